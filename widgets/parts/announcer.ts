import type {FailureFact, Words} from '../words/words.ts';
import {KpiErrorEvent, KpiReadingsEvent, KpiSignalEvent} from './events.ts';
import {Once} from './once.ts';
import type {Snapshot} from './panel-data.ts';
import {isSignal} from './panel-model.ts';
import {groupFailures} from './state-templates.ts';

/** Tells the page what happened in an element: each signal and each failure once, readings whenever they are whole. */
export class Announcer {
  readonly #host: EventTarget;
  readonly #once = new Once();

  constructor(host: EventTarget) {
    this.#host = host;
  }

  /** Fires an error once, not on every update. */
  fail(key: string, code: string, message: string, error: unknown): void {
    if (this.#once.isNew(key)) this.#host.dispatchEvent(new KpiErrorEvent({code, message, error}));
  }

  /** Tells of a whole snapshot; gives what is said aloud where its data are new, else undefined. */
  settled(snapshot: Snapshot, words: Words, heading: string | undefined): string | undefined {
    const {failure, failures, state, dataset, series} = snapshot;
    const say = (about: string, fact: FailureFact, error: unknown): void =>
      this.fail(`${about} ${fact.code}`, fact.code, words.failure(fact).title, error);
    for (const {fact, kpis} of groupFailures(failure, failures)) say(kpis.join(' '), fact, undefined);
    if (failure) say(failure.detail ?? '', failure, snapshot.error);
    if (failure || !state) return undefined;
    const revision = `${dataset} ${state.revision} ${JSON.stringify(snapshot.scope)}`;
    for (const one of series.values()) {
      if (!isSignal(one) || !this.#once.isNew(`signal ${revision} ${one.kpi} ${one.headline?.period.from}`)) continue;
      this.#host.dispatchEvent(new KpiSignalEvent({kpi: one.kpi, series: one}));
    }
    this.#host.dispatchEvent(new KpiReadingsEvent({dataset, readings: [...series.values()]}));
    const through = state.coverage ? words.formats.fullDay(state.coverage.through) : '';
    return this.#once.isNew(`updated ${revision}`) ? words.updated(heading ?? dataset, through) : undefined;
  }
}
