/** Complete rows of `width` cells each, in a row: cell `c` of row `r` is `bytes[starts[k] … ends[k])`, k = r * width + c. */
export interface RowBatch {
  readonly bytes: Uint8Array;
  /** The same bytes, to be read in words. */
  readonly words: DataView;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly width: number;
  readonly rows: number;
  /** The line on which each row starts. */
  readonly lines: Uint32Array;
  /** Part of the file read so far, 0 where its size is not known: what columns forecast their room by. */
  readonly share: number;
}

/** Where rows go. */
export interface RowSink {
  /** Cells of an ordinary row; -1 as long as the header is not known. */
  readonly width: number;
  /** First byte of the header row, -1 before: a row that starts with it is asked about. */
  readonly headByte: number;
  /**
   * Asked about every row that may not be ordinary: another number of cells, an empty first one, one that starts
   * as the header, a comment or a byte order mark does. May write cells behind `first`; returns `width`, or 0 to leave the row out.
   */
  judge(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, first: number, count: number, line: number): number;
  /** Takes complete rows. The batch is reused after the call. */
  take(batch: RowBatch): void;
}
