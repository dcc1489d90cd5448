import type { Module } from "../../../../app/domain/item-types.ts";
import type { LegacyRow } from "../../legacy-row.ts";
import type { Insert, LegacyTable } from "../../table.ts";

/** What differs between the attempts of the four modules. */
interface AttemptKind {
  module: Module;
  extra?: LegacyTable["extra"];
  join?: string;
  hasUpdatedAt: boolean;
  /** Columns beside person, question and times. */
  columns: (row: LegacyRow) => Insert["values"];
}

/** The attempts at the questions of one module. */
export function attemptTable(kind: AttemptKind): LegacyTable {
  const name = `${kind.module}_attempts`;
  return {
    name,
    target: `public.${name}`,
    refs: { user_id: "users", question_id: `${kind.module}_questions` },
    person: "user_id",
    ...(kind.extra && { extra: kind.extra }),
    ...(kind.join && { join: kind.join }),
    mapper: () => (row) => [
      {
        into: `public.${name}`,
        values: {
          id: row.key,
          user_id: row.required("user_id"),
          question_id: row.required("question_id"),
          ...kind.columns(row),
          created_at: row.timeOf("created_at", "updated_at"),
          ...(kind.hasUpdatedAt && { updated_at: row.timeOf("updated_at", "created_at") }),
        },
      },
    ],
  };
}
