import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { createLoader, type Sink } from './createLoader'
import type { Row, Store } from './store'

const memoryLimit = '384MB'

/** Rows go through a file: each costs a commit, and its text lies on the disk beside the table until then. */
const bytesPerFile = 2 ** 28

/** Bytes of the longest row, and of what is read at once: by default that would be sixteen times as much. */
const reading = 'MAX_LINE_SIZE 4000000, BUFFER_SIZE 8000000'

/** No text holds it, so an empty text stays one. */
const nothing = '\u0001'

/** Opens a fresh DuckDB database in the folder for temporary files. */
export async function openDuckdb(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'reshelf-'))
  const instance = await DuckDBInstance.create(join(folder, 'log.duckdb'), {
    memory_limit: memoryLimit,
    temp_directory: folder,
    preserve_insertion_order: 'false',
    threads: '2',
  })
  const connection = await instance.connect()
  // Of its own: a statement on the connection that streams a query would end the query without a word.
  const loading = await instance.connect()
  // The file goes when it is closed.
  await connection.run('PRAGMA disable_checkpoint_on_shutdown')
  await connection.run('CREATE MACRO cityHash64(text) AS hash(text)')
  let files = 0
  return {
    run: async (sql) => void (await connection.run(sql)),
    async rows<R extends Row>(sql: string) {
      const found: R[] = []
      for await (const row of stream<R>(connection, sql)) found.push(row)
      return found
    },
    stream: <R extends Row>(sql: string) => stream<R>(connection, sql),
    load: (table) => createLoader(fileSink(() => join(folder, `${++files}.tsv`), (file) => copy(loading, { table, file }))),
    async close() {
      loading.closeSync()
      connection.closeSync()
      instance.closeSync()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Collects text in files and passes on each that is full, one at a time, while the next fills. */
function fileSink(nextFile: () => string, pass: (file: string) => Promise<void>): Sink {
  let path = ''
  let file: FileHandle | undefined
  let bytes = 0
  let passing: Promise<void> = Promise.resolve()
  const close = async (): Promise<void> => {
    await file?.close()
    file = undefined
    await passing
    if (bytes) passing = pass(path)
    passing.catch(() => undefined)
    bytes = 0
  }
  return {
    async write(text) {
      file ??= await open((path = nextFile()), 'w')
      bytes += (await file.write(text)).bytesWritten
      if (bytes > bytesPerFile) await close()
    },
    async end() {
      await close()
      await passing
    },
  }
}

async function copy(connection: DuckDBConnection, { table, file }: { table: string; file: string }): Promise<void> {
  await connection.run(`COPY ${table} FROM '${file}' (FORMAT csv, DELIMITER '\t', QUOTE '', ESCAPE '', HEADER false, NULLSTR '${nothing}', ${reading})`)
  await rm(file)
}

async function* stream<R extends Row>(connection: DuckDBConnection, sql: string): AsyncGenerator<R> {
  const result = await connection.stream(sql)
  const names = result.columnNames()
  for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) {
    const columns = chunk.getColumns()
    const { rowCount } = chunk
    // What it holds counts against the database's memory until then, and the collector does not see its size.
    chunk.reset()
    for (let at = 0; at < rowCount; at++) {
      const row: Record<string, string | number | null> = {}
      names.forEach((name, column) => (row[name] = plain(columns[column]![at])))
      yield row as R
    }
  }
}

/** Counts and times fit a number; the database says them as BigInt. */
const plain = (value: unknown): string | number | null => (typeof value === 'bigint' ? Number(value) : (value as string | number | null))
