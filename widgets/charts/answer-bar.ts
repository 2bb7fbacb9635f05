import {nothing, type SVGTemplateResult, svg} from 'lit';
import {type AnswerGroups, answerKinds, answerPieces} from './answers.ts';
import {type Drawing, type Frame, noMarks, px} from './drawing.ts';
import {boxTemplate, pictureOf, textTemplate} from './role-parts.ts';
import {linearScale} from './scale.ts';
import {isKnown} from './table-facts.ts';
import {fitText, labelGap, lineHeight} from './text.ts';

/** All answers of one score as one bar. */
export interface AnswerBarData {
  /** Undefined where there are none: only the track is drawn. */
  readonly shares: AnswerGroups | undefined;
  /** "19 % detractors" */
  readonly labels: Readonly<Record<keyof AnswerGroups, string>>;
  /** The score on a line from −100 to 100; `label` says it: "42 ± 6". */
  readonly score?: {readonly value: number; readonly low?: number; readonly high?: number; readonly label: string};
}

const barHeight = 20;
const scoreHeight = 28;

function scoreTemplate(
  {value, low, high, label}: NonNullable<AnswerBarData['score']>,
  frame: Frame,
): SVGTemplateResult {
  const text = fitText(label, frame.width * 0.5, frame.measure);
  const end = Math.max(2, frame.width - frame.measure(text) - labelGap);
  const x = linearScale(-100, 100, 1, end - 1);
  const y = scoreHeight / 2;
  const place = (score: number): number => px(x(Math.max(-100, Math.min(100, score))));
  const zero = px(x(0));
  return svg`<line class="grid" x1="0" x2=${px(end)} y1=${y} y2=${y}></line><line class="edge zero" x1=${zero} x2=${zero} y1=${y - 6} y2=${y + 6}></line>
    ${isKnown(low) && isKnown(high) ? svg`<line class="range" x1=${place(low)} x2=${place(high)} y1=${y} y2=${y}></line>` : nothing}
    <circle class="data" cx=${place(value)} cy=${y} r="5"></circle>${textTemplate(text, frame.width, y, {kind: 'strong', anchor: 'end'})}`;
}

/** The words under the bar: detractors at its beginning, promoters at its end, passives between where there is room, else below. */
function labelsOf(
  labels: AnswerBarData['labels'],
  top: number,
  {width, measure}: Frame,
): {picture: unknown; lines: number} {
  const middle = (line: number): number => top + (line + 0.5) * lineHeight;
  const texts = answerKinds.map(([group]) => labels[group]);
  const widths = texts.map(measure);
  const [left = '', centre = '', right = ''] = texts;
  const sum = widths.reduce((all, one) => all + one, 0);
  if (sum + 2 * labelGap <= width) {
    const gap = (width - sum) / 2;
    const x = (widths[0] ?? 0) + gap + (widths[1] ?? 0) / 2;
    return {
      picture: svg`${textTemplate(left, 0, middle(0))}${textTemplate(centre, x, middle(0), {anchor: 'middle'})}${textTemplate(right, width, middle(0), {anchor: 'end'})}`,
      lines: 1,
    };
  }
  const fits = (widths[0] ?? 0) + (widths[2] ?? 0) + labelGap <= width;
  const ends = svg`${textTemplate(left, 0, middle(0))}${textTemplate(right, width, middle(0), {anchor: 'end'})}
    ${textTemplate(fitText(centre, width, measure), width / 2, middle(1), {anchor: 'middle'})}`;
  const below = texts.map((text, line) => textTemplate(fitText(text, width, measure), 0, middle(line)));
  return fits ? {picture: ends, lines: 2} : {picture: below, lines: texts.length};
}

/** Detractors, passives and promoters side by side, with their shares in words; the score with its interval above. It has no marks: all is said. */
export function answerBar({shares, labels, score}: AnswerBarData, frame: Frame): Drawing {
  const top = score ? scoreHeight : 0;
  const pieces = answerPieces(shares);
  const x = linearScale(0, 1, 0, frame.width);
  const words = pieces.length > 0 ? labelsOf(labels, top + barHeight + 5, frame) : {picture: nothing, lines: 0};
  const height = top + barHeight + (words.lines > 0 ? words.lines * lineHeight + 5 : 2);
  const track = svg`<rect class="track" x="0.5" y=${top + 0.5} width=${px(Math.max(1, frame.width - 1))} height=${barHeight - 1} rx="3"></rect>`;
  const bars = pieces.map(({kind, from, to}) => {
    const width = x(to) - x(from);
    const seam = to < 1 && width > 4 ? 2 : 0;
    return boxTemplate(kind, {x: x(from), y: top, width: Math.max(1, width - seam), height: barHeight});
  });
  const picture = pictureOf(
    frame.width,
    height,
    svg`${score && isKnown(score.value) ? scoreTemplate(score, frame) : nothing}${bars.length > 0 ? bars : track}${words.picture}`,
  );
  return {picture, marks: noMarks, height};
}
