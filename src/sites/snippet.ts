/** The tag as a webmaster pastes it: well-formed XML on purpose, because a bare `defer` kills XHTML pages. */
export const snippetFor = (publicUrl: string, siteKey: string): string =>
  `<script src="${publicUrl}/titian.js" data-site="${siteKey}" defer="defer"></script>`

/** For tag managers that strip attributes. */
export const snippetForTagManager = (publicUrl: string, siteKey: string): string =>
  `<script src="${publicUrl}/titian.js?site=${siteKey}" defer="defer"></script>`

/** For sites whose policy asks for a hash: the browser refuses the file once Titian was updated, so the hash must be too. */
export const snippetWithHash = (publicUrl: string, siteKey: string, integrity: string): string =>
  `<script src="${publicUrl}/titian.js" data-site="${siteKey}" integrity="${integrity}" crossorigin="anonymous" defer="defer"></script>`
