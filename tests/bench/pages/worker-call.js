/** A worker that answers one question after another. */
export function startWorker(url) {
  const worker = new Worker(url, {type: 'module'});
  return {
    ask(question) {
      return new Promise((resolve, reject) => {
        worker.onmessage = ({data}) => ('error' in data ? reject(new Error(data.error)) : resolve(data.value));
        worker.onerror = event => reject(new Error(event.message));
        worker.postMessage(question);
      });
    },
    stop: () => worker.terminate(),
  };
}

/** The worker's side. */
export function answer(handlers) {
  globalThis.onmessage = async ({data: [name, ...values]}) => {
    try {
      globalThis.postMessage({value: await handlers[name](...values)});
    } catch (error) {
      globalThis.postMessage({error: String(error?.stack ?? error)});
    }
  };
}
