import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {build} from 'vite';

/** A server for one page that has `storePage`, and for one that shows it in a sandboxed frame. */
export interface PageServer {
  readonly url: string;
  /** Resolves when a page asks for a path the next time. */
  next(path: string): Promise<void>;
  close(): void;
}

/** One classic script: a sandboxed frame has no origin from which it could load modules. */
async function bundlePage(): Promise<string> {
  const entry = path.join(import.meta.dirname, 'page.ts');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {write: false, minify: false, lib: {entry, formats: ['iife'], name: 'page'}},
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('the page was not built');
  return chunk.code;
}

export async function servePage(): Promise<PageServer> {
  const script = await bundlePage();
  const pages = new Map([
    ['/', ['text/html', '<!doctype html><script src="/page.js"></script>']],
    ['/frame', ['text/html', '<!doctype html><iframe sandbox="allow-scripts" src="/"></iframe>']],
    ['/page.js', ['text/javascript', script]],
  ]);
  const waiting = new Map<string, () => void>();
  const server = createServer((request, response) => {
    const asked = request.url ?? '/';
    waiting.get(asked)?.();
    const [type = 'text/plain', body = ''] = pages.get(asked) ?? [];
    response.setHeader('content-type', type);
    response.end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    next: asked => new Promise(resolve => waiting.set(asked, resolve)),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
