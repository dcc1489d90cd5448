-- Which items a lesson offers, in which order. One nullable foreign key per bank keeps each link real.

create table public.lesson_questions (
  id uuid primary key default gen_random_uuid(),
  lesson_id uuid not null references public.practice_lessons (id) on delete cascade,
  position int not null check (position > 0),
  speaking_question_id uuid references public.speaking_questions (id) on delete restrict,
  writing_question_id uuid references public.writing_questions (id) on delete restrict,
  reading_question_id uuid references public.reading_questions (id) on delete restrict,
  listening_question_id uuid references public.listening_questions (id) on delete restrict,
  question_id uuid not null generated always as (coalesce(
    speaking_question_id, writing_question_id, reading_question_id, listening_question_id)) stored,
  created_at timestamptz not null default now(),
  constraint lesson_questions_one_bank check (
    num_nonnulls(speaking_question_id, writing_question_id, reading_question_id, listening_question_id) = 1),
  constraint lesson_questions_position_key unique (lesson_id, position) deferrable initially deferred,
  constraint lesson_questions_question_key unique (lesson_id, question_id)
);

comment on table public.lesson_questions is 'Items of a lesson in order; each links to exactly one of the four banks.';
comment on column public.lesson_questions.position is 'From 1, without holes.';
comment on column public.lesson_questions.question_id is 'The linked item, whichever bank it is in.';

create index lesson_questions_question_id_idx on public.lesson_questions (question_id);
create index lesson_questions_speaking_idx on public.lesson_questions (speaking_question_id);
create index lesson_questions_writing_idx on public.lesson_questions (writing_question_id);
create index lesson_questions_reading_idx on public.lesson_questions (reading_question_id);
create index lesson_questions_listening_idx on public.lesson_questions (listening_question_id);

alter table public.lesson_questions enable row level security;

-- Type of an item, or null where the module has no such item. Definer: a learner's progress check
-- may ask for an item that only staff can read.
create function private.question_type_of(module text, question uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case module
    when 'speaking' then (select type::text from public.speaking_questions where id = question)
    when 'writing' then (select type::text from public.writing_questions where id = question)
    when 'reading' then (select type::text from public.reading_questions where id = question)
    when 'listening' then (select type::text from public.listening_questions where id = question)
  end
$$;

create function private.question_is_active(module text, question uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(case module
    when 'speaking' then (select is_active from public.speaking_questions where id = question)
    when 'writing' then (select is_active from public.writing_questions where id = question)
    when 'reading' then (select is_active from public.reading_questions where id = question)
    when 'listening' then (select is_active from public.listening_questions where id = question)
  end, false)
$$;

create function private.check_lesson_question() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  lesson public.practice_lessons;
  question constant uuid := coalesce(
    new.speaking_question_id, new.writing_question_id, new.reading_question_id, new.listening_question_id);
begin
  select * into lesson from public.practice_lessons where id = new.lesson_id for share;
  if private.question_type_of(lesson.module, question) is distinct from lesson.question_type
    or (to_jsonb(new) ->> (lesson.module || '_question_id')) is null then
    raise exception 'Lesson "%" takes % items of type %.', lesson.title, lesson.module, lesson.question_type
      using errcode = '23514';
  end if;
  if lesson.status = 'published' and not private.question_is_active(lesson.module, question) then
    raise exception 'Lesson "%" is published: add active items only.', lesson.title using errcode = '23514';
  end if;
  return new;
end $$;

create trigger check_lesson_question before insert or update on public.lesson_questions
for each row execute function private.check_lesson_question();

-- Statement level: a lesson of a hundred items is counted once.
create function private.count_lesson_questions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.practice_lessons l
  set question_count = counted.n
  from (
    select t.lesson_id, (select count(*) from public.lesson_questions q where q.lesson_id = t.lesson_id)::int as n
    from touched t group by t.lesson_id
  ) counted
  where l.id = counted.lesson_id and l.question_count <> counted.n;
  return null;
end $$;

create trigger count_after_insert after insert on public.lesson_questions
referencing new table as touched for each statement execute function private.count_lesson_questions();
create trigger count_after_delete after delete on public.lesson_questions
referencing old table as touched for each statement execute function private.count_lesson_questions();

select private.enable_tracking('public.lesson_questions');
