import {minus} from './formats.ts';

/** How amounts of money are said. */
export interface MoneyFormats {
  value(value: number): string;
  exact(value: number): string;
  aim(value: number): string;
  rough(value: number): string;
  change(value: number): string;
}

/** From so much money on, a card says thousands. */
const muchMoney = 10_000;
/** From so much on, cents are noise. */
const wholeMoney = 100;

/** Amounts of a currency: how a card and how a table says them. A plain number where the code is none that the browser can write. */
export function moneyFormat(locale: string, currency: string | undefined): MoneyFormats {
  const make = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const style = currency === undefined ? {} : ({style: 'currency', currency} as const);
    try {
      return new Intl.NumberFormat(locale, {...style, ...options});
    } catch {
      // A currency column may hold anything.
      return new Intl.NumberFormat(locale, options);
    }
  };
  const short = {notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1} as const;
  const whole = {minimumFractionDigits: 0, maximumFractionDigits: 0} as const;
  const signed = {signDisplay: 'exceptZero'} as const;
  const forms = [make(short), make(whole), make({})] as const;
  const changes = [make({...short, ...signed}), make({...whole, ...signed}), make(signed)] as const;
  const sizeOf = (value: number): 0 | 1 | 2 =>
    Math.abs(value) >= muchMoney ? 0 : Math.abs(value) >= wholeMoney || Number.isInteger(value) ? 1 : 2;
  return {
    value: (value: number) => minus(forms[sizeOf(value)].format(value)),
    exact: (value: number) => minus(forms[2].format(value)),
    aim: (value: number) => minus((Number.isInteger(value) ? forms[1] : forms[2]).format(value)),
    rough: (value: number) =>
      minus(forms[Math.abs(value) >= muchMoney ? 0 : Math.abs(value) >= 10 || value === 0 ? 1 : 2].format(value)),
    change: (value: number) => changes[sizeOf(value)].format(value),
  };
}
