import { expect, it } from 'vitest'
import { createReshelf, type SyncOption } from '../index'

it.each([{}, { pull: () => Promise.resolve() }, { pull: '/account', push: '/account' }])('is refused at once where it is not two functions: %j', (sync) => {
  expect(() => createReshelf({ sync: sync as unknown as SyncOption })).toThrow('reshelf: option "sync" must be {pull, push} functions')
})
