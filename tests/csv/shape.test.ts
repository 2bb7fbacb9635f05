import {describe, expect, test} from 'vitest';
import {headers, problems, read, rows} from './helpers.ts';

describe('delimiters', () => {
  test.each([
    [',', 'Key,Name,Points\nA-1,x; y,3\nA-2,p; q,5\n'],
    [';', 'Key;Name;Points\nA-1;x, y;3,5\nA-2;p, q;5,0\n'],
    ['\t', 'Key\tName\tPoints\nA-1\tx, y\t3,5\nA-2\tp; q\t5,0\n'],
    ['|', 'Key|Name|Points\nA-1|x, y|3,5\nA-2|p, q|5,0\n'],
  ] as const)('%j is found', (delimiter, text) => {
    const table = read(text);
    expect(table.delimiter).toBe(delimiter);
    expect(headers(table)).toEqual(['Key', 'Name', 'Points']);
    expect(problems(table)).toEqual([]);
  });

  test('decimal commas beside semicolons, two columns, thousands too', () => {
    const table = read('Monat;MRR\n2026-01;1,234,567\n2026-02;1,300,000\n2026-03;1,310,500\n');
    expect(table.delimiter).toBe(';');
    expect(rows(table)[0]).toEqual(['2026-01', '1,234,567']);
  });

  test('delimiters inside quotes do not count', () => {
    expect(read('"a,b";"c"\n"1,2";"3"\n"4,5,6";"7"\n').delimiter).toBe(';');
  });

  test('Jira comments are full of semicolons', () => {
    const row = 'Title,A-1,"24/Jun/26 5:39 PM;abc;said; something; long","25/Jun/26;def;more"\n';
    expect(read(`Summary,Issue key,Comment,Comment\n${row.repeat(30)}`).delimiter).toBe(',');
  });

  test('a sep= line decides, and is no row', () => {
    for (const line of ['sep=;\r\n', '"sep=;"\r\n', 'SEP=;\n']) {
      const table = read(`${line}a,x;b,y\n1,2;3,4\n`);
      expect(table).toMatchObject({delimiter: ';', headerLine: 2, preamble: []});
      expect(rows(table)).toEqual([['1,2', '3,4']]);
      expect([...table.lines]).toEqual([3]);
    }
    expect(read('sep=\t\na\tb\n1\t2\n').delimiter).toBe('\t');
  });

  test('a sep= line with another character is reported, and the delimiter found', () => {
    const table = read('sep=^\na;b\n1;2\n');
    expect(table.delimiter).toBe(';');
    expect(table.problems).toMatchObject([{code: 'unknown-separator', line: 1, value: 'sep=^\n'}]);
  });

  test('the caller decides above all', () => {
    expect(headers(read('sep=;\na,x;b\n1;2\n', {delimiter: ','}))).toEqual(['a', 'x;b']);
  });

  test('none at all: one column, said so', () => {
    const table = read('Name\nDoe\nRoe\n');
    expect(rows(table)).toEqual([['Doe'], ['Roe']]);
    expect(table.problems).toEqual([{code: 'one-column', line: 1, lines: [1], count: 1}]);
  });
});

describe('headers', () => {
  test('duplicate, empty and odd ones are kept by position', () => {
    const table = read('Sprint,Sprint,,__proto__,constructor\nS1,S2,x,y,z\n');
    expect(headers(table)).toEqual(['Sprint', 'Sprint', '', '__proto__', 'constructor']);
    expect(rows(table)).toEqual([['S1', 'S2', 'x', 'y', 'z']]);
  });

  test('may have line ends', () => {
    const table = read('"Story\nPoints",b\n1,2\n');
    expect(headers(table)).toEqual(['Story\nPoints', 'b']);
    expect(table).toMatchObject({headerLine: 1});
    expect([...table.lines]).toEqual([3]);
  });

  test('alone make a table without rows, not a refusal', () => {
    for (const text of ['a,b', 'a,b\n', 'a,b\r\n\r\n']) {
      const table = read(text);
      expect(table.rows).toBe(0);
      expect(table.columns).toMatchObject([
        {kind: 'dictionary', header: 'a'},
        {kind: 'dictionary', header: 'b'},
      ]);
      expect(problems(table)).toContain('header-only');
    }
  });

  test('repeated among the data (files put end to end) are left out', () => {
    const table = read('Key,Name\nA-1,x\nKey,Name\nA-2,y\nKey,z\n');
    expect(rows(table)).toEqual([
      ['A-1', 'x'],
      ['A-2', 'y'],
      ['Key', 'z'],
    ]);
    expect(table.problems).toEqual([{code: 'repeated-header', line: 3, lines: [3], count: 1}]);
  });
});

