import { damageText, damageValue, type Random } from './damage'
import type { OutsideInput } from './outsideInputs'

/** What came of many inputs to one parser. */
export interface FuzzCount {
  inputs: number
  /** Reached the page. */
  exceptions: number
  /** Stopped by the guard, as on the page. */
  guarded: number
  /** Inputs after which a prototype was another, or whose answer carried one that is not the language's own. */
  prototypes: number
  /** The first input of each kind of trouble, to repeat it. */
  readonly examples: string[]
}

const watched = [Object, Array, Function, String, Number, Boolean, Map, Set, RegExp, Promise, Error].flatMap((owner) => [owner, owner.prototype as object])

/** Every key of what the language shares over all code, with its value. */
const snapshot = (): readonly (readonly [object, ReadonlyMap<PropertyKey, PropertyDescriptor>])[] =>
  watched.map((owner) => [owner, new Map(Reflect.ownKeys(owner).map((key) => [key, Reflect.getOwnPropertyDescriptor(owner, key)!]))] as const)

/** Whether anything is another than it was; it is put back, so that the next input is judged by itself. */
function restore(before: ReturnType<typeof snapshot>): boolean {
  let isChanged = false
  for (const [owner, keys] of before) {
    for (const key of Reflect.ownKeys(owner)) {
      const was = keys.get(key)
      const is = Reflect.getOwnPropertyDescriptor(owner, key)!
      // `RegExp.$1` and its like change with every match.
      if (was && (was.get || Object.is(was.value, is.value))) continue
      isChanged = true
      if (was) Object.defineProperty(owner, key, was)
      else Reflect.deleteProperty(owner, key)
    }
    for (const [key, was] of keys) {
      if (Reflect.getOwnPropertyDescriptor(owner, key)) continue
      isChanged = true
      Object.defineProperty(owner, key, was)
    }
  }
  return isChanged
}

/** Cheap enough for every input: anything new that all objects, lists or functions would have. */
const isPolluted = (): boolean => {
  for (const _key in {}) return true
  for (const _key in []) return true
  return 'polluted' in {} || 'polluted' in Array
}

/** Whether plain data has, somewhere, a prototype that came from outside. Three levels down; elements are not data. */
function hasForeignPrototype(made: unknown, depth = 3): boolean {
  if (typeof made !== 'object' || made === null || depth === 0) return false
  const prototype = Object.getPrototypeOf(made) as object | null
  if (prototype !== Object.prototype && prototype !== Array.prototype && prototype !== null) return Object.getPrototypeOf(prototype) === Object.prototype && !('constructor' in prototype && Object.hasOwn(prototype, 'constructor'))
  return Object.values(made).some((part) => hasForeignPrototype(part, depth - 1))
}

const every = 1000

/**
 * Feeds one parser `count` inputs: a tenth of them from `anything`, the rest its seeds, damaged.
 *
 * @param anything  a batch of arbitrary inputs, called again when it is used up
 */
export async function runInputs({ seeds, read, isGuarded, refuses }: OutsideInput, { count, random, anything }: { count: number; random: Random; anything: (isText: boolean) => readonly unknown[] }): Promise<FuzzCount> {
  const result: FuzzCount = { inputs: 0, exceptions: 0, guarded: 0, prototypes: 0, examples: [] }
  const isText = seeds.every((seed) => typeof seed === 'string')
  const before = snapshot()
  let batch: unknown[] = []
  const next = (): unknown => {
    if (random() < 0.1) {
      if (!batch.length) batch = [...anything(isText)]
      return batch.pop()
    }
    const seed = seeds[Math.floor(random() * seeds.length)]
    return isText ? damageText(seed as string, random) : damageValue(seed, random)
  }
  const note = (kind: string, input: unknown): void => {
    if (result.examples.length < 3) result.examples.push(`${kind}: ${show(input)}`)
  }
  for (; result.inputs < count; result.inputs++) {
    const input = next()
    try {
      const made = (read as (input: unknown) => unknown)(input)
      if (hasForeignPrototype(made instanceof Promise ? await made : made)) {
        result.prototypes++
        note('a foreign prototype', input)
      }
    } catch (error) {
      if (refuses?.(error)) continue
      if (isGuarded) result.guarded++
      else {
        result.exceptions++
        note(`${(error as Error)?.stack?.split('\n').slice(0, 3).join(' ') ?? String(error)}`, input)
      }
    }
    if (isPolluted() || result.inputs % every === every - 1 || result.inputs === count - 1) {
      if (restore(before)) {
        result.prototypes++
        note('a changed prototype', input)
      }
    }
  }
  return result
}

function show(input: unknown): string {
  try {
    return (typeof input === 'string' ? JSON.stringify(input) : JSON.stringify(input, (_key, value: unknown) => (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function' ? `(${typeof value})` : value)) ?? typeof input).slice(0, 600)
  } catch (error) {
    return String(error)
  }
}
