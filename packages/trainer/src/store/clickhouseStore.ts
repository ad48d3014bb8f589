import { randomUUID } from 'node:crypto'
import { createLoader, type Sink } from './createLoader'
import type { Row, Store } from './store'

/** What makes ClickHouse read the dialect as DuckDB does. */
const settings = {
  aggregate_functions_null_for_empty: 1,
  create_table_empty_primary_key_by_default: 1,
  default_table_engine: 'MergeTree',
  join_use_nulls: 1,
  output_format_json_quote_64bit_integers: 0,
  prefer_column_name_to_alias: 1,
}

/**
 * Makes a fresh database on a ClickHouse server, spoken to over HTTP.
 *
 * @param url the server's address, with `user:password@` where it asks for them
 */
export async function openClickhouse(url: string): Promise<Store> {
  const database = `reshelf_${randomUUID().replaceAll('-', '')}`
  const send = sender(url)
  await send(`CREATE DATABASE ${database}`)
  const inside = { database }
  const stream = async function* <R extends Row>(sql: string): AsyncGenerator<R> {
    for await (const line of linesOf(await send(`${sql} FORMAT JSONEachRow`, { parameters: inside }))) yield rowOf(line) as R
  }
  return {
    async run(sql) {
      for (const statement of sql.split(';')) if (statement.trim()) await (await send(statement, { parameters: inside })).text()
    },
    async rows<R extends Row>(sql: string) {
      const found: R[] = []
      for await (const row of stream<R>(sql)) found.push(row)
      return found
    },
    stream,
    load: (table) => createLoader(postSink(async (text) => void (await (await send(text, { parameters: { ...inside, query: `INSERT INTO ${table} FORMAT TabSeparatedRaw` } })).text()))),
    close: async () => void (await (await send(`DROP DATABASE ${database}`)).text()),
  }
}

/** Few long inserts suit a column store better than many short ones. */
const charactersPerInsert = 16_000_000

function postSink(post: (text: string) => Promise<void>): Sink {
  let texts: string[] = []
  let characters = 0
  const flush = async (): Promise<void> => {
    const text = texts.join('')
    texts = []
    characters = 0
    if (text) await post(text)
  }
  return {
    async write(text) {
      texts.push(text)
      characters += text.length
      if (characters > charactersPerInsert) await flush()
    },
    end: flush,
  }
}

/** Posts to the server; throws what it answers where that is no success. */
function sender(url: string): (body: string, options?: { parameters?: Readonly<Record<string, string>> }) => Promise<Response> {
  const { origin, pathname, username, password } = new URL(url)
  const headers: Record<string, string> = username ? { authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}` } : {}
  return async (body, { parameters = {} } = {}) => {
    const address = new URL(pathname, origin)
    for (const [name, value] of Object.entries({ ...settings, ...parameters })) address.searchParams.set(name, `${value}`)
    let response: Response
    try {
      response = await fetch(address, { method: 'POST', headers, body })
    } catch (error) {
      throw new Error(`${origin} does not answer: ${(error as Error & { cause?: Error }).cause?.message ?? (error as Error).message}`)
    }
    if (!response.ok) throw new Error(`${origin} says: ${(await response.text()).slice(0, 1000).trim()}`)
    return response
  }
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of response.body ?? []) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n')
    rest = lines.pop()!
    yield* lines
  }
  if (rest) yield rest
}

/** A query that fails half-way says so where the next row would be. */
function rowOf(line: string): Row {
  try {
    return JSON.parse(line) as Row
  } catch {
    throw new Error(`the query broke off: ${line.slice(0, 1000)}`)
  }
}
