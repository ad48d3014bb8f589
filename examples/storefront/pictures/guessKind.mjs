// @ts-check

/** @typedef {keyof typeof import('./shapes/shapes.mjs').shapes} Kind */

/**
 * Which shape a word calls for, the particular before the general: "rain jacket" before "jacket".
 *
 * @type {[Kind, RegExp][]}
 */
const rules = [
  ['fairwayWood', /fairway/], ['hybrid', /\bhybrids?\b/], ['driver', /\bdrivers?\b/], ['wedge', /\b\w* ?wedges?\b(?! heel)/],
  ['malletPutter', /mallet/], ['putter', /putter/], ['irons', /\birons?\b/], ['golfBag', /golf bag/], ['golfBalls', /golf ball/],
  ['golfGlove', /glove/], ['golfShoe', /golf shoe/],
  ['tunnelTent', /tunnel|family tent/], ['tent', /\btents?\b/], ['sleepingBag', /sleeping bag/], ['sleepingMat', /sleeping mat|\bmats?\b/],
  ['stove', /stove/], ['lantern', /lantern|lamp/], ['poles', /trekking pole|\bpoles\b/], ['flask', /bottle|flask/],
  ['backpack', /backpack|rucksack|daypack/], ['watch', /watch(?!.*beanie)/], ['sunglasses', /glasses/], ['tie', /\bties?\b/],
  ['wallet', /wallet|card holder|pouch/], ['belt', /\bbelts?\b|suspender/], ['beanie', /beanie|bobble/], ['cap', /\bcaps?\b|\bhats?\b|headband/],
  ['scarf', /scar(f|ves)|stole|muffler|dupatta|shawl\b(?! collar)/], ['socks', /sock|stocking/], ['handbag', /bag|clutch|tote|purse/],
  ['jewellery', /earring|ring\b|pendant|necklace|bangle|bracelet|jewel|chain|cufflink/],
  ['cosmetic', /perfume|deodorant|lip|nail|kajal|foundation|moisturi|cream|shampoo|highlighter|compact|eyeshadow|mascara|cosmetic|sunscreen|fragrance|face|body mist/],
  ['rainBoot', /rain boot|wellington/], ['hikingBoot', /hiking boot/], ['boot', /\bboots?\b|bootie/], ['sandal', /sandal|flip ?flop|slide/],
  ['heel', /heel|\bflats\b|pump/], ['trailShoe', /trail shoe/], ['sneaker', /sneaker|shoe|trainer|loafer/],
  ['hoodie', /hoodie|hooded sweat/], ['sweatshirt', /sweatshirt|tracksuit/], ['fleece', /fleece/],
  ['paddedJacket', /padded|quilted|down jacket|puffer/], ['rainJacket', /rain jacket|shell jacket|light jacket|windcheater/],
  ['denimJacket', /denim jacket/], ['coat', /\bcoats?\b|trench|blazer|suit|sherwani/], ['jacket', /jacket|waistcoat/],
  ['sweater', /sweater|cardigan|knitwear|pullover|jumper/],
  ['polo', /\bpolos?\b/], ['tshirt', /t-?shirts?|\btees?\b|tshirts/], ['blouse', /blouse|tunic/], ['dress', /dress|jumpsuit|gown|saree|lehenga|romper/],
  ['kurta', /kurta|kurti|kameez/], ['skirt', /skirt/], ['shirt', /shirt/], ['tankTop', /\btops?\b|camisole|vest|bra\b|innerwear|shrug/],
  ['leggings', /legging|tights|jegging|churidar|salwar|patiala/], ['jeans', /jeans|denim/], ['shorts', /shorts|trunk|boxer|brief|swim/],
  ['trousers', /trouser|pants|chino|capri|jogger/],
]

/**
 * The shape to draw. A category says it best; a name may mention something else entirely, so it is
 * asked only to refine a category ("Jackets" that are rain jackets) or where the category is silent.
 *
 * @param {{item_name: string, category: string[]}} product
 * @returns {Kind}
 */
export function guessKind({ item_name, category }) {
  const leaf = (category.at(-1) ?? '').toLowerCase()
  const name = item_name.toLowerCase()
  const byLeaf = firstRule(leaf)
  const byName = firstRule(name)
  if (byLeaf && byName && refinements[byLeaf]?.includes(byName)) return byName
  return byLeaf ?? byName ?? 'parcel'
}

/** @type {Partial<Record<Kind, Kind[]>>} */
const refinements = {
  jacket: ['rainJacket', 'paddedJacket', 'denimJacket', 'coat'], putter: ['malletPutter'], tent: ['tunnelTent'],
  sweatshirt: ['hoodie'], blouse: ['tankTop'], tankTop: ['blouse'], hoodie: ['sweatshirt'], skirt: [],
}

/** @param {string} text */
const firstRule = (text) => rules.find(([, words]) => words.test(text))?.[0]
