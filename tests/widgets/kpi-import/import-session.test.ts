import {describe, expect, test} from 'vitest';
import {type ImportReport, type Kit, openKit} from '../../../src/index.ts';
import {ImportSession} from '../../../widgets/kpi-import/import-session.ts';

const now = () => Date.UTC(2026, 10, 21);
const clear = 'id,title,status,created,finished\n1,One,Done,2026-10-01,2026-10-05\n2,Two,Done,2026-10-01,2026-10-06\n';
// Every day of these dates may be a month as well.
const ambiguous = 'id;title;status;started;finished\n1;One;Done;03/04/2026;05/04/2026\n';

interface Heard {
  readonly session: ImportSession;
  readonly kit: Kit;
  readonly reports: ImportReport[];
  readonly errors: unknown[];
  readonly stages: string[];
}

async function openSession(): Promise<Heard> {
  const kit = await openKit({memory: true, now});
  const reports: ImportReport[] = [];
  const errors: unknown[] = [];
  const stages: string[] = [];
  const session: ImportSession = new ImportSession(kit, 'board', {
    changed: () => {
      const {stage} = session.state;
      if (stages.at(-1) !== stage) stages.push(stage);
    },
    imported: report => reports.push(report),
    failed: error => errors.push(error),
  });
  return {session, kit, reports, errors, stages};
}

function draftOf({session: {state}}: Heard) {
  if (state.stage !== 'draft') throw new Error(`no draft: ${state.stage}`);
  return state.draft;
}

