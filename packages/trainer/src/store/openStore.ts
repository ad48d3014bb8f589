import { UsageError } from '../usageError'
import { openClickhouse } from './clickhouseStore'
import { openDuckdb } from './duckdbStore'
import type { Store } from './store'

/** The databases a run can count in. */
export const engines = ['duckdb', 'clickhouse'] as const

/** Where a run counts. */
export interface Engine {
  /** Default `duckdb`, which is embedded. */
  readonly engine?: (typeof engines)[number] | undefined
  /** The address of the ClickHouse server. */
  readonly url?: string | undefined
}

/** Opens a fresh database; its `close` removes it. */
export function openStore({ engine = 'duckdb', url }: Engine = {}): Promise<Store> {
  if (engine === 'duckdb') return openDuckdb()
  if (url === undefined || !/^https?:/.test(url) || !URL.canParse(url)) throw new UsageError('--engine clickhouse needs --url, the address of the server: --url http://localhost:8123')
  return openClickhouse(url)
}
