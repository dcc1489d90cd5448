import type pg from "pg";
import { MODULES, type Module } from "../../../../app/domain/item-types.ts";
import { type LegacyRow, SetAside } from "../../legacy-row.ts";
import { moduleNamed } from "../../question-types.ts";
import type { LegacyTable } from "../../table.ts";
import { attemptReference } from "./attempt-reference.ts";

const LINKS = {
  generated_from: "generated_from",
  scored_as: "scored_as",
  related_to: "related_to",
} as const;

/** When the attempts that these rows name were made: it is part of the key of an attempt. */
async function timesOf(
  target: pg.ClientBase,
  rows: readonly LegacyRow[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) => row.reference("attempt_id") ?? []);
  const { rows: found } = await target.query<{ id: string; at: string }>(
    `select id, to_jsonb(created_at) #>> '{}' as at from (
       ${MODULES.map((module) => `select id, created_at from public.${module}_attempts where id = any ($1::uuid[])`).join(" union all ")}
     ) a`,
    [ids],
  );
  return new Map(found.map(({ id, at }) => [id, at]));
}

const columnOf = (module: Module) => `${module}_attempt_id`;

export const conversationAttemptLinks: LegacyTable = {
  name: "conversation_attempt_links",
  target: "public.conversation_attempt_links",
  refs: { session_id: "conversation_sessions", attempt_id: attemptReference },
  person: "session_id",
  through: "public.conversation_sessions",
  mapper: async ({ rows, target }) => {
    const times = await timesOf(target, rows);
    return (row) => {
      const module = moduleNamed(row.raw("attempt_type"));
      if (!module) throw new SetAside("attempt_type names no module.");
      if (module !== row.raw("attempt_type"))
        row.note("changed", "attempt_type", `It is called "${module}" here.`);
      const attempt = row.required("attempt_id");
      return [
        {
          into: "public.conversation_attempt_links",
          values: {
            id: row.key,
            session_id: row.required("session_id"),
            attempt_type: module,
            ...Object.fromEntries(
              MODULES.map((one) => [columnOf(one), one === module ? attempt : null]),
            ),
            attempt_created_at: times.get(attempt),
            link_type:
              row.raw("link_type") === null
                ? "generated_from"
                : row.word("link_type", LINKS, "related_to"),
            metadata: row.object("metadata"),
            created_at: row.timeOf("created_at"),
          },
        },
      ];
    };
  },
};
