import { handOver } from './browser/loadBeside'
import { createWidgets } from './startWidgets'

// The feed reader lies beside this file, whatever the folder and the query are.
const { src } = document.currentScript as HTMLScriptElement
handOver(createWidgets(() => new Worker(src.replace('reshelf.widgets.', 'reshelf.feed.'))))
