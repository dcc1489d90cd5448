-- From here on every change of a subscription writes its line into the ledger, whoever makes it.

-- Who acts: the setting app.source (webhook and worker set it), else staff when a staff member is
-- signed in, else the system. Definer, because nobody may insert into the ledger.
create function private.record_subscription_event() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  person constant uuid := case when tg_op = 'DELETE' then old.user_id else new.user_id end;
  acting_staff constant uuid := case when private.is_staff() then auth.uid() end;
  unnamed constant text[] := array['updated_at', 'version'];
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - unnamed = to_jsonb(new) - unnamed then
    return null;
  end if;
  insert into public.subscription_events (user_id, subscription_id, kind, source, actor_id, reason, request_id, old, new)
  values (
    -- A subscription that goes with its account finds the account gone.
    (select u.id from public.users u where u.id = person),
    case when tg_op = 'DELETE' then old.id else new.id end,
    case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'removed' end,
    coalesce(nullif(current_setting('app.source', true), ''), case when acting_staff is null then 'system' else 'staff' end),
    acting_staff,
    private.request_context('x-audit-reason', 'app.reason'),
    private.request_context('x-request-id', 'app.request_id'),
    case when tg_op <> 'INSERT' then to_jsonb(old) end,
    case when tg_op <> 'DELETE' then to_jsonb(new) end
  );
  return null;
end $$;

create trigger record_event after insert or update or delete on public.user_subscriptions
for each row execute function private.record_subscription_event();

-- What Stripe says is Stripe's to say, and a subscription does not change hands.
create trigger guard_insert before insert on public.user_subscriptions
for each row execute function private.guard_columns(
  '', 'user_id', 'tier', 'status', 'start_date', 'end_date', 'trial_ends_at', 'auto_renew', 'needs_review', 'review_note');
create trigger guard_update before update on public.user_subscriptions
for each row execute function private.guard_columns(
  '', 'tier', 'status', 'start_date', 'end_date', 'trial_ends_at', 'auto_renew', 'needs_review', 'review_note');

select private.enable_tracking('public.user_subscriptions');
