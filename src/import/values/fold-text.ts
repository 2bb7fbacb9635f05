/** What looks like ASCII and is not, beside spaces, digits and full-width forms. Arabic thousands become an apostrophe, which can be nothing else. */
const lookalikes = new Map([
  ['\u2212', '-'],
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u00b4', "'"],
  ['\u066a', '%'],
  ['\u066b', ','],
  ['\u066c', "'"],
]);

/**
 * Turns what only looks different into ASCII: spaces of every width, minus signs, typographic apostrophes, full-width forms, the digits of
 * other scripts; marks of direction and zero width go. So the readers of dates and numbers know ASCII alone. Never longer in UTF-8 than before.
 */
export function foldText(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, character => {
    const point = character.codePointAt(0) ?? 0;
    if (/\p{Zs}/u.test(character)) return ' ';
    if (/\p{Cf}/u.test(character)) return '';
    if (/\p{Nd}/u.test(character)) return String(digitOf(point));
    if (point > 0xff00 && point < 0xff5f) return String.fromCodePoint(point - 0xfee0);
    return lookalikes.get(character) ?? character;
  });
}

/** Unicode has the ten digits of a script one behind the other, and its blocks of them have nothing before the zero that is a digit of less than ten. */
function digitOf(point: number): number {
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (point - zero) % 10;
}
