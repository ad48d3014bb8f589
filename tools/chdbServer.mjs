import { createRequire } from 'node:module'
import { createServer } from 'node:http'
import { rmSync } from 'node:fs'

/**
 * ClickHouse's HTTP interface in front of chdb, the same engine as a library: enough of it for the trainer. Says its
 * address on standard output, and stops when its standard input ends.
 *
 *   node tools/chdbServer.mjs FOLDER   where node_modules/chdb lies
 */
const [, , folder] = process.argv
const data = `${folder}/data-${process.pid}`
const { Session } = createRequire(`${folder}/`)('chdb')
const session = new Session(data)

const server = createServer(async (request, response) => {
  const { searchParams } = new URL(request.url, 'http://127.0.0.1')
  const pieces = []
  for await (const piece of request) pieces.push(piece)
  const { query = '', database = 'default', ...settings } = Object.fromEntries(searchParams)
  try {
    session.query(`USE ${database}`)
    // As the server does: what the address asks for, then the body, which holds the rows of an insert.
    const set = Object.entries(settings).map(([name, value]) => `${name} = ${/^\d+$/.test(value) ? value : `'${value}'`}`)
    if (set.length) session.query(`SET ${set.join(', ')}`)
    response.end(session.query([query, Buffer.concat(pieces).toString()].filter(Boolean).join('\n')))
  } catch (error) {
    response.writeHead(500).end(error.message)
  }
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
process.stdin.resume().on('end', () => {
  server.close()
  session.close()
  rmSync(data, { recursive: true, force: true })
  process.exit()
})
