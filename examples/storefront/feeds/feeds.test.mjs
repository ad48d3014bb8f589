import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalog } from './loadCatalog.mjs'
import { parseDelimited } from './parseDelimited.mjs'
import { readAmount } from './readAmount.mjs'

let folder
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storefront-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function load(content) {
  const file = join(folder, 'catalog')
  await writeFile(file, content)
  const warnings = []
  const products = await loadCatalog(file, { warn: (sentence) => warnings.push(sentence) })
  return { products, warnings }
}

describe('readAmount', () => {
  it.each([
    ['59.90 EUR', 59.9, 'EUR'], ['EUR 59,90', 59.9, 'EUR'], ['1,299.00', 1299], ['1.299,50 €', 1299.5], ['1,299', 1299],
    ['12', 12], [12.5, 12.5], ["1'299.95 CHF", 1299.95, 'CHF'], ['$ 7.5', 7.5], ['0', 0],
  ])('reads %s', (text, amount, currency) => {
    expect(readAmount(text)).toEqual({ amount, currency })
  })

  it.each(['', 'free', '-5', undefined, null, NaN, -1, {}])('does not take %s for a price', (text) => {
    expect(readAmount(text)).toBeUndefined()
  })
})

describe('parseDelimited', () => {
  const cells = (text) => [...parseDelimited(text)].map((row) => row.cells)

  it('reads quotes, doubled quotes, delimiters and line breaks within quotes', () => {
    expect(cells('a,b\r\n"x, ""y""","two\nlines"\r\n')).toEqual([['a', 'b'], ['x, "y"', 'two\nlines']])
  })

  it('knows the line a row begins on', () => {
    expect([...parseDelimited('a,b\n"1\n2",3\n\n4,5')].map(({ line }) => line)).toEqual([1, 2, 5])
  })

  it('sees tabs and semicolons, and survives a quote left open', () => {
    expect(cells('a\tb,c\n1\t2')).toEqual([['a', 'b,c'], ['1', '2']])
    expect(cells('a;b\n1;2')).toEqual([['a', 'b'], ['1', '2']])
    expect(cells('a,b\n"never closed,2\n3,4')).toEqual([['a', 'b'], ['never closed,2\n3,4']])
    expect(cells('a,b\n1,')).toEqual([['a', 'b'], ['1', '']])
  })
})

describe('GA4 items as NDJSON', () => {
  const lines = [
    { item_id: '1', item_name: 'Navy Shirt', item_category: 'Men > Apparel > Shirts', gender: 'Men', color: 'Navy Blue' },
    { item_id: 2, item_name: 'Jeans', item_brand: 'Maker', price: 1299, currency: 'INR', gender: 'Women', size: ['28', '30'] },
  ].map((item) => JSON.stringify(item))

  it('reads what is there and leaves out what is not', async () => {
    const { products, warnings } = await load(lines.join('\n'))
    expect(warnings).toEqual([])
    expect(products[0]).toMatchObject({ item_id: '1', category: ['Men', 'Apparel', 'Shirts'], color: 'Navy Blue', price: undefined, item_brand: undefined })
    expect(products[1]).toMatchObject({ item_id: '2', price: 1299, currency: 'INR', sizes: ['28', '30'], category: ['Women', 'Jeans'] })
  })

  it('unpacks gzip', async () => {
    expect((await load(gzipSync(lines.join('\n')))).products).toHaveLength(2)
  })

  it('counts rows it cannot use and names the first line at fault', async () => {
    const { products, warnings } = await load([lines[0], '', 'broken', '{"item_id":"9"}', lines[0], 'null'].join('\n'))
    expect(products).toHaveLength(1)
    expect(warnings).toEqual(['catalog: 4 of 5 rows could not be used, the first at line 3: it is not a JSON object.'])
  })

  it('is not impressed by hostile values', async () => {
    const { products } = await load('{"item_id":"__proto__","item_name":"<script>alert(1)</script>","__proto__":{"price":1},"image_link":"javascript:alert(1)","price":{"a":1},"item_category":["x"]}')
    expect(products[0]).toMatchObject({ item_id: '__proto__', price: undefined, image_link: undefined })
    expect({}.price).toBeUndefined()
  })
})

