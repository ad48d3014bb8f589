import { describe, expect, it } from 'vitest'
import { createPage, listen } from '../../../test/listen'
import { woocommerce, woocommerceBlocks } from './woocommerce'

type Listener = (event: { type: string }, ...given: unknown[]) => unknown

/** As much of jQuery as there needs to be. */
function createJQuery(): { jQuery: unknown; trigger: (type: string, ...given: unknown[]) => unknown[] } {
  let listeners: (readonly [type: string, listener: Listener])[] = []
  return {
    jQuery: () => ({
      on: (types: string, listener: Listener) => listeners.push(...types.split(' ').map((type) => [type, listener] as const)),
      off: (namespace: string) => (listeners = listeners.filter(([type]) => !type.endsWith(namespace))),
    }),
    trigger: (type, ...given) => listeners.filter(([name]) => name.startsWith(`${type}.`)).map(([, listener]) => listener({ type }, ...given)),
  }
}

const button = (dataset: object): unknown[] => [{ dataset }]
const clean = { product_id: '12', quantity: '1' }
const messy = { product_id: '12', product_sku: 'WOO-1', quantity: '1', success_message: undefined }

describe('WooCommerce’s jQuery events', () => {
  it('say the same with messy buttons as with clean ones', () => {
    const session = (data: object): unknown[] => {
      const { jQuery, trigger } = createJQuery()
      const { events, errors } = listen(createPage({ jQuery }), woocommerce)
      trigger('added_to_cart', {}, 'hash', button(data))
      trigger('added_to_cart', {}, 'hash')
      trigger('added_to_cart', {}, 'hash', [])
      trigger('removed_from_cart', {}, 'hash', button(data))
      trigger('wc_fragments_refreshed')
      expect(errors).toEqual([])
      return events
    }
    expect(session(clean)).toEqual([
      { name: 'add_to_cart', items: [{ item_id: '12', quantity: 1 }] },
      { name: 'remove_from_cart', items: [{ item_id: '12', quantity: 1 }] },
    ])
    expect(session(messy)).toMatchObject(session(clean))
  })

  it('are heard when jQuery comes later, and not after the undo', () => {
    const page = createPage()
    const { events, stop } = listen(page, woocommerce)
    const { jQuery, trigger } = createJQuery()
    page['jQuery'] = jQuery
    page.dispatchEvent(new Event('load'))
    expect(trigger('added_to_cart', {}, '', button(clean))).toEqual([undefined])
    stop()
    expect(trigger('added_to_cart', {}, '', button(clean))).toEqual([])
    expect(events).toHaveLength(1)
  })
})

describe('WooCommerce’s blocks', () => {
  const click = (data?: object): Event => Object.defineProperty(new Event('click'), 'target', { value: { closest: () => (data ? { dataset: data } : null) } })
  const session = (data: object): unknown[] => {
    const page = createPage()
    const { events, errors } = listen(page, woocommerceBlocks)
    page.dispatchEvent(new Event('wc-blocks_added_to_cart'))
    page.dispatchEvent(new Event('click'))
    page.dispatchEvent(click(data))
    page.dispatchEvent(new CustomEvent('wc-blocks_added_to_cart', { detail: { preserveCartData: false } }))
    page.dispatchEvent(click())
    page.dispatchEvent(new Event('wc-blocks_removed_from_cart'))
    page.dispatchEvent(new CustomEvent('wc-blocks_viewed_product', { detail: { collection: 'woocommerce/product-collection/on-sale', productId: 7 } }))
    page.dispatchEvent(new CustomEvent('wc-blocks_viewed_product'))
    expect(errors).toEqual([])
    return events
  }

  it('say the same with messy buttons as with clean ones: what was clicked last is what was added', () => {
    expect(session(clean)).toMatchObject([
      { name: 'add_to_cart', items: [{ item_id: '12', quantity: 1 }] },
      { name: 'select_item', items: [{ item_id: '7' }] },
    ])
    expect(session(messy)).toMatchObject(session(clean))
  })
})
