import type {TemplateResult} from 'lit';
import type {ImportReport, Kit} from '../../src/index.ts';
import type {Words} from '../words/words.ts';

/** Where a form stands: whose data it changes, in whose words, and who hears of it. */
export interface FormPlace {
  readonly kit: Kit;
  readonly dataset: string;
  readonly words: Words;
  /** Draws the form again. */
  readonly changed: () => void;
  /** The form is done: with a report where rows were stored, without where it was put aside. */
  readonly done: (report: ImportReport | undefined) => void;
  readonly failed: (error: unknown) => void;
}

/** What people fill in by hand. The host shows the title, draws the form and loads it once; it needs the form styles. */
export interface HandForm {
  readonly title: string;
  /** Reads what is there. It never rejects: a failure is shown in the form. */
  load(): Promise<void>;
  render(): TemplateResult;
}

/** The value of a form's field by name; empty where there is none. Values are text and stay as they were typed. */
export function fieldValue(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
}