describe('a Google Merchant feed', () => {
  it('reads CSV', async () => {
    const { products } = await load('id,title,description,link,image_link,availability,price,sale_price,brand,product_type,color,gender,item_group_id,size\nA1,"Coat, long",<p>Warm &amp; long</p>,https://s.example/a,https://s.example/a.jpg,out of stock,199.00 EUR,149.00 EUR,Maker,Women > Coats,Red/White,female,G1,M\n')
    expect(products).toEqual([expect.objectContaining({
      item_id: 'A1', item_name: 'Coat, long', price: 149, list_price: 199, currency: 'EUR', item_brand: 'Maker', category: ['Women', 'Coats'],
      color: 'Red', availability: 'out_of_stock', image_link: 'https://s.example/a.jpg', group: 'G1', sizes: ['M'],
    })])
  })

  it('reads TSV with its g: names and ignores a numeric taxonomy', async () => {
    const { products } = await load('g:id\tg:title\tg:price\tg:google product category\nA1\tBoots\t80 USD\t187\n')
    expect(products[0]).toMatchObject({ item_id: 'A1', price: 80, currency: 'USD', category: ['Everyone', 'Boots'] })
  })

  it('reads RSS', async () => {
    const { products, warnings } = await load('<?xml version="1.0"?>\n<rss><channel><title>Shop</title>\n<item><g:id>1</g:id><g:title>Tea &amp; cup &#x1F375;</g:title><g:price>5.00 GBP</g:price></item>\n<item><g:id>2</g:id><title><![CDATA[A <b> hat]]></title></item>\n<item><g:id>3</g:id></item></channel></rss>')
    expect(products.map(({ item_name }) => item_name)).toEqual(['Tea & cup 🍵', 'A <b> hat'])
    expect(products[0]).toMatchObject({ price: 5, currency: 'GBP' })
    expect(warnings[0]).toContain('at line 5')
  })
})

it('reads a Shopify export, several rows a handle', async () => {
  const { products } = await load([
    'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Status',
    'tee,Plain Tee,<p>Soft.</p>,Maker,Shirts,"new, Men",TRUE,Size,S,Color,Blue,shopify,0,deny,25.00,30.00,https://cdn.example/tee.jpg,active',
    'tee,,,,,,,,M,,Blue,shopify,3,deny,20.00,30.00,,',
    'tee,,,,,,,,,,,,,,,,https://cdn.example/back.jpg,',
    'gone,Gone Tee,,Maker,Shirts,,TRUE,Title,Default Title,,,shopify,0,deny,9.00,,,active',
    'secret,Draft Tee,,Maker,Shirts,,FALSE,Title,Default Title,,,,,,9.00,,,draft',
  ].join('\n'))
  expect(products).toHaveLength(2)
  expect(products[0]).toMatchObject({
    item_id: 'tee', item_name: 'Plain Tee', item_brand: 'Maker', category: ['Shirts'], sizes: ['S', 'M'], color: 'Blue', gender: 'Men',
    price: 20, list_price: 30, currency: undefined, availability: 'in_stock', description: 'Soft.', image_link: 'https://cdn.example/tee.jpg',
  })
  expect(products[1].availability).toBe('out_of_stock')
})

describe('a file that is no catalogue', () => {
  it.each([['', /is no catalogue/], ['hello\nworld', /is no catalogue/], ['<html></html>', /is no catalogue/], ['{"a":1}', /no product that can be sold; the first row, at line 1, cannot be used: it has no id/]])('says so of %j', async (content, sentence) => {
    await expect(load(content)).rejects.toThrow(sentence)
  })

  it('says when there is none', async () => {
    await expect(loadCatalog(join(folder, 'missing.csv'), { warn() {} })).rejects.toThrow(/missing\.csv cannot be read: there is no such file\.$/)
    await expect(loadCatalog(folder, { warn() {} })).rejects.toThrow(/it is a folder/)
  })
})
