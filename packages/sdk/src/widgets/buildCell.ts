import type { Item, Recommended } from '@reshelf/engine'
import { absolute } from '../page/productUrl'
import { fieldOf, fieldText } from './fieldText'

/** How texts and addresses are to be written. */
export interface Writing {
  readonly language: string
  /** For items that do not say theirs. */
  readonly currency: string | undefined
  /** What addresses are relative to. */
  readonly base: string
}

const bound = '[data-reshelf-text],[data-reshelf-src],[data-reshelf-href],[data-reshelf-alt],[data-reshelf-value]'

/** Keys of an item that say something about one event or one list, not about the product. */
const notFact = /^(item_id|index|quantity|discount|item_list_.*|item_group_id|description)$/

/**
 * A product's cell: the template's first element with every binding filled in, as text and as attributes, never as markup.
 * Addresses that do not lead to the web are left out, an element whose text nobody knows is hidden, and a picture keeps the
 * size that the template gives it.
 */
export function buildCell(template: HTMLTemplateElement, recommended: Recommended, writing: Writing): Element {
  const cell = document.importNode(template.content.firstElementChild!, true)
  const { item } = recommended
  for (const element of [cell, ...cell.querySelectorAll(bound)]) bind(element, recommended, writing)
  cell.setAttribute('data-reshelf-item', item.item_id)
  writeFacts(cell, item)
  return cell
}

function bind(element: Element, recommended: Recommended, writing: Writing): void {
  const { item } = recommended
  const bindingOf = (name: string): string | null => element.getAttribute(`data-reshelf-${name}`)
  const put = (name: string, value: string | undefined): void => (value ? element.setAttribute(name, value) : element.removeAttribute(name))
  const text = bindingOf('text')
  if (text) {
    element.textContent = fieldText(recommended, text, writing)
    element.toggleAttribute('hidden', !element.textContent)
  }
  const address = (name: string): string | undefined => absolute(fieldOf(item, name), writing.base)
  const [href, src, alt, value] = [bindingOf('href'), bindingOf('src'), bindingOf('alt'), bindingOf('value')]
  if (href) put('href', address(href))
  if (alt) element.setAttribute('alt', fieldText(recommended, alt, writing))
  if (value) put('value', fieldText(recommended, value, writing))
  if (src) {
    // Before the address: what is far down is not fetched.
    if (!element.hasAttribute('loading')) element.setAttribute('loading', 'lazy')
    put('src', address(src))
  }
  for (const name of ['text', 'href', 'src', 'alt', 'value']) element.removeAttribute(`data-reshelf-${name}`)
}

/** Says on the cell what is known of its product, in the attributes that lists carry: what is done with it is then told with its facts. */
function writeFacts(cell: Element, item: Item): void {
  for (const key of Object.keys(item)) {
    const value = item[key]
    const name = key.replace(/^item_(?=name$|brand$|category$|variant$)/, '')
    if (notFact.test(key) || !/^[a-z][\w-]{0,40}$/.test(name) || /^(text|src|href|alt|value|action|pin|off|list|product|sponsored|widget|position|original)$/.test(name)) continue
    cell.setAttribute(`data-reshelf-${name}`, Array.isArray(value) ? value.map((one) => `${one}`.replaceAll(',', ' ')).join(',') : `${value as string}`)
  }
}
