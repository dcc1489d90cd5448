import type { BrowseTable } from "./table";
import { communityTables, subscriptionTables } from "./tables/business";
import { contentTables } from "./tables/content";
import { learnerTables } from "./tables/learners";
import { moderationTables } from "./tables/moderation";
import { operationTables, syncTables } from "./tables/operations";

/** Every read-only table and view, in menu order. */
export const browseTables: BrowseTable[] = [
  ...contentTables,
  ...learnerTables,
  ...subscriptionTables,
  ...communityTables,
  ...moderationTables,
  ...syncTables,
  ...operationTables,
];

const byName = new Map(browseTables.map((table) => [table.name, table]));

/** @throws when a screen is mounted for a table that was never declared */
export function browseTable(name: string): BrowseTable {
  const table = byName.get(name);
  if (!table) throw new Error(`The table ${name} is not declared in app/features/browse/tables`);
  return table;
}
