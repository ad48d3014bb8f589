import type { ShopEvent } from '@reshelf/engine'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeEvents } from './mergeEvents'
import { withoutEvents } from './withoutEvents'

const log = (ids: readonly number[]): ShopEvent[] => mergeEvents(ids.map((n): ShopEvent => ({ id: `e${n}`, name: 'page_view', time: 1000 + n, session: 's' })), [])
const history = fc.uniqueArray(fc.nat(40), { maxLength: 15 }).map(log)

it('what was stitched in can be taken out again: what is left is what the other file did not have', () => {
  fc.assert(
    fc.property(history, history, (own, account) => {
      const file = { format: 1, shopper: 'own', events: mergeEvents(own, account) } as const
      const left = withoutEvents(file, { events: account })
      expect(left.events).toEqual(own.filter(({ id }) => !account.some((event) => event.id === id)))
      expect(left.shopper).toMatch(/^[\w-]{12}$/)
      expect(left.shopper).not.toBe('own')
    }),
  )
})
