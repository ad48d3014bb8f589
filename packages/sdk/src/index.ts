import { createReshelf as create } from './createReshelf'
import { load } from './loadChunk'
import type { Options } from './options'
import type { Reshelf } from './reshelf'
import type { SyncOption } from './sync/syncOption'
import { withSync } from './sync/withSync'

export type { RecommendedItem, RecommendRequest } from './recommendRequest'
export type { RankRequest, Reshelf, ReshelfEvents } from './reshelf'
export type { ListOption, Options } from './options'
export type { Finding } from './findings'
export type { FindingCode } from './remedies'
export type { Page, PageList, PageOverrides } from './page/readPage'
export type { PageKind } from './page/pageReading'
export type { GridCell, NoGrid, NoGridReason } from './page/findGrids'
export type { Decision, ListState } from './dom/startLists'
export type { ShopperFile } from './shopper/shopperFile'
export { withoutEvents } from './shopper/withoutEvents'
export type { SyncOption } from './sync/syncOption'
export { endpointSync } from './sync/endpointSync'
export type { ReadableProfile } from './readableProfile'
export type { ConsentState } from './consent/consentMachine'
export type { EventName, EventPayload, Explanation, Item, Recommended, ShopEvent, StrategyName, Term } from '@reshelf/engine'

/**
 * Starts Reshelf on this page: watches its lists, keeps the shopper's profile, orders what the shopper sees, and
 * understands pages that nobody marked up. That last part is a chunk of its own, which your bundler loads after the first
 * paint; `reshelf/core` has the same function without it.
 *
 * @param options  the shop's, and `sync` for shops with accounts: callbacks that carry the shopper's file between devices
 * @throws TypeError where an option is wrong, with the remedy
 */
export function createReshelf({ sync, ...options }: Options & { readonly sync?: SyncOption } = {}): Reshelf {
  if (sync && (typeof sync.pull !== 'function' || typeof sync.push !== 'function')) throw new TypeError('reshelf: option "sync" must be {pull, push} functions')
  const reshelf = create(options, { load })
  return sync ? withSync(reshelf, sync) : reshelf
}
