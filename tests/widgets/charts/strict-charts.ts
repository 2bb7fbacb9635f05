import {html, render} from 'lit';
import {barSeries} from '../../../widgets/charts/bars.ts';
import {chartFigure} from '../../../widgets/charts/figure.ts';
import {objectivesTemplate, portfolioTemplate, waterfall} from '../../../widgets/charts/role-charts.ts';
import {scatter} from '../../../widgets/charts/scatter.ts';
import {movements, objectives, products} from './role-data.ts';

const points = [3, 4, 5].map(value => ({label: String(value), value, text: `week: ${value}`}));
const days = Float64Array.from({length: 2000}, (_, index) => index);

render(
  html`${chartFigure({chart: barSeries, data: {points, format: String}, height: 140, label: 'Bars'})}
    ${chartFigure({
      chart: scatter,
      data: {x: days, y: days, text: String, format: String, formatDay: String},
      height: 210,
      label: 'Points',
    })}
    ${chartFigure({chart: waterfall, data: movements, height: 200, label: 'Movements'})}
    ${portfolioTemplate(products, {}, {compare: () => 0}, () => {})}${objectivesTemplate(objectives)}`,
  document.body,
);
