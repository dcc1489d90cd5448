-- What planning a lesson or a test needs to know of bank items: how long they run, how much they are
-- worth, where they are used already. And the whole bank as counts.

-- What there is to get right in an item: gaps, right choices, neighbouring pairs, words. 1 where the
-- type is right or wrong as a whole. Never fails on a malformed key.
create function private.answer_count(type text, key jsonb, spoken text) returns int
language sql immutable set search_path = '' as $$
  select greatest(1, case
    when type in ('read_aloud', 'write_from_dictation') then (select count(*) from regexp_matches(coalesce(spoken, ''), '\S+', 'g'))
    when type = 'reorder_paragraphs' then cardinality(private.json_texts(key -> 'order')) - 1
    when type = 'highlight_incorrect_words' then (select count(*) from private.json_items(key -> 'words'))
    when type in ('fill_in_blanks', 'reading_writing_fill_blanks') then (select count(*) from private.json_entries(key -> 'blanks'))
    when type = 'multiple_choice_multiple' then cardinality(private.json_texts(key -> 'correct'))
    else 1
  end)::int
$$;

create view private.question_weights with (security_invoker = on) as
select b.*, m.duration as media_seconds
from (
  select id, 'speaking' as module, type::text, title, difficulty, is_active, archived_at is not null as is_archived, media_id,
    private.answer_count(type::text, answer_key, prompt_text) as answers from public.speaking_questions
  union all
  select id, 'writing', type::text, title, difficulty, is_active, archived_at is not null, media_id, 1 from public.writing_questions
  union all
  select id, 'reading', type::text, title, difficulty, is_active, archived_at is not null, media_id,
    private.answer_count(type::text, answer_key, null) from public.reading_questions
  union all
  select id, 'listening', type::text, title, difficulty, is_active, archived_at is not null, media_id,
    private.answer_count(type::text, correct_answers, transcript) from public.listening_questions
) b
left join public.media m on m.id = b.media_id;

comment on view private.question_weights is 'Items of all banks as planning sees them; as the caller may see the banks.';

create function public.question_usage(module text, question_ids uuid[]) returns table (
  question_id uuid, title text, is_active boolean, is_archived boolean, media_seconds numeric, answers int, lessons jsonb, tests jsonb)
language sql stable set search_path = '' as $$
  select w.id, w.title, w.is_active, w.is_archived, w.media_seconds, w.answers,
    (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'status', l.status) order by l.title), '[]')
      from public.lesson_questions q join public.practice_lessons l on l.id = q.lesson_id where q.question_id = w.id),
    (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title) order by t.title), '[]')
      from public.pte_questions q join public.pte_tests t on t.id = q.test_id
      where q.archived_at is null
        and case question_usage.module
          when 'speaking' then q.speaking_question_id when 'writing' then q.writing_question_id
          when 'reading' then q.reading_question_id else q.listening_question_id end = w.id)
  from private.question_weights w
  where w.module = question_usage.module and w.id = any (question_usage.question_ids)
$$;

comment on function public.question_usage(text, uuid[]) is
  'Of each bank item asked for: whether it is published or archived, seconds of its recording, points there are to win, and the lessons and tests that hold it.';

-- A limited choice of published items a type and difficulty: the least used first, then by chance of the
-- seed, so that the same seed on the same bank gives the same rows.
create function public.test_candidates(seed text, per_group int default 24) returns table (
  question_id uuid, module text, type text, title text, difficulty public.difficulty_level, media_seconds numeric, answers int, tests int, lessons int)
language sql stable set search_path = '' as $$
  with in_tests as (
    select q.bank_question_id as id, count(distinct q.test_id)::int as n from public.pte_questions q
    where q.bank_question_id is not null and q.archived_at is null group by 1
  ), in_lessons as (
    select q.question_id as id, count(*)::int as n from public.lesson_questions q group by 1
  ), ranked as (
    select w.*, coalesce(t.n, 0) as tests, coalesce(l.n, 0) as lessons, row_number() over (
      partition by w.module, w.type, w.difficulty
      order by coalesce(t.n, 0), coalesce(l.n, 0), md5(w.id::text || test_candidates.seed)) as place
    from private.question_weights w
    left join in_tests t on t.id = w.id
    left join in_lessons l on l.id = w.id
    where w.is_active and not w.is_archived
  )
  select r.id, r.module, r.type, r.title, r.difficulty, r.media_seconds, r.answers, r.tests, r.lessons
  from ranked r
  where r.place <= least(greatest(test_candidates.per_group, 1), 50)
  order by r.module, r.type, r.difficulty, r.place
$$;

comment on function public.test_candidates(text, int) is
  'Published bank items to build a test from: at most per_group a type and difficulty, the least used first, ties by the seed.';

-- An item has the tier of the easiest published lesson that offers it. Totals come from the kept
-- counters, so that only the links of published lessons are read.
create function private.bank_counts() returns table (module text, type text, difficulty public.difficulty_level, tier text, n bigint)
language sql stable security definer set search_path = '' as $$
  with offered as (
    select l.module, l.question_type as type, q.question_id, min(case when l.is_free then 0 else array_position(
      enum_range(null::public.membership_tier), l.required_tier) end) as tier
    from public.lesson_questions q join public.practice_lessons l on l.id = q.lesson_id
    where l.status = 'published'
    group by 1, 2, 3
  ), by_tier as (
    select o.module, o.type, w.difficulty, (array['free', 'free_trial', 'pro', 'premium'])[o.tier + 1] as tier, count(*) as n
    from offered o join private.question_weights w on w.module = o.module and w.id = o.question_id and w.is_active and not w.is_archived
    group by 1, 2, 3, 4
  ), totals as (
    select c.bank, c.type, c.difficulty, c.is_active, sum(c.n)::bigint as n from private.question_counts c
    where not c.is_archived group by 1, 2, 3, 4
  )
  select b.module, b.type, b.difficulty, b.tier, b.n from by_tier b
  union all
  select t.bank, t.type, t.difficulty, 'no_lesson', t.n - coalesce((
    select sum(b.n) from by_tier b where (b.module, b.type, b.difficulty) = (t.bank, t.type, t.difficulty)), 0)
  from totals t where t.is_active
  union all
  select t.bank, t.type, t.difficulty, 'unpublished', t.n from totals t where not t.is_active
$$;

create function public.bank_counts() returns table (module text, type text, difficulty public.difficulty_level, tier text, n bigint)
language sql stable set search_path = '' as $$
  select c.module, c.type, c.difficulty, c.tier, c.n from private.bank_counts() c
  where c.n > 0 and (select private.has_permission('content.read'))
$$;

comment on function public.bank_counts() is
  'Unarchived bank items by type, difficulty and tier: the lowest that opens one in a published lesson (free, free_trial, pro, premium), '
  'no_lesson for published items that none offers, unpublished for the rest. Staff with content.read only.';

grant select on private.question_weights to authenticated, service_role;
grant execute on function private.json_items(jsonb), private.json_texts(jsonb), private.json_entries(jsonb), private.answer_count(text, jsonb, text), private.bank_counts(),
  public.question_usage(text, uuid[]), public.test_candidates(text, int), public.bank_counts()
to authenticated, service_role;
