import { describe, expect, it } from 'vitest'
import { attributes, html, scriptJson } from './html.mjs'
import { money } from './money.mjs'

const nasty = `"><script>alert('1')</script>&`

describe('html', () => {
  it('escapes every value and every item of a list', () => {
    expect(String(html`<p title="${nasty}">${[nasty, html`<b>${nasty}</b>`]}</p>`)).not.toContain('<script>')
    expect(String(html`${'<'}${['&', '"']}${"'"}`)).toBe('&lt;&amp;&quot;&#39;')
  })

  it('does not take an object that looks like markup for markup', () => {
    expect(String(html`${{ text: '<b>', toString: () => '<i>' }}`)).toBe('&lt;i&gt;')
  })

  it('leaves out what is missing', () => {
    expect(String(html`a${undefined}${null}${false}${0}`)).toBe('a0')
  })
})

it('writes attributes, escaped, without the missing ones', () => {
  expect(String(attributes({ a: nasty, b: undefined, c: '', d: true, e: false, f: 0 }))).toBe(' a="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;" d f="0"')
})

it('writes JSON that cannot leave its script element', () => {
  const value = { name: '</script><!--\u2028\u2029' }
  const text = String(scriptJson(value))
  expect(text).not.toMatch(/[<>\u2028\u2029]/)
  expect(JSON.parse(text)).toEqual(value)
})

it('writes prices in any currency, or none', () => {
  expect(money(59.9, 'EUR')).toBe('€59.90')
  expect(money(11745, 'INR')).toBe('₹11,745.00')
  expect(money(5, undefined)).toBe('5.00')
  expect(money(5, '<b>')).toBe('5.00')
  expect(money(5, 'ZZZ')).toContain('5.00')
})