describe('above the header', () => {
  test("GA4's comment lines, and a blank line", () => {
    const table = read(
      '# -----------\n# Pages and screens\n# 20260101-20260131\n# -----------\n\nPage,Views,Users\n/a,10,5\n/b,3,2\n',
    );
    expect(table.preamble).toEqual(['# -----------', '# Pages and screens', '# 20260101-20260131', '# -----------']);
    expect(table.headerLine).toBe(6);
    expect(rows(table)).toEqual([
      ['/a', '10', '5'],
      ['/b', '3', '2'],
    ]);
    expect(problems(table)).toEqual(['blank-row']);
  });

  test.each([
    ['bare', 'Sprint report Q3\nKey,Points\nA-1,3\nA-2,5\n'],
    ['padded by a spreadsheet', 'Sprint report Q3,\nKey,Points\nA-1,3\nA-2,5\n'],
  ])('a title, %s', (_name, text) => {
    const table = read(text);
    expect(table.preamble).toEqual(['Sprint report Q3']);
    expect(headers(table)).toEqual(['Key', 'Points']);
    expect(table.headerLine).toBe(2);
  });

  test('lines of facts, two cells each', () => {
    const table = read('Exported by,Eva,,\nOn,2026-11-02,,\n,,,\nKey,Name,Points,Sprint\nA-1,x,3,S1\nA-2,y,5,S1\n');
    expect(table.preamble).toEqual(['Exported by,Eva', 'On,2026-11-02']);
    expect(headers(table)).toEqual(['Key', 'Name', 'Points', 'Sprint']);
    expect(table.rows).toBe(2);
  });

  test('a header that starts with # is a header', () => {
    const table = read('#,Name\n1,x\n2,y\n');
    expect(headers(table)).toEqual(['#', 'Name']);
    expect(table.rows).toBe(2);
  });

  test('a header half empty is a header (SurveyMonkey)', () => {
    const table = read('Respondent,Collector,Date,Which?,,,\n,,,A,B,C,D\n1,2,2026-01-01,x,,y,\n2,2,2026-01-02,,z,,w\n');
    expect(table.headerLine).toBe(1);
    expect(table.rows).toBe(3);
  });
});

describe('rows', () => {
  test('shorter ones are filled up, longer ones keep their known cells, both counted with line', () => {
    const table = read('a,b,c\n1,2,3\n4\n5,6\n7,8,9,extra,more\n10,11,12,,\n');
    expect(rows(table)).toEqual([
      ['1', '2', '3'],
      ['4', '', ''],
      ['5', '6', ''],
      ['7', '8', '9'],
      ['10', '11', '12'],
    ]);
    expect(table.problems).toEqual([
      {code: 'row-too-short', line: 3, lines: [3, 4], count: 2},
      {code: 'row-too-long', line: 5, lines: [5], count: 1, value: 'extra,more'},
    ]);
  });

  test('blank ones are left out and counted', () => {
    const table = read('a,b\n\n1,2\n,\n"",""\n3,4\n\n\n');
    expect(rows(table)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect([...table.lines]).toEqual([3, 6]);
    expect(table.problems).toEqual([{code: 'blank-row', line: 2, lines: [2, 4, 5, 7, 8], count: 5}]);
  });

  test('a remark among the data is left out with its text, an id that starts with # is not', () => {
    const table = read('Id,Name\n#12,x\n# end of March,\n#13,y\n# end of April\n');
    expect(rows(table)).toEqual([
      ['#12', 'x'],
      ['#13', 'y'],
    ]);
    expect(table.problems).toEqual([{code: 'comment-row', line: 3, lines: [3, 5], count: 2}]);
  });

  test('only the first five lines of a problem are kept, and all are counted', () => {
    const table = read(`a,b\n${'x\n'.repeat(20)}`);
    expect(table.problems).toMatchObject([{code: 'row-too-short', lines: [2, 3, 4, 5, 6], count: 20}]);
  });

  test('a delimiter at the end of every line makes no column', () => {
    const table = read('a,b,\n1,2,\n3,4,\n');
    expect(headers(table)).toEqual(['a', 'b']);
    expect(table.problems).toEqual([{code: 'empty-column', line: 1, lines: [1], count: 1, column: 2}]);
  });

  test('a last column without a header but with values is a column', () => {
    expect(headers(read('a,b,\n1,2,3\n'))).toEqual(['a', 'b', '']);
  });
});

describe('totals at the end', () => {
  test.each([
    ['Total', 'Total,8,'],
    ['Grand total:', '"Grand total:",8,1.250'],
    ['Summe', 'Summe,8,"1.250,50 €"'],
    ['no label', ',8,12 %'],
  ])('%s', (_name, last) => {
    const table = read(`Team,Points,Rate\nBlue,3,1\nRed,5,2\n${last}\n`);
    expect(table.rows).toBe(2);
    expect([...table.lines]).toEqual([2, 3]);
    expect(table.problems).toMatchObject([{code: 'totals-row', line: 4, count: 1}]);
    expect(table.columns[0]).toMatchObject({dictionary: ['Blue', 'Red']});
  });

  test('several, with blank lines behind', () => {
    const table = read('Item,Sum\na,3\nb,5\nSubtotal,8\nTotal,9\n\n');
    expect(table.rows).toBe(2);
    expect(table.problems.map(({code, line}) => [code, line])).toEqual([
      ['totals-row', 4],
      ['totals-row', 5],
      ['blank-row', 6],
    ]);
  });

  test.each([
    ['text beside the label', 'Total,blue'],
    ['a date', 'Total,2026-03-01'],
    ['a date with dots', ',1.3.2026'],
    ['a word that only starts like it', 'Totality,8'],
  ])('%s makes an ordinary row', (_name, last) => {
    expect(read(`Team,Points\nBlue,3\n${last}\n`).rows).toBe(2);
  });

  test('an empty first cell says nothing where others are empty too', () => {
    expect(read('Team,Points\n,3\nBlue,4\n,8\n').rows).toBe(3);
  });

  test('a total in the middle is a row', () => {
    expect(read('Team,Points\nBlue,3\nTotal,3\nRed,5\n').rows).toBe(3);
  });

  test('in a heap too', () => {
    const lines = Array.from({length: 5000}, (_, row) => `K-${row},${row}`).join('\n');
    const table = read(`Key,n\n${lines}\nTotal,12497500\n`);
    expect(table.columns[0]).toMatchObject({kind: 'heap'});
    expect(rows(table).at(-1)).toEqual(['K-4999', '4999']);
    expect(table.lines).toHaveLength(5000);
  });
});
