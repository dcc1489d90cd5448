-- A test takes its items from the banks by link: what is corrected in the bank is corrected in the test.
-- A row with content of its own (from a feed, or copied on purpose) stays possible.

alter table public.pte_questions
  add column speaking_question_id uuid references public.speaking_questions (id) on delete restrict,
  add column writing_question_id uuid references public.writing_questions (id) on delete restrict,
  add column reading_question_id uuid references public.reading_questions (id) on delete restrict,
  add column listening_question_id uuid references public.listening_questions (id) on delete restrict,
  add column bank_question_id uuid generated always as (coalesce(
    speaking_question_id, writing_question_id, reading_question_id, listening_question_id)) stored,
  add constraint pte_questions_one_bank check (
    num_nonnulls(speaking_question_id, writing_question_id, reading_question_id, listening_question_id) <= 1),
  add constraint pte_questions_link_or_content check (
    coalesce(speaking_question_id, writing_question_id, reading_question_id, listening_question_id) is null
    or (question_data is null and answer_key is null));

comment on column public.pte_questions.bank_question_id is 'The linked bank item, whichever bank it is in; null for a row with content of its own.';
comment on column public.pte_questions.question is
  'Title, or the full text where there is no title. Of a linked row: the title of the bank item, kept by trigger.';
comment on column public.pte_questions.question_data is 'Own content; null in a linked row, whose content is live in the bank (view pte_test_items).';
comment on column public.pte_questions.answer_key is 'Own key; null in a linked row, whose key is live in the bank (view pte_test_items).';

create index pte_questions_speaking_question_id_idx on public.pte_questions (speaking_question_id);
create index pte_questions_writing_question_id_idx on public.pte_questions (writing_question_id);
create index pte_questions_reading_question_id_idx on public.pte_questions (reading_question_id);
create index pte_questions_listening_question_id_idx on public.pte_questions (listening_question_id);
create unique index pte_questions_test_item_key on public.pte_questions (test_id, bank_question_id)
where bank_question_id is not null and archived_at is null;

-- What names, sorts and finds a linked row follows the bank item; what it says and asks is not copied.
-- Definer: the bank must answer the same whoever links.
create function private.describe_linked_question() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  item record;
begin
  if num_nonnulls(new.speaking_question_id, new.writing_question_id, new.reading_question_id, new.listening_question_id) <> 1 then
    return new;
  end if;
  select * into item from (
    select 'speaking' as section, type::text, title, difficulty, tags from public.speaking_questions where id = new.speaking_question_id
    union all select 'writing', type::text, title, difficulty, tags from public.writing_questions where id = new.writing_question_id
    union all select 'reading', type::text, title, difficulty, tags from public.reading_questions where id = new.reading_question_id
    union all select 'listening', type::text, title, difficulty, tags from public.listening_questions where id = new.listening_question_id
  ) found_item;
  if found then
    new.section := item.section;
    new.question_type := item.type;
    new.question := item.title;
    new.difficulty := item.difficulty;
    new.tags := item.tags;
  end if;
  return new;
end $$;

create trigger describe_linked_question before insert or update on public.pte_questions
for each row execute function private.describe_linked_question();

-- Touching the link row lets describe_linked_question read the item anew.
create function private.refresh_linked_questions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  execute format('update public.pte_questions set question = $1 where %I = $2', tg_argv[0]) using new.title, new.id;
  return null;
end $$;

do $$
declare
  module text;
begin
  foreach module in array array['speaking', 'writing', 'reading', 'listening'] loop
    execute format(
      'create trigger refresh_linked_questions after update of title, type, difficulty, tags on public.%I for each row
       when ((old.title, old.type, old.difficulty, old.tags) is distinct from (new.title, new.type, new.difficulty, new.tags))
       execute function private.refresh_linked_questions(%L)', module || '_questions', module || '_question_id');
  end loop;
end $$;

create view public.pte_test_items with (security_invoker = on) as
select q.id, q.test_id, q.order_index, q.section, q.question_type, q.points, q.version,
  q.bank_question_id is not null as is_linked, q.bank_question_id,
  coalesce(b.title, q.question) as title,
  coalesce(b.difficulty, q.difficulty) as difficulty,
  case when b.id is null then q.question_data else jsonb_strip_nulls(jsonb_build_object(
    'text', b.prompt_text, 'options', b.options, 'transcript', b.transcript, 'mediaId', b.media_id)) end as question_data,
  case when b.id is null then q.answer_key else b.answer_key end as answer_key,
  m.duration as media_seconds,
  b.is_active as is_active,
  b.archived_at is not null as is_archived
from public.pte_questions q
left join lateral (
  select id, title, difficulty, prompt_text, options, answer_key, transcript, media_id, is_active, archived_at
  from public.speaking_questions where id = q.speaking_question_id
  union all
  select id, title, difficulty, prompt_text, options, answer_key, transcript, media_id, is_active, archived_at
  from public.writing_questions where id = q.writing_question_id
  union all
  select id, title, difficulty, prompt_text, options, answer_key, transcript, media_id, is_active, archived_at
  from public.reading_questions where id = q.reading_question_id
  union all
  select id, title, difficulty, prompt_text, options, correct_answers, transcript, media_id, is_active, archived_at
  from public.listening_questions where id = q.listening_question_id
) b on true
left join public.media m on m.id = b.media_id
where q.test_id is not null and q.archived_at is null;

comment on view public.pte_test_items is
  'Questions of tests with their content: live from the bank where linked, else their own. Staff only, as the tables are.';
comment on column public.pte_test_items.is_active is 'Whether the linked bank item is published; null for a row with content of its own.';
revoke all on public.pte_test_items from anon, authenticated, service_role;
grant select on public.pte_test_items to authenticated, service_role;
