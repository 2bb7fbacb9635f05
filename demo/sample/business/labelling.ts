import {type Day, isoOf} from '../calendar.ts';
import {csvText} from '../csv-text.ts';
import {createRandom, type Random} from '../random.ts';

const LABELS = ['Return', 'Delivery', 'Invoice', 'Other'] as const;
const DAYS = 200;
const AGREE = 0.88;

type Labelled = {readonly tasks: string; readonly labels: string};

/** Questions of shoppers to label, and the labels that three people gave them, as the templates `tasks` and `labels` (CSV). A tenth is labelled twice; since two weeks more come in than are done. */
export function labelling(seed: number, through: Day): Labelled {
  const random = createRandom(seed + 800);
  const tasks: string[][] = [];
  const labels: string[][] = [];
  for (let day = through - DAYS; day <= through; day += 1) {
    const inflow = day > through - 14 ? random.whole(13, 16) : random.whole(6, 9);
    for (let place = 0; place < inflow; place += 1) {
      const id = `T-${String(tasks.length + 1)}`;
      const done = day + Math.floor(random.lognormal(day > through - 21 ? 14 : 4, 0.6));
      const isSkipped = random.chance(0.02);
      const isDone = done <= through && !isSkipped;
      tasks.push([id, 'Intents', 'Assistant', isoOf(day), isDone ? isoOf(done) : '', isSkipped ? 'yes' : '']);
      if (isDone) labels.push(...labelsOf(id, done, labels.length, random));
    }
  }
  return {
    tasks: csvText([['task_id', 'project', 'product', 'created', 'labelled', 'skipped'], ...tasks]),
    labels: csvText([['label_id', 'task_id', 'annotator', 'label', 'date', 'seconds', 'product'], ...labels]),
  };
}

function labelsOf(task: string, day: Day, before: number, random: Random): string[][] {
  const first = random.pick(LABELS);
  const people = random.shuffle(['1', '2', '3']);
  const count = random.chance(0.1) ? 2 : 1;
  return Array.from({length: count}, (_, place) => [
    `L-${String(before + place + 1)}`,
    task,
    people[place] ?? '1',
    place === 0 || random.chance(AGREE) ? first : random.pick(LABELS),
    isoOf(day),
    String(Math.round(random.lognormal(18, 0.6))),
    'Assistant',
  ]);
}
