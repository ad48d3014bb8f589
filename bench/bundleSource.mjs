import { rollup } from 'rollup'
import typescript from '@rollup/plugin-typescript'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { root } from '../tools/install.mjs'

const bundles = new Map()

/** One source file of a package as an ES module, with what it imports. A file outside the packages' sources needs a `tsconfig` that includes it. */
export function bundleSource(file, { tsconfig = 'tsconfig.bundle.json' } = {}) {
  if (!bundles.has(file)) bundles.set(file, bundle(file, tsconfig))
  return bundles.get(file)
}

async function bundle(file, tsconfig) {
  const built = await rollup({
    input: root + file,
    plugins: [nodeResolve({ exportConditions: ['@reshelf/source'], browser: true }), typescript({ tsconfig: root + tsconfig })],
  })
  const { output } = await built.generate({ format: 'es' })
  return output[0].code
}
