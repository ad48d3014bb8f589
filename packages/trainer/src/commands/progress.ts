import { SingleBar, Presets } from 'cli-progress'

/** Tells a person what is being done. */
export interface Progress {
  /** A step whose length nobody knows. */
  step: (what: string) => void
  /** A step of which a share is done, from 0 to 1. */
  share: (what: string, share: number) => void
  stop: () => void
}

/** Says nothing: for tests, pipes and programs. */
export const noProgress: Progress = { step: () => undefined, share: () => undefined, stop: () => undefined }

/** A bar on standard error; where that is no terminal, nothing. */
export function createProgress(): Progress {
  if (!process.stderr.isTTY) return noProgress
  const bar = new SingleBar({ format: '{bar} {percentage}% {what}', hideCursor: true, clearOnComplete: true, stream: process.stderr }, Presets.shades_classic)
  let running = false
  const show = (what: string, share: number): void => {
    if (!running) bar.start(1, 0, { what })
    running = true
    bar.update(share, { what })
  }
  return {
    share: (what, share) => show(what, Math.min(1, share)),
    step: (what) => show(what, 1),
    stop() {
      if (running) bar.stop()
      running = false
    },
  }
}
