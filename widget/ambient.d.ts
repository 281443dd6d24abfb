/** What build.ts puts in the place of these imports. */
declare module 'icon:*' {
  /** The `d` of one path, from bootstrap-icons (MIT). */
  const d: string
  export default d
}
declare module '*.css' {
  /** Minified. */
  const css: string
  export default css
}
/** Version of the tag, from package.json. */
declare const TITIAN_TAG: string
