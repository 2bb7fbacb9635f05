// Runs inside the strict page, before everything else there.
globalThis.strictReport = {violations: [], errors: []};
document.addEventListener('securitypolicyviolation', event => {
  const {effectiveDirective, blockedURI, sourceFile, lineNumber, sample} = event;
  globalThis.strictReport.violations.push({
    directive: effectiveDirective,
    blocked: blockedURI,
    sourceFile,
    lineNumber,
    sample,
  });
});
globalThis.addEventListener(
  'error',
  event => globalThis.strictReport.errors.push(String(event.message || event.target?.src)),
  true,
);
globalThis.addEventListener('unhandledrejection', event => globalThis.strictReport.errors.push(String(event.reason)));
