export type Category = 'to-do' | 'in-progress' | 'done' | 'abandoned';
export const categories = ['to-do', 'in-progress', 'done', 'abandoned'] as const satisfies readonly Category[];
export type Level = 'epic' | 'feature' | 'story' | 'bug' | 'task' | 'subtask';

/** A status, type or resolution as it is compared: lower case, apostrophes and dashes unified, white space collapsed. */
export function wordKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[_\-–/]+/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Words of a list, by commas. */
function listed(words: string): string[] {
  return words.trim().split(/,\s+/);
}

/** Work that was dropped. The name of a status decides before the tool's own category: Jira files Won't Do under Done. */
const abandonedWords = listed(`
  won't do, wont do, won't fix, wont fix, will not do, not doing, canceled, cancelled, abandoned,
  rejected, declined, removed, obsolete, duplicate, duplicated, invalid, discarded, withdrawn, dropped,
  not planned, wontfix, deleted, superseded, dismissed, abgebrochen, abgelehnt, verworfen, storniert,
  duplikat, annulé, abandonné, rejeté, refusé, doublon
`);

const doneWords = listed(`
  done, closed, complete, completed, resolved, released, finished, shipped, deployed, accepted, live,
  delivered, fixed, merged, in production, archived, fertig, erledigt, abgeschlossen, geschlossen,
  behoben, gelöst, terminé, terminée, fermé, fermée, résolu, livré, clos
`);

const inProgressWords = listed(`
  in progress, progress, active, doing, started, in development, development, in dev, dev, coding,
  implementing, implementation, wip, working, in work, in review, review, code review, peer review,
  in code review, in test, test, testing, in testing, qa, in qa, ready for qa, ready for test,
  ready for testing, ready for review, uat, in uat, verify, verification, in verification, validation,
  staging, ready for release, ready to release, ready for deployment, ready to deploy,
  waiting for release, blocked, on hold, paused, waiting, impediment, reopened, in arbeit,
  in bearbeitung, in umsetzung, im test, im review, in prüfung, blockiert, wartend, aktiv, begonnen,
  en cours, en revue, en test, bloqué, en attente, commencé, actif
`);

const toDoWords = listed(`
  to do, todo, open, opened, new, backlog, proposed, approved, selected for development, selected, ready,
  ready for dev, ready for development, ready to start, planned, triage, funnel, draft, icebox,
  unstarted, not started, next, later, refinement, in refinement, refined, groomed, idea, requested,
  created, inbox, scheduled, unscheduled, product backlog, sprint backlog, offen, neu, zu erledigen,
  geplant, bereit, entwurf, nicht begonnen, à faire, ouvert, ouverte, nouveau, nouvelle, planifié, prêt,
  brouillon
`);

const categoryOfWord = new Map<string, Category>([
  ...toDoWords.map(word => [word, 'to-do'] as const),
  ...inProgressWords.map(word => [word, 'in-progress'] as const),
  ...doneWords.map(word => [word, 'done'] as const),
]);
const abandoned = new Set(abandonedWords);

/** What a tool calls its own categories, Jira's and Azure DevOps' included. */
const fileCategories = new Map<string, Category>([
  ['to do', 'to-do'],
  ['new', 'to-do'],
  ['proposed', 'to-do'],
  ['undefined', 'to-do'],
  ['zu erledigen', 'to-do'],
  ['aufgaben', 'to-do'],
  ['à faire', 'to-do'],
  ['in progress', 'in-progress'],
  ['indeterminate', 'in-progress'],
  ['resolved', 'in-progress'],
  ['in arbeit', 'in-progress'],
  ['en cours', 'in-progress'],
  ['done', 'done'],
  ['complete', 'done'],
  ['completed', 'done'],
  ['fertig', 'done'],
  ['terminé', 'done'],
  ['removed', 'abandoned'],
  ['canceled', 'abandoned'],
  ['cancelled', 'abandoned'],
]);

/** Whether a status or a resolution says that the work was dropped. */
export function isAbandonedWord(text: string): boolean {
  return abandoned.has(wordKey(text));
}

/** The category that a status's name speaks of, dropped work aside; `undefined` where the word is not known. */
export function categoryOfStatus(status: string): Category | undefined {
  return categoryOfWord.get(wordKey(status));
}

/** The category that a tool's own category column names. */
export function categoryOfFile(text: string): Category | undefined {
  return fileCategories.get(wordKey(text));
}

const abandonedResolutions = new Set([
  ...abandonedWords,
  ...listed(`
    cannot reproduce, can't reproduce, not reproducible, incomplete, not a bug, no bug, works as designed,
    as designed, by design, works for me, known error, unresolved and closed, deferred, cut,
    nicht reproduzierbar, kein fehler, impossible à reproduire
  `),
]);

/** Whether a closed item with this resolution delivered nothing. */
export function isAbandonedResolution(resolution: string): boolean {
  return abandonedResolutions.has(wordKey(resolution));
}

const levelOfWord = new Map<string, Level>([
  ...['epic', 'theme', 'initiative', 'capability', 'saga', 'epos', 'épopée', 'portfolio epic'].map(
    word => [word, 'epic'] as const,
  ),
  ...listed(`feature, funktion, fonctionnalité, enabler feature`).map(word => [word, 'feature'] as const),
  ...listed(`
    sub task, subtask, sub bug, sub defect, sub test execution, unteraufgabe, teilaufgabe, sous tâche,
    checklist item, technical sub task
  `).map(word => [word, 'subtask'] as const),
  ...listed(`
    story, user story, product backlog item, pbi, requirement, issue, improvement, enhancement,
    new feature, feature request, change request, change, technical story, enabler story, ticket, item,
    work item, geschichte, verbesserung, anforderung, récit, amélioration, exigence
  `).map(word => [word, 'story'] as const),
  ...listed(`
    task, spike, chore, support, technical task, tech task, technical debt, tech debt, enabler, fix,
    research, documentation, maintenance, service request, test, question, aufgabe, tâche
  `).map(word => [word, 'task'] as const),
  ...listed(`
    bug, defect, incident, hotfix, problem, fehler, bogue, anomalie, live defect, production bug,
    regression
  `).map(word => [word, 'bug'] as const),
]);

/** The level of an item type; `undefined` where the word is not known. */
export function levelOfType(type: string): Level | undefined {
  return levelOfWord.get(wordKey(type)) ?? (isBugType(type) ? 'bug' : undefined);
}

const bugWord =
  /\b(bug|bugs|defect|defects|hotfix|incident|regression|fehler|defekt|bogue|anomalie|fault|escaped defect)\b/;

/** Whether an item type is a kind of defect. */
export function isBugType(type: string): boolean {
  return bugWord.test(wordKey(type));
}

const bugLabel = /(^|[\s:])(bugs?|defects?|incident|hotfix|regression|fehler|bogue|anomalie)$/;

/** Whether a label says that an item is a defect (`bug`, `type::bug`, `kind/bug`), in tools that have no item types. */
export function isBugLabel(label: string): boolean {
  const key = wordKey(label);
  return bugLabel.test(key) && !/\b(not?|kein)\b/.test(key);
}

const productionWord =
  /\b(prod|production|live|escaped|escape|customer|customers|client|kunde|kunden|field|post release|found in prod|produktion|external|incident)\b/;

/** Whether a label, component, environment or type sounds like found in production: a suggestion, never an answer. */
export function soundsLikeProduction(text: string): boolean {
  return productionWord.test(wordKey(text)) && !/\b(pre|non|not)\s?prod/.test(wordKey(text));
}
