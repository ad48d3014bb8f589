import type { ShopperFile } from '../shopper/shopperFile'

/** How the shopper's file travels between the devices of one account. Who is logged in is for the shop to know. */
export interface SyncOption {
  /** Answers the file that the account holds, as `import` takes it; undefined or null where it holds none. */
  readonly pull: () => Promise<unknown>
  /**
   * Keeps the file for the account. What is there should be merged with it, each event once by its `id`: a page that is left
   * may not have read all of its own.
   */
  readonly push: (file: ShopperFile) => Promise<unknown>
  /** Milliseconds that changes are collected before they are pushed. Default 2000. */
  readonly waitMs?: number
  /** Milliseconds after which a page of the same visit pulls again. Default 300000, five minutes; 0 pulls on every page. */
  readonly everyMs?: number
}
