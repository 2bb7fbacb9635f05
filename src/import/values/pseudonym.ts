/**
 * A number that stands for a person: the same for the same id in every file, so that next month's export finds the people of this one,
 * and nothing that names anybody. 53 bits keep 100,000 people apart (cyrb53).
 */
export function personNumber(id: string): string {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  const text = id.trim().toLowerCase();
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x9e3779b1);
    second = Math.imul(second ^ unit, 0x5f356495);
  }
  first = Math.imul(first ^ (first >>> 16), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
  second = Math.imul(second ^ (second >>> 16), 0x85ebca6b) ^ Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return String(4294967296 * (second & 0x1fffff) + (first >>> 0));
}
