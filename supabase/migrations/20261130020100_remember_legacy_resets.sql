-- People whose password the import could not bring over are mailed a reset, once each. What was asked of Auth is
-- remembered before it is asked, so that a sending that was killed can tell by Auth's own record what was sent.

create table private.legacy_resets (
  user_id uuid primary key references public.users (id) on delete cascade,
  asked_at timestamptz not null,
  sent_at timestamptz
);

comment on table private.legacy_resets is 'Mails with a password reset that `npm run legacy:import -- --send-resets` had Auth send.';
comment on column private.legacy_resets.asked_at is 'Before Auth was asked.';
comment on column private.legacy_resets.sent_at is 'Null: Auth refused, or the command was killed before it answered.';

select private.declare_person_data('legacy_resets', 'user_id', 'stay', 'delete', table_schema => 'private',
  stays_because => 'It says which account was sent the mail.');

create function private.legacy_resets_due() returns table (user_id uuid, email text)
language sql stable set search_path = '' as $$
  select u.id, u.email
  from private.legacy_ids i
  join auth.users u on u.id = i.target_id::uuid
  left join private.legacy_resets r on r.user_id = u.id
  where i.source_table = 'users' and i.outcome = 'imported' and r.sent_at is null
    and exists (select from private.legacy_ledger l
      where l.source_table = 'users' and l.legacy_id = i.legacy_id and l.kind = 'changed' and l.field = 'password')
    and u.email is not null and coalesce(u.encrypted_password, '') = '' and u.deleted_at is null
    and coalesce(u.banned_until <= now(), true)
  -- Whom Auth refused comes last, and is in nobody's way.
  order by r.asked_at nulls first, u.id
$$;

comment on function private.legacy_resets_due() is
  'People whose password did not come over from the legacy database, who have set none since and were not mailed yet.';

-- The ledger names who was mailed and who could not be, one line a person.
create function private.note_legacy_reset(person uuid, problem text) returns void
language sql set search_path = '' as $$
  delete from private.legacy_ledger l
  where l.source_table = 'users' and l.kind = 'review' and l.field = 'password' and l.person_id = person;
  insert into private.legacy_ledger (source_table, legacy_id, person_id, kind, field, reason)
  select i.source_table, i.legacy_id, person, case when problem is null then 'changed' else 'review' end, 'password',
    coalesce('The mail to set a new password was not sent: ' || problem, 'The mail to set a new password was sent.')
  from private.legacy_ids i
  where i.source_table = 'users' and i.outcome = 'imported' and i.target_table = 'public.users' and i.target_id = person::text
$$;

create function private.begin_legacy_reset(person uuid) returns void
language sql set search_path = '' as $$
  insert into private.legacy_resets (user_id, asked_at) values (person, clock_timestamp())
  on conflict (user_id) do update set asked_at = excluded.asked_at
$$;

create function private.end_legacy_reset(person uuid, problem text) returns void
language sql set search_path = '' as $$
  update private.legacy_resets r set sent_at = clock_timestamp() where r.user_id = person and problem is null;
  select private.note_legacy_reset(person, problem)
$$;

-- What Auth had sent before a command was killed that had asked for it. Clocks of two servers may differ a little.
create function private.settle_legacy_resets() returns int
language plpgsql set search_path = '' as $$
declare
  person uuid;
  settled int := 0;
begin
  for person in
    select r.user_id from private.legacy_resets r join auth.users u on u.id = r.user_id
    where r.sent_at is null and u.recovery_sent_at >= r.asked_at - interval '10 seconds'
  loop
    perform private.end_legacy_reset(person, null);
    settled := settled + 1;
  end loop;
  return settled;
end $$;

revoke execute on function private.legacy_resets_due(), private.note_legacy_reset(uuid, text), private.begin_legacy_reset(uuid),
  private.end_legacy_reset(uuid, text), private.settle_legacy_resets() from public;
