import { createReshelf as create } from './createReshelf'
import { load } from './loadChunk'
import type { Options } from './options'
import type { Reshelf } from './reshelf'

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
export type { ReadableProfile } from './readableProfile'
export type { ConsentState } from './consent/consentMachine'
export type { EventName, EventPayload, Explanation, Item, Recommended, ShopEvent, StrategyName, Term } from '@reshelf/engine'

/**
 * Starts Reshelf on this page: watches its lists, keeps the shopper's profile, orders what the shopper sees, and
 * understands pages that nobody marked up. That last part is a chunk of its own, which your bundler loads after the first
 * paint; `reshelf/core` has the same function without it.
 *
 * @throws TypeError where an option is wrong, with the remedy
 */
export const createReshelf = (options?: Options): Reshelf => create(options, { load })
