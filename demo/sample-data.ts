import type {Kit} from '../src/index.ts';

/** The dataset with the sample data. */
export const sampleName = 'Sample company';

const visited = 'kpi-kit-demo-visited';

/** Whether this browser has not seen the page yet; where nothing is kept, every visit is the first. */
export function isFirstVisit(): boolean {
  try {
    const isFirst = localStorage.getItem(visited) === null;
    localStorage.setItem(visited, 'yes');
    return isFirst;
  } catch {
    return true;
  }
}

/** Loads the sample as a person would: exports, sheets and templates of every role, with the label that marks bugs found in production. */
export async function loadSample(kit: Kit): Promise<void> {
  const {assistantFiles, businessFiles, planFiles, sampleFiles} = await import('./sample/index.ts');
  const files = [...sampleFiles(), ...assistantFiles(), ...planFiles(), ...businessFiles()].map(
    ({name, text}) => new File([text], name, {type: 'text/csv'}),
  );
  await kit.import(files, {dataset: sampleName, answers: {escaped: ['label:prod-bug']}});
}
