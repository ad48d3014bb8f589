import { addNamed, type Facts } from '../facts'
import type { PageReading } from '../pageReading'

/** Open Graph's words for a product: `og:title`, `product:price:amount`, `og:availability` … */
export function readMetaTags(root: ParentNode): PageReading | undefined {
  const facts: Facts = {}
  let isProduct = false
  for (const meta of root.querySelectorAll('meta[property]')) {
    const value = meta.getAttribute('content')
    addNamed(facts, meta.getAttribute('property')!, value)
    isProduct ||= meta.matches('[property="og:type"][content*=product],[property$="price:amount"]')
  }
  return isProduct ? { kind: 'product', products: [facts] } : undefined
}
