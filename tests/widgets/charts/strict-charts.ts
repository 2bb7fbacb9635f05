import {html, render} from 'lit';
import {barSeries} from '../../../widgets/charts/bars.ts';
import {chartFigure} from '../../../widgets/charts/figure.ts';
import {scatter} from '../../../widgets/charts/scatter.ts';

const points = [3, 4, 5].map(value => ({label: String(value), value, text: `week: ${value}`}));
const days = Float64Array.from({length: 2000}, (_, index) => index);

render(
  html`${chartFigure({chart: barSeries, data: {points, format: String}, height: 140, label: 'Bars'})}
    ${chartFigure({
      chart: scatter,
      data: {x: days, y: days, text: String, format: String, formatDay: String},
      height: 210,
      label: 'Points',
    })}`,
  document.body,
);
