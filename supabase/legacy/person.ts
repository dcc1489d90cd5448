import type pg from "pg";
import type { LegacyTable } from "./table.ts";

/** Our ids by the columns of a row that refer to something. */
type Refs = ReadonlyMap<string, string>;

/**
 * Whose data each row of a batch is, so that its lines of the ledger go when the person goes.
 * @returns the id of the person by a row's references; null for what is nobody's
 */
export async function personReader(
  client: pg.ClientBase,
  { person, through }: LegacyTable,
  rows: readonly { refs: Refs }[],
): Promise<(refs: Refs) => string | null> {
  if (!person) return () => null;
  const named = (refs: Refs) => refs.get(person) ?? null;
  if (!through) return named;
  const { rows: owners } = await client.query<{ id: string; person: string }>(
    `select id, user_id as person from ${through} where id = any ($1::uuid[])`,
    [rows.flatMap(({ refs }) => named(refs) ?? [])],
  );
  const people = new Map(owners.map((owner) => [owner.id, owner.person]));
  return (refs) => people.get(named(refs) ?? "") ?? null;
}
