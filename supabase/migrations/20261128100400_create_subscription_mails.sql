-- Mails to learners about what staff did to their subscription: written in the transaction of the
-- action, sent by the worker.
--
-- At least once: a try is noted before it is made, and one of which nothing more is heard, because its worker
-- died, is made again under the same Message-ID, by which mail programs know a second copy.

create table public.subscription_mails (
  id uuid primary key default gen_random_uuid(),
  action_id uuid not null unique references public.subscription_actions (id) on delete cascade,
  user_id uuid references public.users (id) on delete cascade,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts int not null default 0,
  next_try_at timestamptz not null default now(),
  error text
);

comment on table public.subscription_mails is 'Mails about subscriptions: one an action, waiting until sent_at is set.';
comment on column public.subscription_mails.recipient is 'Address at the moment of the action.';
comment on column public.subscription_mails.attempts is 'Tries that were begun.';
comment on column public.subscription_mails.next_try_at is
  'Not before then: while a worker is at it, after that with growing pauses. For a mail that waits.';
comment on column public.subscription_mails.error is 'Why the last try to send it failed.';

create index subscription_mails_user_id_idx on public.subscription_mails (user_id, created_at desc);
create index subscription_mails_waiting_idx on public.subscription_mails (next_try_at, created_at) where sent_at is null;

alter table public.subscription_mails enable row level security;
create policy "Staff who change subscriptions see what learners were told" on public.subscription_mails
for select to authenticated using ((select private.has_permission('subscriptions.write')));
grant select on public.subscription_mails to authenticated;
revoke insert, update, delete, truncate on public.subscription_mails from service_role;

-- Where nobody told the zone, UTC is meant and named.
create function private.time_zone_of(person uuid) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce((select p.timezone from public.user_profiles p where p.user_id = person), 'UTC')
$$;

create function private.access_sentence(s public.user_subscriptions, zone text) returns text
language sql stable set search_path = '' as $$
  select case when a ->> 'tier' is null then 'You have no access to paid content now.'
    else format('You have %s%s%s.',
      initcap(replace(a ->> 'tier', '_', ' ')),
      coalesce(' until ' || to_char((a ->> 'until')::timestamptz at time zone zone, 'FMDD Mon YYYY, HH24:MI') || format(' (%s)', zone), ''),
      case when (a ->> 'renews')::boolean
        then ', then it renews' || coalesce(' as ' || initcap(replace(a ->> 'next_tier', '_', ' ')), '') else '' end)
    end
  from private.subscription_access(s, now()) a
$$;

create function private.mail_subject(action text, args jsonb) returns text
language sql immutable set search_path = '' as $$
  select case action
    when 'change_tier' then case args ->> 'when' when 'now' then 'Your plan was changed' else 'Your plan changes at the next renewal' end
    when 'extend_trial' then 'Your trial was extended'
    when 'grant_days' then 'You were given extra days'
    when 'cancel' then 'Your subscription was cancelled'
    when 'undo_cancel' then 'Your subscription goes on'
    when 'reactivate' then 'Your subscription is active again'
    when 'comp' then 'You were given access for free'
    when 'set_auto_renew' then 'The renewal of your subscription was changed'
    when 'refund' then 'Your refund is on its way'
    when 'undo' then 'A change of your subscription was taken back'
  end
$$;

-- {recipient, subject, body}; null where the person has no address to write to.
create function private.subscription_mail(person uuid, action text, args jsonb, after public.user_subscriptions) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'recipient', u.email,
    'subject', private.mail_subject(action, args),
    'body', format(E'Hello %s,\n\n%s.\n%s\n\nIf this is not what you expected, answer this mail.\n',
      u.name, private.mail_subject(action, args), private.access_sentence(after, private.time_zone_of(person))))
  from public.users u
  where u.id = person and u.email !~ '\.invalid$'
$$;

create function private.queue_subscription_mail(done public.subscription_actions) returns void
language sql security definer set search_path = '' as $$
  insert into public.subscription_mails (action_id, user_id, recipient, subject, body)
  select done.id, done.user_id, m ->> 'recipient', m ->> 'subject', m ->> 'body'
  from private.subscription_mail(done.user_id, done.action, done.args,
    jsonb_populate_record(null::public.user_subscriptions, done.new)) m
  where m is not null
  on conflict (action_id) do nothing
$$;

comment on function private.subscription_mail(uuid, text, jsonb, public.user_subscriptions) is
  'The mail about an action: {recipient, subject, body}, times in the zone of the learner; null for a person without an address.';
