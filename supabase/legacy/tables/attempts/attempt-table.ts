import type { Module } from "../../../../app/domain/item-types.ts";
import type { LegacyRow } from "../../legacy-row.ts";
import type { Insert, LegacyTable } from "../../table.ts";
import { type Asked, itemsAsked } from "../questions/asked.ts";

/** What differs between the attempts of the four modules. */
interface AttemptKind {
  module: Module;
  hasUpdatedAt: boolean;
  /** Columns beside person, question and times. */
  columns: (row: LegacyRow, asked: Asked | undefined) => Insert["values"];
}

/** The attempts at the questions of one module. */
export function attemptTable({ module, hasUpdatedAt, columns }: AttemptKind): LegacyTable {
  const name = `${module}_attempts`;
  return {
    name,
    target: `public.${name}`,
    refs: { user_id: "users", question_id: `${module}_questions` },
    person: "user_id",
    mapper: async ({ rows, source }) => {
      const ids = rows.flatMap((row) => row.text("question_id") ?? []);
      const asked = await itemsAsked(source, module, ids);
      return (row) => [
        {
          into: `public.${name}`,
          values: {
            id: row.key,
            user_id: row.required("user_id"),
            question_id: row.required("question_id"),
            ...columns(row, asked.get(row.text("question_id") ?? "")),
            created_at: row.timeOf("created_at", "updated_at"),
            ...(hasUpdatedAt && { updated_at: row.timeOf("updated_at", "created_at") }),
          },
        },
      ];
    },
  };
}
