/** TypeScript's DOM types do not know trusted types; what a policy makes stands here for the text that it was made of. */
interface TrustedTypesPolicy {
  createHTML(text: string): string;
  createScriptURL(url: string): string;
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: TrustedTypesPolicy): TrustedTypesPolicy;
}

// A page may forbid two policies of one name, so a second copy of the kit in the page takes the first one's.
const sharedKey = Symbol.for('kpi-kit.trusted-types-policy');

interface PolicyHost {
  readonly trustedTypes?: TrustedTypesFactory;
  [sharedKey]?: TrustedTypesPolicy | undefined;
}

const host = globalThis as typeof globalThis & PolicyHost;

host[sharedKey] ??= host.trustedTypes?.createPolicy('kpi-kit', {
  createHTML: text => text,
  createScriptURL: url => url,
});

/**
 * The kit's one trusted types policy, for the worker's address and, in the one-file builds, for Lit's own templates.
 * Nothing that a user or a file provides may pass through it. Undefined where the browser has no trusted types.
 */
export const kitPolicy: TrustedTypesPolicy | undefined = host[sharedKey];
