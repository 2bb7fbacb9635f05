import {createHash} from 'node:crypto';
import {sampleFiles} from '../../demo/sample/index.ts';
import {openKit} from '../../src/index.ts';

// Prints where it runs and a hash over every series of the sample; `rules.test.ts` runs it in several zones and locales.
const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 21)});
await kit.import(
  sampleFiles().map(({name, text}) => new File([text], name)),
  {answers: {escaped: 'label:prod-bug'}},
);
const hash = createHash('sha256');
for (const kpi of kit.catalogue.keys()) {
  for (const by of ['day', 'week', 'month', 'sprint'] as const) {
    for (const where of [{}, {team: 'Checkout'}]) hash.update(JSON.stringify(await kit.read(kpi, {by, where})));
  }
}
const {locale} = new Intl.DateTimeFormat().resolvedOptions();
const offset = new Date(2026, 0, 1).getTimezoneOffset();
process.stdout.write(JSON.stringify({offset, locale, hash: hash.digest('hex')}));
kit.close();
