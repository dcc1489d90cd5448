import type { FunctionLine } from "./function-line.ts";

const refused = ["anon", "learner", "support", "moderator", "analyst", "service"];
const operators = { answers: ["admin", "editor"], refused };
const source = "(select source_id from sync_to_run)";

export const syncFunctions: Record<string, FunctionLine> = {
  cancel_sync_job: { call: "cancel_sync_job((select job_id from sync_to_run))", ...operators },
  decide_sync_suggestions: { call: "decide_sync_suggestions('{}', true)", ...operators },
  mark_missing_sync_questions: {
    call: "mark_missing_sync_questions((select job_id from sync_to_run), 'Matrix')",
    ...operators,
  },
  missing_sync_questions: { call: `missing_sync_questions(${source})`, ...operators },
  read_sync_job: { call: "read_sync_job((select job_id from sync_to_run))", ...operators },
  resume_sync_job: { call: "resume_sync_job((select job_id from sync_to_run))", ...operators },
  set_sync_secret: { call: `set_sync_secret(${source}, 'Matrix')`, ...operators },
  start_sync_job: { call: `start_sync_job(${source}, 'run')`, ...operators },
};

/** A source without an open job, and a job of it that failed because too many questions were gone. */
export const syncFixtures = `
  create table public.sync_to_run (source_id uuid, job_id uuid);
  with source as (
    insert into public.pte_sync_sources (key, name, kind) values ('matrix', 'Matrix', 'feed') returning id
  ), job as (
    insert into public.pte_sync_jobs (source, source_id, mode, status, finished_at)
    select 'matrix', id, 'run', 'error', now() from source returning id, source_id
  ), run as (
    insert into private.sync_runs (job_id, unmarked) select id, 1 from job
  )
  insert into public.sync_to_run select source_id, id from job;
  grant select on public.sync_to_run to anon, authenticated, service_role;
`;
