import { topCategory } from '../../events/facets'
import type { Item } from '../../events/event'
import { categoryTerms } from '../likeness'
import { offerSituation } from '../offers'
import type { Proposal, Situation, Strategy } from '../strategy'
import { nameOf } from '../words'
import { complements } from './complements'
import { stepUp, upsell } from './upsell'

/** A choice between a dearer alternative and a companion, and why. */
interface Choice {
  readonly upsell: boolean
  readonly because: string
}

/** Fewer than this is no choice. */
const leastStyles = 2

/** So many views of prices it takes before the shopper's own counts as known. */
const leastViews = 2
/** Who looked at one product twice has not said that a third more is too much. */
const leastSpread = 0.3

/**
 * Chooses as a clerk would, between a dearer alternative to the item in question (`upsell`) and what goes with it
 * (`complements`), by what is best for this shopper over time and not for this sale:
 *
 * 1. Where a model says what the orders were worth that followed each kind within its horizon, for shoppers in this situation
 *    (`offerSituation`) or for all: the kind with the higher value.
 * 2. One of its kind (the last category level) is in the cart: the choice is made, and reopening it risks the sale. What goes
 *    with it.
 * 3. The shopper has bought in this department: they know what they pay here. What goes with it.
 * 4. A step up would cost more than this shopper looks at in this department (the mean of their log-prices and one standard
 *    deviation, a third at least): an offer beyond reach costs trust. What goes with it.
 * 5. Else they are still choosing: the step up.
 *
 * Where the chosen kind has too few candidates to choose among, the other one.
 */
export const auto: Strategy = (situation) => {
  const { of, viewed, cart } = situation
  const seed = of[0] ?? cart[0] ?? viewed[0]?.item
  if (!seed) return undefined
  const choice = choose(situation, seed)
  const kinds = choice.upsell ? (['upsell', 'complements'] as const) : (['complements', 'upsell'] as const)
  const offers = kinds.map((kind) => {
    const proposal = (kind === 'upsell' ? upsell : complements)({ ...situation, of: of.length ? of : [seed] })
    return { kind, proposal, styles: proposal ? stylesOf(proposal, situation) : 0 }
  })
  const at = offers[0]!.styles >= leastStyles || offers[0]!.styles >= offers[1]!.styles ? 0 : 1
  const { kind, proposal } = offers[at]!
  const why = at ? (kind === 'upsell' ? 'hardly anything goes with it' : 'there is hardly a step up') : choice.because
  return proposal && { ...proposal, strategy: kind, because: (place) => `${proposal.because(place)}: ${why}` }
}

function choose({ model, pool, cart, profile, recall, history }: Situation, seed: Item): Choice {
  const offers = model?.offers
  const followed = offers?.[offerSituation({ orders: profile.orders, cart: cart.length })] ?? offers?.['']
  if (followed) return { upsell: followed.upsell > followed.complements, because: 'shoppers ordered more after an offer of this kind' }
  const { leaf } = categoryTerms(pool, seed)
  const chosen = cart.find((item) => item.item_id === seed.item_id || (leaf >= 0 && categoryTerms(pool, item).leaf === leaf))
  if (chosen) return { upsell: false, because: `${nameOf(chosen)} is in your cart` }
  const department = topCategory(seed)
  const hasBought = Object.values(history.items).some(({ item, bought }) => bought.length && topCategory(item) === department)
  if (department && hasBought) return { upsell: false, because: 'you have bought here before' }
  const [count, sum, squares] = profile.prices[department] ?? [0, 0, 0]
  if (recall([0, count]) >= leastViews) {
    const mean = sum / count
    const reach = mean + Math.max(leastSpread, Math.sqrt(Math.max(0, squares / count - mean ** 2)))
    if (Math.log(seed.price || NaN) + stepUp.least > reach) return { upsell: false, because: 'a step up would be beyond the prices you look at' }
  }
  return { upsell: true, because: 'you are still choosing' }
}

/** How many different styles are proposed. */
function stylesOf({ score }: Proposal, { pool }: Situation): number {
  const styles = new Set<number>()
  for (let place = 0; place < pool.items.length && styles.size < leastStyles; place++) if (!pool.isOut[place] && score(place) > -Infinity) styles.add(pool.styles[place]!)
  return styles.size
}
