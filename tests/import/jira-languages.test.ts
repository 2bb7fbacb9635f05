import {describe, expect, test} from 'vitest';
import {viewDraft} from '../../src/import/draft-view.ts';
import {addsUp, csv, draftOf, itemsOf} from './helper.ts';

// Jira writes headers, statuses, types and month names in the language of whoever exports.

const french = csv([
  [
    'Résumé',
    'Clé de ticket',
    'ID de ticket',
    'Type de ticket',
    'État',
    'Clé de projet',
    'Résolution',
    'Personne assignée',
    'Création',
    'Mise à jour',
    'Résolu',
    "Date d'échéance",
    'Champs personnalisés (Start date)',
    'Champs personnalisés (Story point estimate)',
    "Catégorie d'état",
    "Catégorie d'état modifiée",
    'Clé parent',
    'Parent summary',
  ],
  [
    'Payer sans compte',
    'BOU-1',
    '1',
    'Story',
    'Terminé(e)',
    'BOU',
    'Terminé',
    'Ada',
    '15/juil./25 5:50 PM',
    '05/août/25 3:02 PM',
    '05/août/25 2:47 PM',
    '08/août/25 12:00 AM',
    '28/juil./25 12:00 AM',
    '3,0',
    'Terminé',
    '05/août/25 2:47 PM',
    'BOU-9',
    'Caisse',
  ],
  [
    'Corriger le total',
    'BOU-2',
    '2',
    'Sous-tâche',
    'À faire',
    'BOU',
    '',
    '',
    '01/sept./25 6:13 PM',
    '01/sept./25 6:13 PM',
    '',
    '',
    '',
    '',
    'A faire',
    '01/sept./25 6:13 PM',
    'BOU-1',
    'Payer sans compte',
  ],
]);

const spanish = csv([
  [
    'Resumen',
    'Clave de incidencia',
    'ID de la incidencia',
    'Tipo de Incidencia',
    'Estado',
    'Creada',
    'Actualizada',
    'Resuelta',
    'Etiquetas',
    'Etiquetas',
    'Campo personalizado (Actual start)',
    'Campo personalizado (Fecha de inicio)',
    'Campo personalizado (Puntos de Historia)',
    'Sprint',
    'Sprint',
    'Categoría de estado',
    'Categoría de estado cambiada',
    'Clave principal',
    'Parent summary',
  ],
  [
    'Pagar sin cuenta',
    'TIE-1',
    '1',
    'Historia',
    'Desplegada',
    '02/sep/25 12:07 PM',
    '10/sep/25 12:23 PM',
    '',
    'caja',
    'web',
    '',
    '04/sep/25 12:00 AM',
    '8.0',
    'TIE Sprint 1',
    'TIE Sprint 2',
    'Listo',
    '10/sep/25 10:11 AM',
    'TIE-9',
    'Caja',
  ],
  ['Caja', 'TIE-9', '9', 'Epica', 'Tareas por hacer', '02/sep/25 12:02 PM', '02/sep/25 12:02 PM', ...Array(8).fill('')],
]);

describe('an export of Jira in another language', () => {
  test('is known in French, with its words and months', async () => {
    const state = await draftOf({'jira.csv': french});
    expect(viewDraft(state).files[0]).toMatchObject({format: 'jira', confidence: 1, rowsUsed: 2});
    expect(itemsOf(state)).toMatchObject([
      {
        id: 'BOU-1',
        level: 'story',
        category: 'done',
        created: '2025-07-15',
        started: '2025-07-28',
        finished: '2025-08-05',
        due: '2025-08-08',
        estimate: '3',
        goal: 'Caisse',
      },
      {id: 'BOU-2', level: 'subtask', category: 'to-do', created: '2025-09-01', parent: 'BOU-1'},
    ]);
  });

  test('is known in Spanish; sprints and an empty column before the filled one do not mislead', async () => {
    const state = await draftOf({'jira.csv': spanish});
    expect(viewDraft(state).files[0]).toMatchObject({format: 'jira', confidence: 1, table: 'items'});
    expect(itemsOf(state)).toMatchObject([
      {
        id: 'TIE-1',
        level: 'story',
        category: 'done',
        started: '2025-09-04',
        finished: '2025-09-10',
        estimate: '8',
        iterations: 'TIE Sprint 1; TIE Sprint 2',
        labels: 'caja; web',
        goal: 'Caja',
      },
      {id: 'TIE-9', level: 'epic', category: 'to-do'},
    ]);
    expect(addsUp(state)).toMatchObject({read: 2, used: 2, leftOut: 0});
  });

  test('is known whichever way its accents are written', async () => {
    const state = await draftOf({'jira.csv': french.normalize('NFD')});
    expect(viewDraft(state).files[0]).toMatchObject({format: 'jira', confidence: 1});
    expect(itemsOf(state)).toMatchObject([
      {level: 'story', category: 'done'},
      {level: 'subtask', category: 'to-do'},
    ]);
  });

  test('is known in German with all that decides a finish, an estimate and a goal', async () => {
    const text = csv([
      [
        'Zusammenfassung',
        'Vorgangsschlüssel',
        'Vorgangs-ID',
        'Vorgangstyp',
        'Status',
        'Zugewiesene Person',
        'Erstellt',
        'Erledigt',
        'Label',
        'Label',
        'Fälligkeitsdatum',
        'Benutzerdefinierte Felder (Story Point-Schätzung)',
        'Statuskategorie',
        'Statuskategorie geändert',
        'Übergeordnet',
      ],
      [
        'Zahlen',
        'LAD-1',
        '1',
        'Story',
        'Ausgeliefert',
        'Ada',
        '13/Mär/26 11:26 AM',
        '',
        'kasse',
        'web',
        '20/Mär/26 12:00 AM',
        '2,5',
        'Fertig',
        '17/Mär/26 3:49 PM',
        'LAD-9',
      ],
      [
        'Kasse',
        'LAD-9',
        '9',
        'Epic',
        'Aufgaben',
        '',
        '01/Mär/26 11:26 AM',
        '',
        '',
        '',
        '',
        '',
        'Zu erledigen',
        '01/Mär/26 11:26 AM',
        '',
      ],
    ]);
    const state = await draftOf({'jira.csv': text});
    expect(itemsOf(state)).toMatchObject([
      {
        id: 'LAD-1',
        category: 'done',
        created: '2026-03-13',
        finished: '2026-03-17',
        due: '2026-03-20',
        labels: 'kasse; web',
        estimate: '2.5',
        goal: 'Kasse',
      },
      {id: 'LAD-9', level: 'epic', category: 'to-do'},
    ]);
    expect(JSON.stringify(itemsOf(state))).not.toMatch(/Ada/);
  });

  test.each([
    ['Portuguese', 'Resumo,Chave da item,ID da item,Tipo de item,Status,Criado,Resolvido', 'Tarefa', 'Concluído'],
    [
      'German',
      'Zusammenfassung,Vorgangsschlüssel,Vorgangs-ID,Vorgangstyp,Status,Erstellt,Erledigt',
      'Aufgabe',
      'Fertig',
    ],
  ])('is known in %s', async (_, header, type, status) => {
    const row = `Zahlen,LAD-1,1,${type},${status},2025-09-02 10:00,2025-09-10 11:00`;
    const state = await draftOf({'jira.csv': `${header}\n${row}\n`});
    expect(viewDraft(state).files[0]).toMatchObject({format: 'jira', confidence: 1});
    expect(itemsOf(state)).toMatchObject([
      {id: 'LAD-1', title: 'Zahlen', level: 'task', category: 'done', created: '2025-09-02', finished: '2025-09-10'},
    ]);
  });
});
