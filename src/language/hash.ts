import type {AnyDefinition} from './definition.ts';

/** JSON with the keys of every object in order, so that equal data give equal text. Undefined members are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** 64 bits of FNV-1a over UTF-16 units, as 16 hexadecimal digits. It tells definitions apart; it protects nothing. */
export function hashText(text: string): string {
  let low = 0x84222325;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    low ^= text.charCodeAt(i);
    // Times the FNV prime 2^40 + 0x1b3, in 32-bit halves.
    const product = (low >>> 0) * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x100000000) + ((low << 8) >>> 0)) >>> 0;
    low = product >>> 0;
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}

/** Names what a definition computes: equal hashes mean equal figures. Words do not change it. */
export function hashDefinition({words: _, ...rest}: AnyDefinition): string {
  return hashText(canonicalJson(rest));
}
