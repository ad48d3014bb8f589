import { parsePrice } from '@reshelf/engine'

/** A price as it stands on a page, in the currency's main unit. */
export interface Money {
  readonly price: number
  /** ISO 4217, where the text tells. */
  readonly currency: string | undefined
}

/** Signs of one currency each. `$` and `kr` are several: the page has to say which. */
const signs = /€|£|¥|₹|₽|₩|₫|zł|Kč|R\$/
const codes = 'EUR€GBP£JPY¥INR₹RUB₽KRW₩VND₫PLNzłCZKKčBRLR$'

/** Where shops put prices, by name. */
export const priceSelector = '[itemprop=price],[class*=rice],[id*=rice],[class*=mount],[class*=money],[class*=prei],[class*=pri]'

/** An amount beside a sign or code: what reads like a price wherever it stands. */
export const pricePattern: RegExp = /([$€£¥₹₽₩]|\b([A-Z]{3}|kr|Rs)\b\.?)\s?\d|\d[\d.,'\s]{0,12}([€£₽₩₫₴₺円원]|(kr|zł|Kč|Ft|lei|тг|руб|[A-Z]{3})(?![a-z]))/

/** What is longer than this, white-space included, says more than a price. */
const mostText = 600

/** A hostile page may call anything a price. */
const mostHolders = 500

/** Amounts that are not to be paid: called old, or by the piece, the month, the saving. */
const isAside = /old|was|regular|compare|before|rrp|list-?price|orig|cross|strike|sav[ei]|discount|unit|ship|tax|label|install|lowest|review|rating/i

const isPaid = ({ localName, className }: Element): boolean => !/^(del|s|strike|script|style)$/.test(localName) && !isAside.test(`${className}`)

/** What an element reads like without what is struck, with a point before cents that are set small. */
function priceText(element: Element, depth = 20): string {
  let text = ''
  for (const node of element.childNodes) {
    const isElement = node.nodeType === 1
    const part = isElement ? (depth && isPaid(node as Element) ? ` ${priceText(node as Element, depth - 1)} ` : '') : (node.nodeValue ?? '').replace(/\s+/g, ' ')
    text = isElement && /\d ?$/.test(text.slice(-2)) && /^ \d\d ?$/.test(part) ? `${text.trim()}.${part.trim()}` : text + part
  }
  return text
}

function readMoney(text: string): Money | undefined {
  const price = /\d/.test(text) ? parsePrice(text) : 0
  const sign = signs.exec(text)?.[0]
  return price ? { price, currency: sign ? codes.slice(codes.indexOf(sign) - 3).slice(0, 3) : /\b[A-Z]{3}\b/.exec(text)?.[0] } : undefined
}

/**
 * The price to be paid for what an element shows: the first that is neither struck through nor called old; of a range
 * the lower end. Where only such prices stand, the first of them.
 *
 * @param isElsewhere  which elements are not about this product
 */
export function readPrice(root: ParentNode, isElsewhere: (holder: Element) => boolean = () => false): Money | undefined {
  let other: Money | undefined
  for (const holder of [...root.querySelectorAll(priceSelector)].slice(0, mostHolders)) {
    if (holder.textContent!.length > mostText || isElsewhere(holder)) continue
    const text = (holder.getAttribute('content') ?? priceText(holder)).trim()
    const money = text.length < 100 ? readMoney(text) : undefined
    if (!money) continue
    let within: Node | null = holder
    while (within && within !== root && isPaid(within as Element)) within = within.parentNode
    if (within === root) return money
    other ??= money
  }
  return other
}

/** The first amount with a currency in what an element reads like: for cards that name nothing a price. */
export function readAmount(element: Element): Money | undefined {
  const text = element.textContent!.length < 4 * mostText ? priceText(element) : ''
  const at = text.search(pricePattern)
  return at < 0 ? undefined : readMoney(text.slice(at, at + 30))
}
