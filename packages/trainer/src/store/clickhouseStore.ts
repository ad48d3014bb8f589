import { randomUUID } from 'node:crypto'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { text } from 'node:stream/consumers'
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
  await text(await send(`CREATE DATABASE ${database}`))
  const inside = { database }
  const stream = async function* <R extends Row>(sql: string): AsyncGenerator<R> {
    for await (const line of linesOf(await send(`${sql} FORMAT JSONEachRow`, inside))) yield rowOf(line) as R
  }
  return {
    async run(sql) {
      for (const statement of sql.split(';')) if (statement.trim()) await text(await send(statement, inside))
    },
    async rows<R extends Row>(sql: string) {
      const found: R[] = []
      for await (const row of stream<R>(sql)) found.push(row)
      return found
    },
    stream,
    load: (table) => createLoader(postSink(async (rows) => void (await text(await send(rows, { ...inside, query: `INSERT INTO ${table} FORMAT TabSeparatedRaw` }))))),
    close: async () => void (await text(await send(`DROP DATABASE ${database}`))),
  }
}

/** Few long inserts suit a column store better than many short ones. */
const charactersPerInsert = 16_000_000

function postSink(post: (rows: string) => Promise<void>): Sink {
  let texts: string[] = []
  let characters = 0
  const flush = async (): Promise<void> => {
    const batch = texts.join('')
    texts = []
    characters = 0
    if (batch) await post(batch)
  }
  return {
    async write(more) {
      texts.push(more)
      characters += more.length
      if (characters > charactersPerInsert) await flush()
    },
    end: flush,
  }
}

/** Posts to the server; throws what it answers where that is no success. */
function sender(url: string): (body: string, parameters?: Readonly<Record<string, string>>) => Promise<IncomingMessage> {
  const { origin, pathname, username, password } = new URL(url)
  const auth = username ? `${decodeURIComponent(username)}:${decodeURIComponent(password)}` : undefined
  return async (body, parameters = {}) => {
    const address = new URL(pathname, origin)
    for (const [name, value] of Object.entries({ ...settings, ...parameters })) address.searchParams.set(name, `${value}`)
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const { request } = address.protocol === 'https:' ? https : http
      // A connection each: between two statements an idle one may be closed, and an insert must not be sent twice.
      const posted = request(address, { method: 'POST', auth, agent: false }, resolve)
      posted.on('error', ({ message }) => reject(new Error(`${origin} does not answer: ${message}`)))
      posted.end(body)
    })
    if (answer.statusCode !== 200) throw new Error(`${origin} says: ${(await text(answer)).slice(0, 1000).trim()}`)
    return answer
  }
}

async function* linesOf(answer: IncomingMessage): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of answer.setEncoding('utf8')) {
    const lines = (rest + (piece as string)).split('\n')
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
