import type { Report } from './findings'

/** Wraps a callback that the page calls: whatever goes wrong inside, the page never sees it. */
export type Guard = <Given extends unknown[]>(work: (...given: Given) => void) => (...given: Given) => void

/** A guard that reports what it caught. The page keeps the order it has. */
export const createGuard =
  (report: Report): Guard =>
  (work) =>
  (...given) => {
    try {
      work(...given)
    } catch (error) {
      report('internal', error)
    }
  }
