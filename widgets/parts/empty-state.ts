import type {ReactiveControllerHost, TemplateResult} from 'lit';
import type {Words} from '../words/words.ts';
import {emptyTemplate} from './state-templates.ts';

/** An element without data: asks for a file, and remembers how it is being asked. */
export class EmptyState {
  readonly #host: ReactiveControllerHost;
  readonly #start: (files: readonly (File | string)[]) => void;
  #isOver = false;
  #isPasting = false;

  constructor(host: ReactiveControllerHost, start: (files: readonly (File | string)[]) => void) {
    this.#host = host;
    this.#start = start;
  }

  template(words: Words, headingLevel: number): TemplateResult {
    return emptyTemplate({
      words,
      headingLevel,
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
      start: this.#start,
    });
  }
}
