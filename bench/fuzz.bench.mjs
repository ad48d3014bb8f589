import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { bundleSource } from './bundleSource.mjs'
import { table } from './openPage.mjs'

/** Ten million inputs, over all parsers by their share. `COUNT=100000 SEED=2 npm run bench -- fuzz` for another run, `ONLY=feed` for some of them. */
const { COUNT = '10000000', SEED = '1', ONLY = '' } = process.env

/** Whether anything that outsiders may have written reaches the page as an exception, or changes a prototype. */
export async function run() {
  const code = await bundleSource('packages/sdk/test/fuzz/door.ts', { tsconfig: 'bench/tsconfig.fuzz.json' })
  const { outsideInputs, runInputs, seededRandom } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
  const inputs = outsideInputs({ parseHTML }).filter(({ name }) => name.includes(ONLY))
  const shares = inputs.reduce((sum, { share }) => sum + share, 0)
  let seed = Number(SEED) * 1e6
  const anything = (isText) => fc.sample(isText ? texts : values, { numRuns: 1000, seed: seed++ })
  const random = seededRandom(Number(SEED))

  const rows = [['parser', 'inputs', 'exceptions', 'changed prototypes', 'held by the guard', 'inputs/s']]
  const total = { inputs: 0, exceptions: 0, prototypes: 0, guarded: 0 }
  const examples = []
  const began = performance.now()
  for (const input of inputs) {
    const from = performance.now()
    const found = await runInputs(input, { count: Math.ceil((Number(COUNT) * input.share) / shares), random, anything })
    const seconds = (performance.now() - from) / 1000
    rows.push([input.name, found.inputs, found.exceptions, found.prototypes, found.guarded, Math.round(found.inputs / seconds)])
    for (const key of Object.keys(total)) total[key] += found[key]
    examples.push(...found.examples.map((example) => `${input.name}: ${example}`))
    if (process.stderr.isTTY) process.stderr.write(`\r${input.name} `)
  }
  const seconds = (performance.now() - began) / 1000
  rows.push(['together', total.inputs, total.exceptions, total.prototypes, total.guarded, Math.round(total.inputs / seconds)])
  table(rows)
  console.log(`seed ${SEED}, ${seconds.toFixed(0)} s`)
  for (const example of examples) console.error(example)
  if (total.exceptions || total.prototypes) process.exitCode = 1
}

const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.json())
const values = fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true, withObjectString: true, withSparseArray: true, withDate: true, withMap: true }), fc.jsonValue())
