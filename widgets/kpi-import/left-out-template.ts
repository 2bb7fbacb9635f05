import {html, nothing, type TemplateResult} from 'lit';
import type {Issue} from '../../src/index.ts';
import {downloadText} from '../parts/csv-export.ts';
import {headingTemplate} from '../parts/heading-template.ts';
import {type IssueWords, issueWords} from '../words/issues.ts';
import type {ImportView} from './import-view.ts';
import {leftOutCsv} from './left-out-csv.ts';

const effects: readonly Issue['effect'][] = ['left-out', 'changed', 'note'];

/** An issue in words; a code without words is shown as it is, so that nothing vanishes. */
export function wordsOfIssue(issue: Issue): IssueWords {
  const words = Object.hasOwn(issueWords, issue.code) ? issueWords[issue.code] : undefined;
  return words?.(issue) ?? {what: issue.code, expected: '', action: ''};
}

/** Rows left out, values changed and what else is worth knowing: one line an issue, with where and what to do. */
export function leftOutTemplate(
  issues: readonly Issue[],
  used: number,
  view: ImportView,
): TemplateResult | typeof nothing {
  const {importWords, headingLevel} = view;
  const {labels} = importWords;
  const serious = issues.filter(({effect}) => effect !== 'note');
  if (issues.length === 0 && used === 0) return nothing;
  return html`<section class="block" part="left-out">
    ${headingTemplate(headingLevel, labels.leftOut, 'block-title')}
    ${serious.length === 0 && used > 0 ? html`<p class="hint">${labels.nothingLeftOut}</p>` : nothing}
    ${effects.map(effect => {
      const some = issues.filter(issue => issue.effect === effect);
      if (some.length === 0) return nothing;
      return html`<details class="issues" ?open=${effect === 'left-out'}>
        <summary>${importWords.effect(effect)} <small>${effect === 'note' ? some.length : sizeOf(some)}</small></summary>
        <ul>${some.map(issue => issueTemplate(issue, view))}</ul>
      </details>`;
    })}
    ${
      issues.length > 0
        ? html`<button type="button" class="button" @click=${() => downloadText('left-out.csv', leftOutCsv(issues, wordsOfIssue, labels))}>${labels.downloadLeftOut}</button>`
        : nothing
    }
  </section>`;
}

/** How many rows or values issues are about: one issue may be of many. */
export function sizeOf(issues: readonly Issue[]): number {
  return issues.reduce((sum, {count}) => sum + count, 0);
}

function issueTemplate(issue: Issue, {importWords}: ImportView): TemplateResult {
  const {labels} = importWords;
  const {what, expected, action} = wordsOfIssue(issue);
  const lines = issue.rows ?? (issue.row === undefined ? [] : [issue.row]);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [labels.file, issue.file],
    [
      lines.length > 1 ? labels.lines : labels.line,
      lines.length > 0 ? importWords.issueLines(lines, issue.count) : undefined,
    ],
    [labels.column, issue.column],
    [labels.value, issue.value],
    [labels.expected, expected],
  ];
  return html`<li><p>${what}.${action ? html` <b>${action}</b>` : nothing}</p>
    <dl>${facts.map(([title, text]) => (text ? html`<div><dt>${title}</dt><dd>${text}</dd></div>` : nothing))}</dl></li>`;
}
