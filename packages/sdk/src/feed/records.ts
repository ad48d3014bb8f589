/** Cuts a text that arrives in pieces into records. What is longer than a record may be is passed over. */
export interface Cutter {
  /** The records that are complete with this piece. */
  readonly push: (piece: string) => string[]
  /** What is left when nothing more comes. */
  readonly end: () => string[]
}

/** No product's record is longer: what is, is a mistake or an attack. In UTF-16 units. */
export const mostRecord = 100_000

/** Lines, without their ends. */
export function cutLines(): Cutter {
  let rest = ''
  let isSkipping = false
  return {
    push(piece) {
      const lines = (rest + piece).split('\n')
      rest = lines.pop()!
      if (isSkipping && lines.length) {
        lines.shift()
        isSkipping = false
      }
      if (rest.length > mostRecord) {
        rest = ''
        isSkipping = true
      }
      return lines.filter((line) => line.length <= mostRecord)
    },
    end: () => (isSkipping ? [] : [rest]),
  }
}

/** What stands between `<item>` and `</item>`, or `<entry>` and `</entry>`: RSS and Atom, whatever is around it. */
export function cutXml(): Cutter {
  let rest = ''
  return {
    push(piece) {
      rest += piece
      const records: string[] = []
      let from = 0
      for (;;) {
        const open = /<(item|entry)[\s>]/g
        open.lastIndex = from
        const found = open.exec(rest)
        if (!found) break
        const end = rest.indexOf(`</${found[1]!}>`, open.lastIndex)
        if (end < 0) {
          from = found.index
          break
        }
        if (end - found.index <= mostRecord) records.push(rest.slice(rest.indexOf('>', found.index) + 1, end))
        from = end + 1
      }
      rest = rest.slice(from)
      // Of one that is too long, or of what is no item, only the end may begin the next one.
      if (rest.length > mostRecord || !/^<(item|entry)[\s>]/.test(rest)) rest = rest.slice(-6)
      return records
    },
    end: () => [],
  }
}

/** The objects in the first array of a JSON text, `{"products": [{…}, …]}` or `[{…}, …]`, each as a text of its own. */
export function cutObjects(): Cutter {
  let depth = 0
  let record = ''
  let inText = false
  let isEscaped = false
  let hasBegun = false
  return {
    push(piece) {
      const records: string[] = []
      let from = 0
      for (let at = 0; at < piece.length; at++) {
        const code = piece.charCodeAt(at)
        if (isEscaped) isEscaped = false
        else if (inText) {
          if (code === 92) isEscaped = true
          else if (code === 34) inText = false
        } else if (code === 34) inText = true
        else if (!hasBegun) {
          if (code === 91) hasBegun = true
        } else if (code === 123) {
          if (depth++ === 0) [record, from] = ['', at]
        } else if (code === 125 && depth && --depth === 0) {
          record += record.length > mostRecord ? '' : piece.slice(from, at + 1)
          if (record.length <= mostRecord) records.push(record)
        }
      }
      if (depth && record.length <= mostRecord) record += piece.slice(from)
      return records
    },
    end: () => [],
  }
}
