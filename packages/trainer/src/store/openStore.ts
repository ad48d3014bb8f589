import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBAppender, type DuckDBConnection } from '@duckdb/node-api'

/** A row of plain values, by column. */
export type Row = Readonly<Record<string, string | number | null>>

/** The database of one run: the log and what is counted from it, out of core, gone when closed. */
export interface Store {
  /** Runs statements for their effect. */
  run(sql: string): Promise<void>
  /** All rows of a query whose answer is known to be small. */
  rows<R extends Row = Row>(sql: string): Promise<R[]>
  /** The rows of a query, a batch at a time, for answers of any size. */
  stream<R extends Row = Row>(sql: string): AsyncGenerator<R>
  /** Writes many rows into a table; call `end` when done. */
  append(table: string): Promise<Appender>
  close(): Promise<void>
}

/** Appends rows of texts, integers (number) and long integers (bigint), in the order of the table's columns. */
export interface Appender {
  row(...values: readonly (string | number | bigint)[]): void
  end(): void
}

const memoryLimit = '384MB'
const rowsPerFlush = 20_000

/** Opens a fresh database in the folder for temporary files. */
export async function openStore(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'reshelf-'))
  const instance = await DuckDBInstance.create(join(folder, 'log.duckdb'), {
    memory_limit: memoryLimit,
    temp_directory: folder,
    preserve_insertion_order: 'false',
    threads: '2',
  })
  const connection = await instance.connect()
  // Of its own: a flush on the connection that streams a query would end the query without a word.
  const appending = await instance.connect()
  return {
    run: async (sql) => void (await connection.run(sql)),
    rows: async <R extends Row>(sql: string) => (await connection.runAndReadAll(sql)).getRowObjects().map(plain) as R[],
    stream: <R extends Row>(sql: string) => stream<R>(connection, sql),
    append: async (table) => appenderOf(await appending.createAppender(table)),
    async close() {
      appending.closeSync()
      connection.closeSync()
      instance.closeSync()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function* stream<R extends Row>(connection: DuckDBConnection, sql: string): AsyncGenerator<R> {
  const result = await connection.stream(sql)
  for await (const rows of result.yieldRowObjects()) for (const row of rows) yield plain(row) as R
}

/** Counts and times fit a number; the database says them as BigInt. */
const plain = (row: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : (value as Row[string])]))

function appenderOf(appender: DuckDBAppender): Appender {
  let rows = 0
  return {
    row(...values) {
      for (const value of values) {
        if (typeof value === 'string') appender.appendVarchar(value)
        else if (typeof value === 'bigint') appender.appendBigInt(value)
        else appender.appendInteger(value)
      }
      appender.endRow()
      if (++rows % rowsPerFlush === 0) appender.flushSync()
    },
    end: () => appender.closeSync(),
  }
}
