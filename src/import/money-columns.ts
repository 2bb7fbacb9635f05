import type {RawColumn} from '../csv/raw-table.ts';
import {hasHeader, headerKey, looseKey} from '../formats/header.ts';
import type {MoneyColumn} from '../tables/column.ts';
import {minorDigits} from '../tables/minor-digits.ts';
import type {Question} from './draft.ts';
import type {FieldSource} from './mapping.ts';
import {rawColumns} from './read-fields.ts';
import {noteReading, type OpenChoice, settleMoney} from './settle-columns.ts';
import {type FileWork, singleAnswer, sourceOf} from './typing.ts';
import {allCurrencies, currencyOf, isCurrencyCode, likelyCurrencies} from './values/currency-words.ts';
import {countSlots, slotBytes} from './values/slots.ts';
import {slotText} from './values/tally.ts';

export interface MoneyColumns {
  readonly columns: ReadonlyMap<string, MoneyColumn>;
  readonly choices: readonly OpenChoice[];
  /** `money-unit` and `currency`, where neither the format nor the cells decide them. */
  readonly questions: readonly Question[];
}

/** A currency that stands in while the file's own is asked for: nothing is stored before the answer. */
const unknownCurrency = 'EUR';

/** Reads a file's amounts into minor units, all by one rule: what they count and in which currency is the file's, an answer's, or asked. */
export function* readMoneyFields(work: FileWork, fields: readonly string[]): Generator<void, MoneyColumns> {
  const choices: OpenChoice[] = [];
  const sources = fields.flatMap(field => sourceOf(work, field) ?? []);
  return yield* readMoneyColumns(
    work,
    sources.map(source => ({source, columns: rawColumns(work, source), rows: work.raw.rows})),
    choices,
  );
}

/** Amounts of one field, which need not be whole columns of the file. */
export interface MoneyRequest {
  readonly source: Pick<FieldSource, 'field' | 'headers'>;
  readonly columns: readonly RawColumn[];
  readonly rows: number;
  readonly currencyColumns?: readonly RawColumn[];
  /** The file's row of a cell, where they differ. */
  readonly rowOf?: (cell: number) => number;
}

export function* readMoneyColumns(
  work: FileWork,
  requests: readonly MoneyRequest[],
  choices: OpenChoice[] = [],
): Generator<void, MoneyColumns> {
  const questions: Question[] = [];
  const columns = new Map<string, MoneyColumn>();
  const currencies = sourceOf(work, 'currency');
  const given = singleAnswer(work.context, 'currency');
  const currency = given !== undefined && isCurrencyCode(given) ? given : undefined;
  const cells = requests.flatMap(request => request.columns);
  const ownColumns = currencies ? rawColumns(work, currencies) : [];
  const unit = moneyUnit(work, cells, requests, ownColumns, currency, questions);
  for (const request of requests) {
    const {source, rows, rowOf} = request;
    const ask = {field: source.field, header: source.headers[0] ?? '', columns: request.columns, rows};
    const currencyColumns = request.currencyColumns ?? ownColumns;
    const options = {unit, currencyColumns, ...(currency && {currency})};
    let [reading] = yield* settleMoney(work, [ask], choices, options);
    const unread = reading?.unread.find(({expected}) => expected === 'currency');
    if (currencyColumns.length === 0 && !currency && unread) {
      if (questions.every(({id}) => id !== 'currency'))
        questions.push(currencyQuestion(work, namesOf(source), unread.value));
      [reading] = yield* settleMoney(work, [ask], [], {...options, currency: unknownCurrency});
    }
    if (!reading) continue;
    columns.set(source.field, reading.column);
    noteReading(work, source.headers[0], reading, rowOf);
  }
  if (currency && ownColumns.length === 0)
    questions.push({
      ...currencyQuestion(work, namesOf(requests[0]?.source)),
      answer: currency,
      suggested: false,
    });
  return {columns, choices, questions};
}

/** The header of a field's column; of a sheet with one for each month the first and the last. */
function namesOf(source: Pick<FieldSource, 'headers'> | undefined): string {
  const [first = '', ...others] = source?.headers ?? [];
  const last = others.at(-1);
  return last === undefined ? first : `${first} – ${last}`;
}

