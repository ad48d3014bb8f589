import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker, type Transferable } from 'node:worker_threads'

/** More would wait for the one that asks. */
const mostThreads = 4

/** Work done on other processors. */
export interface Threads<Ask, Answer> {
  readonly count: number
  /** What is asked is copied, but for what is moved. Rejects when the work throws, or its thread is gone. */
  ask(given: Ask, moved?: readonly Transferable[]): Promise<Answer>
  end(): Promise<void>
}

export interface ThreadsOptions<Ask, Answer> {
  /** The threads' script, which lies beside the bundle and calls `answer` with the same work. Where the sources run unbuilt there is none, and no other thread. */
  readonly script: string
  readonly work: (given: Ask) => Answer
  /** How many to start: from 1 to 4, which are the bounds. Default: as many as there are processors. */
  readonly count?: number
}

/** Starts threads. What is asked is shared out in turn. */
export function openThreads<Ask, Answer>({ script, work, count = availableParallelism() }: ThreadsOptions<Ask, Answer>): Threads<Ask, Answer> {
  const path = fileURLToPath(new URL(`./${script}.js`, import.meta.url))
  if (!existsSync(path)) return { count: 1, ask: async (given) => work(given), end: async () => undefined }
  const threads = Array.from({ length: Math.max(1, Math.min(mostThreads, count)) }, () => openThread<Ask, Answer>(path))
  let turn = 0
  return {
    count: threads.length,
    ask: (given, moved) => threads[turn++ % threads.length]!.ask(given, moved),
    end: async () => void (await Promise.all(threads.map(({ end }) => end()))),
  }
}

/** A thread that answers in the order it is asked. */
function openThread<Ask, Answer>(path: string): { ask: Threads<Ask, Answer>['ask']; end(): Promise<unknown> } {
  // Not with the options of this process: they may be about its own script.
  const thread = new Worker(path, { execArgv: [] })
  const waiting: { resolve(answer: Answer): void; reject(error: unknown): void }[] = []
  thread.on('message', (answer: Answer) => waiting.shift()?.resolve(answer))
  let failure: unknown
  thread.on('error', (error) => {
    failure = error
    waiting.splice(0).forEach(({ reject }) => reject(error))
  })
  return {
    ask: (given, moved = []) =>
      new Promise((resolve, reject) => {
        // A thread that is gone would never answer.
        if (failure) return reject(failure)
        waiting.push({ resolve, reject })
        thread.postMessage(given, moved)
      }),
    end: () => thread.terminate(),
  }
}
