import type pg from "pg";

/** Tables whose rows are part of the schema, as far as access is concerned; column lists keep dates out. */
const referenceTables = [
  { table: "storage.buckets", columns: ["id", "public", "file_size_limit", "allowed_mime_types"] },
  { table: "public.role_permissions", columns: ["role", "permission"] },
];

/** Rows that migrations insert and that decide who may do what, as readable SQL in a fixed order. */
export async function dumpReferenceRows(client: pg.Client): Promise<string> {
  const blocks: string[] = [];
  for (const { table, columns } of referenceTables) {
    const literals = columns.map((column) => `quote_nullable(${column}::text)`).join(", ");
    const keys = columns.map((column) => `${column}::text`).join(", ");
    const { rows } = await client.query<{ line: string }>(
      `select format('  (%s)', concat_ws(', ', ${literals})) as line from ${table} order by ${keys}`,
    );
    const lines = rows.map(({ line }) => line).join(",\n");
    blocks.push(`INSERT INTO ${table} (${columns.join(", ")}) VALUES\n${lines};\n`);
  }
  return blocks.join("\n");
}
