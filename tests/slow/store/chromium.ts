import {type ChildProcess, spawn} from 'node:child_process';
import {type Browser, type BrowserContext, chromium} from 'playwright-core';
import {findEngine} from '../../../scripts/browsers.mjs';

/** A browser with a kept profile that can be killed: playwright's own way to start one hides the process. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  /** As a power cut would: SIGKILL to the browser and its helpers. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Ends it in good order. */
  close(): Promise<void>;
}

export async function startChromium(profile: string): Promise<KillableBrowser> {
  const program = findEngine('chromium')?.browser;
  if (program === undefined) throw new Error('missing browser: chromium');
  const child = spawn(
    program,
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    {detached: true, stdio: ['ignore', 'ignore', 'pipe']},
  );
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const [context] = browser.contexts();
  if (!context) throw new Error('the browser has no context');
  return {
    context,
    async kill() {
      killGroup(child);
      await gone;
    },
    close: () => closeInOrder(browser, child, gone),
  };
}

/** Where the browser says that it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const part of child.stderr ?? []) {
    text += String(part);
    const found = /DevTools listening on (\S+)/.exec(text)?.[1];
    if (found !== undefined) {
      child.stderr?.resume();
      return found;
    }
  }
  throw new Error(`the browser did not start: ${text}`);
}

async function closeInOrder(browser: Browser, child: ChildProcess, gone: Promise<void>): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.close').catch(() => undefined);
  const timer = setTimeout(() => killGroup(child), 5_000);
  await gone;
  clearTimeout(timer);
}

function killGroup(child: ChildProcess): void {
  // The negative number names the group of processes that the browser has led since it was started detached.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
}
