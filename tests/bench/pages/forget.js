globalThis.bench = {
  /** Empties the storage of this origin, or only what was computed. */
  async forget(what) {
    for (const {name} of await indexedDB.databases()) {
      if (what === 'all') {
        await new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = resolve;
          request.onerror = () => reject(request.error);
          request.onblocked = () => reject(new Error(`blocked: ${name}`));
        });
        continue;
      }
      const database = await new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      if (database.objectStoreNames.contains('results')) {
        const transaction = database.transaction('results', 'readwrite');
        transaction.objectStore('results').clear();
        await new Promise(resolve => {
          transaction.oncomplete = resolve;
        });
      }
      database.close();
    }
  },
};
