import { describe, expect, it } from 'vitest'
import { isSorted } from './isSorted'

describe('an explicit sort', () => {
  it.each(['?sort_by=price-ascending', '?orderby=price', '?product_list_order=name', '?sort=newest', '?q=x&SORT=price', '?order_by=date', '?sort-order=asc'])('is one: %s', (search) => {
    expect(isSorted(search)).toBe(true)
  })
  it.each(['', '?q=sort', '?sort_by=best-selling', '?sort_by=manual', '?orderby=menu_order', '?orderby=popularity', '?product_list_order=position', '?sort=featured', '?sort=', '?sort=relevance', '?resort=beach'])(
    'is none: %s',
    (search) => {
      expect(isSorted(search)).toBe(false)
    },
  )
})
