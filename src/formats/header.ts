/** In English, French, Spanish and Portuguese, German. */
const customField =
  /^(?:custom field|champs? personnalisés?|campos? personalizados?|benutzerdefinierte[rs]? feld(?:er)?) \((.*)\)$/;

/** A header as it is compared: without case, white space at the ends, doubled white space, a byte-order mark and Jira's `Custom field (…)` around. */
export function headerKey(header: string): string {
  const plain = header
    .replace(/^\ufeff/, '')
    .normalize()
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
  const inner = customField.exec(plain)?.[1];
  return inner === undefined ? plain : inner.trim();
}

/** Whether a header is among those of a file, given as keys; of `a|b` either. */
export function hasHeader(keys: ReadonlySet<string>, header: string): boolean {
  return header.split('|').some(one => keys.has(headerKey(one)));
}

/** A header for likeness: `startDate`, `start_date` and `Start-Date` are `start date`. */
export function looseKey(header: string): string {
  const apart = header.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2');
  return headerKey(apart)
    .replace(/[_\-./]+/g, ' ')
    .replace(/[:?*#]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Tells header rows apart, so that a mapping is found again: a hash of the sorted distinct headers,
 * because order and repetition differ between exports of one view. Begins with `headers-`, so it is no name that objects know.
 */
export function fingerprintOf(headers: readonly string[]): string {
  const text = [...new Set(headers.map(headerKey))].sort().join('\n');
  return `headers-${fnv(text, 0x811c9dc5)}${fnv(text, 0x9747b28c)}`;
}

/** FNV-1a over UTF-16 units, as eight hexadecimal digits. */
function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
