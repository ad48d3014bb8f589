import { addFacts, type Facts } from './facts'
import { absolute, urlKey } from './productUrl'
import { readCardAttributes } from './readers/cardAttributes'
import { readAmount, readPrice } from './readPrice'

const soldOut = '.outofstock,[class*=out-of-stock],[class*=sold-out],[class*=soldout]'

const textOf = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The real picture: lazy loaders keep a placeholder in `src` and the picture elsewhere. */
function pictureOf(cell: Element): string | undefined {
  for (const image of cell.querySelectorAll('img,source')) {
    for (const name of ['data-src', 'data-srcset', 'data-original', 'data-lazy', 'srcset', 'src']) {
      const address = image.getAttribute(name)?.trim().split(/[\s,]/)[0]
      if (address && !/^data:|placeholder|blank|spacer|loading|pixel/i.test(address)) return address
    }
  }
  return undefined
}

function nameOf(cell: Element): string | undefined {
  for (const element of cell.querySelectorAll('[itemprop=name],h1,h2,h3,h4,h5,h6,[class*=name],[class*=itle],a[title]')) {
    const text = textOf(element) || element.getAttribute('title')
    if (text && text.length < 250 && /[^\d\s.,%$€£-]/.test(text)) return text
  }
  const texts = [...cell.querySelectorAll('a')].map(textOf).sort((a, b) => b.length - a.length)
  return texts[0] || cell.querySelector('img[alt]')?.getAttribute('alt') || undefined
}

/** What a card shows about the product that `link` leads to. */
export function readCell(cell: Element, link: string, base: string): Facts {
  const facts = readCardAttributes(cell)
  addFacts(facts, {
    item_name: nameOf(cell),
    ...(readPrice(cell) ?? readAmount(cell)),
    image: pictureOf(cell),
    item_brand: textOf(cell.querySelector('[itemprop=brand],[class*=brand],[class*=vendor],[class*=manufacturer]')).slice(0, 60),
    availability: cell.matches(soldOut) || cell.querySelector(soldOut) ? 'OutOfStock' : undefined,
    url: absolute(link, base),
  })
  return { ...facts, item_id: identify(facts, link) }
}

/**
 * One identity for a product in a list and on its own page: Shopify's handle, else the id or SKU that the page prints,
 * else what names it in its address.
 */
export const identify = ({ item_id, sku }: Facts, link: string): unknown => {
  const key = urlKey(link)
  return /\/products\/[^/?#]+([?#]|$)/.test(link) ? key : item_id || sku || key
}
