import type { Signal } from './signal'
import { facetAffinity } from './signals/facetAffinity'
import { itemBought, itemCarted, itemPassed, itemViewed } from './signals/itemTouched'
import { priceFit } from './signals/priceFit'
import { queryAgreement } from './signals/queryAgreement'
import { stock } from './signals/stock'

/** The register of what is known about the shopper. The shop's own rank is not among them: it is always there. */
export const signals: readonly Signal[] = [itemViewed, itemCarted, itemBought, itemPassed, facetAffinity, queryAgreement, priceFit, stock]
