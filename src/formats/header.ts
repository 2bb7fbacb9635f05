const customField = /^custom field \((.*)\)$/;

/** A header as it is compared: without case, white space at the ends, doubled white space, a byte-order mark and Jira's `Custom field (…)` around. */
export function headerKey(header: string): string {
  const plain = header
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
  const inner = customField.exec(plain)?.[1];
  return inner === undefined ? plain : inner.trim();
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

/** Tells header rows apart, so that a mapping is found again: the sorted distinct headers. Order and repetition differ between exports of one view. */
export function fingerprintOf(headers: readonly string[]): string {
  return [...new Set(headers.map(headerKey))].sort().join('\n');
}
