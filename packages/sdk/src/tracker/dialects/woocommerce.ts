import type { Dialect, Fields, Told } from './dialect'
import { toEvent } from './toEvent'
import { watchEvents, watchGlobal } from './watch'

/** The part of jQuery that WooCommerce's own scripts speak through; its events never reach `addEventListener`. */
type JQuery = (root: unknown) => {
  readonly on: (types: string, listen: (event: Fields, fragments?: unknown, hash?: unknown, button?: unknown) => void) => void
  readonly off: (types: string) => void
}

/** One event of either kind, with what is known of the product: the data of the button, or the event's detail. */
export const readWoocommerce = (type: unknown, product: unknown): readonly Told[] =>
  toEvent(/added/.test(type as string) ? 'add_to_cart' : /removed/.test(type as string) ? 'remove_from_cart' : 'select_item', Object(product) as Fields)

/**
 * WooCommerce's jQuery events on the body, with the button that was clicked.
 * Source: WooCommerce, add-to-cart.js.
 */
export const woocommerce: Dialect = {
  name: 'woo',
  start: (ear) =>
    watchGlobal(ear, 'jQuery', (jQuery) => {
      // The body may not be there yet; what happens on it reaches the document.
      const root = (jQuery as JQuery)((ear.page as unknown as Fields)['document'])
      root.on('added_to_cart.reshelf removed_from_cart.reshelf', ear.hear(({ type }, _fragments, _hash, button) => readWoocommerce(type, (button as readonly HTMLElement[] | undefined)?.[0]?.dataset)))
      ear.undo(() => root.off('.reshelf'))
    }),
}

/**
 * WooCommerce's blocks: native events without a product. What goes into the cart is what was clicked last.
 * Source: WooCommerce, "Cart and Checkout – DOM events", "Product Collection – DOM events".
 */
export const woocommerceBlocks: Dialect = {
  name: 'woo-blocks',
  start(ear) {
    let clicked: unknown
    const types = ['added_to_cart', 'removed_from_cart', 'viewed_product'].map((type) => `wc-blocks_${type}`)
    watchEvents(ear, ['click', ...types], ({ type, target, detail }: Event & { detail?: unknown }) => {
      if (type !== 'click') return readWoocommerce(type, /product/.test(type) ? detail : clicked)
      clicked = (target as Partial<Element>).closest?.<HTMLElement>('[data-product_id]')?.dataset
    })
  },
}
