/** Languages whose month and weekday names are known. A fixed list: the machine's own language decides nothing. */
const languages = 'de fr es it pt nl pl sv da nb fi cs tr sk hu ro et lv sl ca ru uk el'.split(' ');

/** Stands for a weekday among the months' numbers 1 to 12. */
export const weekdayWord = 13;

/** Words already looked up, as they were written: folding costs more than the rest of a date. */
const seen = new Map<string, number>();
/** A column of anything but dates has words without end. */
const mostSeen = 1000;

let english: ReadonlyMap<string, number> | undefined;
let others: ReadonlyMap<string, number> | undefined;

/**
 * The month (1 to 12) that a word names, `weekdayWord` for a weekday, or 0. Upper and lower case and accents do not
 * matter. A name with two meanings among the languages has none, unless English has it.
 */
export function monthOf(word: string): number {
  const known = seen.get(word);
  if (known !== undefined) return known;
  const name = foldName(word);
  english ??= collectNames(['en']);
  let found = english.get(name);
  if (found === undefined) {
    // Built only when a word is not English: some thirty milliseconds that most files never need.
    others ??= collectNames(languages);
    found = others.get(name) ?? 0;
  }
  if (seen.size < mostSeen) seen.set(word, found);
  return found;
}

/** Lower case without accents and dots; `toLowerCase` knows no locale, so Turkish i and ı are made one. */
function foldName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l');
}

function collectNames(tags: readonly string[]): Map<string, number> {
  // In use and not in Intl: German Excel's March, Austria's first two months.
  const names = new Map([
    ['sept', 9],
    ['mrz', 3],
    ['janner', 1],
    ['feber', 2],
  ]);
  const add = (text: string, meaning: number) => {
    const name = foldName(text);
    if (!/^\p{L}{2,}$/u.test(name)) return;
    const known = names.get(name);
    // A month beats a weekday: fields without a year are no dates, and years stand beside months.
    if (known === undefined || known === weekdayWord) names.set(name, meaning);
    else if (meaning !== weekdayWord && known !== meaning) names.set(name, 0);
  };
  // Intl falls back to the machine's language where it lacks one.
  for (const tag of Intl.DateTimeFormat.supportedLocalesOf(tags)) {
    for (const style of ['long', 'short'] as const) {
      const options = {timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn'} as const;
      const alone = new Intl.DateTimeFormat(tag, {...options, month: style});
      const inDate = new Intl.DateTimeFormat(tag, {...options, day: 'numeric', month: style, year: 'numeric'});
      const weekday = new Intl.DateTimeFormat(tag, {...options, weekday: style});
      for (let month = 1; month <= 12; month++) {
        const instant = Date.UTC(2026, month - 1, 15);
        add(alone.format(instant), month);
        // Java's Finnish: `toukok.`
        if (tag === 'fi') add(`${alone.format(instant)}k`, month);
        for (const part of inDate.formatToParts(instant)) if (part.type === 'month') add(part.value, month);
      }
      for (let day = 1; day <= 7; day++) add(weekday.format(Date.UTC(2026, 0, day)), weekdayWord);
    }
  }
  return names;
}
