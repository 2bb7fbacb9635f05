import type {Example} from '../example.ts';

const header = 'answer_id,date,question,kind,score,scale_low,scale_high';

/** A file with one answer a day of January for each score. */
function answers(kind: 'nps' | 'csat', scores: readonly number[], question = 'How was it?'): string {
  const scale = kind === 'nps' ? '0,10' : '1,5';
  const rows = scores.map((score, at) => {
    const day = String((at % 31) + 1).padStart(2, '0');
    return `R-${at + 1},2026-01-${day},${question},${kind},${score},${scale}`;
  });
  return `${[header, ...rows].join('\n')}\n`;
}

const times = (count: number, score: number): readonly number[] => Array.from({length: count}, () => score);

const mixed = `${answers('csat', times(10, 5))}R-11,2026-01-31,And the support?,csat,1,1,5
`;

const month = (name: string, scores: readonly number[], last: number): string =>
  scores.map((score, at) => `${name}-${at === 0 ? last : String(at).padStart(2, '0')},${score},nps\n`).join('');

/** 14 promoters, then 10 passives, then 3 promoters and 3 detractors. */
const quarter = `date,score,kind
${month('2025-11', times(14, 9), 30)}${month('2025-12', times(10, 7), 31)}${month('2026-01', [...times(3, 10), ...times(3, 0)], 31)}`;

/** What people answer. */
export const pmSurveyExamples: readonly Example[] = [
  {
    kpi: 'nps',
    files: [{csv: answers('nps', [9, 10, 9, 10, 9, 10, 7, 8, 7, 8, 0, 6])}],
    by: 'month',
    period: '2026-01-01',
    expected: 100 / 3,
    interval: [-8.838, 75.505],
    parts: {
      promoters: 6,
      passives: 4,
      detractors: 2,
      answers: 12,
      promotersShare: 1 / 2,
      passivesShare: 1 / 3,
      detractorsShare: 1 / 6,
    },
    working:
      'Half promoters, a third passives, a sixth detractors: 50 − 16.7 = 33.3 points. Variance of one answer ½ + ⅙ − (⅓)² = 5⁄9; 1.96 × √(5⁄9 ÷ 12) = 42.2 points to either side.',
  },
  {
    kpi: 'nps',
    files: [{csv: answers('nps', [9, 10, 9, 10, 0])}],
    by: 'month',
    period: '2026-01-01',
    expected: 'too-few',
    parts: {promoters: 4, passives: 0, detractors: 1, answers: 5},
    working: 'Five answers give counts: 4 promoters, 1 detractor. A score needs ten.',
  },
  {
    kpi: 'nps',
    files: [{csv: quarter}],
    by: 'month',
    expected: 1400 / 30,
    parts: {promoters: 17, passives: 10, detractors: 3, answers: 30, promotersShare: 17 / 30, detractorsShare: 0.1},
    working:
      'January has 6 answers, fewer than 30, so that the last three months are pooled: 17 promoters and 3 detractors of 30 answers are 14 ÷ 30 = 46.7 points. A mean of the months, 100, 0 and 0, would say 33.3.',
  },
  {
    kpi: 'csat',
    files: [
      {csv: answers('csat', [...times(40, 5), ...times(34, 4), ...times(21, 3), ...times(7, 2), ...times(5, 1)])},
    ],
    by: 'month',
    period: '2026-01-01',
    expected: 74 / 107,
    interval: [0.599, 0.771],
    parts: {satisfied: 74, dissatisfied: 12, answers: 107},
    working:
      '40 fives and 34 fours of 107 answers: 74 ÷ 107 = 69.16 %, as Delighted documents it. 7 twos and 5 ones are dissatisfied.',
  },
  {
    kpi: 'csat',
    files: [{csv: mixed}],
    by: 'month',
    period: '2026-01-01',
    expected: 'scope-mismatch',
    parts: {answers: 11},
    working: 'Answers to two questions do not add up: look at one of them.',
  },
];
