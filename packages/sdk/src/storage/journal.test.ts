import { describe, expect, it } from 'vitest'
import { openLocalStore } from '../browser/localStore'
import { createJournal } from './journal'

const local = (): Record<string, string> & Storage => {
  const kept = Object.create({
    getItem: (key: string) => (kept as Record<string, string>)[key] ?? null,
    setItem: (key: string, value: string) => void ((kept as Record<string, string>)[key] = value),
    removeItem: (key: string) => void delete (kept as Record<string, string>)[key],
  }) as Record<string, string> & Storage
  return kept
}
const event = (id: string, time: number): { id: string; name: 'page_view'; time: number; session: string } => ({ id, name: 'page_view', time, session: 's' })

describe('the journal', () => {
  it('reads what was written, oldest first', () => {
    const journal = createJournal(openLocalStore(() => storage))
    const storage = local()
    journal.write('b', JSON.stringify(event('b', 2)))
    journal.write('a', JSON.stringify(event('a', 1)))
    expect(journal.read().map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('leaves what is known besides where it is', () => {
    const storage = local()
    const journal = createJournal(openLocalStore(() => storage), [{ id: 'a' }])
    for (const id of ['a', 'b']) journal.write(id, JSON.stringify(event(id, 1)))
    expect(journal.read().map(({ id }) => id)).toEqual(['b'])
    expect(Object.keys(storage)).toEqual(['reshelf:e:a', 'reshelf:e:b'])
  })

  it('drops entries that are no events, and touches nothing of the shop’s', () => {
    const storage = local()
    storage['shop'] = 'cart'
    for (const [id, text] of Object.entries({ a: '{', b: 'null', c: '{"id":"other","name":"page_view","time":1}', d: '{"id":"d","name":"page_view","time":"x"}', e: '[]' })) storage[`reshelf:e:${id}`] = text
    expect(createJournal(openLocalStore(() => storage)).read()).toEqual([])
    expect(Object.keys(storage)).toEqual(['shop'])
  })

  it('says when it could not keep an event', () => {
    const storage = openLocalStore(() => {
      throw new Error('SecurityError')
    })
    expect(createJournal(storage).write('a', JSON.stringify(event('a', 1)))).toBe(false)
    expect(createJournal(storage).read()).toEqual([])
  })
})
