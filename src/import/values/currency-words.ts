import {thousandthCurrencies, undividedCurrencies} from '../../tables/minor-digits.ts';

const codes = new Set([
  ...undividedCurrencies,
  ...thousandthCurrencies,
  ...(
    'AED ARS AUD BAM BDT BGN BRL BYN CAD CHF CNY COP CRC CZK DKK DOP DZD EGP EUR GBP GEL GHS GTQ HKD HRK HUF IDR ' +
    'ILS INR KES KZT LKR MAD MXN MYR NGN NOK NPR NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD TZS ' +
    'UAH USD UYU UZS ZAR ZMW'
  ).split(' '),
]);

/** Every code that is known, by the alphabet. */
export const allCurrencies: readonly string[] = [...codes].sort();

/** The most used, and what a sign that several share may stand for, each in order of use. */
const common = 'EUR USD GBP JPY CNY CHF CAD AUD INR BRL MXN KRW SEK NOK DKK PLN CZK SGD HKD NZD ZAR TRY ILS AED'.split(
  ' ',
);
const ofSign: readonly (readonly [sign: RegExp, codes: string])[] = [
  [/\$/, 'USD CAD AUD NZD SGD HKD MXN BRL'],
  [/€/, 'EUR'],
  [/£/, 'GBP EGP'],
  [/[¥￥円元]/, 'JPY CNY'],
  [/\bkr\b/i, 'SEK NOK DKK'],
  [/\brs\b|₨/i, 'INR PKR LKR NPR'],
];

/** The currencies that a cell's text may mean; the most used ones where it has no sign that is known. */
export function likelyCurrencies(text: string): readonly string[] {
  return ofSign.find(([sign]) => sign.test(text))?.[1].split(' ') ?? common;
}

/** A sign, with the letters that some put before it (`US$`), or a local word. */
const signs = /^(?:\p{L}{0,2}\p{Sc}|円|元|rs|tl|kr|zł|kč|ft|lei|s?fr)$/u;

/** The ISO code or the sign that a word beside a number is, as it will be reported; empty where it is no currency. */
export function currencyOf(word: string): string {
  const code = word.toUpperCase();
  if (codes.has(code)) return code;
  const sign = word.toLowerCase();
  return signs.test(sign) ? sign : '';
}

/** Whether it is the code of a currency and not a sign. */
export function isCurrencyCode(currency: string): boolean {
  return codes.has(currency);
}
