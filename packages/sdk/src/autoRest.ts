import { handOver } from './browser/loadBeside'
import { startRest } from './startRest'

handOver(startRest)
