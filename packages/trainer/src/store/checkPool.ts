import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Piece } from '../log/readPieces'
import { checkPiece, type CheckedPart, type Origin } from './checkLog'

/** Threads at most: one reads and writes for all of them, and has no time for more. */
const mostThreads = 4

/** Checks pieces of a log on all processors. */
export interface CheckPool {
  readonly threads: number
  check(piece: Piece, origin: Origin): Promise<CheckedPart>
  end(): Promise<void>
}

/** The threads' script lies beside the bundle; where the sources run unbuilt there is none, and no other thread. */
export function openCheckPool(): CheckPool {
  const script = fileURLToPath(new URL('./checkThread.js', import.meta.url))
  if (!existsSync(script)) return { threads: 1, check: async (piece, origin) => checkPiece(piece, origin), end: async () => undefined }
  const threads = Array.from({ length: Math.min(mostThreads, availableParallelism()) }, () => openThread(script))
  let turn = 0
  return {
    threads: threads.length,
    check: (piece, origin) => threads[turn++ % threads.length]!.check(piece, origin),
    end: async () => void (await Promise.all(threads.map(({ end }) => end()))),
  }
}

/** A thread that answers in the order it is asked. */
function openThread(script: string): { check: CheckPool['check']; end(): Promise<unknown> } {
  // Not with the options of this process: they may be about its own script.
  const thread = new Worker(script, { execArgv: [] })
  const waiting: { resolve(part: CheckedPart): void; reject(error: unknown): void }[] = []
  thread.on('message', (part: CheckedPart) => waiting.shift()?.resolve(part))
  let failure: unknown
  thread.on('error', (error) => {
    failure = error
    waiting.splice(0).forEach(({ reject }) => reject(error))
  })
  return {
    check: (piece, origin) =>
      new Promise((resolve, reject) => {
        // A thread that is gone would never answer.
        if (failure) return reject(failure)
        waiting.push({ resolve, reject })
        thread.postMessage([piece, origin], [piece.bytes.buffer as ArrayBuffer])
      }),
    end: () => thread.terminate(),
  }
}
