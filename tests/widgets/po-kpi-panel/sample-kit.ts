import {sampleFiles} from '../../../demo/sample/index.ts';
import {type Kit, openKit} from '../../../src/index.ts';

/** The clock of these tests: the day after the sample ends. */
export const clock = Date.UTC(2026, 10, 21, 9);

/** A kit in memory without data. */
export function emptyKit(now = clock): Promise<Kit> {
  return openKit({memory: true, now: () => now});
}

/** A kit in memory that holds the sample of two teams, with the escaped bugs chosen by their label. */
export async function sampleKit(): Promise<Kit> {
  const kit = await emptyKit();
  for (const {name, text} of sampleFiles({through: '2026-11-20'})) {
    await kit.import(new File([text], name), name.startsWith('jira') ? {answers: {escaped: ['label:prod-bug']}} : {});
  }
  return kit;
}

/** Items finished one a day and a half over so many days up to 13 November 2026, without sprints, estimates or due dates. */
export function plainRows(count: number): string {
  const lines = ['id,title,type,status,created,started,finished'];
  for (let index = 0; index < count; index++) {
    const finished = Date.UTC(2026, 10, 13) - Math.floor(index * 1.5) * 86_400_000;
    const started = finished - ((index * 7) % 9) * 86_400_000;
    const iso = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
    lines.push(`P-${index},Item ${index},Story,Done,${iso(started - 86_400_000)},${iso(started)},${iso(finished)}`);
  }
  return lines.join('\n');
}