function currencyQuestion({context}: FileWork, column: string, cell = ''): Question {
  const suggested = context.conventions.currency;
  const likely = likelyCurrencies(cell);
  const others = allCurrencies.filter(code => !likely.includes(code));
  return {
    id: 'currency',
    code: 'currency',
    blocking: true,
    column,
    examples: [],
    choices: [
      ...likely.map(code => ({id: code, text: code, likely: true})),
      ...others.map(code => ({id: code, text: code})),
    ],
    several: false,
    suggested: suggested !== '',
    ...(suggested !== '' && {answer: suggested}),
  };
}

/**
 * Cents or whole units: the user's word, else cells with decimals or a currency's sign, which speak for whole units, else the header, else the format;
 * where none of them decides it is asked, with what each choice would make of the file's cells.
 */
function moneyUnit(
  work: FileWork,
  cells: readonly RawColumn[],
  requests: readonly MoneyRequest[],
  currencies: readonly RawColumn[],
  currency: string | undefined,
  questions: Question[],
): 'minor' | 'major' {
  const given = singleAnswer(work.context, 'money-unit');
  const answer = given === 'minor' || given === 'major' ? given : undefined;
  if (cells.some(hasDecimals)) return answer ?? 'major';
  const headers = requests.flatMap(({source}) => source.headers);
  if (headers.length > 0 && headers.every(saysCents)) return answer ?? 'minor';
  const own = new Set(work.raw.columns.map(({header}) => headerKey(header)));
  const isFormats = work.format.always.length > 0 && work.format.always.every(header => hasHeader(own, header));
  if (isFormats && work.format.money) return answer ?? work.format.money;
  const examples = cells.flatMap(wholeAmounts).slice(0, 3);
  if (examples.length === 0) return answer ?? 'major';
  const code = currency ?? currencies.map(firstCurrency).find(found => found !== undefined);
  const digits = code === undefined ? 2 : minorDigits(code);
  // A yen has no parts: both ways of counting are one.
  if (digits === 0) return 'major';
  const named = code === undefined ? '' : ` ${code}`;
  questions.push({
    id: 'money-unit',
    code: 'money-unit',
    blocking: true,
    column: namesOf(requests[0]?.source),
    examples: examples.map(value => ({
      value,
      as: [`${(Number(value) / 10 ** digits).toFixed(digits)}${named}`, `${value}${named}`],
    })),
    choices: [{id: 'minor'}, {id: 'major'}],
    several: false,
    suggested: false,
    ...(answer && {answer}),
  });
  return answer ?? 'major';
}

/** `amount_in_cents`. */
function saysCents(header: string): boolean {
  return /\b(?:cents?|minor|pence)\b/.test(looseKey(header));
}

/** Whether an amount ends in decimals, or has a sign beside it: cents have neither. `4900.0`, as programs write whole numbers, has none. */
function hasDecimals(raw: RawColumn): boolean {
  const {bytes, offsets} = slotBytes(raw);
  for (let slot = 0; slot < countSlots(raw); slot++) {
    const start = offsets[slot] ?? 0;
    let at = (offsets[slot + 1] ?? start) - 1;
    for (; at >= start && !isDigit(bytes[at]); at--) if (isSign(bytes[at])) return true;
    if (isSign(bytes[start])) return true;
    const last = at;
    while (at >= start && isDigit(bytes[at])) at--;
    const count = last - at;
    const isMark = at > start && (bytes[at] === 0x2e || bytes[at] === 0x2c);
    if (isMark && (count === 2 || count > 3 || (count === 1 && bytes[last] !== 0x30))) return true;
  }
  return false;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** `$`, or the first byte of `€` or `£`. */
function isSign(byte: number | undefined): boolean {
  return byte === 0x24 || byte === 0xe2 || byte === 0xc2;
}

/** A few amounts of digits alone that are not zero. */
function wholeAmounts(raw: RawColumn): readonly string[] {
  const found: string[] = [];
  for (let slot = 0; slot < countSlots(raw) && found.length < 3; slot++) {
    const text = slotText(raw, slot).trim();
    if (/^-?\d+$/.test(text) && Number(text) !== 0 && !found.includes(text)) found.push(text);
  }
  return found;
}

function firstCurrency(raw: RawColumn): string | undefined {
  for (let slot = 0; slot < Math.min(countSlots(raw), 50); slot++) {
    const code = currencyOf(slotText(raw, slot).trim());
    if (isCurrencyCode(code)) return code;
  }
  return undefined;
}
