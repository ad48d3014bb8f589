import { createReshelf as create } from './createReshelf'
import { load } from './loadChunk'
import type { Options } from './options'
import type { Reshelf } from './reshelf'
import { startWords } from './startWords'

export type * from './index'

/**
 * Reshelf for shops that mark up their lists and products or call `track` themselves: without the page readers, the
 * event dialects and what `diagnose()` finds in the page's markup.
 *
 * @throws TypeError where an option is wrong, with the remedy
 */
export const createReshelf = (options?: Options): Reshelf => create(options, { start: startWords, load })
