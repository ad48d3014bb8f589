import type { PageOverrides } from './page/readPage'
import { defaults } from './tagOptions'

/** A list that a theme cannot mark up: found by selectors instead of attributes. */
export interface ListOption {
  /** Selector of the element whose direct children move. */
  readonly container: string
  /** Selector of a product within it. */
  readonly item: string
  /** The list's name. Default: the container's selector. */
  readonly name?: string
  /** Facts of a product, where its markup carries none: GA4 item keys. An item without `item_id` keeps its place. */
  readonly read?: (given: { element: Element }) => Readonly<Record<string, unknown>> | undefined
}

/** How a shop sets Reshelf up. Every option has a default. */
export interface Options {
  /** How far to go from the shop's order, 0 (not at all) to 1 (default). */
  readonly strength?: number
  /** Places an item may move that the shopper has not touched. Default: any number. */
  readonly maxJump?: number
  /** Lists without markup. Default: none. */
  readonly lists?: readonly ListOption[]
  /**
   * `auto` (default): granted unless a refusal is remembered; `required`: nothing is kept or ordered until
   * `consent('granted')`; `granted`: the shop has asked already.
   */
  readonly consent?: 'auto' | 'required' | 'granted'
  /** Milliseconds within which a list is seen that the page is still sending, from its first cell; one of 48 cells and more waits for a frame at most. Default 150. */
  readonly holdMs?: number
  /**
   * Readers of the shop's own: `{product, query, kind}`, each a function of `{root, url}` that wins over what the page says.
   * `false` leaves the page readers and the event dialects out.
   */
  readonly readers?: PageOverrides | false
  /** Address of the `model.json` that the trainer wrote. Default: none. */
  readonly model?: string
  /** Folder of the files that the script tag loads from beside it. Default: where the tag came from. */
  readonly files?: string
  /**
   * Address of a product feed for recommendations: Google Merchant (XML or TSV), Shopify's `products.json`, or GA4 items as
   * NDJSON. Fetched only where something is recommended. Default: none, and candidates come from the page and the history.
   */
  readonly catalog?: string
}

/** {@link Options} with every default filled in. */
export type Settings = Required<Options>

const upTo =
  (most: number) =>
  (value: unknown): boolean =>
    typeof value === 'number' && value >= 0 && value <= most

const isText = (value: unknown): boolean => typeof value === 'string'

const checks: Readonly<Record<string, readonly [isFine: (value: unknown) => boolean, expected: string]>> = {
  strength: [upTo(1), '0 to 1'],
  maxJump: [upTo(Infinity), 'a number'],
  holdMs: [upTo(1e4), '0 to 10000'],
  consent: [(value) => ['auto', 'required', 'granted'].includes(value as string), 'auto, required or granted'],
  readers: [(value) => Object.values(Object(value) as object).every((reader) => typeof reader === 'function'), '{product, query, kind} functions'],
  model: [isText, 'an address'],
  files: [isText, 'an address'],
  catalog: [isText, 'an address'],
  lists: [(value) => Array.isArray(value) && value.every((list: Partial<ListOption>) => list?.container && list.item), '[{container, item}]'],
}

/** Fills in the defaults. Throws one sentence with the remedy where an option is not what it should be. */
export function readOptions(options: Options): Settings {
  for (const [key, value] of Object.entries(options)) {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined
    if (!check) throw new TypeError(`reshelf: option "${key}" must be one of ${Object.keys(checks)}`)
    if (!check[0](value)) throw new TypeError(`reshelf: option "${key}" must be ${check[1]}`)
  }
  return { ...defaults, ...options }
}
