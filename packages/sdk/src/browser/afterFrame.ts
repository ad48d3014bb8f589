/** Runs `work` at the start of the second frame from now: one has been painted, and what `work` changes is painted with the next. */
export const afterFrame = (work: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(work))
}
