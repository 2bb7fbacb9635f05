/** Starts WebKitWebDriver on a display of its own. WebKitGTK has no headless mode, so the display is Xvfb. */
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Xvfb itself picks a free display and writes its number to the file descriptor given. */
function startDisplay(program) {
  const server = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = new Promise((resolve, reject) => {
    let text = '';
    server.stdio[3].on('data', chunk => {
      text += chunk;
      if (text.includes('\n')) resolve(`:${text.trim()}`);
    });
    server.once('error', reject);
    server.once('exit', code => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return {server, display};
}

async function waitUntilReady(port) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not answer within 10 s');
}

/** Both processes end with this one, however it ends. */
export async function startWebkitDriver({driver, display: displayProgram}) {
  const {server, display} = startDisplay(displayProgram);
  const children = [server];
  const stop = () => {
    for (const child of children) child.kill('SIGKILL');
  };
  process.once('exit', stop);
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: await display,
    NO_AT_BRIDGE: '1',
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  children.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {stdio: 'ignore', env}));
  await waitUntilReady(port);
  return {port, stop};
}
