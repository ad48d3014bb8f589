import type { Guard } from '../../guard'
import { openEar, type Dialect, type Page, type Told } from './dialect'

/** Listens to the given dialects, each by itself: one that fails leaves the others alone. Returns the undo. */
export function startDialects({ dialects, page, guard, tell }: {
  readonly dialects: readonly Dialect[]
  readonly page: Page
  readonly guard: Guard
  readonly tell: (told: Told & { readonly source: string }) => void
}): () => void {
  const ears = dialects.map(({ name: source, start }) => {
    const ear = openEar({ page, guard, tell: (told) => tell({ source, ...told }) })
    guard(start)(ear)
    return ear
  })
  return () => {
    while (ears.length) ears.pop()!.stop()
  }
}
