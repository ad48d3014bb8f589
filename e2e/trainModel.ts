import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const cli = new URL('../packages/trainer/dist/cli.js', import.meta.url).pathname

/** Trains with the built command, as a shop does, in a process of its own. */
export async function trainModel({ events, catalog, out, k }: { events: string; catalog?: string | undefined; out: string; k: number }): Promise<void> {
  await promisify(execFile)(process.execPath, [cli, 'train', '--events', events, ...(catalog ? ['--catalog', catalog] : []), '--out', out, '--k', `${k}`])
}
