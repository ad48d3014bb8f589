import { looseJson } from '../looseJson'

/** The page's JSON-LD, block by block, as far as it can be read. */
export const readJsonLd = (root: ParentNode): unknown[] =>
  [...root.querySelectorAll('[type="application/ld+json"]')].slice(0, 50).map(({ textContent }) => looseJson(textContent!))
