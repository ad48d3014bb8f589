import { parsePrice } from '@reshelf/engine'
import type { Finding } from '../findings'
import { looseJson } from './looseJson'
import { isAction, itemSelector, listSelector, productSelector } from './markup'
import { factOf } from './readElement'
import type { Page } from './readPage'

/** One mistake: what it says (`$` is the detail), what to do, and where on a page it was made. */
interface Check {
  /** Default: a warning. */
  readonly severity?: 'error'
  readonly message: string
  readonly remedy: string
  readonly find: (root: Document, page: Page) => Iterable<Element>
  /** Default: the list's name. */
  readonly detail?: (element: Element, page: Page) => string | null | undefined
}

const all = (selector: string) => (root: ParentNode): Element[] => [...root.querySelectorAll(selector)]

/** Elements whose attribute says something wrong. */
const wrong = (fact: string, isWrong: (value: string) => boolean): Pick<Check, 'find' | 'detail'> => ({
  find: (root) => all(`[data-reshelf-${fact}]`)(root).filter((element) => isWrong(factOf(element, fact))),
  detail: (element) => factOf(element, fact),
})

const isFact = /^data-reshelf-(?!(item|name|pin|sponsored|off|position|original|url|image)$)/

/** Names that suggest themselves, and what is meant. */
const misspelt: Readonly<Record<string, string>> = {
  __proto__: null as never,
  id: 'item',
  sku: 'item',
  'item-id': 'item',
  'product-id': 'item',
  title: 'name',
  'item-name': 'name',
  img: 'image',
  picture: 'image',
  link: 'url',
  href: 'url',
  stock: 'availability',
  'in-stock': 'availability',
  'list-name': 'list',
  pinned: 'pin',
}
const misspelling = (element: Element): string | undefined => Object.keys(misspelt).find((name) => element.hasAttribute(`data-reshelf-${name}`))

const stockWords = /stock|sold|available|discontinued|pre.?(order|sale)|back.?order|made.?to.?order|limited|online|store/i
const unsafe = /^(javascript|vbscript|data:(?!image))/i

