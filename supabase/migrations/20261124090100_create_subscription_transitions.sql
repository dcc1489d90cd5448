-- Which status may follow which: data, so that the rule can be read, shown and tested, and every
-- writer (console, webhook, worker, psql) obeys it.

create table public.subscription_transitions (
  id int generated always as identity primary key,
  from_status public.membership_status,
  to_status public.membership_status not null,
  description text not null check (btrim(description) <> ''),
  constraint subscription_transitions_key unique nulls not distinct (from_status, to_status),
  constraint subscription_transitions_change_check check (from_status is distinct from to_status)
);

comment on table public.subscription_transitions is 'Allowed changes of the status of a subscription; any other is refused.';
comment on column public.subscription_transitions.from_status is 'Null: a subscription that begins.';

insert into public.subscription_transitions (from_status, to_status, description) values
  (null, 'trial', 'A trial begins.'),
  (null, 'active', 'A subscription begins without a trial.'),
  (null, 'expired', 'An import brings one that has run out.'),
  (null, 'cancelled', 'An import brings one that was cancelled.'),
  ('trial', 'active', 'The trial was paid for, or a tier was given.'),
  ('trial', 'expired', 'The trial ran out.'),
  ('trial', 'cancelled', 'The trial was cancelled.'),
  ('active', 'trial', 'A trial of a paid tier begins, or Stripe gives days for free: it calls them a trial.'),
  ('active', 'expired', 'The paid or given period ran out.'),
  ('active', 'cancelled', 'Cancelled, at once or because the agreed day has come.'),
  ('cancelled', 'active', 'Reactivated, or the cancellation was undone.'),
  ('cancelled', 'trial', 'The cancellation of a trial was undone, or a trial begins anew.'),
  ('expired', 'active', 'Reactivated or paid again.'),
  ('expired', 'trial', 'A trial that ran out was extended.'),
  ('expired', 'cancelled', 'Stripe cancels what could not be charged.');

alter table public.subscription_transitions enable row level security;
create policy "Staff who see subscriptions see how they may change" on public.subscription_transitions
for select to authenticated using ((select private.has_permission('subscriptions.read')));
grant select on public.subscription_transitions to authenticated;
revoke insert, update, delete, truncate on public.subscription_transitions from service_role;

create function private.check_subscription_transition() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  before constant public.membership_status := case when tg_op = 'UPDATE' then old.status end;
begin
  if before is not distinct from new.status then
    return new;
  end if;
  if not exists (
    select from public.subscription_transitions t
    where t.from_status is not distinct from before and t.to_status = new.status
  ) then
    raise exception 'A subscription that is % cannot become %.', coalesce(before::text, 'new'), new.status
      using errcode = '23514', hint = 'The allowed changes stand in subscription_transitions.';
  end if;
  return new;
end $$;

create trigger check_transition before insert or update of status on public.user_subscriptions
for each row execute function private.check_subscription_transition();
