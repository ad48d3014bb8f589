import type { Dialect, Fields, Told } from './dialect'
import { toEvent } from './toEvent'
import { queueDialect } from './watch'

const actions = {
  impressions: 'view_item_list',
  click: 'select_item',
  detail: 'view_item',
  add: 'add_to_cart',
  remove: 'remove_from_cart',
  checkout: 'begin_checkout',
  purchase: 'purchase',
  refund: 'refund',
}

/**
 * Universal Analytics' enhanced e-commerce, which many themes still push: what happened is the key under `ecommerce`,
 * whatever the event is called, and there may be several, as on a product's page with a list of others.
 * Source: Google, "Enhanced Ecommerce (UA) developer guide", Tag Manager.
 */
export const readUniversalAnalytics = ({ ecommerce }: Fields): readonly Told[] =>
  Object.entries(actions).flatMap(([action, name]) => {
    const { currencyCode, [action]: said } = Object(ecommerce) as Fields
    const { actionField, products = [] } = Object(said) as Fields
    const { id, step, ...field } = Object(actionField) as Fields
    // A checkout pushes each of its steps; it begins once.
    return !said || (step as number) > 1 ? [] : toEvent(name, { currencyCode, ...field, order_id: id, items: action === 'impressions' ? said : products })
  })

export const universalAnalytics: Dialect = queueDialect('ua', 'dataLayer', readUniversalAnalytics)
