import type { Signal } from './signal'
import { facetAffinity } from './signals/facetAffinity'
import { itemTouched } from './signals/itemTouched'
import { priceFit } from './signals/priceFit'
import { queryAgreement } from './signals/queryAgreement'
import { shopRank } from './signals/shopRank'
import { stock } from './signals/stock'

/** The register of all that makes a score, in the order in which it is added up. */
export const signals: readonly Signal[] = [shopRank, stock, itemTouched, facetAffinity, queryAgreement, priceFit]

/** How many of them, from the first, are the shop's: by those a shopper cannot be told from a stranger. */
export const shopsSignals = 2
