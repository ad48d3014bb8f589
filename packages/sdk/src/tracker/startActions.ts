import type { EventPayload, Item } from '@reshelf/engine'
import { listen } from '../browser/listen'
import type { Guard } from '../guard'
import { isAction, itemSelector, listSelector, productSelector } from '../page/markup'

const actionAttribute = 'data-reshelf-action'

/**
 * Turns clicks and submits into events: the actions that the markup names, and a product opened from a list.
 * Until the signal.
 */
export function startActions({
  track,
  read,
  guard,
  signal,
}: {
  track: (name: string, payload: EventPayload) => void
  read: (element: Element) => Item | undefined
  guard: Guard
  signal: AbortSignal
}): void {
  const act = (marked: Element): void => {
    const name = marked.getAttribute(actionAttribute)!
    // On a product's own page, where there is no nearer one, that product is meant.
    const product = marked.closest(`${itemSelector},${productSelector}`) ?? document.querySelector(productSelector)
    const item = product && read(product)
    if (item && isAction.test(name)) track(name, { items: [item] })
  }

  const onAction = guard(({ target, type }: Event): void => {
    if (!(target instanceof Element)) return
    const marked = target.closest(`[${actionAttribute}]`)
    // A form acts when it is submitted, by whatever means, not when something in it is clicked.
    if (marked) return (marked.localName === 'form') === (type === 'submit') ? act(marked) : undefined
    const product = type !== 'submit' && target.closest('a[href]') && target.closest(itemSelector)
    const list = product && product.closest(listSelector)
    const item = list && read(product)
    if (item) track('select_item', { items: [item], item_list_name: list.getAttribute('data-reshelf-list')! })
  })

  listen('click auxclick submit', onAction, signal)
}
