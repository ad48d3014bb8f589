import { By } from 'selenium-webdriver'

/**
 * A tab driven by WebDriver, which acts on one window at a time: calls wait for each other, and each goes to its
 * window first.
 *
 * @param {import('selenium-webdriver').WebDriver} driver
 * @returns {Promise<import('../core/tab').Tab>}  the window the driver is in
 */
export async function seleniumTab(driver) {
  /** @type {Promise<unknown>} */
  let turn = Promise.resolve()

  /** @param {string} handle  @returns {import('../core/tab').Tab} */
  const tabOf = (handle) => {
    /** @template Answer  @param {() => Promise<Answer>} work  @returns {Promise<Answer>} */
    const inTurn = (work) => {
      const answer = turn.then(() => driver.switchTo().window(handle)).then(work)
      turn = answer.catch(() => {})
      return answer
    }
    return {
      goto: (url) => inTurn(() => driver.get(url)),
      evaluate: async (work, given) => {
        const { value, error } = await inTurn(() => driver.executeAsyncScript(inPage(work), given))
        if (error) throw new Error(error)
        return value
      },
      click: (selector) => inTurn(() => driver.findElement(By.css(selector)).click()),
      newTab: async () => {
        const other = await inTurn(async () => {
          await driver.switchTo().newWindow('tab')
          return driver.getWindowHandle()
        })
        return tabOf(other)
      },
      close: () => inTurn(() => driver.close()),
    }
  }
  return tabOf(await driver.getWindowHandle())
}

/** WebDriver takes a script's text and knows no promises: the answer goes to the callback behind the arguments. */
const inPage = (/** @type {(given: never) => unknown} */ work) => `
  const [given, answer] = arguments
  Promise.resolve(given).then(${work}).then((value) => answer({ value }), (error) => answer({ error: String(error && error.stack || error) }))`
