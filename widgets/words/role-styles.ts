import {minus, type Styles, shareFormat} from './formats.ts';
import {moneyFormat} from './money.ts';

/** Shares in which a tenth of a percent says something: of retention, churn, growth, conversion, and gaps between rates. */
const fineShares: ReadonlySet<string> = new Set([
  'nrr',
  'nrr-monthly',
  'grr',
  'grr-monthly',
  'customer-churn',
  'gross-mrr-churn',
  'net-mrr-churn',
  'mrr-growth',
  'contribution-to-growth',
  'revenue-share',
  'market-share',
  'conversion',
  'open-conversion',
  'selection-rate-gap',
  'true-positive-rate-gap',
  'false-positive-rate-gap',
  'equalised-odds-gap',
  'experiment-effect',
]);

/** Below it, a share beside money has a tenth of a percent, too. */
const smallShare = 0.1;

/** Amounts in a currency, and shares as fine as their KPI needs them. A style is a currency code, or none, and a percent sign where shares are fine. */
export const roleStyles: Styles = {
  of: ({kpi, currency}) => {
    if (fineShares.has(kpi)) return `${currency ?? ''}%`;
    return currency;
  },
  make: (locale, style = '') => {
    const currency = style.replace('%', '');
    const money = moneyFormat(locale, currency === '' ? undefined : currency);
    const share = shareFormat(locale);
    const isFine = style.endsWith('%');
    const index = new Intl.NumberFormat(locale, {minimumFractionDigits: 2, maximumFractionDigits: 2});
    const step = new Intl.NumberFormat(locale, {maximumSignificantDigits: 1, signDisplay: 'exceptZero'});
    return (how, value, unit) => {
      if (unit === 'money') return money[how](value);
      // An index of at most one: 0.9 beside 0.92 would look rounded, and its changes are smaller than a tenth.
      if (unit === 'number' && how === 'change' && Math.abs(value) < 0.1) return step.format(value);
      if (unit === 'number' && how === 'value' && value % 1 !== 0 && Math.abs(value) < 1)
        return minus(index.format(value));
      if (unit !== 'share' || style === '' || how === 'exact' || how === 'aim' || how === 'change') return undefined;
      return isFine || Math.abs(value) < smallShare ? share(value, 1) : undefined;
    };
  },
};
