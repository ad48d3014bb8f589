import { looseJson } from '../looseJson'

/** The page's JSON-LD, block by block, as far as it can be read. */
export const readJsonLd = (root: ParentNode): unknown[] =>
  [...root.querySelectorAll('script[type="application/ld+json" i]')].slice(0, 50).map(({ textContent }) => looseJson(textContent ?? ''))
