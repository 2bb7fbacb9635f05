import {type Day, dayOfMoment, jiraMoment, momentOf} from './calendar.ts';
import type {Item} from './item.ts';
import type {Random} from './random.ts';

const NO_RESOLVED_SHARE = 0.02;

const ODD_TITLES = [
  '=HYPERLINK("https://example.invalid/?leak","Open the invoice")',
  '<img src=x onerror=alert(1)> shown in the receipt',
  '"Pay now", "Pay later" and “Pay in parts”, all three',
  'Voucher of 5,00 € is read as 500',
  'Two lines:\nshipping, billing',
  '+49 numbers are refused',
  '-1 in the basket counter',
  '@support is not notified',
  '__proto__',
  'تحديث بطاقة الدفع قبل انتهاء الصلاحية',
  '支払い方法を選び直せるようにする',
  'Piñata 🎉 banner: naïve façade, Σ of zażółć',
  ' leading and trailing blanks ',
  'NULL',
];

/** Makes the items as untidy as real ones are. It touches few dates of finished work, so
 * that the figures stay as planned. */
export function soil(items: readonly Item[], through: Day, random: Random): void {
  const open = random.shuffle(items.filter(item => item.category === 'To Do' && item.type !== 'Epic'));
  const doing = random.shuffle(items.filter(item => item.category === 'In Progress' && item.type === 'Story'));
  const done = random.shuffle(items.filter(item => item.resolution === 'Done' && item.type !== 'Epic'));
  const stories = done.filter(item => item.type === 'Story');

  for (const [place, title] of ODD_TITLES.entries()) {
    const item = place % 2 === 0 ? open[place] : stories[place];
    if (item) item.title = title;
  }

  // Done once, reopened, and Jira kept the date.
  for (const item of [...open.slice(20, 22), ...doing.slice(0, 3)]) {
    item.resolved = momentOf(Math.max(dayOfMoment(item.created), through - 9), 15 * 60);
    item.labels = [...item.labels, 'reopened'];
    item.updated = Math.max(item.updated, item.resolved);
  }

  // A workflow without the step that sets the date; the category's own date is still there, except for the last two.
  const undated = done.slice(20, 20 + Math.round(done.length * NO_RESOLVED_SHARE));
  for (const item of undated) {
    delete item.resolved;
    delete item.resolution;
  }
  for (const item of undated.slice(-2)) delete item.categoryChanged;

  for (const [place, typed] of ['8 pts', '?', '5,0', '3 pts', '?', 'XL'].entries()) {
    const item = open[24 + place];
    if (item) item.estimate = typed;
  }

  // Dates typed by hand: the start after the end.
  for (const item of stories.slice(-2)) {
    if (item.resolved !== undefined) item.started = dayOfMoment(item.resolved) + 3;
  }

  for (const item of stories.slice(30, 34)) item.labels = [...item.labels, 'constructor', 'has, comma'];
  for (const item of stories.slice(40, 52)) {
    item.comments = ['Tested; works, mostly', 'Thanks; "ship it"\nToday.'].map(
      (words, place) => `${jiraMoment(item.updated - 2 + place)};557058:1f;${words}`,
    );
  }
}
