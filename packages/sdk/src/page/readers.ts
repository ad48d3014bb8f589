import { productSelector } from './markup'
import type { PageReader } from './pageReading'
import { readElement } from './readElement'
import { readJsonLd } from './readers/jsonLd'
import { readMetaTags } from './readers/metaTags'
import { readMicrodata } from './readers/microdata'
import { readNosto } from './readers/nosto'
import { readThings } from './readers/schema'
import { readShopify } from './readers/shopify'

/** Every convention a page is read by, the most trusted first. */
export const pageReaders: Readonly<Record<string, PageReader>> = {
  markup(root) {
    const main = root.querySelector(productSelector)
    const item = main && readElement(main)
    return item ? { kind: 'product', products: [{ ...item }] } : undefined
  },
  nosto: readNosto,
  shopify: (root) => readShopify([...root.querySelectorAll('script:not([src])')].find(({ textContent }) => textContent!.includes('var meta = {'))?.textContent ?? ''),
  *jsonLd(root) {
    return yield* readThings(yield* readJsonLd(root))
  },
  *microdata(root) {
    return yield* readThings(yield* readMicrodata(root))
  },
  meta: readMetaTags,
}
