export {type Role, roles} from './catalogue/roles.ts';
export type {
  CohortAge,
  Comparison,
  Event,
  Needs,
  Period,
  Reading,
  Reason,
  Receipt,
  Series,
  Target,
  UsualRange,
  Verdict,
} from './engine/series.ts';
export {type TemplateTable, templateCsv, templateTables} from './formats/template-csv.ts';
export type {Choice, DraftView, FileSummary, MappedField, Question, RowChanges} from './import/draft.ts';
export {KitError} from './kit/backend.ts';
export type {
  DatasetState,
  Draft,
  HandKeptRow,
  ImportReport,
  Kit,
  OpenOptions,
  Points,
  PrepareOptions,
  Progress,
  ReadingChange,
  ReadScope,
  RecordRow,
  RowsPage,
  RowsScope,
  Source,
  Sources,
  SprintRow,
  Where,
} from './kit/kit.ts';
export {openKit} from './kit/open-whole-kit.ts';
export type {AnyDefinition, Definition} from './language/definition.ts';
export {parseDefinition} from './language/definition-schema.ts';
export {printDefinition} from './language/print.ts';
export type {DatasetInfo, HistoryEntry, StoreErrorCode} from './store/store.ts';
export {StoreError} from './store/store.ts';
export type {Issue} from './tables/issue.ts';
export type {Conventions} from './time/conventions.ts';
export type {Grain} from './time/period.ts';
