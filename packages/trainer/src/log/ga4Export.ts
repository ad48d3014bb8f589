/** Keys of the export's items by the name they have in an event, and what the export leaves empty. */
const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || value === '(not set)'

/**
 * One row of a GA4 BigQuery export (`events_*`: `event_name`, `event_timestamp` in microseconds, `user_pseudo_id`,
 * `event_params`, `items`) as a record of the log format; undefined where the row is none. Source: Google, "BigQuery
 * Export schema".
 */
export function fromGa4Export(row: unknown): Record<string, unknown> | undefined {
  const { event_name: name, event_timestamp: stamp, user_pseudo_id: shopper, event_params: params, items, ecommerce } = (row ?? {}) as Record<string, unknown>
  if (typeof name !== 'string' || isEmpty(stamp)) return undefined
  const envelope = { ...paramsOf(params), ...given(ecommerce) }
  const products = list(items).map((item) => ({ ...given(item), ...paramsOf((item as Record<string, unknown>)['item_params']) }))
  const [first] = products as { item_list_id?: unknown; item_list_name?: unknown; item_list_index?: unknown }[]
  return {
    name,
    time: Math.round(Number(stamp) / 1000),
    shopper,
    session: isEmpty(envelope['ga_session_id']) ? shopper : `${shopper as string} ${envelope['ga_session_id'] as string}`,
    ...envelope,
    // In the export the list is a fact of each item.
    ...(first?.item_list_id ? { item_list_id: envelope['item_list_id'] ?? first.item_list_id } : {}),
    ...(first?.item_list_name ? { item_list_name: envelope['item_list_name'] ?? first.item_list_name } : {}),
    ...(products.length
      ? { items: products.map(({ item_list_index: index, item_list_id: _id, item_list_name: _name, item_params: _params, ...item }: Record<string, unknown>) => ({ ...item, ...(isEmpty(index) ? {} : { index: Number(index) }) })) }
      : {}),
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [])

const given = (value: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries((typeof value === 'object' && value) || {}).filter(([, entry]) => !isEmpty(entry)))

/** `[{key, value: {string_value | int_value | …}}]` as a record. */
const paramsOf = (params: unknown): Record<string, unknown> =>
  Object.fromEntries(
    list(params).flatMap((param) => {
      const { key, value } = param as { key?: unknown; value?: Record<string, unknown> }
      const [first] = Object.values(value ?? {}).filter((one) => !isEmpty(one))
      return typeof key === 'string' && first !== undefined ? [[key, first]] : []
    }),
  )
