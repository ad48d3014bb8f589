import { isStrategy, type StrategyName } from '@reshelf/engine'
import type { Report } from '../findings'
import { factOf } from '../page/readElement'

/** A widget as its markup describes it. */
export interface Widget {
  readonly container: Element
  readonly template: HTMLTemplateElement
  /** What the items become children of: the template's parent. */
  readonly row: Element
  readonly strategy: StrategyName
  readonly limit: number
  /** Ids of the items in question; none where the page's product is meant. */
  readonly of: readonly string[]
  /** Lower comes first, and takes what it wants. Default 100. */
  readonly priority: number
  readonly intervalDays: number | undefined
}

export const widgetSelector = '[data-reshelf-widget]'

const list = (text: string): string[] => text.split(',').map((part) => part.trim()).filter(Boolean)
const numberOr = (text: string, otherwise: number): number => (Number.isFinite(parseFloat(text)) ? parseFloat(text) : otherwise)

/** Reads a widget's markup; undefined, and a finding, where it cannot be filled. */
export function readWidget(container: Element, report: Report): Widget | undefined {
  const strategy = factOf(container, 'widget')
  const template = container.querySelector('template')
  if (!isStrategy(strategy)) return void report('strategy-unknown', strategy, container)
  if (!template?.content.firstElementChild) return void report('template-missing', strategy, container)
  return {
    container,
    template,
    row: template.parentElement!,
    strategy,
    limit: numberOr(factOf(container, 'limit'), 8),
    of: list(factOf(container, 'of')),
    priority: numberOr(factOf(container, 'priority'), 100),
    intervalDays: parseFloat(factOf(container, 'interval')) || undefined,
  }
}
