/** What an English file must be: exactly the keys of its Indonesian twin; one missing or one too many does not compile. */
export type SameKeys<T> = { readonly [K in keyof T]: string }
