/** Parameters in which shops put the order a shopper chose: Shopify, WooCommerce, Magento, BigCommerce and plain ones. */
const isParameter = /^(sort([-_]?(by|order))?|order[-_]?by|product_list_order)$/i

/** How values begin that mean the shop's own order: featured, relevance, best-selling, collection-default, … */
const isShopsOwn = /^($|default|feat|rele|best|popu|reco|posi|manu|menu|score|coll)/i

/** Whether the shopper asked for an order of their own, by price say: then that is the order they get. */
export const isSorted = (search: string): boolean =>
  [...new URLSearchParams(search)].some(([key, value]) => isParameter.test(key) && !isShopsOwn.test(value.trim()))
