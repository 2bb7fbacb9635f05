import {assistantFiles, businessFiles, planFiles, sampleFiles} from '../../../demo/sample/index.ts';
import {type Kit, openKit} from '../../../src/index.ts';

/** The clock of these tests: the day after the sample ends. */
const clock = Date.UTC(2026, 10, 21, 9);

/** A kit in memory that holds the sample company: every role's files in one dataset. */
export async function companyKit(): Promise<Kit> {
  const kit = await openKit({memory: true, now: () => clock});
  const through = {through: '2026-11-20'};
  const files = [sampleFiles, assistantFiles, planFiles, businessFiles].flatMap(make => make(through));
  await kit.import(
    files.map(({name, text}) => new File([text], name, {type: 'text/csv'})),
    {answers: {escaped: ['label:prod-bug']}},
  );
  return kit;
}
