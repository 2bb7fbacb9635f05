import Papa from 'papaparse';

globalThis.bench = {
  /** Reads a chosen file on the page's own thread, chunk by chunk, and keeps nothing. */
  async read(rows) {
    const response = await fetch(`/data/${rows}.csv`);
    const file = new File([await response.blob()], 'export.csv', {type: 'text/csv'});
    return new Promise((resolve, reject) => {
      let read = 0;
      const start = performance.now();
      Papa.parse(file, {
        header: true,
        skipEmptyLines: true,
        chunk: ({data}) => {
          read += data.length;
        },
        complete: () => resolve({time: performance.now() - start, rows: read}),
        error: reject,
      });
    });
  },
};
