import type {AnswerBarData} from '../../../widgets/charts/answer-bar.ts';
import type {AnswerData} from '../../../widgets/charts/answers.ts';
import type {BiasData} from '../../../widgets/charts/bias.ts';
import type {BreakEvenData} from '../../../widgets/charts/break-even.ts';
import type {FunnelData} from '../../../widgets/charts/funnel.ts';
import type {MatrixData} from '../../../widgets/charts/matrix.ts';
import type {ObjectiveData} from '../../../widgets/charts/objectives.ts';
import type {PortfolioData} from '../../../widgets/charts/portfolio.ts';
import type {QualityData} from '../../../widgets/charts/quality.ts';
import type {RangeData} from '../../../widgets/charts/ranges.ts';
import type {StackData} from '../../../widgets/charts/stacks.ts';
import type {WaterfallData} from '../../../widgets/charts/waterfall.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];

export const movements: WaterfallData = {
  start: {label: 'September', value: 403.5, valueLabel: '€403.5k', note: '1,198 customers', text: 'September: €403.5k'},
  steps: (
    [
      ['New', 11.3],
      ['Expansion', 14.2],
      ['Reactivation', 1.1],
      ['Contraction', -5.9],
      ['Churn', -11.6],
    ] as const
  ).map(([label, change]) => ({label, change, changeLabel: `${change}`, note: '31', text: `${label}: ${change}`})),
  end: {label: 'October', value: 412.6, valueLabel: '€412.6k', note: '1,204 customers', text: 'October: €412.6k'},
  rest: () => ({label: 'Not explained', changeLabel: '', text: ''}),
  axisLabel: from => `axis starts at €${from}k`,
};

export const flows: StackData = {
  parts: [
    {label: 'gained', kind: 'gain'},
    {label: 'lost', kind: 'loss'},
  ],
  points: months.map((label, index) => ({
    label,
    values: [14 + index, -9],
    net: 5 + index,
    netLabel: `${5 + index}`,
    text: `${label}: net ${5 + index}`,
    hollow: index === 5,
  })),
  net: 'line',
  netName: 'net new',
  format: String,
};

export const cohorts: MatrixData = {
  caption: 'Customers retained, %',
  columns: ['Cohort', 'Size', '0', '1', '2'],
  rows: [
    {
      label: 'May',
      lead: ['112'],
      cells: [100, 94, 91].map((value, index) => ({value, text: `${value}`, whole: index === 0})),
    },
    {
      label: 'Jun',
      lead: ['98'],
      cells: [100, 95].map((value, index) => ({value, text: `${value}`, whole: index === 0})),
    },
  ],
  foot: [{label: 'Average', lead: ['210'], cells: [100, 94.5, 91].map(value => ({value, text: `${value}`}))}],
};

export const trials: FunnelData = {
  steps: [
    {label: 'Visited pricing', count: 18_240, countLabel: '18,240', text: 'Visited pricing: 18,240'},
    {
      label: 'Reached first value',
      count: 1890,
      countLabel: '1,890',
      ofPrevious: '10.4 % of the step before',
      text: 'Reached first value',
    },
  ],
};

export const scores: AnswerData = {
  points: months.map((label, index) => ({
    label,
    counts: index === 2 ? undefined : {detractors: 30, passives: 40, promoters: 90},
    shares: index === 2 ? undefined : {detractors: 0.1875, passives: 0.25, promoters: 0.5625},
    count: index === 2 ? 0 : 160,
    countLabel: index === 2 ? '–' : '160',
    score: index === 2 ? undefined : 38 + index,
    ...(index === 2 ? {} : {low: 30 + index, high: 46 + index}),
    text: `${label}: NPS`,
  })),
  names: {detractors: 'detractors', passives: 'passives', promoters: 'promoters', score: 'NPS with its interval'},
  format: String,
};

export const answers: AnswerBarData = {
  shares: {detractors: 51 / 268, passives: 54 / 268, promoters: 163 / 268},
  labels: {detractors: '19 % detractors', passives: '20 % passives', promoters: '61 % promoters'},
  score: {value: 42, low: 36, high: 48, label: '42 ± 6'},
};

