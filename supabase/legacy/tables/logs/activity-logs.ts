import { isIP } from "node:net";
import type { LegacyRow } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";

/** The oldest builds wrote codes, later ones sentences. */
const CODE = /^[A-Z][A-Z0-9_]{0,99}$/;

function actionOf(row: LegacyRow): { action: string; metadata: Record<string, unknown> } {
  const action = row.text("action")?.trim() ?? "";
  const metadata = row.object("metadata");
  if (CODE.test(action)) return { action, metadata };
  row.note("changed", "action", "A sentence is kept in the metadata of a legacy.note.");
  return { action: "legacy.note", metadata: { ...metadata, text: row.text("action") } };
}

/** The first address of a forwarded-for header. */
function addressOf(row: LegacyRow): string | null {
  const header = row.text("ip_address")?.trim() || null;
  if (header === null || isIP(header)) return header;
  const first = header
    .split(",")
    .map((part) => part.trim())
    .find((part) => isIP(part));
  row.note(
    "changed",
    "ip_address",
    first ? "The first address of several stands there." : "It holds no address; it was dropped.",
  );
  return first ?? null;
}

export const activityLogs: LegacyTable = {
  name: "activity_logs",
  target: "public.activity_logs",
  refs: { user_id: "users" },
  person: "user_id",
  mapper: () => (row) => [
    {
      into: "public.activity_logs",
      values: {
        id: row.key,
        user_id: row.optional("user_id"),
        ...actionOf(row),
        ip_address: addressOf(row),
        user_agent: row.text("user_agent"),
        created_at: row.timeOf("created_at"),
      },
    },
  ],
};
