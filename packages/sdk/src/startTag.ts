import { afterFrame } from './browser/afterFrame'
import { loadBeside } from './browser/loadBeside'
import type { Reshelf } from './reshelf'
import type { DoorParts } from './openDoor'
import type { Options } from './options'
import { readTagOptions } from './tagOptions'

/** A call made before the script arrived: the member's name, then its arguments. */
type Call = readonly [name: keyof Reshelf, ...given: never[]]

/** `window.reshelf`: the SDK, and `push` for pages that cannot know whether it is there yet. */
type Door = Reshelf & { push: (call: Call) => void; free?: undefined }

declare global {
  interface Window {
    reshelf?: Door | (Call[] & { /** The head script is there, and lets go of the lists it holds. */ free?: () => void })
  }
}

/**
 * What a script tag does: makes `window.reshelf` of its options and the calls that waited. Whatever happens, the page
 * does not see an exception.
 */
export function startTag(create: (options: Options, parts: DoorParts) => Reshelf): void {
  const tag = document.currentScript as HTMLScriptElement | null
  // A module does not know its tag.
  const { src, nonce } = tag ?? document.querySelector<HTMLScriptElement>('script[src*="/reshelf"]') ?? { src: '' }
  const start = (): void => {
    const queue = window.reshelf
    if (queue && !Array.isArray(queue)) {
      console.warn('reshelf: loaded twice')
      return
    }
    try {
      const options = readTagOptions(tag)
      const reshelf = create(options, {
        load: (name) => loadBeside(options.files ? `${options.files}reshelf.${name}.js` : src.replace(/[^/?]*(\?.*)?$/, `reshelf.${name}.js$1`), nonce),
        free: queue?.free,
      })
      const push = (call: Call): void => {
        try {
          const [name, ...given] = call
          // What is no member is no function either: the console says which.
          ;(reshelf[name] as (...given: unknown[]) => unknown)(...given)
        } catch (error) {
          console.error(error)
        }
      }
      window.reshelf = Object.assign(reshelf, { push })
      queue?.forEach(push)
    } catch (error) {
      console.error(error)
    }
  }
  // The head script sees to the first lists: nothing here has to come before they are painted.
  if (window.reshelf?.free && !document.hidden) afterFrame(() => setTimeout(start))
  else start()
}
