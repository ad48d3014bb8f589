import type { EventPayload } from '@reshelf/engine'
import { listen } from '../browser/listen'
import type { Guard } from '../guard'
import { listSelector } from '../page/markup'
import type { Page } from '../page/readPage'

/** How shops put a product into the cart. */
const cartForm = 'form:is([action*="cart/add"],[action*="add-to-cart"],[action*="cart.php"],.cart,#product_addtocart_form)'
const cartButton = '.add_to_cart_button,.ajax_add_to_cart'

/** Tells what the shopper puts into the cart or opens on a page that nobody marked up. Until the signal. */
export function watchClicks({ track, page, guard, signal }: {
  track: (name: string, payload: EventPayload) => void
  page: () => Page
  guard: Guard
  signal: AbortSignal
}): void {
  listen(
    'click submit',
    guard(({ target, type }: Event) => {
      if (!(target instanceof Element) || target.closest('[data-reshelf-action]')) return
      const { lists, product } = page()
      const list = lists.find(({ container }) => container.contains(target))
      const item = list?.cells.find(({ element }) => element.contains(target))?.item
      if (target.closest(type === 'submit' ? cartForm : cartButton)) {
        const added = item ?? product
        if (added) track('add_to_cart', { items: [added] })
      } else if (type === 'click' && item && target.closest('a[href]') && !list!.container.closest(listSelector)) {
        track('select_item', { items: [item], item_list_name: list!.name })
      }
    }),
    signal,
  )
}
