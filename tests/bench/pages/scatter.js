import {html, render} from 'lit';
import {chartFigure} from '../../../widgets/charts/figure.ts';
import {scatter} from '../../../widgets/charts/scatter.ts';

const place = document.querySelector('#place');
const formatDay = day => new Date(day * 864e5).toISOString().slice(0, 10);

function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Cycle times as they are: many short, few long, over a quarter. */
function createPoints(length) {
  const random = createRandom(7);
  const x = new Int32Array(length);
  const y = new Float64Array(length);
  for (let index = 0; index < length; index++) {
    x[index] = 20_500 + Math.floor((index / length) * 92);
    y[index] = Math.ceil(Math.exp(random() * 4.2));
  }
  return {x, y};
}

const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve));
let data;

globalThis.bench = {
  load(length) {
    data = createPoints(length);
  },
  /** From the columns to the second animation frame, as two empty frames take. */
  async frame(isEmpty) {
    render(html``, place);
    await nextFrame();
    await nextFrame();
    const start = performance.now();
    if (!isEmpty) {
      const chartData = {
        ...data,
        lines: [{value: 30, label: '85 % in 30 days'}],
        text: index => `item ${index}`,
        format: String,
        formatDay,
      };
      render(
        html`<div>${chartFigure({chart: scatter, data: chartData, height: 400, label: 'Cycle time'})}</div>`,
        place,
      );
    }
    await nextFrame();
    await nextFrame();
    const time = performance.now() - start;
    if (!isEmpty && !place.querySelector('canvas')) throw new Error('nothing was drawn');
    return time;
  },
  /** Handling of a move of the mouse until the cursor stands at the point, without the wait for the next frame. */
  listen() {
    globalThis.moves = [];
    const target = place.querySelector('.chart-figure');
    target.addEventListener('pointermove', () => globalThis.moves.push(performance.now()), {capture: true});
    target.addEventListener('pointermove', () => {
      const start = globalThis.moves.at(-1);
      globalThis.moves[globalThis.moves.length - 1] = performance.now() - start;
    });
    return target.getBoundingClientRect().toJSON();
  },
  moves: () => ({
    times: globalThis.moves,
    hasCursor: place.querySelector('.chart-figure').textContent.includes('item'),
  }),
};
