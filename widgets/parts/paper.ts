import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Whether the page is being printed. `draw` has to update within the running task: what is not drawn after the event is not on the paper. */
export class Paper implements ReactiveController {
  isPrinting = false;
  readonly #host: ReactiveControllerHost;
  readonly #draw: () => void;

  constructor(host: ReactiveControllerHost, draw: () => void) {
    this.#host = host;
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
  }

  readonly #begin = (): void => {
    this.isPrinting = true;
    this.#draw();
  };

  readonly #end = (): void => {
    this.isPrinting = false;
    this.#host.requestUpdate();
  };
}
