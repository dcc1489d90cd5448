/** One record of a file that somebody brings in, before anybody knows what it means. */
export interface SourceRecord {
  /**
   * Where it stands in its file, to find it again: the row as a spreadsheet numbers it (the heading
   * is row 1), the line of an NDJSON or GIFT file, else the number of the record from 1.
   */
  row: number;
  /** By column or property, as the file has them: cells of a CSV file are texts. */
  values: Record<string, unknown>;
  /** Why the row cannot be trusted, in a sentence; its values may stand in the wrong columns. */
  problem?: string;
}
