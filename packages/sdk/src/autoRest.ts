import { handOver } from './browser/loadBeside'
import { rest } from './rest'

handOver(rest)
