/** What a file beside the tag is given through its own script element. */
type Receiver<Part> = HTMLScriptElement & { take?: (part: Part) => void }

/** Under Trusted Types only a policy makes an address of a script; made once, because a page may allow a name only once. */
let policy: { createScriptURL: (address: string) => unknown } | undefined

const trusted = (address: string): unknown => {
  const { trustedTypes } = window as { trustedTypes?: { createPolicy: (name: string, rules: object) => typeof policy } }
  return (policy ??= trustedTypes?.createPolicy('reshelf', { createScriptURL: String }))?.createScriptURL(address) ?? address
}

/**
 * Loads a script that lies beside the tag and hands over what it gives to {@link handOver}. A script element and not
 * `import()`: it needs no CORS header of a static host, and it carries the tag's nonce.
 */
export const loadBeside = <Part>(address: string, nonce = ''): Promise<Part> =>
  new Promise((take, onerror) => {
    const script: Receiver<Part> = document.createElement('script')
    document.head.append(Object.assign(script, { src: trusted(address), nonce, take, onerror }))
  })

/** What such a script gives to the tag that loaded it. */
export const handOver = (part: unknown): void => (document.currentScript as Receiver<unknown> | null)?.take?.(part)
