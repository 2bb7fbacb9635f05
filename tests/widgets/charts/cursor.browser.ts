import {expect} from '@open-wc/testing';
import {barSeries} from '../../../widgets/charts/bars.ts';
import {scatter} from '../../../widgets/charts/scatter.ts';
import {figureOf, frames, pointAt, press, scatterOf, series, tipOf} from './chart-host.ts';

describe('the cursor of a chart', () => {
  it('is one tab stop, and goes by keys', async () => {
    const picked: number[] = [];
    const {figure} = await figureOf({
      chart: barSeries,
      data: series,
      height: 140,
      label: 'Velocity',
      page: 3,
      select: index => picked.push(index),
    });
    expect(figure.querySelectorAll('[tabindex]')).to.have.lengthOf(0);
    figure.focus();
    expect(tipOf(figure)).to.equal('Sprint 47: 38');
    expect(press(figure, 'ArrowLeft')).to.equal(false);
    expect(tipOf(figure)).to.equal('Sprint 46: 35');
    expect(figure.getAttribute('aria-valuetext')).to.equal('Sprint 46: 35');
    press(figure, 'PageUp');
    expect(tipOf(figure)).to.equal('Sprint 43: nothing recorded');
    press(figure, 'Home');
    expect(figure.getAttribute('aria-valuenow')).to.equal('1');
    press(figure, 'Enter');
    expect(picked).to.deep.equal([0]);
    press(figure, 'Escape');
    expect(tipOf(figure)).to.equal(undefined);
    expect(press(figure, 'Tab')).to.equal(true);
    figure.blur();
  });

  it('follows the pointer, says what it rests on, and goes when it leaves', async () => {
    const said: string[] = [];
    const {figure} = await figureOf({
      chart: barSeries,
      data: series,
      height: 140,
      label: 'Velocity',
      say: text => said.push(text),
    });
    pointAt(figure, 4, 60);
    expect(tipOf(figure)).to.equal('Sprint 41: 31');
    pointAt(figure, 80, 60);
    expect(tipOf(figure)).to.equal('Sprint 42: 36');
    await new Promise(resolve => setTimeout(resolve, 450));
    expect(said).to.deep.equal(['Sprint 42: 36']);
    pointAt(figure, 80, 60, 'pointerleave');
    expect(tipOf(figure)).to.equal(undefined);
  });

  it('shows at the first tap and selects at the second', async () => {
    const picked: number[] = [];
    const {figure} = await figureOf({
      chart: barSeries,
      data: series,
      height: 140,
      label: 'Velocity',
      select: index => picked.push(index),
    });
    const tap = (): void => {
      pointAt(figure, 80, 60, 'pointerdown', 'touch');
      pointAt(figure, 80, 60, 'pointerleave', 'touch');
      figure.click();
    };
    tap();
    expect(tipOf(figure)).to.equal('Sprint 42: 36');
    expect(picked).to.deep.equal([]);
    tap();
    expect(picked).to.deep.equal([1]);
  });

  it('keeps the tip within the chart at both edges', async () => {
    const {figure} = await figureOf({chart: barSeries, data: series, height: 140, label: 'Velocity'});
    const place = figure.getBoundingClientRect();
    for (const x of [0, 240, 480]) {
      pointAt(figure, x, 60);
      const tip = figure.querySelector('.chart-tip')?.getBoundingClientRect();
      expect(tip?.left).to.be.at.least(place.left - 1);
      expect(tip?.right).to.be.at.most(place.right + 1);
    }
  });

  it('is drawn at its new width after it was moved in the page', async () => {
    const {host, figure} = await figureOf({chart: barSeries, data: series, height: 140, label: 'Velocity'});
    const place = host.parentElement;
    host.remove();
    host.style.setProperty('width', '320px');
    await frames();
    place?.append(host);
    await frames(3);
    expect(figure.querySelector('.chart')?.getAttribute('width')).to.equal('320');
  });

  it('survives fewer points, and draws again only for other data', async () => {
    const options = {chart: barSeries, data: series, height: 140, label: 'Velocity'};
    const {figure, show} = await figureOf(options);
    figure.focus();
    const before = figure.querySelector('.chart');
    show({...options});
    expect(figure.querySelector('.chart')).to.equal(before);
    show({...options, data: {...series, points: series.points.slice(0, 2)}});
    expect(tipOf(figure)).to.equal(undefined);
    expect(figure.getAttribute('aria-valuemax')).to.equal('2');
    show({...options, data: {...series, points: []}});
    expect(figure.getAttribute('role')).to.equal('img');
    expect(figure.hasAttribute('tabindex')).to.equal(false);
    await frames();
  });
});

describe('a scatterplot of many points', () => {
  const colourAt = (canvas: HTMLCanvasElement): readonly number[] => {
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    for (let index = 3; index < data.length; index += 4) {
      if ((data[index] ?? 0) > 150) return [data[index - 3] ?? 0, data[index - 2] ?? 0, data[index - 1] ?? 0];
    }
    return [];
  };

  for (const [kind, count] of [
    ['points', 2000],
    ['density', 60_000],
  ] as const) {
    it(`paints ${kind} in the colour of the scheme, again when that changes`, async () => {
      const {host, figure} = await figureOf({chart: scatter, data: scatterOf(count), height: 210, label: 'Cycle time'});
      const canvas = figure.querySelector('canvas');
      if (!canvas) throw new Error('no canvas');
      // Points are painted in a task of their own.
      await frames();
      const near = (colour: readonly number[], wanted: readonly number[]): void => {
        for (const [index, part] of wanted.entries()) expect(colour[index]).to.be.closeTo(part, 3);
      };
      near(colourAt(canvas), [0x2f, 0x5b, 0xd7]);
      host.style.setProperty('color-scheme', 'dark');
      await new Promise(resolve => setTimeout(resolve, 200));
      near(colourAt(canvas), [0x7a, 0xa2, 0xff]);
    });
  }

  it('finds the point under the pointer among a hundred thousand', async () => {
    const {figure} = await figureOf({chart: scatter, data: scatterOf(100_000), height: 400, label: 'Cycle time'});
    const start = performance.now();
    for (let x = 40; x < 340; x += 10) pointAt(figure, x, 200);
    expect((performance.now() - start) / 30).to.be.below(8);
    expect(tipOf(figure)).to.match(/^PAY-\d+$/);
  });
});
