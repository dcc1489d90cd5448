import { getAuthSchemaSql, getStorageSchemaSql } from "@supabase/lite";

/**
 * The DDL of the tables that Auth and Storage need.
 * Run by us and not by lite's own `ensureSystemSchema`, which swallows every SQL error.
 */
export function systemSchemaStatements(): string[] {
  return [getAuthSchemaSql(), getStorageSchemaSql()];
}
