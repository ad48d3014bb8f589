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

/** What a template can bind, the address of a picture last. */
const bindings = ['text', 'href', 'alt', 'value', 'src'] as const
const bound = bindings.map((name) => `[data-reshelf-${name}]`).join()

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
  for (const name of bindings) {
    const field = element.getAttribute(`data-reshelf-${name}`)
    if (!field) continue
    element.removeAttribute(`data-reshelf-${name}`)
    const isAddress = name === 'href' || name === 'src'
    const value = isAddress ? absolute(fieldOf(recommended.item, field), writing.base) : fieldText(recommended, field, writing)
    if (name === 'text') {
      element.textContent = value!
      element.toggleAttribute('hidden', !value)
      continue
    }
    // Before the address: what is far down is not fetched.
    if (name === 'src' && !element.hasAttribute('loading')) element.setAttribute('loading', 'lazy')
    if (value || name === 'alt') element.setAttribute(name, value!)
    else element.removeAttribute(name)
  }
}

/** Of each key of an item, the attribute that says it in a list; empty for one that does not belong there. */
const attributes = new Map<string, string>()

function attributeOf(key: string): string {
  let attribute = attributes.get(key)
  if (attribute === undefined) {
    const name = key.replace(/^item_(?=name$|brand$|category$|variant$)/, '')
    const isFact = !notFact.test(key) && /^[a-z][\w-]{0,40}$/.test(name) && !/^(text|src|href|alt|value|action|pin|off|list|product|sponsored|widget|position|original)$/.test(name)
    attributes.set(key, (attribute = isFact ? `data-reshelf-${name}` : ''))
  }
  return attribute
}

/** Says on the cell what is known of its product: what is done with it is then told with its facts. */
function writeFacts(cell: Element, item: Item): void {
  for (const key in item) {
    const value = item[key]
    const attribute = attributeOf(key)
    if (attribute) cell.setAttribute(attribute, Array.isArray(value) ? value.map((one) => `${one}`.replaceAll(',', ' ')).join(',') : `${value as string}`)
  }
}
