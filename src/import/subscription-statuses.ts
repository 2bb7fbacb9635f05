import {type Paying, payingOf, payingWords} from '../formats/subscription-words.ts';
import {wordKey} from '../formats/words.ts';
import type {Column} from '../tables/column.ts';
import type {Question} from './draft.ts';
import {type FileWork, headerOf, singleAnswer} from './typing.ts';

interface Meaning {
  readonly status: string;
  readonly paying: Paying | undefined;
  readonly isAsked: boolean;
  rows: number;
}

/** What the statuses of a file's subscriptions mean. Words that nobody knows are asked about; until then their rows are left out. */
export class Statuses {
  readonly #work: FileWork;
  readonly #codes: Int32Array | undefined;
  /** By the column's code: each distinct status is looked up once. */
  readonly #meanings: readonly Meaning[];

  constructor(work: FileWork, column: Column | undefined) {
    this.#work = work;
    this.#codes = column?.kind === 'text' ? column.codes : undefined;
    this.#meanings = (column?.kind === 'text' ? column.dictionary : []).map(status => {
      const known = payingOf(status);
      return {status, paying: known ?? this.#answer(status), isAsked: known === undefined, rows: 0};
    });
  }

  /** A row without a status pays; `undefined` for one that never paid or whose status is not known, which is then in the log. */
  at(row: number): Paying | undefined {
    const meaning = this.#meanings[this.#codes?.[row] ?? -1];
    if (!meaning) return 'paying';
    meaning.rows++;
    if (meaning.paying !== undefined && meaning.paying !== 'unpaid') return meaning.paying;
    const facts = {column: headerOf(this.#work, 'status'), value: meaning.status};
    if (meaning.paying) this.#work.log.add('subscription-unpaid', 'left-out', row, facts);
    else
      this.#work.log.add('subscription-status', 'left-out', row, {
        ...facts,
        expected: 'subscription-status',
        action: 'answer-status',
      });
    return undefined;
  }

  get questions(): readonly Question[] {
    return this.#meanings
      .filter(({isAsked}) => isAsked)
      .map(({status, paying, rows}) => ({
        id: questionOf(status),
        code: 'subscription-status',
        blocking: false,
        column: status,
        examples: [{value: status, as: []}],
        choices: payingWords.map(id => ({id, count: rows})),
        several: false,
        suggested: false,
        ...(paying && {answer: paying}),
      }));
  }

  #answer(status: string): Paying | undefined {
    const given = singleAnswer(this.#work.context, questionOf(status));
    return payingWords.find(word => word === given);
  }
}

function questionOf(status: string): string {
  return `subscription-status:${wordKey(status)}`;
}
