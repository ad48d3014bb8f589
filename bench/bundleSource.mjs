import { rollup } from 'rollup'
import typescript from '@rollup/plugin-typescript'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { root } from '../tools/install.mjs'

const bundles = new Map()

/** One source file of a package as an ES module, with what it imports. */
export function bundleSource(file) {
  if (!bundles.has(file)) bundles.set(file, bundle(file))
  return bundles.get(file)
}

async function bundle(file) {
  const built = await rollup({
    input: root + file,
    plugins: [nodeResolve({ exportConditions: ['@reshelf/source'], browser: true }), typescript({ tsconfig: `${root}tsconfig.bundle.json` })],
  })
  const { output } = await built.generate({ format: 'es' })
  return output[0].code
}
