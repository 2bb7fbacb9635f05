import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {printDefinition, type RowsPage} from '../../src/index.ts';
import {shiftDay} from '../words/formats.ts';
import type {DialogWords} from '../words/words.ts';
import type {CardView} from './card-view.ts';
import {dialogTemplate} from './dialog.ts';
import {isAbort} from './failure.ts';
import {scopeOfSeries} from './panel-band.ts';
import type {Snapshot} from './panel-data.ts';
import {unitOfPart} from './part-units.ts';
import {examplesTemplate, loadExtras, profilesTemplate, type SheetExtras} from './sheet-extras.ts';

/** How many left-out reasons are counted at most: the sheet says why, the items list says which. */
const mostLeftOut = 500;

/** The sheet of a number: what it says and is not, how it is computed, with which settings, from which rows, and what was left out. */
export class SheetDialog {
  readonly #host: ReactiveControllerHost;
  readonly #view: CardView;
  readonly #snapshot: Snapshot;
  readonly #words: DialogWords;
  readonly #closed: () => void;
  readonly #abort = new AbortController();
  #rows: RowsPage | undefined;
  #extras: SheetExtras | undefined;

  constructor(
    host: ReactiveControllerHost,
    view: CardView,
    snapshot: Snapshot,
    words: DialogWords,
    closed: () => void,
  ) {
    this.#host = host;
    this.#view = view;
    this.#snapshot = snapshot;
    this.#words = words;
    this.#closed = closed;
    void this.#readLeftOut();
    void this.#readExtras();
  }

  close(): void {
    this.#abort.abort();
  }

