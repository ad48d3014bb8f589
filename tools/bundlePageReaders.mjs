import { brotliCompressSync } from 'node:zlib'
import { rollup } from 'rollup'
import terser from '@rollup/plugin-terser'
import typescript from '@rollup/plugin-typescript'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { root } from './install.mjs'

/** From source, so that no build has to be newer than what is being tried. */
const build = (external) =>
  rollup({
    input: `${root}packages/sdk/src/page/readPage.ts`,
    external,
    plugins: [
      nodeResolve({ exportConditions: ['@reshelf/source', 'module', 'import', 'default'], browser: true }),
      typescript({ tsconfig: `${root}tsconfig.bundle.json`, noEmitOnError: true }),
      terser({ module: true, compress: { passes: 3 } }),
    ],
    onwarn({ code, message }) {
      throw new Error(`${code}: ${message}`)
    },
  })

/** The page readers as one script that defines `pageReaders.readPage`. */
export async function bundlePageReaders() {
  const { output } = await (await build([])).generate({ format: 'iife', name: 'pageReaders' })
  return output[0].code
}

/** What the page readers are without the engine and the markup reader, in brotli bytes. */
export async function measurePageReaders() {
  const { output } = await (await build([/@reshelf.engine/, /readElement/])).generate({ format: 'es' })
  return brotliCompressSync(output[0].code).length
}
