import type { PostgresConnection } from "@supabase/lite/postgres";

type Introspection = Awaited<ReturnType<PostgresConnection["introspect"]>>;

const servedSchemas = new Set(["public", "storage", "auth"]);

function served<T extends { schema?: string | undefined }>(entries: T[] | undefined): T[] {
  return (entries ?? []).filter((entry) => servedSchemas.has(entry.schema ?? "public"));
}

/** Keeps what can be asked for: lite walks these lists on every request. */
function trim(found: Introspection): Introspection {
  return {
    ...found,
    tables: served(found.tables),
    columns: served(found.columns),
    indexes: served(found.indexes),
    foreign_keys: served(found.foreign_keys),
    primary_keys: served(found.primary_keys),
    views: served(found.views),
    functions: served(found.functions),
  };
}

/**
 * Reads the schema once, for all requests that ask meanwhile, and keeps it until `forget` is called.
 * Lite keeps it for ever, so that a table made later is "not found".
 * @returns forget
 */
export function cacheSchema(connection: PostgresConnection): () => void {
  const introspect = connection.introspect.bind(connection);
  let known: Promise<Introspection> | undefined;
  connection.introspect = () => {
    known ??= introspect().then(trim);
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  return () => {
    known = undefined;
  };
}
