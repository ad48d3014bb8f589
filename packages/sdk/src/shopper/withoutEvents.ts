import { nanoid } from 'nanoid'
import type { ShopperFile } from './shopperFile'

/**
 * The shopper's file without the events of another: takes out again what `import` stitched in. The name is a new random one,
 * so that nothing ties the two any more. Traits and preferences are those of the last statement that is left.
 *
 * ```js
 * const rest = withoutEvents(await reshelf.export(), accountFile)
 * await reshelf.forget()
 * await reshelf.import(rest)
 * ```
 */
export function withoutEvents(file: ShopperFile, other: Pick<ShopperFile, 'events'>): Pick<ShopperFile, 'format' | 'shopper' | 'events'> {
  const gone = new Set(other.events.map(({ id }) => id))
  return { format: file.format, shopper: nanoid(12), events: file.events.filter(({ id }) => !gone.has(id)) }
}
