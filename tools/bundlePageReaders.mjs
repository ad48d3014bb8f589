import { brotliCompressSync } from 'node:zlib'
import { rollup } from 'rollup'
import terser from '@rollup/plugin-terser'
import typescript from '@rollup/plugin-typescript'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { root } from './install.mjs'

const build = async (external) => {
  const bundle = await rollup({
    input: `${root}packages/sdk/src/page/readPage.ts`,
    external,
    plugins: [
      nodeResolve({ exportConditions: ['@reshelf/source', 'module', 'import', 'default'], browser: true }),
      typescript({ tsconfig: `${root}tsconfig.bundle.json`, noEmitOnError: false }),
      terser({ module: true, compress: { passes: 3 } }),
    ],
    onwarn: ({ code, message }) => {
      console.error(`${code}: ${message}`)
    },
  })
  return bundle
}

/** The page readers as one script that defines `pageReaders`, and what they add to the script tag in brotli bytes. */
export async function bundlePageReaders() {
  const whole = await build([])
  const alone = await build([/engine/, /readElement/])
  const { output } = await whole.generate({ format: 'iife', name: 'pageReaders' })
  const { output: own } = await alone.generate({ format: 'es' })
  return { code: output[0].code, bytes: brotliCompressSync(own[0].code).length }
}
