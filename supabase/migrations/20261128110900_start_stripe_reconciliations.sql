-- Starting a reconciliation: one at a time; who asks while one runs gets that one.

create function private.queue_stripe_reconciliation(id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  perform graphile_worker.add_job('reconcile_stripe', json_build_object('id', id), job_key => 'reconcile stripe', max_attempts => 5);
end $$;

create function private.begin_stripe_reconciliation(by_whom uuid) returns uuid
language plpgsql set search_path = '' as $$
declare
  begun uuid;
begin
  insert into public.stripe_reconciliations (started_by) values (by_whom)
  on conflict do nothing
  returning id into begun;
  if begun is null then
    return (select r.id from public.stripe_reconciliations r where r.finished_at is null);
  end if;
  perform private.queue_stripe_reconciliation(begun);
  return begun;
end $$;

create function private.start_stripe_reconciliation() returns uuid
language plpgsql security definer set search_path = '' as $$
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Reconciling with Stripe needs the permission subscriptions.write.' using errcode = '42501';
  end if;
  return private.begin_stripe_reconciliation(auth.uid());
end $$;

create function public.start_stripe_reconciliation() returns uuid
language sql set search_path = '' as $$ select private.start_stripe_reconciliation() $$;

comment on function public.start_stripe_reconciliation() is
  'Starts a comparison of Stripe with the database, or finds the one that runs; answers its id. The worker carries it out.';
grant execute on function private.start_stripe_reconciliation(), public.start_stripe_reconciliation() to authenticated;

-- One that gave no sign of life for a while has lost its worker, and goes on from its checkpoint.
create function private.resume_stripe_reconciliation(silence interval default interval '2 minutes') returns boolean
language plpgsql set search_path = '' as $$
declare
  lost uuid;
begin
  select r.id into lost from public.stripe_reconciliations r
  where r.finished_at is null and r.seen_at < now() - silence
    and not exists (
      select from graphile_worker.jobs j
      where j.key = 'reconcile stripe' and j.locked_at is null and j.attempts < j.max_attempts);
  if lost is null then
    return false;
  end if;
  perform private.queue_stripe_reconciliation(lost);
  return true;
end $$;

comment on function private.resume_stripe_reconciliation(interval) is
  'Queues a reconciliation again that gave no sign of life for `silence`; false when there is none. The worker calls it every minute.';

create function public.stripe_drift_counts(reconciliation_id uuid) returns table (kind text, state text, n bigint)
language sql stable set search_path = '' as $$
  select d.kind, d.state, count(*) from public.stripe_drift d
  where d.reconciliation_id = stripe_drift_counts.reconciliation_id
  group by 1, 2 order by 1, 2
$$;

comment on function public.stripe_drift_counts(uuid) is 'What a reconciliation found, counted by kind and state. Empty without subscriptions.read.';
grant execute on function public.stripe_drift_counts(uuid) to authenticated;
