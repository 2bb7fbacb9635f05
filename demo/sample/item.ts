import type {Day, Moment} from './calendar.ts';
import type {Team} from './teams.ts';

/** A work item as it stands on the day that the sample is exported; what is missing is absent. */
export type Item = {
  readonly team: Team;
  type: 'Story' | 'Task' | 'Bug' | 'Sub-task' | 'Epic';
  title: string;
  status: string;
  category: 'To Do' | 'In Progress' | 'Done';
  categoryChanged?: Moment;
  created: Moment;
  updated: Moment;
  started?: Day;
  resolved?: Moment;
  resolution?: string;
  due?: Day;
  priority: string;
  /** As typed: a number, or something that somebody took for one. */
  estimate: string;
  /** Names, in the order of time. */
  sprints: string[];
  labels: string[];
  component: string;
  environment: string;
  description: string;
  comments: string[];
  parent?: Item;
};

/** Severity, by Jira's usual names: most in the middle. */
export const PRIORITIES = ['Highest', 'High', 'Medium', 'Medium', 'Medium', 'Low', 'Lowest'] as const;

/** The label that marks a bug as found in production. */
export const ESCAPED_LABEL = 'prod-bug';
