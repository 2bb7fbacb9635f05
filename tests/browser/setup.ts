// Stands before every browser test file (see web-test-runner.config.mjs).
export {};

declare global {
  var litIssuedWarnings: Set<string> | undefined;
}

// Lit's development build announces itself; its other warnings are defects and stay.
globalThis.litIssuedWarnings ??= new Set();
globalThis.litIssuedWarnings.add('dev-mode');

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
const messages: string[] = [];

for (const method of methods) {
  // biome-ignore lint/suspicious/noConsole: it is wrapped here so that no test can use it unseen
  const print = console[method].bind(console);
  console[method] = (...values: unknown[]): void => {
    messages.push(`console.${method}(${values.map(String).join(', ')})`);
    print(...values);
  };
}

function failOnMessages(): void {
  const seen = messages.splice(0);
  if (seen.length > 0) throw new Error(`unexpected console output:\n${seen.join('\n')}`);
}

afterEach(failOnMessages);
after(failOnMessages);
