/** The end of the frame in which something is first seen, in milliseconds since the navigation started. */
export function painted(isThere) {
  return new Promise(resolve => {
    const look = () => {
      if (!isThere()) {
        requestAnimationFrame(look);
        return;
      }
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  });
}
