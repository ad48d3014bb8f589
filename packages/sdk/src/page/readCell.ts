import { addFacts, type Facts } from './facts'
import type { ProductUrl } from './productUrl'
import { readCardAttributes } from './readers/cardAttributes'
import { readPrice } from './readPrice'

const nameSelector = '[itemprop=name],h1,h2,h3,h4,h5,h6,[class*=name i],[class*=title i],a[title]'
const soldOut = '.outofstock,.out-of-stock,[class*=sold-out],[class*=soldout],.unavailable'

const textOf = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The real picture: lazy loaders keep a placeholder in `src` and the picture elsewhere. */
function pictureOf(cell: Element): string | undefined {
  for (const image of cell.querySelectorAll('img,source')) {
    for (const name of ['data-src', 'data-srcset', 'data-original', 'data-lazy', 'data-lazy-src', 'srcset', 'src']) {
      const address = image.getAttribute(name)?.trim().split(/\s/)[0]
      if (address && !/^data:|placeholder|blank|spacer|loading|pixel/i.test(address)) return address.replace('{width}', '400').replace(/,$/, '')
    }
  }
  return undefined
}

function nameOf(cell: Element): string | undefined {
  for (const element of cell.querySelectorAll(nameSelector)) {
    const text = textOf(element) || element.getAttribute('title')
    if (text && text.length > 1 && text.length < 250 && /[^\d\s.,%$€£-]/.test(text)) return text
  }
  const texts = [...cell.querySelectorAll('a')].map(textOf).sort((a, b) => b.length - a.length)
  return texts[0] || cell.querySelector('img[alt]')?.getAttribute('alt') || undefined
}

/** What a card shows about its product. */
export function readCell(cell: Element, { href, key }: ProductUrl): Facts {
  const facts = readCardAttributes(cell)
  addFacts(facts, {
    item_name: nameOf(cell),
    ...readPrice(cell),
    image: pictureOf(cell),
    item_brand: textOf(cell.querySelector('[itemprop=brand],[class*=brand i],[class*=vendor i],[class*=manufacturer i]')).slice(0, 60),
    availability: cell.matches(soldOut) || cell.querySelector(soldOut) ? 'OutOfStock' : cell.matches('.instock') ? 'InStock' : undefined,
    url: href,
  })
  const handle = /\/products\/[^/]+$/.test(href.split(/[?#]/)[0]!) && key
  return { ...facts, item_id: handle || facts['item_id'] || facts['sku'] || key }
}
