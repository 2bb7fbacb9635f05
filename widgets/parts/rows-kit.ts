import type {Kit, PrepareOptions} from '../../src/index.ts';
import {openKit} from '../../src/kit/open-kit.ts';
import type {GivenRows} from './rows-text.ts';

/** How rows are read, and into which dataset. */
export interface RowsGiven {
  readonly datasetName: string | undefined;
  readonly mapping: PrepareOptions['mapping'];
  readonly answers: PrepareOptions['answers'];
}

type RowsOptions = Pick<PrepareOptions, 'dataset' | 'mapping' | 'answers'>;

/** A kit in memory for rows that a page hands over; opened on first use, gone with the page. */
export function kitOfRows(rows: GivenRows, {datasetName: dataset, mapping, answers}: RowsGiven): () => Promise<Kit> {
  const options = {...(dataset && {dataset}), ...(mapping && {mapping}), ...(answers && {answers})};
  let opened: Promise<Kit> | undefined;
  return () => {
    opened ??= openFilled(rows, options);
    return opened;
  };
}

async function openFilled(rows: GivenRows, options: RowsOptions): Promise<Kit> {
  const [kit, {rowsAsText}] = await Promise.all([openKit({memory: true}), import('./rows-text.ts')]);
  if (!Array.isArray(rows) || rows.length > 0) await kit.import(rowsAsText(rows), options);
  return kit;
}
