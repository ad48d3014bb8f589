import type { Reshelf } from '../reshelf'
import { startSync } from './startSync'
import type { SyncOption } from './syncOption'

/** Reshelf that also syncs: its `diagnose` names what failed, its `stop` ends both. */
export function withSync(reshelf: Reshelf, option: SyncOption): Reshelf {
  const sync = startSync(reshelf, option)
  return {
    ...reshelf,
    diagnose: () => [...reshelf.diagnose(), ...sync.findings()],
    stop() {
      sync.stop()
      reshelf.stop()
    },
  }
}
