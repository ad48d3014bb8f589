// @ts-check

export const sorts = /** @type {const} */ ({
  'featured': 'Featured', 'price-asc': 'Price: low to high', 'price-desc': 'Price: high to low', 'newest': 'Newest',
})

/** @typedef {keyof typeof sorts} Sort */

export const facetNames = /** @type {const} */ (['brand', 'color', 'gender'])

/** @typedef {typeof facetNames[number]} FacetName */

/**
 * What the address of a list asks for.
 *
 * @typedef {object} ListState
 * @property {string} [q]
 * @property {Record<FacetName, string[]>} chosen
 * @property {{from?: number, to?: number}} price
 * @property {boolean} inStock
 * @property {Sort} sort
 * @property {number} page      from 1
 */

/** More values than this in one facet is not a shopper. */
const mostValues = 20

/**
 * @param {URLSearchParams} params
 * @returns {ListState}
 */
export function readListState(params) {
  const sort = params.get('sort') ?? ''
  const page = Number(params.get('page'))
  /** @param {FacetName} name */
  const values = (name) => [...new Set(params.getAll(name))].filter(Boolean).slice(0, mostValues)
  return {
    q: params.get('q')?.slice(0, 200).trim(),
    chosen: { brand: values('brand'), color: values('color'), gender: values('gender') },
    price: { from: readAmount(params.get('from')), to: readAmount(params.get('to')) },
    inStock: params.get('stock') === '1',
    sort: Object.hasOwn(sorts, sort) ? /** @type {Sort} */ (sort) : 'featured',
    page: Number.isInteger(page) && page > 0 && page < 1e6 ? page : 1,
  }
}

/** @param {string | null} text */
function readAmount(text) {
  const amount = Number(text)
  return text && Number.isFinite(amount) && amount >= 0 ? amount : undefined
}

/**
 * The address of a list. The shop's own order and the first page are left unsaid: an address that
 * names a sort means that the shopper asked for it.
 *
 * @param {string} path
 * @param {ListState} state
 */
export function listHref(path, state) {
  const text = listParams(state).toString()
  return text ? `${path}?${text}` : path
}

/**
 * @param {ListState} state
 * @param {readonly string[]} [without]   names a form asks for itself
 */
export function listParams(state, without = []) {
  const params = new URLSearchParams()
  /** @param {string} name @param {string | number | undefined} value */
  const add = (name, value) => {
    if (value !== undefined && value !== '' && !without.includes(name)) params.append(name, String(value))
  }
  add('q', state.q)
  for (const name of facetNames) for (const value of state.chosen[name]) add(name, value)
  add('from', state.price.from)
  add('to', state.price.to)
  add('stock', state.inStock ? 1 : undefined)
  add('sort', state.sort === 'featured' ? undefined : state.sort)
  add('page', state.page === 1 ? undefined : state.page)
  return params
}

/** @param {ListState} state */
export const isFiltered = ({ chosen, price, inStock }) =>
  inStock || price.from !== undefined || price.to !== undefined || facetNames.some((name) => chosen[name].length > 0)
