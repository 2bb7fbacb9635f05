import {type LitElement, nothing} from 'lit';
import type {Words} from '../words/words.ts';
import {adoptStyles} from './adopt-styles.ts';
import type {EmptyView} from './empty-template.ts';

/** The ways from nothing to data. */
type EmptyWays = Pick<EmptyView, 'start' | 'step'>;

/** An element without data: asks for a file, and remembers how it is being asked. */
export class EmptyState {
  readonly #host: LitElement;
  readonly #ways: EmptyWays;
  #code: typeof import('./empty-template.ts') | undefined;
  #isOver = false;
  #isPasting = false;

  constructor(host: LitElement, ways: EmptyWays) {
    this.#host = host;
    this.#ways = ways;
  }

  /** The template; nothing until its code is there. */
  template(words: Words, headingLevel: number, role: string, canRedo: boolean): unknown {
    if (!this.#code) {
      void import('./empty-template.ts').then(code => {
        adoptStyles(this.#host.renderRoot, code.emptyStyles);
        this.#code = code;
        this.#host.requestUpdate();
      });
      return nothing;
    }
    return this.#code.emptyTemplate({
      words,
      headingLevel,
      role,
      isOver: this.#isOver,
      setOver: isOver => {
        this.#isOver = isOver;
        this.#host.requestUpdate();
      },
      isPasting: this.#isPasting,
      setPasting: isPasting => {
        this.#isPasting = isPasting;
        this.#host.requestUpdate();
      },
      canRedo,
      ...this.#ways,
    });
  }
}
