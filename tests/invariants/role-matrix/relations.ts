import type { TestDatabase } from "../../support/database.ts";

/** A table or view that the Data API exposes. */
export interface Relation {
  name: string;
  kind: "table" | "view";
  /** Primary key columns; for a view the column `id`. */
  key: string[];
  /** Columns that an insert may name: neither generated nor identity. */
  columns: string[];
}

/** Every table (partitioned ones once, by their parent) and view of schema public. */
export async function exposedRelations({ pool }: TestDatabase): Promise<Relation[]> {
  const { rows } = await pool.query<Relation>(`
    select c.relname as name,
      case when c.relkind in ('r', 'p') then 'table' else 'view' end as kind,
      coalesce((
        select array_agg(a.attname::text order by a.attnum)
        from pg_index i
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary
      ), array['id']) as key,
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and a.attgenerated = '' and a.attidentity = '') as columns
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
    order by c.relname`);
  return rows;
}
