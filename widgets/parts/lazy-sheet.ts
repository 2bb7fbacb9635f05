import type {ReactiveControllerHost, TemplateResult} from 'lit';
import type {Words} from '../words/words.ts';
import type {FormAsk} from './form-host.ts';
import type {Snapshot} from './panel-data.ts';
import type {SheetCard} from './sheet-card.ts';

/** The sprint sheet of a panel. Most panels have sprints with days: its code comes for the others. */
export class LazySheet {
  readonly #host: ReactiveControllerHost;
  readonly #done: FormAsk['done'];
  readonly #failed: (error: unknown) => void;
  #card: SheetCard | undefined;
  #isLoading = false;

  constructor(host: ReactiveControllerHost, done: FormAsk['done'], failed: (error: unknown) => void) {
    this.#host = host;
    this.#done = done;
    this.#failed = failed;
  }

  /** Whether the card is to be shown; false until its code is there. */
  isWanted(snapshot: Snapshot): boolean {
    const {phase, state} = snapshot;
    if (phase !== 'ready' || !state?.tables.items || state.tables.iterations) return false;
    if (this.#card) return this.#card.isWanted(snapshot);
    if (this.#isLoading) return false;
    this.#isLoading = true;
    import('./sheet-card.ts')
      .then(({SheetCard}) => {
        this.#card = new SheetCard(this.#host, this.#done);
        this.#host.requestUpdate();
      })
      .catch(this.#failed);
    return false;
  }

  template(snapshot: Snapshot, words: Words, span: number, headingLevel: number): TemplateResult | undefined {
    return this.#card?.template(snapshot, words, span, headingLevel);
  }
}
