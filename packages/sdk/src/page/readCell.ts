import { addFacts, type Facts } from './facts'
import { itemSelector } from './markup'
import { absolute, urlKey } from './productUrl'
import { readCardAttributes } from './readers/cardAttributes'
import { readElement } from './readElement'
import { readAmount, readPrice } from './readPrice'

/** An element's text as it reads. */
export const textOf = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The real picture: lazy loaders keep a placeholder in `src` and the picture elsewhere. */
function pictureOf(cell: Element): string | undefined {
  for (const image of cell.querySelectorAll('img,source')) {
    for (const name of ['data-src', 'data-srcset', 'data-original', 'data-lazy', 'srcset', 'src']) {
      const address = image.getAttribute(name)?.trim().split(/[\s,]/)[0]
      if (address && !/^data:|placehold|blank|spacer|loading|pixel/i.test(address)) return address
    }
  }
  return undefined
}

/** The first text that may be a name: of what is called one, then of the links, then of the picture. */
function nameOf(cell: Element): string | undefined {
  for (const element of [...cell.querySelectorAll('h1,h2,h3,h4,h5,h6,[itemprop=name],[class*=name],[class*=itle]'), ...cell.querySelectorAll('a,img')]) {
    const text = textOf(element) || element.getAttribute('title') || element.getAttribute('alt')
    if (text && text.length < 250 && /\p{L}\p{L}/u.test(text)) return text
  }
  return textOf(cell).slice(0, 250)
}

/** What a card says about the product that `link` leads to: by our markup, by its attributes, by what it shows. */
export function readCell(cell: Element, link: string, base: string): Facts {
  const marked = cell.matches(itemSelector) ? cell : cell.querySelector(itemSelector)
  const own = marked && readElement(marked)
  const facts: Facts = { ...own }
  addFacts(facts, readCardAttributes(cell))
  const isGone = /\b(out-?of-?stock|sold-?out)/.test(cell.className) || cell.querySelector('[class*=sold-out],[class*=out-of-stock]')
  addFacts(facts, {
    item_name: nameOf(cell),
    ...(readPrice(cell) ?? readAmount(cell)),
    image: absolute(pictureOf(cell), base),
    item_brand: textOf(cell.querySelector('[itemprop=brand],[class*=brand],[class*=vendor]')).slice(0, 60),
    availability: isGone && 'OutOfStock',
    url: absolute(link, base),
  })
  return { ...facts, item_id: own?.item_id ?? identify(facts, link) }
}

/**
 * One identity for a product in a list and on its own page: Shopify's handle, else the id or SKU that the page prints,
 * else what names it in its address.
 */
export const identify = ({ item_id, sku }: Facts, link: string): unknown =>
  (!/\/products\/[^/?#]+([?#]|$)/.test(link) && (item_id || sku)) || urlKey(link)
