-- What `npm run legacy:import` remembers: which row of the legacy database became which row here, and
-- every value it changed or row it set aside. Nobody reads it through the API.

create table private.legacy_runs (
  id uuid primary key,
  source_state text not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  report jsonb
);

comment on table private.legacy_runs is 'Runs of the import from the legacy database. One without finished_at was killed; the next goes on where it ended.';
comment on column private.legacy_runs.source_state is 'What the catalog of the legacy database said: L11, L13, L13-dup or L13-lost, with +X.';

create table private.legacy_ids (
  source_table text not null,
  legacy_id text not null,
  run_id uuid not null references private.legacy_runs (id) on delete restrict,
  outcome text not null check (outcome in ('imported', 'merged', 'set_aside')),
  target_table text,
  target_id text,
  source_hash text not null,
  target_hash text,
  primary key (source_table, legacy_id),
  check ((outcome = 'set_aside') = (target_id is null)),
  check ((target_id is null) = (target_table is null))
);

comment on table private.legacy_ids is 'One line for each row read from the legacy database, kept for ever: who asks for an old id finds the new one.';
comment on column private.legacy_ids.outcome is 'imported: became target_id. merged: was the same thing as target_id. set_aside: is not here, the ledger says why.';
comment on column private.legacy_ids.target_id is 'Key of the row of target_table; two parts are joined by a comma.';
comment on column private.legacy_ids.source_hash is 'md5 of the legacy row; tells whether it changed since.';
comment on column private.legacy_ids.target_hash is 'md5 of the row as the import wrote it; tells whether it changed since.';

create index legacy_ids_run_id_idx on private.legacy_ids (run_id);
create index legacy_ids_target_idx on private.legacy_ids (target_table, target_id);

create table private.legacy_ledger (
  id bigint generated always as identity primary key,
  source_table text not null,
  legacy_id text not null,
  person_id uuid references public.users (id) on delete cascade,
  kind text not null check (kind in ('changed', 'merged', 'set_aside', 'left_out', 'review')),
  field text,
  reason text not null check (btrim(reason) <> ''),
  old jsonb,
  created_at timestamptz not null default now(),
  foreign key (source_table, legacy_id) references private.legacy_ids (source_table, legacy_id) on delete cascade
);

comment on table private.legacy_ledger is 'Every value of the legacy database that arrived otherwise or not at all, and why.';
comment on column private.legacy_ledger.person_id is 'Whose data the old value is; the line goes when the account goes.';
comment on column private.legacy_ledger.kind is 'changed: another value stands here. left_out: by rule. review: staff should look. merged, set_aside: the row.';
comment on column private.legacy_ledger.old is 'The legacy value; the whole row, without secrets, when field is null.';

create index legacy_ledger_row_idx on private.legacy_ledger (source_table, legacy_id);
create index legacy_ledger_person_id_idx on private.legacy_ledger (person_id) where person_id is not null;
