/** Rows of cells, quotes, doubled quotes and quoted line breaks understood; the sample's own writer is not involved. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(place + 1) === '"') {
        cell += '"';
        place += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  return rows;
}

/** One row of the export with a way to its cells: the first, or all, under a header. */
export type ExportRow = {one(header: string): string; all(header: string): string[]; readonly width: number};

export function readExport(text: string): {header: string[]; rows: ExportRow[]} {
  const [header = [], ...rows] = readCsv(text);
  return {
    header,
    rows: rows.map(cells => {
      const all = (name: string): string[] => cells.filter((cell, place) => header[place] === name && cell !== '');
      return {all, one: name => all(name)[0] ?? '', width: cells.length};
    }),
  };
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** Days since 1970 of `24/Jun/26 5:39 PM`, or nothing for an empty cell. */
export function readJiraDay(cell: string): number | undefined {
  const match = /^(\d\d)\/(\w{3})\/(\d\d) (1?\d):(\d\d) (AM|PM)$/.exec(cell);
  if (!match) return undefined;
  return Date.UTC(2000 + Number(match[3]), MONTHS.indexOf(match[2] ?? '') / 3, Number(match[1])) / 86_400_000;
}

/** Days since 1970 of `2026-11-20`. */
export function readIsoDay(cell: string): number {
  const [year = 0, month = 0, day = 0] = cell.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
