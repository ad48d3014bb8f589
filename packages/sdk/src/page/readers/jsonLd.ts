import { looseJson } from '../looseJson'
import type { Steps } from '../steps'

/** Blocks beyond these are not read. */
const mostBlocks = 50

/** The page's JSON-LD, block by block, as far as it can be read. */
export function* readJsonLd(root: ParentNode): Steps<unknown[]> {
  const blocks: unknown[] = []
  for (const { textContent } of [...root.querySelectorAll('[type="application/ld+json"]')].slice(0, mostBlocks)) {
    blocks.push(looseJson(textContent!))
    yield
  }
  return blocks
}
