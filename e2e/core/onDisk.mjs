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
