/** The six that titian.js carries. Whatever else a site has stands behind "Lainnya". */
const CARRIED = ' wa fb ig x tg link '

export const shownFirst = (networks: string[]) =>
  networks.filter((one) => CARRIED.indexOf(' ' + one + ' ') >= 0).slice(0, 6)
