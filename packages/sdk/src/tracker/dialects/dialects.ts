import { adobe } from './adobe'
import type { Dialect } from './dialect'
import { ga4, gtag } from './ga4'
import { searchInsights } from './searchInsights'
import { segment } from './segment'
import { shopify } from './shopify'
import { universalAnalytics } from './universalAnalytics'
import { woocommerce, woocommerceBlocks } from './woocommerce'

/**
 * Every dialect that is understood. Adding one is one file, one test, one line. What a platform says of itself comes
 * before what its tag manager was told.
 */
export const dialects: readonly Dialect[] = [shopify, woocommerce, woocommerceBlocks, ga4, gtag, universalAnalytics, adobe, segment, searchInsights]
