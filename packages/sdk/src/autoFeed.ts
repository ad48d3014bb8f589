import { handOver } from './browser/loadBeside'
import { fetchFeed, keepFeed } from './feed/fetchFeed'
import { serveFeed } from './feed/serveFeed'

if ('document' in globalThis) handOver({ fetchFeed, keepFeed })
else serveFeed(globalThis as never)
