-- The import from the legacy database can be looked at: its runs, and every value that it changed or set
-- aside. Old values are people's data, so whoever reads them may read the audit log as well. Nobody writes.

alter table private.legacy_runs enable row level security;
alter table private.legacy_ids enable row level security;
alter table private.legacy_ledger enable row level security;

create policy "Who reads the audit log sees the runs of the import" on private.legacy_runs
for select to authenticated using ((select private.has_permission('audit.read')));
create policy "Who reads the audit log sees what became of legacy rows" on private.legacy_ids
for select to authenticated using ((select private.has_permission('audit.read')));
create policy "Who reads the audit log sees the ledger of the import" on private.legacy_ledger
for select to authenticated using ((select private.has_permission('audit.read')));

grant select on private.legacy_runs, private.legacy_ids, private.legacy_ledger to authenticated;

create index legacy_ledger_kind_idx on private.legacy_ledger (kind, id);

create view public.legacy_runs with (security_invoker = on) as
select r.id, r.source_state, r.started_at, r.finished_at,
  coalesce(array(select jsonb_array_elements_text(r.report -> 'problems')), '{}') as problems,
  coalesce(array(select jsonb_array_elements_text(r.report -> 'remarks')), '{}') as remarks,
  coalesce(array(select jsonb_array_elements_text(r.report -> 'absent')), '{}') as absent,
  coalesce(array(select jsonb_array_elements_text(r.report -> 'unknown')), '{}') as unknown,
  coalesce(r.report -> 'leftOut', '[]') as left_out
from private.legacy_runs r;

comment on view public.legacy_runs is 'Runs of the import from the legacy database, for staff with audit.read.';
comment on column public.legacy_runs.finished_at is 'Null: the run was killed, or is not at its end; the next one goes on where it ended.';
comment on column public.legacy_runs.problems is 'What did not add up, in sentences; empty when all checks held.';
comment on column public.legacy_runs.remarks is 'What is worth knowing, in sentences.';
comment on column public.legacy_runs.absent is 'Legacy tables that this state of the schema does not have.';
comment on column public.legacy_runs.unknown is 'Tables of the source that nothing is known about; they were not read.';
comment on column public.legacy_runs.left_out is 'Legacy tables that are never imported: [{table, rows, reason}].';

create view public.legacy_ledger with (security_invoker = on) as
select l.id, l.source_table, l.legacy_id, l.kind, l.field, l.reason, l.old, l.person_id, l.created_at,
  i.run_id, i.outcome, i.target_table, i.target_id
from private.legacy_ledger l
join private.legacy_ids i on i.source_table = l.source_table and i.legacy_id = l.legacy_id;

comment on view public.legacy_ledger is 'Every value of the legacy database that arrived otherwise or not at all, and why, for staff with audit.read.';
comment on column public.legacy_ledger.old is 'The legacy value; the whole row, without secrets, when field is null.';
comment on column public.legacy_ledger.target_table is 'Our table, with its schema; null for a row that was set aside.';

grant select on public.legacy_runs, public.legacy_ledger to authenticated;
revoke all on public.legacy_runs, public.legacy_ledger from service_role;

create function public.legacy_run_tables(run_id uuid)
returns table (source_table text, read bigint, imported bigint, merged bigint, set_aside bigint, already bigint, changed_at_source bigint)
language sql stable set search_path = '' as $$
  select t ->> 'table', (t ->> 'read')::bigint, (t ->> 'imported')::bigint, (t ->> 'merged')::bigint, (t ->> 'setAside')::bigint,
    (t ->> 'already')::bigint, (t ->> 'changedAtSource')::bigint
  from private.legacy_runs r cross join lateral jsonb_array_elements(r.report -> 'tables') with ordinality e (t, place)
  where r.id = legacy_run_tables.run_id
  union all
  select i.source_table, count(*), count(*) filter (where i.outcome = 'imported'), count(*) filter (where i.outcome = 'merged'),
    count(*) filter (where i.outcome = 'set_aside'), null, null
  from private.legacy_ids i join private.legacy_runs r on r.id = i.run_id
  where r.id = legacy_run_tables.run_id and r.report is null
  group by i.source_table
$$;

comment on function public.legacy_run_tables(uuid) is
  'Rows of each legacy table in a run of the import; of a run without an end, what it brought until then. Nothing without audit.read.';

create function public.legacy_ledger_reasons()
returns table (source_table text, kind text, field text, reason text, lines bigint)
language sql stable set search_path = '' as $$
  select l.source_table, l.kind, l.field, l.reason, count(*)
  from private.legacy_ledger l
  group by 1, 2, 3, 4
  order by array_position(array['set_aside', 'review', 'changed', 'merged', 'left_out'], l.kind), count(*) desc, 1, 3, 4
  limit 500
$$;

comment on function public.legacy_ledger_reasons() is
  'What the ledger of the import says how often, what waits for somebody first; at most 500 sentences. Nothing without audit.read.';

revoke execute on function public.legacy_run_tables(uuid), public.legacy_ledger_reasons() from public, anon, service_role;
grant execute on function public.legacy_run_tables(uuid), public.legacy_ledger_reasons() to authenticated;
