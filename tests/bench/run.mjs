/**
 * `npm run bench`: the kit beside its named peers and beside what the machine allows, in one run of headless Chromium.
 * `--quick` takes 100,000 rows and few rounds; names of jobs (`csv`, `memory`, `storage`, `first`, `reopen`, `scatter`, `revenue`, `sizes`)
 * run those alone. A whole run of all jobs is written to RESULTS.md in the project's root.
 */
import {writeFileSync} from 'node:fs';
import {loadavg} from 'node:os';
import path from 'node:path';
import {startBrowser} from './browser.mjs';
import {benchCsv, benchMemory} from './jobs/csv.mjs';
import {benchFirst} from './jobs/first.mjs';
import {benchReopen} from './jobs/reopen.mjs';
import {benchRevenue} from './jobs/revenue.mjs';
import {benchScatter} from './jobs/scatter.mjs';
import {benchSizes} from './jobs/sizes.mjs';
import {benchStorage} from './jobs/storage.mjs';
import {reportOf} from './report.mjs';
import {startServer} from './serve.mjs';

const wanted = process.argv.slice(2).filter(name => !name.startsWith('--'));
const isQuick = process.argv.includes('--quick');
const large = isQuick ? 100_000 : 1_000_000;
const log = line => console.log(line);

const jobs = {
  csv: facts => benchCsv({...facts, rows: large, rounds: isQuick ? 3 : 5}),
  memory: facts => benchMemory({...facts, sizes: isQuick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]}),
  storage: facts => benchStorage({...facts, rows: 100_000, rounds: isQuick ? 1 : 4}),
  first: facts => benchFirst({...facts, large, rounds: isQuick ? 3 : 5}),
  reopen: facts => benchReopen({...facts, rows: large, rounds: isQuick ? 3 : 7}),
  scatter: facts => benchScatter({...facts, points: 100_000, rounds: isQuick ? 3 : 7}),
  revenue: facts => benchRevenue({...facts, rows: large, fewer: isQuick ? 20_000 : 200_000, rounds: isQuick ? 3 : 7}),
  sizes: facts => benchSizes(facts),
};

const unknown = wanted.filter(name => !Object.hasOwn(jobs, name));
if (unknown.length > 0) throw new Error(`unknown job: ${unknown.join(', ')}`);

const load = loadavg()[0];
const server = await startServer();
const results = [];
let version;
for (const [name, job] of Object.entries(jobs)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  log(`${name} …`);
  // A browser of its own for each job: what one leaves behind must not weigh on the next.
  const browser = await startBrowser();
  version ??= browser.version;
  try {
    const result = await job({browser, server, log});
    if (result) results.push(result);
  } finally {
    await browser.close();
  }
}
server.close();

const report = reportOf(results, {version, load, isQuick});
log(`\n${report}`);
if (wanted.length === 0 && !isQuick) writeFileSync(path.resolve(import.meta.dirname, '../../RESULTS.md'), report);
