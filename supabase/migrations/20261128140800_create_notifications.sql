-- What the platform tells a person: in the app, and by mail through the worker.

create table public.notifications (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.users (id) on delete cascade,
  kind text not null check (kind in ('decision', 'undo', 'lift', 'appeal')),
  decision_id uuid not null references public.moderation_decisions (id) on delete cascade,
  title text not null,
  body text not null,
  may_appeal boolean not null default false,
  read_at timestamptz,
  mailed_at timestamptz,
  mail_attempts int not null default 0,
  mail_error text,
  created_at timestamptz not null default now(),
  constraint notifications_once unique (decision_id, kind)
);

comment on table public.notifications is 'Messages to a person about their community texts, one a decision and kind. The person reads them and marks them read.';
comment on column public.notifications.body is 'Plain text. What a moderator wrote may stand in it: never draw it as HTML.';
comment on column public.notifications.mailed_at is 'When the mail went out, or when there was no address to send it to.';

create index notifications_user_id_idx on public.notifications (user_id, created_at desc);
create index notifications_unread_idx on public.notifications (user_id) where read_at is null;
create index notifications_waiting_idx on public.notifications (mail_attempts, created_at) where mailed_at is null;

alter table public.notifications enable row level security;
create policy "People see their own notifications, moderation staff see all" on public.notifications
for select to authenticated
using (user_id = (select auth.uid()) or (select private.has_permission('community.read')));
create policy "People mark their own notifications read" on public.notifications
for update to authenticated
using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
grant select, update (read_at) on public.notifications to authenticated;

-- One job however many messages wait: it sends all of them.
create function private.queue_notification_mails() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- While sample data is loaded there is no queue yet; the worker's own schedule finds what waits.
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job('mail_notifications', '{}'::json, job_key => 'mail_notifications');
  end if;
  return null;
end $$;

create trigger queue_mails after insert on public.notifications
for each statement execute function private.queue_notification_mails();

create function private.notify_author(person uuid, kind text, decision uuid, title text, body text, may_appeal boolean) returns void
language sql security definer set search_path = '' as $$
  insert into public.notifications (user_id, kind, decision_id, title, body, may_appeal)
  select person, kind, decision, title, body, may_appeal where person is not null
  on conflict on constraint notifications_once do nothing
$$;

-- The next message to mail, locked for this worker until its transaction ends.
create function private.take_notification_mail(most_attempts int) returns table (id uuid, recipient text, subject text, body text)
language sql set search_path = '' as $$
  select n.id, case when u.email ~ '\.invalid$' then null else u.email end, n.title, format(E'Hello %s,\n\n%s\n', private.community_name(u.id), n.body)
  from public.notifications n join public.users u on u.id = n.user_id
  where n.mailed_at is null and n.mail_attempts < most_attempts
  -- What failed goes to the end, so that one address that takes no mail holds up nobody else's.
  order by n.mail_attempts, n.created_at
  limit 1
  for update of n skip locked
$$;

create function private.finish_notification_mail(notification uuid, failure text) returns void
language sql set search_path = '' as $$
  update public.notifications
  set mailed_at = case when failure is null then now() end, mail_attempts = mail_attempts + 1, mail_error = failure
  where id = notification
$$;

comment on function private.take_notification_mail(int) is 'One unsent mail {id, recipient, subject, body}; recipient is null for a person without an address. For the worker.';
