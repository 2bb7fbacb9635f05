import {isCurrencyCode} from './currency-words.ts';

/** Signs and local words, lower case, with the codes that they may stand for, the commonest first. */
const signs: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP EGP'],
  ['$', 'USD CAD AUD NZD SGD HKD MXN ARS CLP COP TWD'],
  ['us$', 'USD'],
  ['ca$', 'CAD'],
  ['c$', 'CAD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['nz$', 'NZD'],
  ['hk$', 'HKD'],
  ['s$', 'SGD'],
  ['mx$', 'MXN'],
  ['nt$', 'TWD'],
  ['r$', 'BRL'],
  ['¥', 'JPY CNY'],
  ['円', 'JPY'],
  ['元', 'CNY'],
  ['₹', 'INR'],
  ['rs', 'INR PKR LKR NPR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['tl', 'TRY'],
  ['₴', 'UAH'],
  ['₫', 'VND'],
  ['₪', 'ILS'],
  ['₱', 'PHP'],
  ['₦', 'NGN'],
  ['฿', 'THB'],
  ['₸', 'KZT'],
  ['kr', 'SEK NOK DKK ISK'],
  ['zł', 'PLN'],
  ['kč', 'CZK'],
  ['ft', 'HUF'],
  ['lei', 'RON'],
  ['fr', 'CHF'],
  ['sfr', 'CHF'],
]);

/** The codes that a result of `currencyOf` may stand for; none for a sign of no known country. */
export function currencyCodes(currency: string): readonly string[] {
  return isCurrencyCode(currency) ? [currency] : (signs.get(currency)?.split(' ') ?? []);
}
