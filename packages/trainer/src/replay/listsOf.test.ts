import { sessionItems, type EventPayload, type EventName, type ShopEvent } from '@reshelf/engine'
import { describe, expect, it } from 'vitest'
import { listsOf } from './listsOf'
import { scoreLists } from './scoreLists'

let time = 0
const event = (name: EventName, payload: EventPayload): ShopEvent => ({ id: `${++time}`, name, time, session: 's', ...payload })
const list = (id: string, ...items: string[]): ShopEvent => event('view_item_list', { item_list_id: id, item_list_name: 'grid', items: items.map((item_id, index) => ({ item_id, index })) })
const select = (id: string, item_id: string): ShopEvent => event('select_item', { item_list_id: id, items: [{ item_id }] })

describe('the lists of a shopper', () => {
  it('are those clicked, with the places clicked', () => {
    const found = listsOf([list('1', 'a', 'b', 'c'), select('1', 'c'), select('1', 'a'), list('2', 'a', 'b'), list('3', 'a'), select('3', 'a')])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ at: 0, name: 'grid', clicked: new Set([2, 0]) })
  })

  it('have the order of their index', () => {
    const shuffled = event('view_item_list', { item_list_id: '1', items: [{ item_id: 'b', index: 1 }, { item_id: 'a', index: 0 }] })
    expect(listsOf([shuffled, select('1', 'b')])[0]).toMatchObject({ name: '1', clicked: new Set([1]) })
  })

  it('get the clicks that follow them, not those of a later list of the same id', () => {
    const found = listsOf([list('1', 'a', 'b'), select('1', 'a'), list('1', 'a', 'b'), select('1', 'b'), select('1', 'q')])
    expect(found.map(({ clicked }) => [...clicked])).toEqual([[0], [1]])
  })
})

describe('a replay', () => {
  it('knows what happened before a list and not the click on it', () => {
    const events = [list('1', 'a', 'b', 'c'), select('1', 'c'), list('2', 'a', 'b', 'c'), select('2', 'b')]
    const scored = scoreLists(events, { wanted: () => true })
    expect(scored.map(({ ordering }) => ordering.order[0])).toEqual([0, 2])
  })
})

describe('the state of a session', () => {
  it('is each item once, the latest first', () => {
    expect(sessionItems(['a', 'b', 'a', 'c'])).toEqual([
      { id: 'c', views: 1 },
      { id: 'a', views: 2 },
      { id: 'b', views: 1 },
    ])
  })
})
