/**
 * Calls `work` on these events (names with a space between), wherever on the page they happen and before anybody can
 * stop them, until the signal, if there is one.
 */
export function listen(names: string, work: (event: never) => void, signal?: AbortSignal): void {
  for (const name of names.split(' ')) addEventListener(name, work as EventListener, { capture: true, signal: signal! })
}
