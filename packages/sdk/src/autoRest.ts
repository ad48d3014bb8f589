import { handOver } from './browser/loadBeside'
import { createReshelf } from './createReshelf'
import type { CreateCore } from './openDoor'
import type { LoadPart } from './runningCore'
import { startRest } from './startRest'

/** What the door goes over to at once; what can wait follows when the browser is idle again. */
const create: CreateCore = (options, parts) => {
  const load: LoadPart = async <Part>(name: Parameters<LoadPart>[0]) => (name === 'rest' ? (startRest as Part) : parts.load<Part>(name))
  return createReshelf(options, { ...parts, load })
}

handOver(create)
