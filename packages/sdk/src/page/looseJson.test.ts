import { expect, test } from 'vitest'
import { decodeEntities, looseJson } from './looseJson'

test.each([
  ['{"a": 1}', { a: 1 }],
  ['{"a": [1, 2,], "b": 2,}', { a: [1, 2], b: 2 }],
  ['//<![CDATA[\n{"a": 1}\n//]]>', { a: 1 }],
  ['<!-- {"a": 1} -->', { a: 1 }],
  ['/* product */ {"a": 1};', { a: 1 }],
  ['{"a": "two\nlines\tand a tab"}', { a: 'two lines and a tab' }],
  ['{&quot;a&quot;: &quot;b &amp; c&quot;}', { a: 'b & c' }],
])('%j is read as pages print it', (text, expected) => {
  expect(looseJson(text)).toEqual(expected)
})

test.each(['', 'undefined', '{"a": }', '{"a": 1', `"${'x'.repeat(6e5)}"`])('what is no JSON is nothing', (text) => {
  expect(looseJson(text)).toBeUndefined()
})

test('a deep nest is no trouble', () => {
  expect(() => looseJson('['.repeat(1e5) + ']'.repeat(1e5))).not.toThrow()
})

test('entities become characters, unknown ones stay', () => {
  expect(decodeEntities('Caf&#233; &amp; &#x20AC;5 &quot;x&quot; &unknown; &#0;')).toBe('Café & €5 "x" &unknown;  ')
})