export const plans: RangeData = {
  rows: [
    {label: 'Starter', value: 14, valueLabel: '14 ± 9', low: 5, high: 23, text: 'Starter: 14'},
    {label: 'Enterprise', value: undefined, valueLabel: '7 answers, too few', text: 'Enterprise: too few'},
  ],
  format: String,
};

export const lifetime: RangeData = {
  rows: [
    {
      label: '',
      value: 8940,
      valueLabel: '€8,940',
      low: 6120,
      high: 11_400,
      lowLabel: 'realised €6,120',
      highLabel: 'capped €11,400',
      text: '€8,940',
    },
  ],
  format: String,
};

export const runs: QualityData = {
  runs: ['v1', 'v2', 'v3'].map((label, index) => ({
    label,
    candidate: {value: 0.8 + index * 0.04, low: 0.77 + index * 0.04, high: 0.83 + index * 0.04},
    baseline: {value: 0.82, low: 0.8, high: 0.84},
    text: `${label}: F1`,
  })),
  names: {candidate: 'candidate', baseline: 'baseline'},
  acceptance: {value: 0.85, label: 'accepted from 0.85', side: 'above'},
  format: value => value.toFixed(2),
};

export const rates: BiasData = {
  measures: [
    {
      label: 'Selected',
      groups: [
        {label: 'women', value: 0.44, valueLabel: '44 %'},
        {label: 'men', value: 0.62, valueLabel: '62 %'},
      ],
      gapLabel: 'gap 18 points, ratio 0.71',
      text: 'Selected: women 44 %, men 62 %',
      tone: 'bad',
    },
  ],
  from: 0,
  to: 1,
  excluded: ['non-binary: 12 cases'],
  excludedLabel: 'Left out, fewer than 30 cases:',
  format: value => `${Math.round(value * 100)} %`,
};

export const costs: BreakEvenData = {
  points: [0, 2, 4, 6].map(month => ({
    month,
    label: String(month),
    text: `month ${month}`,
    build: 60 + 10 * month,
    buy: 25 * month,
  })),
  names: {build: 'build €110k', buy: 'buy €150k'},
  crossing: {index: 2, label: 'even after 4 months'},
  format: value => `€${value}k`,
};

export const products: PortfolioData = {
  caption: 'Products',
  nameLabel: 'Product',
  columns: [
    {label: '12 quarters', kind: 'spark'},
    {label: 'Revenue', kind: 'value'},
    {label: 'Share', kind: 'value'},
    {label: 'Growth', kind: 'value'},
    {label: 'NRR', kind: 'value'},
    {label: 'NPS', kind: 'value'},
    {label: 'Stage', kind: 'text'},
  ],
  rows: (
    [
      ['Storefront', 4.3, 0.6],
      ['Legacy point of sale', 2.8, 0.4],
    ] as const
  ).map(([label, revenue, share]) => ({
    label,
    marks: [{kind: 'watch', text: 'data end on 22 Aug'}],
    cells: [
      {text: 'from 2 to 4', line: [2, 3, undefined, 4]},
      {text: `€${revenue}m`, value: revenue},
      {text: `${share * 100} %`, value: share, bar: share},
      {text: '−4.8 %', value: -4.8, tone: 'bad'},
      {text: '104 %', value: 104},
      {text: 'too few', faint: true},
      {text: 'Growth', value: 'Growth'},
    ],
  })),
  total: {label: 'Portfolio', cells: [{text: ''}, {text: '€7.1m', value: 7.1}]},
};

export const objectives: ObjectiveData = {
  caption: 'Objectives',
  objectives: [
    {
      label: 'Make quality a habit',
      score: 0.74,
      scoreLabel: '0.74',
      elapsed: 0.79,
      keyResults: [
        {
          label: 'Escaped defects per release',
          course: '0.9 → 0.2 → 0.3',
          score: 1,
          scoreLabel: '1.00',
          marks: [{kind: 'over', text: 'over-achieved'}],
        },
        {
          label: 'Shared sign-in adoption',
          course: '12 % → ? → 60 %',
          score: undefined,
          scoreLabel: 'not scored',
          marks: [{kind: 'stale', text: 'no update for 41 days'}],
        },
      ],
    },
  ],
  paceLabel: elapsed => `${elapsed * 100} % of the time has passed`,
};
