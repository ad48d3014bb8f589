import { addNamed, type Facts } from '../facts'
import { kindNames, type PageReading } from '../pageReading'

/** Nosto's hidden tagging: `.nosto_product > .price` and the like. */
export function readNosto(root: ParentNode): PageReading | undefined {
  const [type, term, category, product] = ['page_type', 'search_term', 'category', 'product'].map((name) => root.querySelector(`.nosto_${name}`))
  const facts: Facts = {}
  for (const { className, textContent } of product?.children ?? []) addNamed(facts, className, textContent)
  return type || product
    ? { kind: kindNames[type?.textContent?.trim() ?? 'product'], query: term?.textContent?.trim(), products: product ? [facts] : [], crumbs: category?.textContent?.split('/').filter(Boolean) ?? [] }
    : undefined
}
