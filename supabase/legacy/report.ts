import type { Findings } from "./checks.ts";
import type { Tally } from "./tally.ts";

/** What an import says at its end; kept in private.legacy_runs, except that of a dry run. */
export interface Report extends Findings {
  /** State of the legacy schema. */
  state: string;
  dryRun: boolean;
  tables: Tally[];
  /** Tables that this state of the schema does not have. */
  absent: string[];
  /** Tables that are never imported. */
  leftOut: { table: string; rows: number; reason: string }[];
  /** Tables of the source that nothing is known about. */
  unknown: string[];
}

const HEADINGS = ["table", "read", "imported", "merged", "set aside", "already here"];

function tableLines(tables: readonly Tally[]): string[] {
  const rows = tables.map((tally) => [
    tally.table,
    ...[
      tally.read,
      tally.imported,
      tally.merged,
      tally.setAside,
      tally.already + tally.changedAtSource,
    ].map(String),
  ]);
  const widths = HEADINGS.map((heading, index) =>
    Math.max(heading.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  return [HEADINGS, ...rows].map((row) =>
    row
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join("  "),
  );
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ["", title, ...lines.map((line) => `  ${line}`)] : [];

/** The report as lines for a person. */
export function describeReport(report: Report): string[] {
  const reasons = report.tables.flatMap(({ table, reasons: counts }) =>
    Object.entries(counts).map(([reason, n]) => `${n} x ${table}: ${reason}`),
  );
  return [
    `State of the legacy database: ${report.state}`,
    "",
    ...tableLines(report.tables),
    ...section("Changed, merged, set aside or for review:", reasons),
    ...section(
      "Not imported by rule:",
      report.leftOut.map(({ table, rows, reason }) => `${table}: ${rows} rows. ${reason}`),
    ),
    ...section("Not in this state of the schema:", report.absent.map(String)),
    ...section("Unknown tables of the source, not read:", report.unknown),
    ...section("Worth knowing:", report.remarks),
    ...section("Does not add up:", report.problems),
    "",
    report.problems.length > 0
      ? `${report.problems.length} checks failed.`
      : "All checks hold: every row of the source is accounted for, every row that came over is as it was written, no orphan.",
    ...(report.dryRun ? ["This was a dry run: nothing was kept."] : []),
  ];
}
