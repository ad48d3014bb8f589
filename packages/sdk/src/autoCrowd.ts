import { handOver } from './browser/loadBeside'
import { openCrowd } from './crowd/openCrowd'

handOver(openCrowd)
