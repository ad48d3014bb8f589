/** A row of plain values, by column. */
export type Row = Readonly<Record<string, string | number | null>>

/**
 * The database of one run: the log and what is counted from it, out of core, gone when closed. Statements are in the
 * dialect that DuckDB and ClickHouse both speak; `cityHash64(text)` is some 64-bit hash.
 */
export interface Store {
  /** Runs statements, parted by semicolons, for their effect. */
  run(sql: string): Promise<void>
  /** All rows of a query whose answer is known to be small. */
  rows<R extends Row = Row>(sql: string): Promise<R[]>
  /** The rows of a query, a batch at a time, for answers of any size. */
  stream<R extends Row = Row>(sql: string): AsyncGenerator<R>
  /** Writes many rows into a table, in batches. */
  load(table: string): Loader
  close(): Promise<void>
}

/** Takes rows of texts and numbers, in the order of the table's columns. Nothing is sure to be in the table before `end`. */
export interface Loader {
  /** Undefined where there is room for the next row, else a promise of it. */
  row(...values: readonly (string | number)[]): Promise<void> | undefined
  /** The same for rows that are text already, as `rowText` makes it. */
  rows(text: string): Promise<void> | undefined
  end(): Promise<void>
}
