/** In words, what the signals of a model mean to a shopper; by the signal's name, or the part before its colon. */
const reasons: Readonly<Record<string, string>> = {
  crowd: 'others like things of this kind',
  'crowd:item': 'others chose it here',
  kin: 'it is like what you chose rather than what lay beside it',
  appeal: 'others like things of this kind',
  'touched-last': 'it is the one you looked at last',
  'touched-order': 'you looked at it lately',
  'touched-now': 'you were just looking at it',
  'touched-fresh': 'you looked at it lately',
  'touched-most': 'you looked at it more than at the others here',
  'touched-before': 'you looked at it on an earlier visit',
  beside: 'where it stands, seen from the one you looked at last',
  'first-place': 'the shop lists it first',
  'price-beaten': 'something before it costs less',
  'price-rank': 'its price among the prices here',
  'price-least': 'it costs the least here',
  'price-above': 'it costs more than what you looked at here',
  'price-below': 'it costs less than what you looked at here',
  'price-odd': 'its price is unlike the usual here',
}

/** Why a model's signal counts, or undefined for a signal that is none of its own. */
export const because = (signal: string): string | undefined => reasons[signal] ?? reasons[signal.split(':')[0]!]
