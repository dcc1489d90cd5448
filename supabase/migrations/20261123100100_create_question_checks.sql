-- Proof that an item can be won: its content, as a fingerprint, passed the lint and the self-test of its
-- answer key with the real scorer. Only the service side writes here, after it ran both.

create table public.question_checks (
  id uuid primary key default gen_random_uuid(),
  fingerprint text not null,
  profile_version text not null,
  module text not null check (module in ('speaking', 'writing', 'reading', 'listening')),
  type text not null,
  warnings jsonb not null default '[]' check (jsonb_typeof(warnings) = 'array'),
  checked_by uuid references public.users (id) on delete set null,
  checked_at timestamptz not null default now(),
  request_id text,
  constraint question_checks_once unique (fingerprint, profile_version)
);

comment on table public.question_checks is
  'Contents of items that passed lint and self-test under a format profile; without one no item is published.';
comment on column public.question_checks.fingerprint is 'private.question_fingerprint of what was checked; equal items share a check.';
comment on column public.question_checks.warnings is 'Findings of the linter that do not keep an item from being published.';
comment on column public.question_checks.checked_by is 'Who asked for the check; null for the system.';

create index question_checks_checked_by_idx on public.question_checks (checked_by);
create index question_checks_checked_at_idx on public.question_checks (checked_at desc);

alter table public.question_checks enable row level security;
create policy "Staff with content.read read" on public.question_checks
for select to authenticated using ((select private.has_permission('content.read')));
grant select on public.question_checks to authenticated;
revoke insert, update, delete, truncate on public.question_checks from service_role;

-- Blank and missing are the same content, and so are {} and no key: the banks differ in which they store.
create function private.question_fingerprint(module text, question jsonb) returns text
language sql immutable set search_path = '' as $$
  select encode(sha256(convert_to(jsonb_build_array(
    module,
    question ->> 'type',
    nullif(question ->> 'prompt_text', ''),
    nullif(question ->> 'transcript', ''),
    nullif(nullif(question -> 'options', 'null'), '{}'),
    nullif(nullif(question -> case module when 'listening' then 'correct_answers' else 'answer_key' end, 'null'), '{}'),
    question ->> 'media_id')::text, 'UTF8')), 'hex')
$$;

comment on function private.question_fingerprint(text, jsonb) is
  'Hash of what decides how an item of a bank is scored: type, text, transcript, options, key, media. Other columns of the row do not count.';

create function private.record_question_check(
  module text, question jsonb, profile_version text, checked_by uuid, warnings jsonb
) returns text
language plpgsql security definer set search_path = '' as $$
declare
  passed constant text := private.question_fingerprint(module, question);
begin
  if profile_version is distinct from private.profile_version_in_force() then
    raise exception 'The check was made under format profile "%", but "%" is in force. Check again.',
      profile_version, private.profile_version_in_force() using errcode = '23514';
  end if;
  insert into public.question_checks as c (fingerprint, profile_version, module, type, warnings, checked_by, request_id)
  values (passed, profile_version, module, question ->> 'type', coalesce(warnings, '[]'), checked_by,
    private.request_context('x-request-id', 'app.request_id'))
  on conflict on constraint question_checks_once do update
  set checked_at = now(), checked_by = excluded.checked_by, warnings = excluded.warnings, request_id = excluded.request_id;
  return passed;
end $$;

create function public.record_question_check(
  module text, question jsonb, profile_version text, checked_by uuid default null, warnings jsonb default '[]'
) returns text
language sql set search_path = '' as $$
  select private.record_question_check(module, question, profile_version, checked_by, warnings)
$$;

comment on function public.record_question_check(text, jsonb, text, uuid, jsonb) is
  'Records that an item, as a row of its bank, passed its check. For the service key, which has run it; nobody else may call this.';

grant execute on function
  private.record_question_check(text, jsonb, text, uuid, jsonb), public.record_question_check(text, jsonb, text, uuid, jsonb)
to service_role;
