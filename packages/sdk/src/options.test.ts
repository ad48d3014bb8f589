import { describe, expect, it } from 'vitest'
import { readOptions } from './options'

describe('options', () => {
  it('have defaults', () => {
    expect(readOptions({})).toEqual({ strength: 1, maxJump: Infinity, files: '', model: '', catalog: '', readers: {}, lists: [], consent: 'auto', holdMs: 150 })
  })
  it.each([
    [{ strength: 2 }, /option "strength" must be 0 to 1/],
    [{ strength: NaN }, /strength/],
    [{ maxJump: -1 }, /maxJump/],
    [{ holdMs: '5' }, /holdMs/],
    [{ consent: 'maybe' }, /consent/],
    [{ lists: [{ container: '.grid' }] }, /lists/],
    [{ lists: 5 }, /lists/],
    [{ strenght: 1 }, /option "strenght" must be one of strength/],
    [{ toString: 1 }, /option "toString" must be one of strength/],
  ])('are refused with the remedy: %j', (options, sentence) => {
    expect(() => readOptions(options as never)).toThrow(sentence)
  })
})
