import { addEvent, emptyProfile, readLogEvent } from '@reshelf/engine'
import type { Core } from '../runningCore'

/**
 * While the shopper has not answered, orders by what this page alone has told, in memory: nothing is kept, and the answer ends it, whatever
 * it is. For shops whose counsel allows it, which say so by `<meta name="reshelf-pending" content="memory">`.
 */
export function orderFromMemory(core: Core): void {
  const { consent, heard, keeper, on, guard, signal, reconsider } = core
  if (!document.querySelector('meta[name=reshelf-pending][content=memory]')) return
  const kept = keeper.profile
  const before = [...heard]
  let memory = emptyProfile()
  let told = 0
  const fold = (name: unknown, payload: unknown, time: number): void => {
    const event = readLogEvent({ ...(payload as object), name, time, id: `memory${told++}`, session: 'memory' })
    if (event) addEvent(memory, event)
  }
  const begin = (): void => {
    core.inMemory = !signal.aborted && consent.state() === 'pending'
    keeper.profile = core.inMemory ? () => memory : kept
    memory = emptyProfile()
    for (const { name, payload, time } of core.inMemory ? before.splice(0) : []) fold(name, payload, time)
    if (core.inMemory) reconsider()
  }
  const undo = [on('recorded', guard(({ name, payload, time }) => core.inMemory && fold(name, payload, time))), on('consent', guard(begin))]
  signal.addEventListener('abort', () => undo.forEach((stop) => stop()))
  begin()
}
