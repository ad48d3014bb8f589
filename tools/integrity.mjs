import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { root } from './install.mjs'

/** Prints the sub-resource integrity of every script for pages, as `integrity` wants it. */
const dist = `${root}packages/sdk/dist/`
for (const file of readdirSync(dist).filter((name) => /^reshelf\..*js$/.test(name))) {
  console.log(`${file.padEnd(20)} sha384-${createHash('sha384').update(readFileSync(dist + file)).digest('base64')}`)
}
