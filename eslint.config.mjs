import tseslint from 'typescript-eslint'

/**
 * Who may import whom. A layer names the folders whose files it may not reach; what is not forbidden is allowed.
 * The engine is pure, the tracker and the DOM layer meet only in the composition root, wrappers of the browser
 * know no domain word, and only the script tag's entry acts when it is loaded.
 */
export const layers = [
  { files: 'packages/*/src/**', forbidden: ['**/auto', '**/autoFull', '**/autoRest', '**/autoWidgets', '**/autoFeed', '**/autoSync', '**/head'], why: 'a script tag’s entry acts when loaded' },
  { files: 'packages/engine/src/**', forbidden: ['reshelf', 'idb-keyval', 'nanoid', 'node:*'], why: 'the engine depends on nothing' },
  { files: 'packages/engine/src/events/**', forbidden: ['**/profile/**', '**/rank/**'], why: 'events know nothing of what is made of them' },
  { files: 'packages/engine/src/profile/**', forbidden: ['**/rank/**'], why: 'a profile does not know how it is used' },
  { files: 'packages/engine/src/rank/**', forbidden: ['**/model/**', '**/recommend/**'], why: 'ranking carries no model: whoever has one passes it' },
  { files: 'packages/engine/src/recommend/**', forbidden: ['**/guards/**', '**/signals/**'], why: 'recommending has its own register: of ranking it takes affinities, weights and stock' },
  { files: 'packages/trainer/src/**', forbidden: ['reshelf', 'idb-keyval', 'nanoid'], why: 'the trainer knows the engine, not the browser' },
  { files: 'packages/trainer/src/log/**', forbidden: ['../store/**', '../replay/**', '../learn/**', '../evaluate/**'], why: 'a log does not know what is made of it' },
  { files: 'packages/trainer/src/replay/**', forbidden: ['../learn/**', '../evaluate/**', '../baselines/**'], why: 'a replay does not know what is learnt from it' },
  { files: 'packages/sdk/src/browser/**', forbidden: ['../**', '@reshelf/engine'], why: 'browser wrappers know no domain word' },
  { files: 'packages/sdk/src/storage/**', forbidden: ['../page/**', '../tracker/**', '../dom/**'], why: 'storage does not know the page' },
  { files: 'packages/sdk/src/page/**', forbidden: ['../storage/**', '../tracker/**', '../dom/**'], why: 'readers read the page and nothing else' },
  { files: 'packages/sdk/src/tracker/**', forbidden: ['../storage/**', '../dom/**'], why: 'tracker and DOM layer meet in the root, through the profile' },
  { files: 'packages/sdk/src/dom/**', forbidden: ['../storage/**', '../tracker/**'], why: 'tracker and DOM layer meet in the root, through the profile' },
  { files: 'packages/sdk/src/widgets/**', forbidden: ['../storage/**', '../tracker/**', '../dom/**', '../feed/**'], why: 'a widget shows what it is given' },
  { files: 'packages/sdk/src/feed/**', forbidden: ['../storage/**', '../tracker/**', '../dom/**', '../widgets/**'], why: 'a feed reader runs in a worker: it knows texts and products' },
  { files: 'packages/sdk/src/sync/**', forbidden: ['../page/**', '../tracker/**', '../dom/**', '../storage/**', '../consent/**'], why: 'syncing knows the SDK’s door and the shopper’s file' },
  { files: 'packages/sdk/src/consent/**', forbidden: ['../page/**', '../tracker/**', '../dom/**', '../storage/**'], why: 'consent stands above the parts, it does not reach into them' },
]

const restrict = ({ forbidden, why }) => ({ group: forbidden, message: `${why}.` })

/** Layers overlap, and ESLint takes the last rule that fits: wide ones come first, and each carries the rules it lies in. */
const layerRules = layers.map(({ files }) => ({
  files: [`${files}/*.ts`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': ['error', { patterns: layers.filter((other) => contains(other.files, files)).map(restrict) }],
  },
}))

/** Whether every file of the inner pattern is one of the outer's. */
function contains(outer, inner) {
  const [start] = outer.split('**')
  const pattern = new RegExp(`^${start.replace('*', '[^/]+')}`)
  return pattern.test(inner.split('**')[0].replace('packages/*', 'packages/any'))
}

const noDrawers = {
  rules: {
    'no-drawers': {
      meta: { type: 'problem', schema: [] },
      create: (context) => ({
        Program(node) {
          if (/\/(utils?|common|shared|helpers?)(\/|\.[a-z]+$)/.test(context.filename)) {
            context.report({ node, message: 'A helper lives beside its user under a name of its own.' })
          }
        },
      }),
    },
  },
}

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.cache/**', 'test-results/**', 'playwright-report/**'] },
  ...tseslint.configs.recommended,
  { plugins: { reshelf: noDrawers }, rules: { 'reshelf/no-drawers': 'error' } },
  {
    rules: {
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['packages/engine/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is an argument.' },
        { object: 'Math', property: 'random', message: 'Randomness is an argument.' },
        { object: 'performance', property: 'now', message: 'The clock is an argument.' },
      ],
      'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is an argument.' }],
    },
  },
  {
    files: ['packages/sdk/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-eval': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Page text is untrusted.' },
        { property: 'outerHTML', message: 'Page text is untrusted.' },
        { property: 'insertAdjacentHTML', message: 'Page text is untrusted.' },
      ],
    },
  },
  ...layerRules,
)
