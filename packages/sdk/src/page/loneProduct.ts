import type { Facts } from './facts'
import { productPath, type Grid } from './findGrids'
import { textOf } from './readCell'
import { pricePattern, readPrice } from './readPrice'
import { squash } from './squash'

const buyControl = '[id*=add][id*=art],[class*=add][class*=art],[id*=buy],[class*=buy],[action*=cart]'

/** What a page shows as its own product, and whether it can be bought here. */
export interface LoneProduct {
  readonly facts: Facts
  readonly isBuyable: boolean
}

/**
 * What a product's page shows where nothing states it: a heading that the title repeats and after it a price, none of
 * them in a list; or no price, where the address is a product's. Without such a heading the title is the name, where no list could be meant.
 */
export function loneProduct(root: Document, url: string, grids: readonly Grid[]): LoneProduct | undefined {
  const title = squash(root.title)
  const isListed = (element: Element): boolean => grids.some(({ container }) => container.contains(element))
  const headings = [...root.querySelectorAll('h1,h2,[class*=product][class*=itle],[class*=product][class*=name]')].slice(0, 300)
  const heading = headings.find((element) => {
    const text = squash(element.textContent)
    // The page's own heading need not agree with the title to its end.
    return text.length > 3 && title.includes(text.slice(0, element.localName === 'h1' ? 8 : 20)) && !isListed(element)
  })
  if (!heading && grids.length) return undefined
  const money = readPrice(root, (holder) => (heading && !(heading.compareDocumentPosition(holder) & 4)) || isListed(holder) || !pricePattern.test(holder.textContent!))
  const isBuyable = money ? [...root.querySelectorAll(buyControl)].some((element) => !isListed(element)) : heading && productPath.test(url)
  return money || isBuyable ? { facts: { item_name: textOf(heading) || root.title.split(/ [-–|:] /)[0], ...money }, isBuyable: !!isBuyable } : undefined
}
