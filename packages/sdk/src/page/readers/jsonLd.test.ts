import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { readJsonLd } from './jsonLd'
import { finish } from '../steps'

test('every block is read as far as it can be', () => {
  const { document } = parseHTML(`<html><body>
    <script type="application/ld+json">{"a": 1,}</script>
    <script type="application/ld+json">broken</script>
    <script>{"a": 3}</script>
    <script type="application/ld+json">[2]</script></body></html>`)
  expect(finish(readJsonLd(document as unknown as Document))).toEqual([{ a: 1 }, undefined, [2]])
})
