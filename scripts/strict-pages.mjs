/** Serves an empty page under the policy that the kit promises to live under, with one module of the caller's in it. */

/** The policy of a careful host, word for word as the README states it. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html kpi-kit',
].join('; ');

const address = '/strict-page';

/** The one file for a script tag is loaded by a plain script tag. */
function isBundle(modulePath) {
  return modulePath.endsWith('.bundle.js');
}

/** The reporter stands first and is a plain script, so that it listens before any module runs. */
function pageOf(modulePaths) {
  const scripts = modulePaths
    .map(modulePath => `<script ${isBundle(modulePath) ? '' : 'type="module" '}src="${modulePath}"></script>`)
    .join('');
  return `<!doctype html><html lang="en"><head><title>strict</title><script src="/tests/browser/strict-reporter.js"></script>${scripts}</head><body></body></html>`;
}

/** Middleware of the test runner's server: `/strict-page?module=/path/of/module.ts&module=…`. */
export async function strictPages(context, next) {
  if (context.path !== address) return next();
  const modulePaths = [context.query.module ?? []].flat();
  if (!modulePaths.every(modulePath => /^\/[\w./-]+$/.test(modulePath))) throw new Error('invalid module path');
  context.type = 'html';
  context.set('content-security-policy', strictPolicy);
  context.body = pageOf(modulePaths);
}
