/** Work that can be paused: it yields whenever something else may come first, and returns what it made. */
export type Steps<Made> = Generator<undefined, Made>

/** Does all of it at once. */
export function finish<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** So long may one piece of it keep the page waiting, in milliseconds. */
const sliceMs = 8

/** Does it piece by piece, each when `pause` calls for it, and `then` what is to be done with it. Not any more once it is `cancelled`. */
export function finishIdly<Made>(steps: Steps<Made>, { pause, isCancelled, then }: { pause: (work: () => void) => void; isCancelled: () => boolean; then: (made: Made) => unknown }): void {
  const slice = (): void => {
    if (isCancelled()) return
    const until = performance.now() + sliceMs
    do {
      const { done, value } = steps.next()
      if (done) return pause(() => isCancelled() || then(value))
    } while (performance.now() < until)
    pause(slice)
  }
  slice()
}
