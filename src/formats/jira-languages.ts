import type {FieldRule} from './format.ts';
import {listed} from './words.ts';

/**
 * What Jira calls a column where the exporting user's language is French, Spanish, Portuguese or German, by its English header:
 * the export speaks the language of whoever made it, not that of the site.
 */
const translations = new Map(
  Object.entries({
    'Issue key': 'Clé de ticket, Clave de incidencia, Chave da item, Chave do item, Vorgangsschlüssel, Schlüssel',
    'Issue id': 'ID de ticket, ID de la incidencia, ID da item, ID do item, Vorgangs-ID',
    Summary: 'Résumé, Resumen, Resumo, Zusammenfassung',
    'Issue Type': 'Type de ticket, Tipo de Incidencia, Tipo de item, Vorgangstyp',
    Status: 'État, Estado, Situação',
    'Status Category':
      "Catégorie d'état, Categoría de estado, Categoria do status, Categoria de status, Statuskategorie",
    'Status Category Changed':
      "Catégorie d'état modifiée, Categoría de estado cambiada, Categoria do status alterada, Categoria de status alterada, Statuskategorie geändert",
    Resolution: 'Résolution, Resolución, Resolução, Lösung',
    Created: 'Création, Creada, Criado, Criado(a), Erstellt',
    Updated: 'Mise à jour, Actualizada, Atualizado, Atualizado(a), Aktualisiert',
    Resolved: 'Résolu, Resuelta, Resolvido, Resolvido(a), Erledigt',
    'Start date': 'Date de début, Fecha de inicio, Data de início, Startdatum',
    'Due date': "Date d'échéance, Fecha de vencimiento, Data de vencimento, Data limite, Fälligkeitsdatum, Fällig",
    'Story Points': 'Puntos de Historia, Pontos de história',
    'Story point estimate': 'Estimación de puntos de historia, Estimativa de pontos de história, Story Point-Schätzung',
    Labels: 'Étiquettes, Etiquetas, Label, Stichwörter',
    Components: 'Composants, Componentes, Komponenten',
    'Parent key': 'Clé parent, Clave principal, Chave pai',
    Parent: 'Principal, Pai, Übergeordnet',
    'Project key': 'Clé de projet, Clave del proyecto, Chave do projeto, Projektschlüssel',
    'Project name': 'Nom du projet, Nombre del proyecto, Nome do projeto, Projektname',
    Team: 'Équipe, Equipo, Equipe',
    Priority: 'Priorité, Prioridad, Prioridade, Priorität',
    Environment: 'Environnement, Entorno, Ambiente, Umgebung',
  }).map(([header, words]) => [header, listed(words)] as const),
);

/** A header of Jira's with its translations, as one of `a|b`. */
export function inAnyLanguage(header: string): string {
  return [header, ...(translations.get(header) ?? [])].join('|');
}

/** Rules with the translations behind each of their headers. */
export function translated(rules: readonly FieldRule[]): readonly FieldRule[] {
  return rules.map(rule => ({
    ...rule,
    headers: rule.headers.flatMap(header => [header, ...(translations.get(header) ?? [])]),
  }));
}
