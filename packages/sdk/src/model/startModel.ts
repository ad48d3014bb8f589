import { rankModel, readModel, type Model, type RankModel } from '@reshelf/engine'
import type { LocalStore } from '../browser/localStore'
import type { Report } from '../findings'

/** What loading a model needs from the rest. */
export interface ModelParts {
  /** Address of the `model.json`. */
  readonly address: string
  readonly local: LocalStore
  /** Whether anything may be kept on the device. */
  readonly isGranted: () => boolean
  readonly report: Report
  readonly signal: AbortSignal
  /** Ranks by the model from now on. */
  readonly use: (model: RankModel) => void
}

/** Where the last model that was read is kept: the next page has it without a request. */
const modelKey = 'reshelf:m'

/**
 * Ranks by the model of the last page at once, and by the file's when it has come. A file that is missing, broken or of
 * a newer format is no model, and a finding. Gives the newest there is; never rejects.
 */
export async function startModel({ address, local, isGranted, report, signal, use }: ModelParts): Promise<Model | undefined> {
  const [keptAddress, kept] = split(isGranted() ? local.get(modelKey) : undefined)
  const known = keptAddress === address ? readModel(kept).model : undefined
  if (known) use(rankModel(known))
  try {
    const response = await fetch(address, { signal })
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
    const text = await response.text()
    const { model, problem } = readModel(text)
    if (model && text !== kept) {
      use(rankModel(model))
      if (isGranted()) local.set(modelKey, `${address}\n${text}`)
    }
    if (model) return model
    report('model-unreadable', problem)
  } catch (error) {
    if (!signal.aborted) report('model-missing', error)
  }
  return known
}

const split = (text = ''): [address: string, text: string] => {
  const end = text.indexOf('\n')
  return [text.slice(0, Math.max(0, end)), text.slice(end + 1)]
}