describe('an import, step by step', () => {
  test('reads, shows what would change and stores only on command', async () => {
    const heard = await openSession();
    await heard.session.start([new File([clear], 'a.csv')]);
    expect(heard.stages).toEqual(['reading', 'draft']);
    expect(draftOf(heard).changes.added).toBe(2);
    expect(await heard.kit.datasets()).toEqual([]);
    await heard.session.commit();
    expect(heard.stages).toEqual(['reading', 'draft', 'storing', 'done']);
    expect(heard.reports.map(({rowsUsed}) => rowsUsed)).toEqual([2]);
    expect((await heard.kit.describe('board'))?.tables.items).toBe(2);
  });

  test('is undone and put in force again', async () => {
    const {session, kit} = await openSession();
    await session.start([clear]);
    await session.commit();
    await session.undo(true);
    expect(session.state).toMatchObject({stage: 'done', isUndone: true, isLast: true});
    expect(await kit.describe('board')).toBeUndefined();
    await session.undo(false);
    expect(session.state).toMatchObject({isUndone: false, isLast: true});
    expect((await kit.describe('board'))?.tables.items).toBe(2);
  });

  test.each([
    ['given up', (session: ImportSession) => session.back()],
    ['refused', () => undefined],
  ])('can still be undone when a later file is %s', async (how, leave) => {
    const {session, kit} = await openSession();
    await session.start([clear]);
    await session.commit();
    await session.start([how === 'refused' ? '<html></html>' : ambiguous]);
    leave(session);
    expect(session.state).toMatchObject({stage: 'done', isUndone: false, isLast: true});
    await session.undo(true);
    expect(session.state).toMatchObject({stage: 'done', isUndone: true});
    expect(await kit.describe('board')).toBeUndefined();
  });

  test('a file given up before anything was stored leaves nothing behind', async () => {
    const {session} = await openSession();
    await session.start([clear]);
    session.back();
    expect(session.state.stage).toBe('idle');
  });

  test('offers no undo once something else changed the dataset', async () => {
    const {session, kit} = await openSession();
    await session.start([clear]);
    await session.commit();
    await kit.configure({note: 'x'}, {dataset: 'board'});
    await session.undo(true);
    expect(session.state).toMatchObject({stage: 'done', isUndone: false, isLast: false});
    expect((await kit.describe('board'))?.tables.items).toBe(2);
  });

  test('takes answers, constants and the last whole day', async () => {
    const heard = await openSession();
    const {session} = heard;
    await session.start([ambiguous]);
    expect(draftOf(heard).questions.map(({id}) => id)).toEqual(['date-order']);
    expect(session.isGiven('date-order')).toBe(false);
    await session.answer('date-order', 'dmy');
    expect(session.isGiven('date-order')).toBe(true);
    await session.constant('team', 'Blue');
    await session.through('2026-04-30');
    expect(draftOf(heard).coverage?.through).toBe('2026-04-30');
    await session.map('title', []);
    expect(draftOf(heard).files[0]?.fields.find(({field}) => field === 'title')?.columns).toEqual([]);
    await session.commit();
    expect((await heard.kit.describe('board'))?.dimensions.team).toEqual(['Blue']);
  });

  test('keeps a draft with an open question, and says why it is not stored', async () => {
    const heard = await openSession();
    await heard.session.start([ambiguous]);
    await heard.session.commit();
    expect(heard.errors).toMatchObject([{code: 'needs-answers'}]);
    expect(heard.session.error).toBe(heard.errors[0]);
    expect(heard.session.state.stage).toBe('draft');
    expect(await heard.kit.datasets()).toEqual([]);
  });

  test('reads again as decided, after the dataset moved', async () => {
    const heard = await openSession();
    const {session, kit} = heard;
    await session.start([ambiguous]);
    await session.answer('date-order', 'dmy');
    await kit.import(clear, {dataset: 'board'});
    await session.commit();
    expect(heard.errors).toMatchObject([{code: 'dataset-moved'}]);
    await session.again();
    expect(session.error).toBeUndefined();
    expect(draftOf(heard).questions[0]).toMatchObject({answer: 'dmy', suggested: false});
    await session.commit();
    expect(heard.reports).toHaveLength(1);
  });

  test('refuses what is no CSV, stores nothing, and takes the next file', async () => {
    const {session, kit, errors} = await openSession();
    await session.start([new File(['<!doctype html><title>Sign in</title>'], 'login.csv')]);
    expect(errors).toMatchObject([{code: 'not-a-csv', detail: {reason: 'html', file: 'login.csv'}}]);
    expect(session.state.stage).toBe('idle');
    expect(await kit.datasets()).toEqual([]);
    await session.start([clear]);
    expect(session.error).toBeUndefined();
    expect(session.state.stage).toBe('draft');
  });

  test('is cancelled while it reads: nothing is kept and nothing is said', async () => {
    const {session, kit, errors} = await openSession();
    const reading = session.start([clear]);
    session.cancel();
    await reading;
    expect(session.state.stage).toBe('idle');
    expect(errors).toEqual([]);
    await session.again();
    expect(session.state.stage).toBe('idle');
    expect(await kit.datasets()).toEqual([]);
  });

  test('changes follow one another, each upon the last', async () => {
    const heard = await openSession();
    const {session} = heard;
    await session.start([ambiguous]);
    await Promise.all([
      session.answer('date-order', 'dmy'),
      session.constant('team', 'Blue'),
      session.map('title', []),
    ]);
    expect(session.state).toMatchObject({stage: 'draft', isBusy: false});
    expect(draftOf(heard).questions[0]).toMatchObject({answer: 'dmy'});
    const fields = new Map(draftOf(heard).files[0]?.fields.map(field => [field.field, field]));
    expect(fields.get('team')).toMatchObject({by: 'constant', constant: 'Blue'});
    expect(fields.get('title')?.columns).toEqual([]);
    expect(session.open?.decisions).toEqual({
      answers: {'date-order': 'dmy'},
      constants: {team: 'Blue'},
      mapping: {title: []},
    });
    session.cancel();
    expect(session.open).toBeUndefined();
  });

  test('a second file takes the place of the first', async () => {
    const heard = await openSession();
    const first = heard.session.start([new File([clear], 'first.csv')]);
    await Promise.all([first, heard.session.start([new File([clear], 'second.csv')])]);
    expect(draftOf(heard).files.map(({name}) => name)).toEqual(['second.csv']);
  });
});
