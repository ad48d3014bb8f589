import { handOver } from './browser/loadBeside'
import { createWidgets } from './startWidgets'

// The feed reader lies beside this file, whatever the folder and the query are.
const { src, nonce } = document.currentScript as HTMLScriptElement
// A nonce says that the page runs nothing else, and a worker cannot carry one: asking for it would be reported as a violation.
handOver(createWidgets(() => (nonce ? undefined : new Worker(src.replace('reshelf.widgets.', 'reshelf.feed.')))))
