import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { now, scratch, write } from '../../test/shop'
import { checkEvent } from './checkEvent'
import { readRecords } from './readRecords'
import { createReport } from './report'

async function eventsOf(file: string, columns: Record<string, string> = {}): Promise<unknown[]> {
  const events: unknown[] = []
  for await (const { record } of readRecords(file, { columns, report: createReport() })) {
    const checked = checkEvent(record, { id: '-', now })
    events.push(checked.event ? { ...checked.event, shopper: checked.shopper } : checked.problem)
  }
  return events
}

const time = Date.UTC(2025, 0, 2)

describe('a GA4 BigQuery export', () => {
  const param = (key: string, value: object) => ({ key, value: { string_value: null, ...value } })
  const row = {
    event_name: 'select_item',
    event_timestamp: `${time * 1000}`,
    user_pseudo_id: 'u1',
    event_params: [param('ga_session_id', { int_value: '77' })],
    items: [{ item_id: '7', item_brand: '(not set)', price: 9.5, item_list_id: 'grid', item_list_index: '3', item_params: [param('color', { string_value: 'blue' })] }],
  }

  it('is read with its nested items and parameters', async () => {
    expect(await eventsOf(write('ga4.ndjson', [row]))).toMatchObject([
      { name: 'select_item', time, shopper: 'u1', session: 'u1 77', item_list_id: 'grid', items: [{ item_id: '7', price: 9.5, index: 3, color: 'blue' }] },
    ])
  })

  it('says what is wrong with a row', async () => {
    expect(await eventsOf(write('ga4.ndjson', [{ ...row, user_pseudo_id: null }, { ...row, event_name: 'scroll' }, { ...row, items: [] }]))).toEqual(['no-shopper', 'no-event', 'no-event'])
  })
})

describe('a Segment log', () => {
  const line = (event: string, properties: object) => ({ type: 'track', messageId: 'm1', event, anonymousId: 'a1', timestamp: new Date(time).toISOString(), properties })

  it('is read with its names and keys', async () => {
    const file = write('segment.ndjson', [
      line('Product List Viewed', { list_id: 'grid', products: [{ product_id: '7', name: 'Shirt', position: 1 }] }),
      line('Product Clicked', { list_id: 'grid', product_id: '7', brand: 'Ping', color: 'blue', position: 1 }),
      line('Order Completed', { order_id: 'o1', revenue: 30, products: [{ product_id: '7', price: 30 }] }),
      line('Page Scrolled', {}),
    ])
    expect(await eventsOf(file)).toMatchObject([
      { id: 'm1', name: 'view_item_list', time, shopper: 'a1', item_list_id: 'grid', items: [{ item_id: '7', item_name: 'Shirt', index: 0 }] },
      { name: 'select_item', item_list_id: 'grid', items: [{ item_id: '7', item_brand: 'Ping', color: 'blue', index: 0 }] },
      { name: 'purchase', transaction_id: 'o1', value: 30, items: [{ item_id: '7', price: 30 }] },
      'no-event',
    ])
  })
})

describe('a table', () => {
  const expected = { name: 'view_item', time, shopper: 'u1', session: 's1', items: [{ item_id: '007', price: 9.5 }] }

  it('is read from CSV, a row an event, with the columns named', async () => {
    const file = join(scratch(), 'log.csv')
    writeFileSync(file, `event,ts,visitor,session,sku,price\nview_item,${time},u1,s1,007,9.50\nview_item,,u1,s1,7,\n`)
    expect(await eventsOf(file, { name: 'event', time: 'ts', shopper: 'visitor', item_id: 'sku' })).toMatchObject([expected, 'no-time'])
  })

  it('is read from Parquet', async () => {
    const file = join(scratch(), 'log.parquet')
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(`COPY (SELECT 'view_item' AS name, epoch_ms(${time}) AS time, 'u1' AS shopper, 's1' AS session, [{'item_id': '007', 'price': 9.5}] AS items) TO '${file}' (FORMAT parquet)`)
    expect(await eventsOf(file)).toMatchObject([expected])
  })
})
