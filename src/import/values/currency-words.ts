/** ISO 4217 codes with digits behind the mark other than two. */
const exponents: ReadonlyMap<string, number> = new Map([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'ISK',
    'JPY',
    'KMF',
    'KRW',
    'PYG',
    'RWF',
    'UGX',
    'UYI',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ].map(code => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map(code => [code, 3] as const),
]);

const twoDigitCodes = [
  'AED',
  'ARS',
  'AUD',
  'BAM',
  'BDT',
  'BGN',
  'BRL',
  'BYN',
  'CAD',
  'CHF',
  'CNY',
  'COP',
  'CRC',
  'CZK',
  'DKK',
  'DOP',
  'DZD',
  'EGP',
  'EUR',
  'GBP',
  'GEL',
  'GHS',
  'GTQ',
  'HKD',
  'HRK',
  'HUF',
  'IDR',
  'ILS',
  'INR',
  'KES',
  'KZT',
  'LKR',
  'MAD',
  'MXN',
  'MYR',
  'NGN',
  'NOK',
  'NPR',
  'NZD',
  'PEN',
  'PHP',
  'PKR',
  'PLN',
  'QAR',
  'RON',
  'RSD',
  'RUB',
  'SAR',
  'SEK',
  'SGD',
  'THB',
  'TRY',
  'TWD',
  'TZS',
  'UAH',
  'USD',
  'UYU',
  'UZS',
  'ZAR',
  'ZMW',
];

const codes = new Set([...exponents.keys(), ...twoDigitCodes]);

/** Signs and local words, lower case, with the codes that they may stand for. */
const signs: ReadonlyMap<string, readonly string[]> = new Map([
  ['€', ['EUR']],
  ['£', ['GBP', 'EGP']],
  ['$', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'ARS', 'CLP', 'COP', 'TWD']],
  ['us$', ['USD']],
  ['ca$', ['CAD']],
  ['c$', ['CAD']],
  ['a$', ['AUD']],
  ['au$', ['AUD']],
  ['nz$', ['NZD']],
  ['hk$', ['HKD']],
  ['s$', ['SGD']],
  ['mx$', ['MXN']],
  ['nt$', ['TWD']],
  ['r$', ['BRL']],
  ['¥', ['JPY', 'CNY']],
  ['円', ['JPY']],
  ['元', ['CNY']],
  ['₹', ['INR']],
  ['rs', ['INR', 'PKR', 'LKR', 'NPR']],
  ['₩', ['KRW']],
  ['₽', ['RUB']],
  ['₺', ['TRY']],
  ['tl', ['TRY']],
  ['₴', ['UAH']],
  ['₫', ['VND']],
  ['₪', ['ILS']],
  ['₱', ['PHP']],
  ['₦', ['NGN']],
  ['฿', ['THB']],
  ['₸', ['KZT']],
  ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['zł', ['PLN']],
  ['kč', ['CZK']],
  ['ft', ['HUF']],
  ['lei', ['RON']],
  ['fr', ['CHF']],
  ['sfr', ['CHF']],
]);

/** The ISO code or the sign that a word beside a number is, as it will be reported; empty where it is no currency. */
export function currencyOf(word: string): string {
  const code = word.toUpperCase();
  if (codes.has(code)) return code;
  const sign = word.toLowerCase();
  return signs.has(sign) ? sign : '';
}

/** The codes that a result of `currencyOf` may stand for, the commonest first. */
export function currencyCodes(currency: string): readonly string[] {
  return codes.has(currency) ? [currency] : (signs.get(currency) ?? []);
}

/** How many digits of a currency are minor units: 2 for the euro, 0 for the yen, 3 for the dinar of Kuwait. */
export function minorDigits(code: string): number {
  return exponents.get(code) ?? 2;
}
