import { readFileSync } from 'node:fs'
import typescript from '@rollup/plugin-typescript'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { dts } from 'rollup-plugin-dts'

/** What stays an import in the npm builds: a package's own run-time dependencies. */
const externals = (folder) => Object.keys(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).dependencies ?? {})

/** A warning in a build is a mistake nobody has looked at yet; circular imports among them. */
const onwarn = (warning) => {
  throw new Error(`${warning.code}: ${warning.message}`)
}

/** One program over all packages: a bundle is compiled from source, across package borders. Types are checked by `tsc`, once. */
const compile = (tsconfig = 'tsconfig.bundle.json') => typescript({ tsconfig, noCheck: true })

const resolveSource = nodeResolve({ exportConditions: ['@reshelf/source', 'module', 'import', 'default'], browser: true })

/** Properties that neither a shop nor another of our files reads. */
const own = ['arranged', 'marked', 'hasEvidence', 'onDecided', 'hides', 'onEnd', 'stays', 'createId', 'onChange', 'kinds', 'isForeign', 'isBrief', 'isDue', 'release', 'look', 'arrange', 'fixed', 'listName']

/** Those besides of the scripts that come first: they show nobody their decisions, as the rest does in its events. */
const ownOfFirst = [...own, 'recall', 'scores', 'ranking']

/** `inline: 1`: what is put into its only caller compresses worse than a function of its own. Run twice: the second time it sees the whole script, and joins the declarations that are all one word by then. */
const small = (isFirst) => terser({ ecma: 2022, module: true, compress: { passes: 4, unsafe_arrows: true, unsafe: true, unsafe_methods: true, pure_getters: true, keep_fargs: false, inline: 1, hoist_funs: isFirst }, mangle: { properties: { regex: new RegExp(`^(${(isFirst ? ownOfFirst : own).join('|')})$`) } }, format: { comments: false } })

/** `let` for `const`: one word for both packs better. Nothing re-assigns a constant: the compiler has seen to that. */
const oneWord = { name: 'one-word', renderChunk: (code) => ({ code: code.replace(/\bconst(?=[ [{])/g, 'let'), map: null }) }

/**
 * For scripts whose every function has its turn before the first list is shown: compiled in one go, off the main thread, and
 * kept compiled, also by pages that have no list (https://v8.dev/blog/explicit-compile-hints).
 */
const compiledAhead = { name: 'compiled-ahead', renderChunk: (code) => ({ code: `//# allFunctionsCalledOnLoad\n${code}`, map: null }) }

/** The ES modules and declarations that npm users import: one file per door. */
const npm = (folder, doors) => [
  {
    input: Object.fromEntries(doors.map((door) => [door, `${folder}/src/${door}.ts`])),
    output: { dir: `${folder}/dist`, format: 'es' },
    external: externals(folder),
    plugins: [resolveSource, compile()],
    onwarn,
  },
  {
    input: Object.fromEntries(doors.map((door) => [door, `${folder}/src/${door}.ts`])),
    output: { dir: `${folder}/dist`, format: 'es' },
    external: externals(folder),
    plugins: [dts({ tsconfig: `${folder}/tsconfig.json`, compilerOptions: { composite: false, incremental: false, emitDeclarationOnly: false } })],
    onwarn,
  },
]

/** What runs in Node: a door and a command line. Node's own modules and the dependencies stay imports. */
const node = (folder, doors) => {
  const external = [...externals(folder), /^node:/]
  const input = Object.fromEntries(doors.map((door) => [door, `${folder}/src/${door}.ts`]))
  const resolve = nodeResolve({ exportConditions: ['module', 'import', 'default'] })
  return [
    { input, output: { dir: `${folder}/dist`, format: 'es', chunkFileNames: '[name].js' }, external, plugins: [resolve, compile('tsconfig.node.json')], onwarn },
    {
      input: { index: input.index },
      output: { dir: `${folder}/dist`, format: 'es' },
      external,
      plugins: [resolve, dts({ tsconfig: `${folder}/tsconfig.json`, compilerOptions: { composite: false, incremental: false, emitDeclarationOnly: false } })],
      onwarn,
    },
  ]
}

/** A script for pages, minified. */
const tag = (entry, file, { isFirst = false, last = [] } = {}) => ({
  input: `packages/sdk/src/${entry}.ts`,
  output: { file: `packages/sdk/dist/${file}`, format: 'iife', generatedCode: 'es2015' },
  plugins: [resolveSource, compile(), small(isFirst), oneWord, small(isFirst), ...last],
  onwarn,
})

export default [...npm('packages/engine', ['index']), ...npm('packages/sdk', ['index', 'core']), tag('auto', 'reshelf.js', { isFirst: true, last: [compiledAhead] }), tag('autoRest', 'reshelf.rest.js'), tag('autoWidgets', 'reshelf.widgets.js'), tag('autoCrowd', 'reshelf.crowd.js'), tag('autoFeed', 'reshelf.feed.js'), tag('autoSync', 'reshelf.sync.js'), tag('autoFull', 'reshelf.full.js'), tag('head', 'reshelf.head.js', { isFirst: true }), ...node('packages/trainer', ['index', 'cli', 'checkThread', 'placeThread', 'weighThread'])]
