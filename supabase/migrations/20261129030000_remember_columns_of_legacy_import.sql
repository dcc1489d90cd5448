-- The checks of the import compare what it wrote, and nothing that is counted or computed beside it. Which
-- columns those are is remembered with the run, so that a new column of a table cannot be forgotten.

alter table private.legacy_runs add column target_columns jsonb not null default '{}';

comment on column private.legacy_runs.target_columns is 'The columns of its target that the run wrote, by legacy table; legacy_ids.target_hash is over these.';
