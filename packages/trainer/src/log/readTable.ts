import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'

/** Whether a file is a table: CSV (or TSV), gzipped or not, or Parquet. */
export const isTable = (file: string): boolean => /\.(csv|tsv|parquet)(\.gz|\.zst)?$/i.test(file)

/** Columns that describe the item rather than the event, in a table with one item a row. */
const isItemKey = /^(item_(?!list)|price$|discount$|quantity$|index$)/

/**
 * The rows of a CSV or Parquet file as records of the log format, with columns named as they are there or as `columns`
 * says. Without a column `items`, a row is an event with one item, made of its `item_…`, `price` and `index` columns.
 */
export async function* readTable(file: string, columns: Readonly<Record<string, string>>): AsyncGenerator<Record<string, unknown>> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const path = `'${file.replaceAll("'", "''")}'`
    const source = /\.parquet/i.test(file) ? `read_parquet(${path})` : `read_csv(${path}, all_varchar = true)`
    const result = await connection.stream(`SELECT * FROM ${source}`)
    const named = new Map(Object.entries(columns).map(([name, column]) => [column, name]))
    for await (const rows of result.yieldRowObjectJs()) {
      for (const row of rows) yield toRecord(Object.fromEntries(Object.entries(row).map(([column, value]) => [named.get(column) ?? column, plain(value as DuckDBValue)])))
    }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

function toRecord(row: Record<string, unknown>): Record<string, unknown> {
  const given = Object.entries(row).filter(([, value]) => value !== null && value !== '')
  if (row['items'] !== undefined || row['item_id'] === undefined || row['item_id'] === null) return Object.fromEntries(given)
  const item = Object.fromEntries(given.filter(([key]) => isItemKey.test(key)))
  return { ...Object.fromEntries(given.filter(([key]) => !isItemKey.test(key))), items: [item] }
}

/** Whole numbers come as BigInt, times as dates, texts of JSON as texts. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Date) return value.getTime()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]))
  if (typeof value === 'string' && /^\[\s*\{/.test(value)) {
    try {
      return JSON.parse(value)
    } catch {
      return value
    }
  }
  return value
}
