/** ISO 4217 codes with no digits behind the mark. */
export const undividedCurrencies: readonly string[] =
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
/** ISO 4217 codes with three. */
export const thousandthCurrencies: readonly string[] = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');

/** How many digits of a currency are minor units: 2 for the euro, 0 for the yen, 3 for the dinar of Kuwait. */
export function minorDigits(code: string): number {
  return undividedCurrencies.includes(code) ? 0 : thousandthCurrencies.includes(code) ? 3 : 2;
}
