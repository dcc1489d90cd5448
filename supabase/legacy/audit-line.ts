import type pg from "pg";

/**
 * Puts the import into the audit as one line, with what came over since the last run that ended: rows
 * of a run that was killed are in the line of the one that went on. A run that brought nothing adds none.
 */
export async function auditImport(client: pg.ClientBase, runId: string): Promise<void> {
  await client.query(
    `insert into public.audit_log (actor_role, action, table_name, record_id, reason, new)
     select private.actor_role(), 'insert', 'legacy_runs', $1::text,
       private.request_context('x-audit-reason', 'app.reason'), jsonb_object_agg(b.source_table, b.rows)
     from (
       select l.source_table, count(*) as rows
       from private.legacy_ids l
       join private.legacy_runs r on r.id = l.run_id
       where l.outcome = 'imported' and r.started_at > (
         select coalesce(max(e.finished_at), '-infinity') from private.legacy_runs e where e.id <> $1)
       group by 1
     ) b
     having count(*) > 0`,
    [runId],
  );
}
