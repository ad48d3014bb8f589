import { setTimeout as pause } from 'node:timers/promises'

/** Everything of ours on the disk: keys of localStorage, and the database's records. */
export const onDisk = (/** @type {import('./tab').Tab} */ tab) =>
  tab.evaluate(async () => {
    const asked = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }))
    const keys = Object.keys(localStorage).filter((key) => key.startsWith('reshelf'))
    // Opening a database that is not there would make it.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'reshelf')) return { keys, records: [] }
    const database = await asked(indexedDB.open('reshelf'))
    try {
      if (!database.objectStoreNames.contains('events')) return { keys, records: [] }
      const store = database.transaction('events').objectStore('events')
      const [names, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())])
      return { keys, records: names.map((key, at) => ({ key, value: values[at] })) }
    } finally {
      database.close()
    }
  })

/** The same once nothing is there but `keys`, or after `ms` whatever it is: the database answers in its own time. */
export async function onDiskOnceOnly(/** @type {import('./tab').Tab} */ tab, /** @type {string[]} */ keys, ms = 5000) {
  const deadline = Date.now() + ms
  for (;;) {
    const found = await onDisk(tab)
    const isDone = !found.records.length && found.keys.join() === keys.join()
    if (isDone || Date.now() > deadline) return found
    await pause(50)
  }
}
