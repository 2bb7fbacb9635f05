import {createHash} from 'node:crypto';
import path from 'node:path';
import {projectRoot} from './run.mjs';

const sourceFolder = path.join(projectRoot, 'src');
const workerRequest = /^\/src\/worker\.js(?=$|\?)/;

/** The sources name the worker as it is published, `worker.js`; from the sources it is served as `worker.ts`. */
export function workerSource() {
  return {
    name: 'worker-source',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        request.url = request.url?.replace(workerRequest, '/src/worker.ts');
        next();
      });
    },
  };
}

const litPolicy = /(\w+)\.createPolicy\(["']lit-html["'],\s*\{\s*createHTML:\s*\w+\s*=>\s*\w+\s*\}\)/;

/**
 * A page's policy list names each trusted types policy once, and the host's own Lit takes `lit-html`. Two of that name
 * throw, so the Lit inside a self-contained file goes through the kit's own policy.
 */
export function litThroughKitPolicy() {
  const policyFile = path.join(sourceFolder, 'kit', 'trusted-types.ts');
  return {
    name: 'lit-through-kit-policy',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/](development[\\/])?lit-html\.js$/.test(id)) return null;
      if (!litPolicy.test(code)) throw new Error('lit-html creates its policy in another way than expected');
      return {
        code: `import {kitPolicy} from ${JSON.stringify(policyFile)};${code.replace(litPolicy, 'kitPolicy')}`,
        map: null,
      };
    },
  };
}

/** A classic script has no `import.meta`: its modules get the place that they would have beside the script. */
export function scriptPlace(variable) {
  return {
    name: 'script-place',
    transform(code, id) {
      if (!id.startsWith(sourceFolder) || !code.includes('import.meta.url')) return null;
      const place = path.relative(sourceFolder, id).split(path.sep).join('/');
      return {
        code: code.replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, ${variable}).href`),
        map: null,
      };
    },
  };
}

/** Nothing in the code may open or close a script element or a comment; `\\x3c` means the same in strings and patterns. */
function escapeScript(code) {
  return code.replace(/<(?=\/script|script|!--)/gi, '\\x3c');
}

/**
 * The page's policy names its own files as the only scripts and styles. What is inside the page now is named by its hash instead, and
 * since nothing stands beside the page, it may start no worker and ask for nothing at all.
 */
function allowInlined(html) {
  const hashesOf = element => {
    const texts = [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([^]*?)</${element}>`, 'g'))].map(
      ([, text]) => text,
    );
    return texts.map(text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
  };
  return html
    .replace("script-src 'self'", () => `script-src ${hashesOf('script')}`)
    .replace("style-src 'self'", () => `style-src ${hashesOf('style')}`)
    .replace("worker-src 'self'; connect-src 'self'", "worker-src 'none'; connect-src 'none'");
}

function inlineInto(bundle) {
  const page = Object.values(bundle).find(file => file.fileName.endsWith('.html'));
  if (!page) throw new Error('no page to put the scripts into');
  let html = String(page.source);
  for (const file of Object.values(bundle)) {
    if (file === page) continue;
    const reference = new RegExp(
      `<(script|link)\\b[^>]*\\b(?:src|href)="[^"]*${path.basename(file.fileName)}"[^>]*>(</script>)?`,
      'g',
    );
    const isScript = file.type === 'chunk';
    const element = isScript
      ? `<script type="module">${escapeScript(file.code)}</script>`
      : `<style>${file.source}</style>`;
    if (!reference.test(html)) throw new Error(`${file.fileName} is not inlined: the page does not name it`);
    // A function, because a replacement text would read `$&` and the like in the code.
    html = html.replace(reference, () => element);
    delete bundle[file.fileName];
  }
  page.source = allowInlined(html);
  page.fileName = 'kpi-kit.html';
}

/** One HTML file with every script and style inside, to be opened from a disk. */
export function inlineEverything() {
  return {
    name: 'inline-everything',
    enforce: 'post',
    generateBundle: {
      // Last of all, since Vite still edits the code of the chunks in this hook.
      order: 'post',
      handler: (_options, bundle) => inlineInto(bundle),
    },
  };
}

/**
 * In the sources the comment keeps Vite from bundling the worker a second time. In what is published it goes, because
 * there it would keep a user's Vite from copying the worker.
 */
export function withoutViteComments() {
  return {
    name: 'without-vite-comments',
    renderChunk: code => ({code: code.replaceAll(/\s*\/\* @vite-ignore \*\/\s*/g, ''), map: null}),
  };
}
