/** `npm start`: serves the demo from the sources. */
import {createServer} from 'vite';

const server = await createServer();
await server.listen();
const [address] = server.resolvedUrls.local;
console.log(`\nThe demo: ${new URL('demo/', address)}\nCtrl+C ends it.`);
