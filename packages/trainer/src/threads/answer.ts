import { parentPort } from 'node:worker_threads'

/** What a thread's script does: answers whatever it is asked, in that order. */
export const answer = <Ask>(work: (given: Ask) => unknown): unknown => parentPort!.on('message', (given: Ask) => parentPort!.postMessage(work(given)))
