/** One tab of one shopper's browser: all that the core's cases ask of an engine, whoever drives it. */
export interface Tab {
  /** Opens an address; resolves when its document has been parsed. */
  readonly goto: (url: string) => Promise<void>
  /** Runs `work` in the page and answers what it returns or resolves to. It sees nothing of its module, only `given`. */
  readonly evaluate: <Answer, Given = undefined>(work: (given: Given) => Answer | Promise<Answer>, given?: Given) => Promise<Answer>
  /** Clicks as a person would. Does not wait for what the click leads to. */
  readonly click: (selector: string) => Promise<void>
  /** Another tab of the same shopper. */
  readonly newTab: () => Promise<Tab>
  readonly close: () => Promise<void>
}