/** Everything that is looked for, by its code. Adding one is one entry here and one page in the tests. */
const checks: Readonly<Record<string, Check>> = {
  'loaded-twice': {
    severity: 'error',
    message: 'reshelf.js is on the page twice',
    remedy: 'remove the second script tag',
    find: (root) => all('script[src]')(root).filter((script) => /\/reshelf(\.full)?\.js(\?|$)/.test(script.getAttribute('src')!)).slice(1),
  },
  'tag-in-body': {
    message: 'reshelf.js stands after a list, which is painted before it comes',
    remedy: 'put the script tag, or reshelf.head.js, into <head>',
    find(root) {
      const list = root.querySelector(listSelector)
      const isHeaded = all('head script')(root).some(({ textContent }) => textContent!.includes('data-reshelf'))
      return list && !isHeaded ? all('script[src*="/reshelf"]:not([src*="reshelf.rest"])')(root).filter((script) => list.compareDocumentPosition(script) & 4) : []
    },
  },
  'turned-off': {
    message: 'data-reshelf-off turns the whole page off',
    remedy: 'put it on what must not be touched',
    find: all('html[data-reshelf-off],body[data-reshelf-off]'),
  },
  'list-unnamed': { message: 'a list has no name', remedy: 'write data-reshelf-list="search_results"', find: all('[data-reshelf-list=""]') },
  'list-empty': {
    severity: 'error',
    message: 'no product in “$” is marked',
    remedy: 'add data-reshelf-item="SKU" to each',
    find: (root) => all(listSelector)(root).filter((list) => list.children.length > 1 && !list.querySelector(itemSelector)),
  },
  'list-nested': { severity: 'error', message: '“$” is inside another list', remedy: 'mark the innermost container only', find: all(`${listSelector} ${listSelector}`) },
  'item-nested': { severity: 'error', message: '$ is inside another product', remedy: 'put data-reshelf-item on one element of a card', find: all(`${itemSelector} ${itemSelector}`), detail: (item) => factOf(item, 'item') },
  'item-without-id': {
    severity: 'error',
    message: 'a product in “$” has no id',
    remedy: 'add data-reshelf-item="SKU"',
    find: (root) => all(`${listSelector} [data-reshelf-item=""]:not([data-reshelf-name],template *)`)(root),
    detail: (item) => item.closest(listSelector)?.getAttribute('data-reshelf-list'),
  },
  'duplicate-item': {
    message: '$ is in a list twice',
    remedy: 'give each its own data-reshelf-item',
    find: (root) =>
      all(listSelector)(root).flatMap((list) => {
        const ids = new Set<string>()
        return all(`${itemSelector}:not([data-reshelf-item=""])`)(list).filter((item) => ids.size === ids.add(factOf(item, 'item')).size)
      }),
    detail: (item) => factOf(item, 'item'),
  },
  'price-unreadable': {
    message: 'price “$” has no digits',
    remedy: 'write data-reshelf-price="49.90"',
    ...wrong('price', (value) => !!value && parsePrice(value) === undefined),
  },
  'action-unknown': {
    severity: 'error',
    message: '$ is no action',
    remedy: 'use add_to_cart, remove_from_cart or add_to_wishlist',
    ...wrong('action', (value) => !isAction.test(value)),
  },
  'action-without-item': {
    severity: 'error',
    message: '$ is in no product',
    remedy: 'put it inside data-reshelf-item',
    find: (root) => (root.querySelector(productSelector) ? [] : all('[data-reshelf-action]')(root).filter((action) => !action.closest(itemSelector))),
    detail: (action) => factOf(action, 'action'),
  },
  'facts-missing': {
    message: 'the products of “$” say nothing but their names',
    remedy: 'add data-reshelf-brand, -category, -price, -color …',
    find: (root) =>
      all(listSelector)(root).filter((list) => {
        const items = all(itemSelector)(list)
        return items.length > 1 && !items.some((item) => item.getAttributeNames().some((name) => isFact.test(name)))
      }),
  },
  'query-missing': {
    message: '“$” does not say what was searched for',
    remedy: 'add data-reshelf-query="words"',
    find: all('[data-reshelf-list=search_results]:not([data-reshelf-query])'),
  },
  'currency-mixed': {
    severity: 'error',
    message: '“$” has prices in several currencies',
    remedy: 'show one currency in a list',
    find: (root) => all(listSelector)(root).filter((list) => new Set(all('[data-reshelf-currency]')(list).map((item) => factOf(item, 'currency'))).size > 1),
  },
  'product-twice': {
    severity: 'error',
    message: '$ is the page’s second product',
    remedy: 'put data-reshelf-product on its main container only',
    find: (root) => all(productSelector)(root).slice(1),
    detail: (element) => factOf(element, 'product'),
  },
  'product-in-list': { severity: 'error', message: '$ is marked as the page’s own product, in a list', remedy: 'use data-reshelf-item there', find: all(`${listSelector} ${productSelector}`), detail: (element) => factOf(element, 'product') },
  'pin-outside': { message: 'a pinned or sponsored element is in no list', remedy: 'put it on a cell of a list', find: (root) => all('[data-reshelf-pin],[data-reshelf-sponsored]')(root).filter((cell) => !cell.closest(listSelector)), detail: (cell) => factOf(cell, 'item') },
  'attribute-misspelt': {
    severity: 'error',
    message: 'data-reshelf-$ is not read',
    remedy: 'use data-reshelf-item, -name, -url, -image, -availability, -list or -pin',
    find: (root) => all(Object.keys(misspelt).map((name) => `[data-reshelf-${name}]:not(template *)`).join())(root),
    detail: misspelling,
  },
  'strength-invalid': { message: '“$” is no strength', remedy: 'write a number from 0 to 1', ...wrong('strength', (value) => !(parseFloat(value) >= 0 && parseFloat(value) <= 1)) },
  'price-zero': { message: 'a product costs nothing', remedy: 'leave data-reshelf-price out where there is no price', ...wrong('price', (value) => parsePrice(value) === 0) },
  'category-unsplit': { message: 'the category “$” is one level', remedy: 'write a path: Men > Shoes', ...wrong('category', (value) => /,|\|/.test(value) && !/[>/]/.test(value)) },
  'availability-unknown': { message: 'nobody knows what “$” says of the stock', remedy: 'write in stock, out of stock or preorder', ...wrong('availability', (value) => !stockWords.test(value)) },
  'url-unsafe': { severity: 'error', message: '“$” leads nowhere on the web', remedy: 'write an http address', ...wrong('url', (value) => unsafe.test(value)) },
  'image-unsafe': { severity: 'error', message: '“$” is no picture on the web', remedy: 'write an http address', ...wrong('image', (value) => unsafe.test(value)) },
  'structured-data-broken': {
    message: 'a block of JSON-LD cannot be read',
    remedy: 'mend its JSON',
    find: (root) => all('[type="application/ld+json"]')(root).filter(({ textContent }) => textContent!.trim() && looseJson(textContent!) === undefined),
  },
  'list-unsure': {
    message: 'what may be a product grid is left alone: $',
    remedy: 'mark it with data-reshelf-list, or name it in the option lists',
    find: (_, { kind, lists, rejected }) => (/listing|search|other/.test(kind) && !lists.length ? rejected.filter(({ reason }) => reason !== 'elsewhere').slice(0, 3).map(({ container }) => container) : []),
    detail: (element, { rejected }) => rejected.find(({ container }) => container === element)?.reason,
  },
}

/** A page may be wrong all over: each mistake is told so often, and no more. */
const mostOfOne = 5

/** Looks for mistakes in a page and its markup. Changes nothing. */
export const examinePage = (root: Document, page: Page): Finding[] =>
  Object.entries(checks).flatMap(([code, { severity = 'warning', message, remedy, find, detail = (element: Element) => element.getAttribute('data-reshelf-list') }]) =>
    [...find(root, page)].slice(0, mostOfOne).map((element) => ({ code, severity: severity as Finding['severity'], message: message.replace('$', () => detail(element, page) ?? ''), remedy, element, count: 1 })),
  )
