/** One report of the content security policy: the directive broken, and what broke it. */
export interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly sourceFile: string;
  readonly lineNumber: number;
  readonly sample: string;
}

interface StrictWindow extends Window {
  readonly strictReport: {readonly violations: Violation[]; readonly errors: string[]};
}

/** A page under the strict policy: its window and document, and what was reported in it so far. */
export interface StrictPage {
  readonly window: Window;
  readonly document: Document;
  readonly violations: readonly Violation[];
  readonly errors: readonly string[];
  close(): void;
}

/**
 * Opens a page of its own under the policy that the kit promises to live under, and runs the given modules there in
 * order. Paths are the server's: `/dist/kpi-kit.bundle.js`, `/tests/browser/fixtures/host.ts`. Resolves when the page
 * has loaded; call `close` at the end of the test.
 */
export async function openStrictPage(...modulePaths: readonly string[]): Promise<StrictPage> {
  const query = new URLSearchParams(modulePaths.map(modulePath => ['module', modulePath]));
  const frame = document.createElement('iframe');
  frame.width = '1280';
  frame.height = '900';
  frame.src = `/strict-page?${query}`;
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow as StrictWindow | null;
  if (!view) throw new Error('the strict page has no window');
  const {violations, errors} = view.strictReport;
  return {window: view, document: view.document, violations, errors, close: () => frame.remove()};
}

/** Resolves once the page's violations have been dispatched: they arrive as tasks, after the act that caused them. */
export async function settle(page: StrictPage): Promise<void> {
  const view = page.window;
  await new Promise(resolve => view.requestAnimationFrame(() => view.setTimeout(resolve, 50)));
}
