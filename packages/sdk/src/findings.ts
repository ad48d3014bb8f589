import type { FindingCode, Remedy } from './remedies'

/** Something the developer of the shop should know: what is wrong, and what to do about it. */
export interface Finding {
  /** What it is about: one word for one kind of mistake. */
  readonly code: string
  /** `info` is no mistake: something to know. */
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly remedy: string
  /** Where on the page, if it is somewhere. */
  readonly element?: Element
  /** How often it was seen. */
  readonly count: number
}

/** Reports a finding: its code, what it is about, and where. */
export type Report = (code: FindingCode, detail?: unknown, element?: Element) => void

/** What every code says and what to do about it. */
export type Remedies = Readonly<Record<FindingCode, Remedy>>

/** Findings as they are collected. */
export interface Findings {
  readonly report: Report
  readonly list: () => Finding[]
  /** Gives the words, which come later than the first findings may. */
  readonly explainBy: (texts: Remedies) => void
}

/** A finding without its words. */
type Noted = Pick<Finding, 'element' | 'count'> & { readonly code: FindingCode; readonly about: string }

const mostFindings = 100

/** Collects findings, alike ones once with their count, and tells `onReport` of each. */
export function createFindings(onReport: (finding: Finding) => void): Findings {
  const known = new Map<string, Noted>()
  let remedies: Remedies | undefined
  const tell = ({ about, ...noted }: Noted): Finding => {
    const [severity, message, remedy] = remedies?.[noted.code] ?? ['error', `${noted.code}: $`, 'load reshelf.rest.js']
    return { ...noted, severity, message: message.replace('$', () => about), remedy }
  }
  return {
    report(code, detail = '', element) {
      const about = String(detail).slice(0, 120)
      const key = code + about
      const noted = { code, about, count: (known.get(key)?.count ?? 0) + 1, ...(element && { element }) }
      if (known.size < mostFindings || known.has(key)) known.set(key, noted)
      onReport(tell(noted))
    },
    list: () => [...known.values()].map(tell),
    explainBy(texts) {
      remedies = texts
    },
  }
}
