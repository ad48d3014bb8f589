import { readMoney, type Money } from './readMoney'

/** Where shops put prices, by name. */
export const priceSelector = '[itemprop=price],[class*=rice],[id*=rice],[class*=mount],[class*=money],[class*=prei],[class*=pri]'

/** Amounts that are not to be paid: called old, or by the piece, the month, the saving. */
const isAside = /old|was|regular|compare|before|msrp|rrp|list-?price|origin|cross|strike|sav(e|ing)|discount|unit|shipping|tax|label|filter|install|lowest|review|rating/i

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

/** What is longer than this, white-space included, says more than a price. */
const mostText = 600

/** An amount beside the sign or code of a currency: what reads like a price wherever it stands. */
export const pricePattern: RegExp = /(?:[$€£¥₹₽₩₫₴₺]|\b(?:[A-Z]{3}|kr|rs)\b\.?)\s?\d[\d.,' ]{0,12}|\d[\d.,' ]{0,12}(?:[€£₽₩₫₴₺円원]|(?:kr|zł|kč|ft|lei|lv|тг|руб|eur|usd)(?![a-z]))/i

/**
 * The price to be paid for what an element shows: the first that is neither struck through nor called old; of a range
 * the lower end. Where only such prices stand, the first of them; without any, an amount with a currency in the text.
 *
 * @param isElsewhere  which elements are not about this product
 */
export function readPrice(root: ParentNode, isElsewhere: (holder: Element) => boolean = () => false): Money | undefined {
  let other: Money | undefined
  for (const holder of root.querySelectorAll(priceSelector)) {
    if (isElsewhere(holder)) continue
    const content = holder.textContent!.length < mostText && (holder.getAttribute('content') ?? priceText(holder).trim())
    const money = content && content.length < 100 && /\d/.test(content) ? readMoney(content) : undefined
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
  const found = element.textContent!.length < 4 * mostText && pricePattern.exec(priceText(element))
  return found ? readMoney(found[0]) : undefined
}
