export type Category = 'to-do' | 'in-progress' | 'done' | 'abandoned';
export const categories = ['to-do', 'in-progress', 'done', 'abandoned'] as const satisfies readonly Category[];
export type Level = 'epic' | 'feature' | 'story' | 'bug' | 'task' | 'subtask';

/** A status, type or resolution as it is compared: accents in one way of writing, lower case, apostrophes and dashes unified, white space collapsed. */
export function wordKey(text: string): string {
  return text
    .normalize()
    .trim()
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[_\-–/]+/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Words of a list, by commas. */
export function listed(words: string): string[] {
  return words.trim().split(/,\s+/);
}

/** The meaning of each word, from the words of each meaning. */
export function byWord<Meaning extends string>(
  lists: Readonly<Partial<Record<Meaning, string>>>,
): ReadonlyMap<string, Meaning> {
  return new Map(
    (Object.keys(lists) as Meaning[]).flatMap(meaning =>
      listed(lists[meaning] ?? '').map(word => [word, meaning] as const),
    ),
  );
}

/** Work that was dropped. The name of a status decides before the tool's own category: Jira files Won't Do under Done. */
const abandoned =
  /^(?:wo?n'?t ?(?:do|fix)|will not do|not (?:doing|planned)|cancell?ed|abandoned|rejected|declined|removed|obsolete|duplicated?|invalid|discarded|withdrawn|dropped|deleted|superseded|dismissed|cancelad[oa]|annulée?(?:\(e\))?|abgebrochen|verworfen|abgelehnt|rechazad[oa]|duplicad[oa]|duplikat|doublon)$/;

const categoryOfWord = byWord<Category>({
  'to-do': `
    to do, todo, open, opened, new, backlog, proposed, approved, selected for development, selected, ready, ready for dev,
    ready for development, ready to start, planned, triage, funnel, draft, icebox, unstarted, not started, next, later, refinement,
    refined, groomed, idea, requested, created, submitted, unconfirmed, to be discussed, inbox, scheduled, unscheduled, product backlog, sprint backlog
  `,
  'in-progress': `
    progress, active, doing, started, development, dev, coding, implementing, implementation, wip, working, work, review, code review,
    peer review, test, testing, qa, uat, verify, verification, validation, staging, release, deployment, deploy, blocked, on hold,
    paused, waiting, impediment, reopened, feedback, working on it, stuck
  `,
  done: `
    done, closed, complete, completed, resolved, released, finished, shipped, deployed, accepted, live, delivered, fixed, merged,
    in production, archived
  `,
});

/** What stands before the name of an activity: `in review`, `ready for QA`. */
const underWay = /^(?:in|ready for|ready to|waiting for) /;

/** Work that waits for somebody has begun: `awaiting user info`, `blocked by legal`. */
const isWaiting = /^(?:awaiting|waiting|blocked) /;

/** What a tool calls its own categories, Jira's in five languages and Azure DevOps' included. */
const fileCategories = byWord<Category>({
  'to-do':
    'to do, new, proposed, undefined, zu erledigen, aufgaben, à faire, a faire, por hacer, itens pendentes, a fazer',
  'in-progress': 'in progress, indeterminate, resolved, in arbeit, in bearbeitung, en cours, en curso, em andamento',
  done: 'done, complete, completed, fertig, erledigt, terminé, listo, itens concluídos, concluído',
  abandoned: 'removed, canceled, cancelled',
});

/** Statuses in the languages in which Jira names its own. */
const foreignStatuses = byWord<Category>({
  'to-do': 'tareas por hacer, tarefas pendentes, offen, ouvert, abierto, abierta, aberto',
  'in-progress':
    'en progreso, em progresso, en desarrollo, em desenvolvimento, in prüfung, en revisión, en pruebas, em teste',
  done: `
    terminé(e), terminée, fini, fermé, résolu, terminado, terminada, finalizado, finalizada, cerrado, cerrada, resuelto, resuelta, hecho,
    concluída, fechado, resolvido, feito, abgeschlossen, geschlossen, gelöst
  `,
});

/** Whether a status or a resolution says that the work was dropped. */
export function isAbandonedWord(text: string): boolean {
  return abandoned.test(wordKey(text));
}

/** The category that a status's name speaks of, dropped work aside; `undefined` where the word is not known. */
export function categoryOfStatus(status: string): Category | undefined {
  const key = wordKey(status);
  return (
    categoryOfWord.get(key) ??
    categoryOfWord.get(key.replace(underWay, '')) ??
    fileCategories.get(key) ??
    foreignStatuses.get(key) ??
    (isWaiting.test(key) ? 'in-progress' : undefined)
  );
}

/** The category that a tool's own category column names. */
export function categoryOfFile(text: string): Category | undefined {
  return fileCategories.get(wordKey(text));
}

const abandonedResolutions =
  /^(?:can(?:no|')t reproduce|not reproducible|incomplete|not? a? ?bug|(?:works )?as designed|by design|works for me|known error|unresolved and closed|deferred|cut)$/;

/** Whether a closed item with this resolution delivered nothing. */
export function isAbandonedResolution(resolution: string): boolean {
  return isAbandonedWord(resolution) || abandonedResolutions.test(wordKey(resolution));
}

const levelOfWord = byWord<Level>({
  epic: 'epic, theme, initiative, capability, saga, portfolio epic, épica, epica, épico',
  feature: 'feature, enabler feature',
  subtask:
    'sub task, subtask, sub bug, sub defect, sub test execution, checklist item, technical sub task, sous tâche, subtarea, subtarefa, unteraufgabe',
  story: `
    story, user story, product backlog item, pbi, requirement, issue, improvement, enhancement, new feature, feature request,
    change request, change, technical story, enabler story, ticket, item, work item, récit, historia, historia de usuario, história, anforderung
  `,
  task: `
    task, spike, chore, support, technical task, tech task, technical debt, tech debt, enabler, fix, research, documentation,
    maintenance, service request, test, question, tâche, tarea, tarefa, aufgabe
  `,
  bug: 'problem, anomalie, error, erro, defecto, defeito',
});

/** The level of an item type; `undefined` where the word is not known. */
export function levelOfType(type: string): Level | undefined {
  const key = wordKey(type);
  return (
    levelOfWord.get(key) ??
    (/\b(bugs?|defects?|hotfix|incident|regression|fault|fehler)\b/.test(key) ? 'bug' : undefined)
  );
}

/** Whether a label says that an item is a defect (`bug`, `type::bug`, `kind/bug`), in tools that have no item types. */
export function isBugLabel(label: string): boolean {
  const key = wordKey(label);
  return /(^|[\s:])(bugs?|defects?|incident|hotfix|regression)$/.test(key) && !/\bnot?\b/.test(key);
}

/** Whether a mark could be the one of escaped bugs, though it is not suggested: those stand first where there are many. */
export function couldMeanEscaped(text: string): boolean {
  const key = wordKey(text);
  return (
    soundsLikeProduction(text) ||
    /\b(regress\w*|hotfix|support|users?|reported|complaints?|outage|kunden?|produktion|feld)\b/.test(key)
  );
}

/** Whether a label, component, environment or type sounds like found in production: a suggestion, never an answer. */
export function soundsLikeProduction(text: string): boolean {
  const key = wordKey(text);
  return (
    /\b(prod|production|live|escaped?|customers?|client|field|post release|external|incident)\b/.test(key) &&
    !/\b(pre|non|not)\s?prod/.test(key)
  );
}
