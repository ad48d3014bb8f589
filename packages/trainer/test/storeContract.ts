import { expect, it } from 'vitest'
import type { Store } from '../src/store/store'

/** What every store does, whichever database it is. */
export function storeContract(open: () => Promise<Store>): void {
  const withStore = async (work: (store: Store) => Promise<void>): Promise<void> => {
    const store = await open()
    try {
      await work(store)
    } finally {
      await store.close()
    }
  }

  it('gives back what was loaded, as text, number or null', () =>
    withStore(async (store) => {
      await store.run('CREATE TABLE things (n BIGINT, word VARCHAR, share DOUBLE)')
      const loader = store.load('things')
      const rows = [
        [1, 'plain', 0.5],
        [2 ** 52 + 1, '', -1e-7],
        [3, `"quotes", 'quotes', \\back\\slashes\\n, ünïcode 👟, \\N, NULL`, 3],
      ] as const
      for (const row of rows) await loader.row(...row)
      await loader.row(4, 'a\ttab\nand a line', 0)
      await loader.end()
      expect(await store.rows('SELECT n, word, share FROM things WHERE n <> 4 ORDER BY n')).toEqual([rows[0], rows[2], rows[1]].map(([n, word, share]) => ({ n, word, share })))
      expect(await store.rows('SELECT word, max(n) AS n FROM things WHERE n = 4 GROUP BY word')).toEqual([{ word: 'a tab and a line', n: 4 }])
      expect(await store.rows('SELECT max(n) AS most, count(*) AS n FROM things WHERE n > 1e17')).toEqual([{ most: null, n: 0 }])
    }))

  it('streams an answer of any size, in the order asked for', () =>
    withStore(async (store) => {
      await store.run('CREATE TABLE numbers_in (n INTEGER, filler VARCHAR)')
      const loader = store.load('numbers_in')
      for (let n = 0; n < 30_000; n++) {
        const full = loader.row(n, 'filler '.repeat(5))
        if (full) await full
      }
      await loader.end()
      let next = 0
      for await (const { n } of store.stream<{ n: number }>('SELECT n FROM numbers_in ORDER BY n')) expect(n).toBe(next++)
      expect(next).toBe(30_000)
    }))

  it('runs several statements at once, and says what is wrong with one', () =>
    withStore(async (store) => {
      await store.run('CREATE TABLE one (n INTEGER); CREATE TABLE two AS SELECT n FROM one; DROP TABLE one;')
      expect(await store.rows('SELECT count(*) AS n FROM two')).toEqual([{ n: 0 }])
      await expect(store.run('SELECT nonsense FROM two')).rejects.toThrow('nonsense')
      await expect(store.rows('SELECT n FROM nowhere')).rejects.toThrow('nowhere')
      const lost = store.load('nowhere')
      await lost.row(1)
      await expect(lost.end()).rejects.toThrow('nowhere')
    }))

  it('hashes the same text to the same number, and is empty when opened', () =>
    withStore(async (store) => {
      expect(await store.rows("SELECT count(DISTINCT cityHash64(concat('a', 'b'))) AS n WHERE cityHash64('ab') = cityHash64(concat('a', 'b'))")).toEqual([{ n: 1 }])
      await withStore(async (other) => {
        await store.run('CREATE TABLE mine (n INTEGER)')
        await expect(other.rows('SELECT n FROM mine')).rejects.toThrow()
      })
    }))
}
