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
