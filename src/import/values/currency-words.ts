/** ISO 4217 codes with digits behind the mark other than two. */
const undivided = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
const thousandths = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');

const codes = new Set([
  ...undivided,
  ...thousandths,
  ...(
    'AED ARS AUD BAM BDT BGN BRL BYN CAD CHF CNY COP CRC CZK DKK DOP DZD EGP EUR GBP GEL GHS GTQ HKD HRK HUF IDR ' +
    'ILS INR KES KZT LKR MAD MXN MYR NGN NOK NPR NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD TZS ' +
    'UAH USD UYU UZS ZAR ZMW'
  ).split(' '),
]);

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

/** How many digits of a currency are minor units: 2 for the euro, 0 for the yen, 3 for the dinar of Kuwait. */
export function minorDigits(code: string): number {
  return undivided.includes(code) ? 0 : thousandths.includes(code) ? 3 : 2;
}
