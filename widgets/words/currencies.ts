const countries: ReadonlyMap<string, string> = new Map(
  [
    'EUR AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK',
    'USD US, GBP GB, CHF CH LI, JPY JP, CNY CN, INR IN, CAD CA, AUD AU, NZD NZ, BRL BR, MXN MX, KRW KR, SEK SE, NOK NO, DKK DK',
    'PLN PL, CZK CZ, SGD SG, HKD HK, ZAR ZA, TRY TR, ILS IL, AED AE',
  ].flatMap(line =>
    line.split(', ').flatMap(group => {
      const [currency = '', ...own] = group.split(' ');
      return own.map(country => [country, currency] as const);
    }),
  ),
);

/** The currency of a language tag's country, such as EUR for `de`; undefined where it is not known. English is spoken in too many countries to name one. */
export function currencyOfLocale(tag: string): string | undefined {
  try {
    return tag === 'en' ? undefined : countries.get(new Intl.Locale(tag).maximize().region ?? '');
  } catch {
    // What a page writes into `lang` may be anything.
    return undefined;
  }
}
