import type pg from "pg";
import { SentenceError } from "../local/sentence-error.ts";

/** What the catalog of a legacy database says. */
export interface LegacyState {
  /** L11, L13, L13-dup or L13-lost; "+X" when the hand-written mock-test file was run. */
  name: string;
  /** Columns by table. */
  tables: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Column {
  table_name: string;
  column_name: string;
  data_type: string;
  readable: boolean;
  /** Row-level security keeps rows from the role. */
  filtered: boolean;
}

/** From the catalog itself: the information schema hides what the role may not read. */
const columnsOfPublic = `
  select c.relname as table_name, a.attname as column_name, format_type(a.atttypid, null) as data_type,
    has_schema_privilege(c.relnamespace, 'usage') and has_table_privilege(c.oid, 'select') as readable,
    row_security_active(c.oid) as filtered
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`;

function refuseUnreadable(columns: readonly Column[]): void {
  const closed = new Set(columns.flatMap((row) => (row.readable ? [] : row.table_name)));
  if (closed.size === 0) return;
  const [first] = [...closed].toSorted();
  throw new SentenceError(
    `The source: this role may not read ${closed.size} of its tables, ${first} among them. Use the owner of the tables, or let it: grant usage on schema public to ROLE; grant select on all tables in schema public to ROLE. Nothing was written.`,
  );
}

/** Rows that nobody sees would be rows that nobody misses. */
function refuseFiltered(columns: readonly Column[]): void {
  const filtered = new Set(columns.flatMap((row) => (row.filtered ? row.table_name : [])));
  const [first] = [...filtered].toSorted();
  if (first === undefined) return;
  throw new SentenceError(
    `The source: row-level security may hide rows of ${filtered.size} of its tables from this role, ${first} among them. Use the owner of the tables, or let the role see all: alter role ROLE bypassrls. Nothing was written.`,
  );
}

const unmistakable: readonly [table: string, column: string, type: string][] = [
  ["users", "id", "text"],
  ["users", "daily_ai_credits", "integer"],
  ["accounts", "provider_id", "text"],
  ["organizations", "api_key", "text"],
  ["user_subscriptions", "user_id", "text"],
  ["pte_questions", "question_type", "text"],
  ["speaking_questions", "bookmarked", "boolean"],
];

async function membershipState(client: pg.ClientBase, columns: ReadonlySet<string>) {
  if (columns.has("plan_type")) return "L11";
  if (!columns.has("tier") || !columns.has("status")) return "L13-lost";
  const { rows } = await client.query<{ unique: boolean; filled: boolean }>(`
    select
      exists (select from pg_index i where i.indrelid = 'public.user_subscriptions'::regclass and i.indisunique
        and i.indnkeyatts = 1 and i.indkey[0] = (select attnum from pg_attribute
          where attrelid = i.indrelid and attname = 'user_id')) as unique,
      not exists (select from public.user_subscriptions where tier is null) as filled`);
  if (!rows[0]?.filled) return "L13-lost";
  return rows[0].unique ? "L13" : "L13-dup";
}

/**
 * Which of the states of the legacy schema this is: it depends on which of its last migrations were run.
 * @throws SentenceError when it is no legacy database, or may not be read
 */
export async function detectState(client: pg.ClientBase): Promise<LegacyState> {
  const { rows } = await client.query<Column>(columnsOfPublic);
  const missing = unmistakable.filter(
    ([table, column, type]) =>
      !rows.some(
        (row) => row.table_name === table && row.column_name === column && row.data_type === type,
      ),
  );
  if (missing.length > 0) {
    const [first] = missing;
    throw new SentenceError(
      `This is not the legacy database: it has no column public.${first?.[0]}.${first?.[1]} of type ${first?.[2]}${missing.length > 1 ? `, and ${missing.length - 1} more are missing` : ""}. Nothing was written.`,
    );
  }
  refuseUnreadable(rows);
  refuseFiltered(rows);
  const tables = new Map<string, Set<string>>();
  for (const { table_name, column_name } of rows) {
    tables.set(table_name, (tables.get(table_name) ?? new Set()).add(column_name));
  }
  const membership = await membershipState(client, tables.get("user_subscriptions") ?? new Set());
  const extended = tables.has("ai_credit_logs") || tables.get("users")?.has("subscription_tier");
  return { name: `${membership}${extended ? "+X" : ""}`, tables };
}
