/** Nothing of ours may throw into the host page: an async function rejects, any other throws, and both end here. */
export const quiet =
  <A extends unknown[]>(f: (...args: A) => unknown) =>
  (...args: A): void => {
    ;(async () => f(...args))().catch(() => {})
  }
