-- What is published was tried first, whoever publishes it: a direct write to the API, the service key or
-- a psql session meets the same gate. An item that is active stays so while its content stays the same,
-- also when a new format profile comes into force.

create function private.require_question_check() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  content constant text := private.question_fingerprint(tg_argv[0], to_jsonb(new) - 'search');
  version constant text := private.profile_version_in_force();
begin
  if tg_op = 'UPDATE' and old.is_active
    and private.question_fingerprint(tg_argv[0], to_jsonb(old) - 'search') = content then
    return new;
  end if;
  if not exists (
    select from public.question_checks c
    where c.fingerprint = content and c.profile_version = version) then
    raise exception 'This question cannot be published: its answer key has not passed the self-test since it was last changed.'
      using errcode = '23514',
        detail = jsonb_build_object('fingerprint', content, 'profile_version', version)::text,
        hint = 'Publish it in the console, or have POST /api/question-checks check this content first.';
  end if;
  return new;
end $$;

comment on function private.require_question_check() is
  'Trigger (module): refuses an active item whose content has no passed check under the format profile in force.';

-- The word for it is "published", whatever the column is called.
create or replace function private.refuse_invalid_question() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  problems constant text[] := private.question_problems(tg_argv[0], to_jsonb(new) - 'search');
begin
  if cardinality(problems) > 0 then
    raise exception 'This question cannot be published yet. %', array_to_string(problems, ' ')
      using errcode = '23514', detail = to_jsonb(problems)::text;
  end if;
  return new;
end $$;

-- After refuse_invalid_question: triggers fire by name, and its sentences say more.
create trigger require_question_check before insert or update on public.speaking_questions
for each row when (new.is_active) execute function private.require_question_check('speaking');
create trigger require_question_check before insert or update on public.writing_questions
for each row when (new.is_active) execute function private.require_question_check('writing');
create trigger require_question_check before insert or update on public.reading_questions
for each row when (new.is_active) execute function private.require_question_check('reading');
create trigger require_question_check before insert or update on public.listening_questions
for each row when (new.is_active) execute function private.require_question_check('listening');
