import { measureSizes } from '../tools/sizes.mjs'
import { table } from './openPage.mjs'

/** What each use weighs, in brotli bytes. */
export async function run() {
  const sizes = await measureSizes()
  table([['use', 'bytes', 'budget'], ...sizes.map(({ use, bytes, most }) => [use, bytes, most])])
}
