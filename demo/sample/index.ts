import type {SampleOptions} from './company.ts';
import {events} from './events.ts';
import {jiraExport} from './jira-export.ts';
import {sprintSheet} from './sprint-sheet.ts';
import {targets} from './targets.ts';

/** The sample as the four files that a person would have: export, sprint sheet, targets, events. Same options, same texts. */
export function sampleFiles(options: SampleOptions = {}): {name: string; text: string}[] {
  return [
    {name: 'jira-export.csv', text: jiraExport(options)},
    {name: 'sprint-sheet.csv', text: sprintSheet(options)},
    {name: 'targets.csv', text: targets(options)},
    {name: 'events.csv', text: events(options)},
  ];
}