  async #readExtras(): Promise<void> {
    const {kit, scope} = this.#snapshot;
    if (!kit) return;
    try {
      this.#extras = await loadExtras(kit, this.#view, {...scope, signal: this.#abort.signal});
      this.#host.requestUpdate();
    } catch (error) {
      // The sheet stands without them.
      if (!isAbort(error)) this.#extras = undefined;
    }
  }

  /** Puts another definition in force for the whole dataset; undefined where the page feeds the data. */
  #chooseProfile(): ((profile: string) => void) | undefined {
    const {kit, dataset, canChange} = this.#snapshot;
    if (!kit || !canChange) return undefined;
    return profile => {
      kit.configure({conventions: {profile}}, {dataset}).then(this.#closed, this.#closed);
    };
  }

  async #readLeftOut(): Promise<void> {
    const {kit, scope} = this.#snapshot;
    const {headline} = this.#view.placed.series;
    if (!kit || !headline?.leftOut) return;
    try {
      const {period} = headline;
      this.#rows = await kit.rows(this.#view.placed.kpi, {
        ...scopeOfSeries(this.#view.placed.series, scope),
        period,
        limit: mostLeftOut,
        signal: this.#abort.signal,
      });
      this.#host.requestUpdate();
    } catch (error) {
      // The sheet stands without the list; the items dialog says what went wrong.
      if (!isAbort(error)) this.#rows = undefined;
    }
  }

  template(): TemplateResult {
    const {text} = this.#view;
    const content = html`${this.#wordsTemplate()}${this.#workedTemplate()}${this.#usualTemplate()}${this.#readyMadeTemplate()}${this.#formulaTemplate()}${this.#extrasTemplate()}
      ${this.#leftOutTemplate()}${this.#settingsTemplate()}${this.#receiptTemplate()}${this.#keysTemplate()}`;
    return dialogTemplate(text.title, content, this.#words, this.#closed);
  }

  #wordsTemplate(): TemplateResult {
    const {labels} = this.#words;
    const {says, isNot, source} = this.#words.kpi(this.#view.definition);
    return html`<h3>${labels.says}</h3><p>${says}</p>
      ${isNot ? html`<h3>${labels.isNot}</h3><p>${isNot}</p>` : nothing}
      ${source ? html`<h3>${labels.source}</h3><p>${source}</p>` : nothing}`;
  }

  #workedTemplate(): TemplateResult | typeof nothing {
    const {definition, placed, names, text} = this.#view;
    const {series} = placed;
    const {headline} = series;
    const {labels, formats} = this.#words;
    if (!headline) return html`<h3>${labels.worked}</h3><p>${text.reason ?? ''}</p>`;
    const partWords = new Map(Object.entries(this.#words.kpi(definition).parts ?? {}));
    const parts = Object.entries(headline.parts).flatMap(([name, value]): [string, string][] => {
      if (value === undefined) return [];
      const unit = unitOfPart(definition, name);
      return [
        [partWords.get(name) ?? name, unit === 'days' ? this.#words.amount(value, unit) : formats.exact(value, unit)],
      ];
    });
    const {target, comparison, events} = series;
    const change = comparison && this.#words.change(comparison.change, series.unit);
    const interval = headline.low !== undefined && headline.high !== undefined;
    return html`<h3>${labels.worked}</h3>
      ${factsTemplate([
        [
          labels.value,
          `${this.#exactValue() ?? text.value ?? text.reason ?? ''} ${text.value === undefined ? '' : text.unit}`,
        ],
        [labels.period, `${names.pooled(headline.period)} (${this.#days(headline.period)})`],
        ...parts,
        [labels.count, formats.count(headline.n)],
        ...(interval
          ? [
              [
                labels.interval,
                this.#words.periods.through(
                  formats.exact(headline.low ?? 0, series.unit),
                  formats.exact(headline.high ?? 0, series.unit),
                ),
              ] as const,
            ]
          : []),
        ...(comparison
          ? [
              [
                labels.before,
                `${this.#days(comparison.with.period)}: ${this.#words.amount(comparison.with.value ?? 0, series.unit)}${change === '' ? '' : ` (${change})`}`,
              ] as const,
            ]
          : []),
        ...(target ? [[labels.target, this.#targetText()] as const] : []),
      ])}
      ${
        events.length > 0
          ? html`<h3>${labels.events}</h3>${factsTemplate(events.map(({date, title, owner, note}) => [formats.fullDay(date), [title, owner, note].filter(Boolean).join(' · ')]))}`
          : nothing
      }`;
  }

  /** Money to the cent; other values as the card says them. */
  #exactValue(): string | undefined {
    const {headline, unit} = this.#view.placed.series;
    return unit === 'money' && headline?.value !== undefined
      ? this.#words.formats.exact(headline.value, unit)
      : undefined;
  }

  #targetText(): string {
    const {series} = this.#view.placed;
    const {target, unit} = series;
    if (!target) return '';
    const {formats} = this.#words;
    const since = target.from === undefined ? undefined : formats.fullDay(target.from);
    const met = target.met === undefined ? undefined : this.#words.targetMet(target.met, target.surely);
    return [
      this.#words.amount(target.value, unit, formats.aim(target.value, unit)),
      met,
      target.owner,
      since,
      target.note,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #days(period: {readonly from: string; readonly to: string}): string {
    const {formats, periods} = this.#words;
    return periods.through(formats.fullDay(period.from), formats.fullDay(shiftDay(period.to, -1)));
  }

  #usualTemplate(): TemplateResult | typeof nothing {
    const {series} = this.#view.placed;
    const {labels, formats} = this.#words;
    const {usual, unit} = series;
    if (!usual) return nothing;
    const isChange = usual.of === 'change';
    const edge = (limit: number): string =>
      isChange ? formats.change(limit, unit) : formats.rough(limit, unit, series.headline?.value);
    const range = this.#words.usualRange(edge(usual.low), edge(usual.high), usual.of);
    const count = `${formats.count(usual.points)} ${this.#words.grainNoun(series.grain, usual.points)}`;
    return html`<h3>${labels.usualRange}</h3>
      <p>${[range, count, ...(usual.provisional ? [this.#words.provisional()] : [])].join(' · ')}</p>
      <h3>${labels.howToRead}</h3><p>${isChange ? labels.howToReadChange : labels.howToReadText}</p>`;
  }

  /** Somebody else's values beside the computed ones, with their difference. */
  #readyMadeTemplate(): TemplateResult | typeof nothing {
    const {series} = this.#view.placed;
    const {names} = this.#view;
    const {labels, formats} = this.#words;
    if (!series.readyMade?.length) return nothing;
    const computed = new Map(
      series.readings.map(reading => [`${reading.period.from} ${reading.period.to}`, reading.value]),
    );
    const write = (value: number | undefined): string =>
      value === undefined ? '–' : formats.value(value, series.unit);
    return html`<h3>${labels.readyMade}</h3><div class="scroll"><table class="sheet-table">
      <thead><tr><th scope="col">${labels.period}</th><th scope="col" class="number">${labels.readyMadeValue}</th>
        <th scope="col" class="number">${labels.computed}</th><th scope="col" class="number">${labels.difference}</th></tr></thead>
      <tbody>${series.readyMade.slice(-12).map(({period, value}) => {
        const own = computed.get(`${period.from} ${period.to}`);
        const difference =
          value === undefined || own === undefined ? '–' : this.#words.change(value - own, series.unit) || '0';
        return html`<tr><th scope="row">${names.name(period)}</th><td class="number">${write(value)}</td>
          <td class="number">${write(own)}</td><td class="number">${difference}</td></tr>`;
      })}</tbody></table></div>`;
  }

  #formulaTemplate(): TemplateResult {
    return html`<h3>${this.#words.labels.formula}</h3><div class="formula">${factsTemplate(printDefinition(this.#view.definition))}</div>`;
  }

  #extrasTemplate(): unknown {
    const extras = this.#extras;
    if (!extras) return nothing;
    return html`${profilesTemplate(extras, this.#view, this.#words, this.#chooseProfile())}${examplesTemplate(extras, this.#view, this.#words)}`;
  }

  #leftOutTemplate(): TemplateResult | typeof nothing {
    const count = this.#view.placed.series.headline?.leftOut ?? 0;
    if (count === 0) return nothing;
    const reasons = new Map<string, number>();
    for (const {why} of this.#rows?.leftOut ?? []) reasons.set(why, (reasons.get(why) ?? 0) + 1);
    const {formats} = this.#words;
    return html`<h3>${this.#words.labels.leftOut}</h3><p>${this.#words.leftOutCount(count)}</p>
      ${factsTemplate([...reasons].map(([why, times]) => [formats.count(times), this.#words.leftOutReason(why)]))}`;
  }

  #settingsTemplate(): TemplateResult {
    const {receipt} = this.#view.placed.series;
    const {labels, formats} = this.#words;
    const {timeZone, weekStart, fiscalYearStart} = receipt.conventions;
    const params = Object.entries(receipt.params);
    const {currency} = this.#view.placed.series;
    return html`${params.length > 0 ? html`<h3>${labels.params}</h3>${factsTemplate(params.map(([name, value]) => [name, formats.number(value)]))}` : nothing}
      <h3>${labels.conventions}</h3>${factsTemplate([
        [labels.timeZone, timeZone],
        ...(currency ? [[labels.currency, currency] as const] : []),
        [labels.weekStart, formats.weekday(weekStart)],
        [labels.fiscalYearStart, formats.month(`2026-${String(fiscalYearStart).padStart(2, '0')}-01`, 'long')],
      ])}`;
  }

  #receiptTemplate(): TemplateResult {
    const {receipt} = this.#view.placed.series;
    const {labels, formats} = this.#words;
    const filter = Object.entries(receipt.where).map(([name, values]) => `${name}: ${values.join(', ')}`);
    const {from, through} = receipt.coverage;
    return html`<h3>${labels.receipt}</h3>${factsTemplate([
      [labels.dataset, receipt.dataset],
      [labels.revision, formats.count(receipt.revision)],
      [labels.definitionHash, receipt.definition],
      [labels.engine, formats.count(receipt.engine)],
      [labels.by, this.#words.grainNoun(receipt.grain, 1)],
      [labels.filter, filter.join('; ') || labels.noFilter],
      [labels.asOf, formats.fullDay(receipt.asOf)],
      [labels.coverage, this.#words.periods.through(formats.fullDay(from), formats.fullDay(through))],
      [labels.rowsRead, formats.count(receipt.rowsRead)],
    ])}`;
  }

  #keysTemplate(): TemplateResult {
    const {labels} = this.#words;
    return html`<h3>${labels.keys}</h3><p>${labels.keysText}</p>`;
  }
}

function factsTemplate(facts: readonly (readonly [string, string])[]): TemplateResult {
  return html`<dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
