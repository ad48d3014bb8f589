import { createWidgets, type StartWidgets } from './startWidgets'

/** The widgets for bundlers, which find the worker's file by this very expression. */
export const startWidgets: StartWidgets = createWidgets(() => new Worker(new URL('./reshelf.feed.js', import.meta.url)))
