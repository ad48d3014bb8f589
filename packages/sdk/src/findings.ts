import { remedies, type FindingCode } from './remedies'

/** Something the developer of the shop should know: what is wrong, and what to do about it. */
export interface Finding {
  /** What it is about: one word for one kind of mistake. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly remedy: string
  /** Where on the page, if it is somewhere. */
  readonly element?: Element
  /** How often it was seen. */
  readonly count: number
}

/** Reports a finding: its code, what it is about, and where. */
export type Report = (code: FindingCode, detail?: unknown, element?: Element) => void

const mostFindings = 100

/** Collects findings, alike ones once with their count, and tells `onReport` of each. */
export function createFindings(onReport: (finding: Finding) => void): { report: Report; list: () => Finding[] } {
  const known = new Map<string, Finding>()
  return {
    report(code, detail = '', element) {
      const [severity, message, remedy] = remedies[code]
      const about = String(detail).slice(0, 120)
      const key = code + about
      const finding = { code, severity, message: message.replace('$', () => about), remedy, count: (known.get(key)?.count ?? 0) + 1, ...(element && { element }) }
      if (known.size < mostFindings || known.has(key)) known.set(key, finding)
      onReport(finding)
    },
    list: () => [...known.values()],
  }
}
