import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { anything } from '../test/fuzz/anything'
import { seededRandom } from '../test/fuzz/damage'
import { outsideInputs } from '../test/fuzz/outsideInputs'
import { runInputs } from '../test/fuzz/runInputs'

const many = 3000

describe('outside input', () => {
  it.each(outsideInputs({ parseHTML }).map((input) => [input.name, input] as const))('%s: reaches no page as an exception and changes no prototype', async (_name, input) => {
    const { exceptions, prototypes, examples } = await runInputs(input, { count: Math.max(20, many * input.share), random: seededRandom(7), anything: anything(7) })
    expect(examples).toEqual([])
    expect([exceptions, prototypes]).toEqual([0, 0])
  }, 60_000)

  it('is told from what pollutes: the fuzzer sees an exception, a new key of every object, and a prototype that came from outside', async () => {
    const run = (read: (text: string) => unknown): ReturnType<typeof runInputs> => runInputs({ name: '', seeds: ['a'], share: 1, read }, { count: 50, random: seededRandom(1), anything: () => ['x'] })
    expect((await run(() => { throw new Error('so') })).exceptions).toBe(50)
    expect((await run(() => { (Object.prototype as Record<string, unknown>)['polluted'] = 1 })).prototypes).toBe(50)
    expect((await run(() => { (Array.prototype as unknown as Record<string, unknown>)['map'] = 1 })).prototypes).toBe(1)
    expect((await run(() => ({ facets: Object.create({ polluted: 1 }) as unknown }))).prototypes).toBe(50)
    expect('polluted' in {}).toBe(false)
    expect(typeof [].map).toBe('function')
  })
})
