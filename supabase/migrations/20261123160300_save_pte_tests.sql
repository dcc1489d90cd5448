-- Saving a test with its ordered questions in one transaction, and cutting a question loose from the bank.

-- Definer: editors of content may not read what learners answered, only that a question must stay.
create function private.is_answered(question uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.test_answers a where a.question_id = question)
    or exists (select from public.practice_sessions s where s.question_id = question)
$$;

-- An entry names a question that the test has ("id") or a bank item to link ("module", "question_id").
create function private.test_entries(entries jsonb) returns table (place int, id uuid, module text, question_id uuid, points int)
language sql immutable set search_path = '' as $$
  select e.place::int, (e.value ->> 'id')::uuid, e.value ->> 'module', (e.value ->> 'question_id')::uuid, (e.value ->> 'points')::int
  from jsonb_array_elements(entries) with ordinality e (value, place)
$$;

-- A question that learners have answered is put aside with its answers; any other one goes.
create function private.set_test_questions(test uuid, entries jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  kept constant uuid[] := array(select e.id from private.test_entries(entries) e where e.id is not null);
begin
  if exists (
    select from private.test_entries(entries) e where e.id is not null
      and not exists (select from public.pte_questions q where q.id = e.id and q.test_id = test and q.archived_at is null)) then
    raise exception 'A question of this test is gone. Load the test again.' using errcode = 'PT409';
  end if;
  update public.pte_questions q set archived_at = now()
  where q.test_id = test and q.archived_at is null and q.id <> all (kept) and private.is_answered(q.id);
  delete from public.pte_questions q
  where q.test_id = test and q.archived_at is null and q.id <> all (kept);

  update public.pte_questions q set order_index = e.place, points = coalesce(e.points, q.points)
  from private.test_entries(entries) e
  where q.id = e.id and (q.order_index, q.points) is distinct from (e.place, coalesce(e.points, q.points));

  -- Section, type and title come from the bank item by trigger.
  insert into public.pte_questions (
    test_id, question, question_type, section, points, order_index,
    speaking_question_id, writing_question_id, reading_question_id, listening_question_id)
  select test, 'Linked', '', e.module, coalesce(e.points, 1), e.place,
    case e.module when 'speaking' then e.question_id end, case e.module when 'writing' then e.question_id end,
    case e.module when 'reading' then e.question_id end, case e.module when 'listening' then e.question_id end
  from private.test_entries(entries) e
  where e.id is null;
end $$;

create function private.pte_test_defaults() returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('test_type', 'practice', 'exam', 'ACADEMIC', 'is_premium', false)
$$;

create function public.save_pte_test(test jsonb, questions jsonb default null) returns public.pte_tests
language plpgsql set search_path = '' as $$
declare
  saved public.pte_tests;
  wanted public.pte_tests;
begin
  if exists (select from private.test_entries(questions) e where e.id is null and e.question_id is null) then
    raise exception 'A question of the test names neither itself nor an item of a bank.' using errcode = '22023';
  end if;
  if (select count(*) > count(distinct coalesce(e.id, e.question_id)) from private.test_entries(questions) e) then
    raise exception 'The same question is in the test twice.' using errcode = '23505';
  end if;
  if test ->> 'id' is null then
    wanted := jsonb_populate_record(null::public.pte_tests, private.pte_test_defaults() || jsonb_strip_nulls(test));
    insert into public.pte_tests (title, description, test_type, exam, section, is_premium, duration)
    values (wanted.title, wanted.description, wanted.test_type, wanted.exam, wanted.section, wanted.is_premium, wanted.duration)
    returning * into saved;
  else
    select * into saved from public.pte_tests where id = (test ->> 'id')::uuid;
    if not found then
      raise exception 'This test does not exist any more.' using errcode = 'PT404';
    end if;
    wanted := jsonb_populate_record(saved, test);
    update public.pte_tests t set
      title = wanted.title, description = wanted.description, test_type = wanted.test_type, exam = wanted.exam,
      section = wanted.section, is_premium = wanted.is_premium, duration = wanted.duration,
      archived_at = wanted.archived_at, version = wanted.version
    where t.id = saved.id
    returning * into saved;
    if not found then
      raise exception 'You may not change this test.' using errcode = '42501';
    end if;
  end if;
  if questions is not null then
    perform private.set_test_questions(saved.id, questions);
  end if;
  return saved;
end $$;

comment on function public.save_pte_test(jsonb, jsonb) is
  'Creates (no id) or changes a test and, unless null, its ordered questions, in one transaction. questions: '
  '[{id} or {module, question_id}, each with optional points]. Send the version that was read: a stale one answers PT409. Returns the stored row.';

create function public.copy_test_question(question_id uuid, version int) returns public.pte_questions
language plpgsql set search_path = '' as $$
declare
  copied public.pte_questions;
begin
  update public.pte_questions q set
    question_data = i.question_data, answer_key = i.answer_key, version = copy_test_question.version,
    speaking_question_id = null, writing_question_id = null, reading_question_id = null, listening_question_id = null
  from public.pte_test_items i
  where q.id = copy_test_question.question_id and i.id = q.id and i.is_linked
  returning q.* into copied;
  if not found then
    raise exception 'This question is not linked to the bank, or you may not change it.' using errcode = '42501';
  end if;
  return copied;
end $$;

comment on function public.copy_test_question(uuid, int) is
  'Gives a linked question of a test a copy of the bank item''s content and key as its own, and cuts the link. Returns the stored row.';

grant execute on function private.is_answered(uuid), private.test_entries(jsonb), private.set_test_questions(uuid, jsonb),
  private.pte_test_defaults(), public.save_pte_test(jsonb, jsonb), public.copy_test_question(uuid, int)
to authenticated, service_role;
