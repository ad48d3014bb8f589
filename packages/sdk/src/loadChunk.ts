import type { LoadPart } from './runningCore'

const chunks = {
  rest: async () => (await import('./startRest')).startRest,
  widgets: async () => (await import('./chunkWidgets')).startWidgets,
  feed: () => import('./feed/fetchFeed'),
}

/** Loads a part as a bundler's chunk. */
export const load: LoadPart = <Part>(name: keyof typeof chunks) => chunks[name]() as Promise<unknown> as Promise<Part>
