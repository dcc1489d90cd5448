import { loadLite } from "./module.ts";

/**
 * The DDL of the tables that Auth and Storage need.
 * Run by us and not by lite's own `ensureSystemSchema`, which swallows every SQL error.
 */
export async function systemSchemaStatements(): Promise<string[]> {
  const lite = await loadLite();
  return [lite.getAuthSchemaSql(), lite.getStorageSchemaSql()];
}
