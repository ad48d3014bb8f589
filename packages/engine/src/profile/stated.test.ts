import { expect, it } from 'vitest'
import { day, event, now, profileOf, view } from '../../test/profileOf'
import { rank } from '../rank/rank'
import { recall } from './profile'
import { writeProfile } from './prune'
import { readProfile } from './readProfile'

const state = (preferences: Record<string, unknown>, ageMs = 0): ReturnType<typeof event> => event('set_preferences', { items: [{ item_id: 'preferences', ...preferences }] }, ageMs)

it('a stated value counts as ten views, however long ago, and leads a list', () => {
  const profile = profileOf(state({ brand: 'Ping' }, 200 * day), view({ item_id: 'x', item_brand: 'Acme' }, 100 * day))
  expect(recall(profile, now)(profile.facets['brand']!['ping'])).toBe(10)
  const items = ['Acme', 'Ping', 'Other'].map((item_brand) => ({ item_id: item_brand, item_brand }))
  expect(rank(items, { profile, now }).order[0]).toBe(1)
})

it('a trait counts as three', () => {
  const profile = profileOf(event('set_preferences', { items: [{ item_id: 'traits', gender: 'women' }] }))
  expect(recall(profile, now)(profile.facets['gender']!['women'])).toBe(3)
})

it('the last statement replaces the one before, and what was done stays', () => {
  const profile = profileOf(view({ item_id: 'x', item_brand: 'Ping' }), state({ brand: ['Ping', 'Acme'] }), state({ brand: 'Acme' }))
  const read = recall(profile, now)
  expect(read(profile.facets['brand']!['ping'])).toBeCloseTo(2)
  expect(read(profile.facets['brand']!['acme'])).toBe(10)
})

it('is written and read with the profile', () => {
  const profile = profileOf(state({ brand: 'Ping' }))
  expect(readProfile(writeProfile(profile, { now, maxBytes: 4096 })).profile?.facets['brand']!['ping']).toEqual([0, 0, 10])
  expect(readProfile(writeProfile(profile, { now, maxBytes: 4096 }).replace('[0,0,10]', '[0,0,10,1]')).problem).toBeDefined()
})
