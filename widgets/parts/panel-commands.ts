import {formWordsFor} from '../words/form-words.ts';
import type {Remedy, Words} from '../words/words.ts';
import {chooseFile} from './choose-file.ts';
import type {Command} from './header-template.ts';

/** What the commands of a panel's menu do. */
export interface CommandActions {
  /** Whether the reader may change the data: not where the page feeds them. */
  readonly canChange: boolean;
  readonly isTable: boolean;
  readonly showTables: (isTable: boolean) => void;
  readonly importFiles: (files: readonly (File | string)[], remedy?: Remedy) => void;
  /** Whether an import was undone. */
  readonly canRedo: boolean;
  readonly step: (way: 'undo' | 'redo') => void;
  /** The forms that the role fills by hand. */
  readonly forms: readonly Remedy[];
}

/** The commands of a panel's menu. */
export function panelCommands(words: Words, actions: CommandActions): readonly Command[] {
  const {labels} = words;
  const forms = formWordsFor(words).labels;
  const {canChange, canRedo, isTable, importFiles, step} = actions;
  const print = {text: labels.print, run: () => globalThis.print()};
  const tables = {
    text: isTable ? labels.showCharts : labels.showTables,
    run: () => actions.showTables(!isTable),
  };
  if (!canChange) return [tables, print];
  const titles: Partial<Record<Remedy, string>> = {
    'sprint-sheet': forms.sprintSheet,
    targets: forms.targetsAndEvents,
    'escaped-rule': forms.escapedRule,
    assumptions: forms.assumptions,
  };
  return [
    {text: labels.addFile, run: () => chooseFile(files => importFiles(files))},
    {text: labels.undo, run: () => step('undo')},
    ...(canRedo ? [{text: forms.redo, run: () => step('redo')}] : []),
    ...actions.forms.map(remedy => ({text: titles[remedy] ?? remedy, run: () => importFiles([], remedy)})),
    tables,
    print,
  ];
}
