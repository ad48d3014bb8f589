/** Pages of a bare shop for the benches. */

/** A card with a picture's space, a name, a price and a button. */
const card = (i) => `<li data-reshelf-item="A${i}" data-reshelf-brand="B${i % 7}" data-reshelf-color="C${i % 5}" data-reshelf-category="Men > ${i % 3 ? 'Shirts' : 'Jeans'}" data-reshelf-price="${20 + (i % 60)}.00" data-reshelf-name="Thing ${i}"><div class="picture"></div><h3><a href="/p/A${i}">Thing ${i}</a></h3><p>${20 + (i % 60)}.00</p><button>Add to cart</button></li>`

const head = (tag) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${tag}<style>
body{font:16px sans-serif;margin:0} header{height:60px} ul{list-style:none;margin:0;padding:8px;display:grid;grid-template-columns:repeat(4,1fr);gap:8px} .picture{height:160px;background:#dde} li{min-height:260px}</style></head><body><header>Shop</header>`

/** A page without products. */
export const frontPage = (tag) => `${head(tag)}<h1>Welcome</h1></body></html>`

/** A product's page, which the SDK records. */
export const productPage = (tag, i) => `${head(tag)}<main data-reshelf-product="A${i}" data-reshelf-brand="B${i % 7}" data-reshelf-color="C${i % 5}" data-reshelf-category="Men > Shirts"><h1>Thing ${i}</h1></main></body></html>`

/** Ways in which a page of products reaches the browser. */
export const streams = {
  'one burst': { size: 10_000, pauseMs: 0 },
  'smooth stream': { size: 12, pauseMs: 25 },
  'pause of 1 s': { size: 12, pauseMs: 1000, pauseAfter: 12 },
}

/** A grid, sent in pieces. */
export const gridPage = (tag, count, { size, pauseMs, pauseAfter }) =>
  async function* () {
    yield `${head(tag)}<ul data-reshelf-list="grid">`
    for (let from = 0; from < count; from += size) {
      yield Array.from({ length: Math.min(size, count - from) }, (_, i) => card(from + i)).join('\n')
      if (pauseMs && (pauseAfter === undefined || from === pauseAfter)) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
    yield '</ul><footer>end</footer></body></html>'
  }
