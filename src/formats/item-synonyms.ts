import type {FieldRule} from './format.ts';

/**
 * Headers of item lists in general, in English, German and French, compared by likeness (`started_date`, `startedDate` and `Started Date` are one).
 * They also fill the fields of a known export that its own headers left empty.
 */
export const itemSynonyms: readonly FieldRule[] = [
  rule(
    'id',
    `
    id, key, issue key, issue id, item id, item key, work item id, ticket, ticket id, ticket key, task id,
    story id, card id, number, no, nr, reference, ref, issue, identifier, schlüssel, vorgangsschlüssel,
    nummer, kennung, clé, clé de ticket, numéro, identifiant
  `,
  ),
  rule(
    'title',
    `
    title, name, summary, item, item name, card name, subject, task, story, task name, short description,
    titel, zusammenfassung, bezeichnung, betreff, titre, résumé, nom, sujet
  `,
  ),
  rule(
    'type',
    `
    type, issue type, item type, work item type, issuetype, tracker, ticket type, kind, typ, vorgangstyp,
    art, type de ticket, original type
  `,
  ),
  rule(
    'status',
    `
    status, state, list, list name, column, stage, workflow state, current status, zustand, statut, état,
    etat, original status
  `,
  ),
  rule('fileCategory', `status category, state category, statuskategorie, catégorie de statut, catégorie d'état`),
  rule('resolution', `resolution, close reason, lösung, résolution`),
  rule(
    'created',
    `
    created, created date, created at, created on, date created, creation date, opened, open date,
    reported, reported date, submitted, raised, erstellt, erstellt am, erstelldatum, angelegt, angelegt am,
    créé, créée, créé le, date de création, création
  `,
  ),
  rule(
    'started',
    `
    started, started date, started at, started on, start date, date started, start, activated,
    activated date, in progress date, in progress, work started, committed date, actual start, begonnen,
    begonnen am, gestartet, start datum, startdatum, beginn, début, commencé, commencé le, date de début,
    démarré
  `,
  ),
  rule(
    'finished',
    `
    finished, finished date, finished at, finish date, finish, done, done date, date done, done at,
    completed, completed date, completed at, completed on, completion date, date completed, closed,
    closed date, closed at, closed on, date closed, resolved, resolved date, resolved at, resolution date,
    end date, end, ended, released, actual end, delivered, fertig, fertig am, erledigt, erledigt am,
    abgeschlossen, abgeschlossen am, geschlossen, geschlossen am, gelöst, behoben, ende, enddatum, terminé,
    terminé le, fermé, fermé le, résolu, résolue, fin, date de fin, clôturé
  `,
  ),
  rule('canceled', `canceled, cancelled, canceled at, cancelled at, canceled date, cancelled date, abgebrochen am`),
  rule(
    'due',
    `
    due, due date, deadline, target date, due on, fällig, fälligkeitsdatum, fällig am, termin, échéance,
    date d'échéance
  `,
  ),
  rule(
    'since',
    `
    status category changed, state changed, state changed date, state change date, status changed,
    status changed date, current state since, state since
  `,
  ),
  rule(
    'updated',
    `
    updated, updated date, updated at, updated on, changed, changed date, last updated, last modified,
    modified, modified date, aktualisiert, aktualisiert am, geändert, geändert am, mis à jour, mise à jour,
    modifié
  `,
  ),
  rule(
    'estimate',
    `
    estimate, estimation, story points, story point estimate, points, sp, size, effort, weight,
    estimated size, story point, punkte, schätzung, aufwand, story punkte, estimation des points, poids,
    charge
  `,
  ),
  rule(
    'iterations',
    `
    sprint, sprints, sprint name, iteration, iterations, iteration path, cycle, cycle name, milestone,
    program increment, pi, itération
  `,
  ),
  rule('labels', `labels, label, tags, tag, stichwörter, schlagwörter, étiquettes, étiquette`),
  rule(
    'components',
    `component, components, component s, module, area, komponente, komponenten, composant, composants`,
  ),
  rule(
    'parent',
    `
    parent, parent id, parent key, parent issue, parent task, parent reference id, epic link, epic key,
    epic id, übergeordnet, übergeordneter vorgang
  `,
  ),
  rule(
    'goal',
    `
    epic, epic name, goal, parent summary, parent title, initiative, feature, objective, theme, epos, ziel,
    épopée, objectif
  `,
  ),
  rule('project', `project, project key, team project, repository, board, board name, projekt, projet`),
  rule('projectName', `project name, projektname, nom du projet`),
  rule('team', `team, team name, owning team, squad, scrum team, équipe, equipe, group`),
  rule('product', `product, product name, product area, produkt, produit`),
  rule('priority', `priority, prio, priorität, priorité`),
  rule('severity', `severity, schweregrad, gravité, sévérité`),
  rule('environment', `environment, found in, found in environment, env, umgebung, environnement`),
  rule('reopened', `reopened, reopen count, reopened count, times reopened`),
];

function rule(field: string, headers: string): FieldRule {
  return {field, headers: headers.trim().split(/,\s+/)};
}
