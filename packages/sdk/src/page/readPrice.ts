import { readMoney, type Money } from './readMoney'

const priceSelector = '[itemprop=price],[class*=price i],[id*=price i],[class*=amount i],[class*=money],[class*=preis],[class*=prix],[class*=prez]'

/** Prices that are not to be paid: struck through, or called old; by the piece, the month, the saving. */
const notPaid =
  'del,s,strike,[class*=old i],[class*=was i],[class*=regular i]:not(:only-child),[class*=compare i],[class*=before i],[class*=msrp i],[class*=rrp i],[class*=list-price i],[class*=original i],[class*=crossed],[class*=strike],[class*=save i],[class*=saving i],[class*=discount i],[class*=unit-price i],[class*=shipping i],[class*=tax i],[class*=label i],[class*=filter i],[class*=installment i]'

const hasDigit = /\d/

/** What an element reads like, with a point before cents that are set small. */
function priceText(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.nodeValue
    else if (node.nodeType === 1 && !(node as Element).matches(notPaid)) {
      const part = priceText(node as Element)
      text += /\d\s*$/.test(text) && /^\s*\d\d(?!\d)/.test(part) ? `.${part.trim()}` : part
    }
  }
  return text
}

/**
 * The price to be paid for what an element shows: the first that is neither struck through nor called old. A range's
 * lower end.
 */
export function readPrice(element: Element): Money | undefined {
  for (const holder of element.querySelectorAll(priceSelector)) {
    const text = holder.getAttribute('content') ?? priceText(holder)
    if (text.length > 80 || !hasDigit.test(text) || holder.closest(notPaid)) continue
    const money = readMoney(text)
    if (money) return money
  }
  return undefined
}
