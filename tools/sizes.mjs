import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { rollup } from 'rollup'
import terser from '@rollup/plugin-terser'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { root } from './install.mjs'

/** A kilobyte is 1,000 bytes, brotli's strongest setting is what a static host serves. */
const brotli = (code) => brotliCompressSync(code).length

/** What a bundler makes of one import from the built packages. */
async function bundled(code) {
  const entry = '\0entry'
  const bundle = await rollup({
    input: entry,
    plugins: [
      { name: 'entry', resolveId: (id) => (id === entry ? id : undefined), load: (id) => (id === entry ? code : undefined) },
      nodeResolve({ rootDir: root, browser: true }),
      terser({ module: true, compress: { passes: 3 } }),
    ],
  })
  const { output } = await bundle.generate({ format: 'es' })
  return output[0].code
}

/** Sizes by use: what a shop pays for it, and what it may cost at most. In brotli bytes. */
export async function measureSizes() {
  return [
    { use: 'script tag', bytes: brotli(readFileSync(`${root}packages/sdk/dist/reshelf.js`)), most: 8_000 },
    { use: 'what follows', bytes: brotli(readFileSync(`${root}packages/sdk/dist/reshelf.rest.js`)), most: 30_300 },
    { use: 'widgets', bytes: brotli(readFileSync(`${root}packages/sdk/dist/reshelf.widgets.js`)), most: 10_800 },
    { use: 'crowd', bytes: brotli(readFileSync(`${root}packages/sdk/dist/reshelf.crowd.js`)), most: 1_600 },
    { use: 'feed reader', bytes: brotli(readFileSync(`${root}packages/sdk/dist/reshelf.feed.js`)), most: 3_600 },
    { use: 'sync', bytes: brotli(readFileSync(`${root}packages/sdk/dist/reshelf.sync.js`)), most: 1_200 },
    { use: 'full tag', bytes: brotli(readFileSync(`${root}packages/sdk/dist/reshelf.full.js`)), most: 41_300 },
    { use: 'head script', bytes: brotli(readFileSync(`${root}packages/sdk/dist/reshelf.head.js`)), most: 4_000 },
    { use: 'rank only', bytes: brotli(await bundled(`export { rank } from '${root}packages/engine/dist/index.js'`)), most: 2_650 },
  ]
}

/** As the README prints it. */
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
