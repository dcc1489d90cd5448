-- Categories as a tree that people rearrange, with the number of our own items beside the provider's.

alter table public.pte_categories
  add column order_index int not null default 0,
  add column module text check (module in ('speaking', 'writing', 'reading', 'listening')),
  add column question_type text,
  add constraint pte_categories_type_of_module check (question_type is null or module is not null);

comment on column public.pte_categories.order_index is 'Place among the categories of the same parent, from 1; 0 for one that nobody has placed, which comes last by id.';
comment on column public.pte_categories.module is 'Bank of the items that belong here; null where the category only holds others.';
comment on column public.pte_categories.question_type is 'Canonical type of the items that belong here, read together with module.';

-- Type that a code of the provider stands for; app/domain/item-types knows the same codes.
create function private.item_type_of_code(code text) returns table (module text, question_type text)
language sql immutable set search_path = '' as $$
  select t.module, t.question_type from (values
    ('s_read_aloud', 'speaking', 'read_aloud'), ('s_repeat_sentence', 'speaking', 'repeat_sentence'),
    ('s_describe_image', 'speaking', 'describe_image'), ('s_retell_lecture', 'speaking', 'retell_lecture'),
    ('s_short_question', 'speaking', 'answer_short_question'),
    ('s_summarize_group_discussion', 'speaking', 'summarize_group_discussion'),
    ('s_respond_situation_academic', 'speaking', 'respond_to_a_situation'),
    ('w_summarize_text', 'writing', 'summarize_written_text'), ('w_essay', 'writing', 'write_essay'),
    ('rw_fib', 'reading', 'reading_writing_fill_blanks'), ('r_mcq_multiple', 'reading', 'multiple_choice_multiple'),
    ('r_reorder_paragraphs', 'reading', 'reorder_paragraphs'), ('r_fib', 'reading', 'fill_in_blanks'),
    ('r_fib_drag_drop', 'reading', 'fill_in_blanks'), ('r_mcq_single', 'reading', 'multiple_choice_single'),
    ('l_summarize_text', 'listening', 'summarize_spoken_text'), ('l_mcq_multiple', 'listening', 'multiple_choice_multiple'),
    ('l_fib', 'listening', 'fill_in_blanks'), ('l_highlight_correct_summary', 'listening', 'highlight_correct_summary'),
    ('l_mcq_single', 'listening', 'multiple_choice_single'), ('l_select_missing_word', 'listening', 'select_missing_word'),
    ('l_highlight_incorrect_words', 'listening', 'highlight_incorrect_words'),
    ('l_write_from_dictation', 'listening', 'write_from_dictation')
  ) as t (code, module, question_type)
  where t.code = item_type_of_code.code
$$;

update public.pte_categories c set module = t.module, question_type = t.question_type
from public.pte_categories known cross join lateral private.item_type_of_code(known.code) t
where known.id = c.id;

-- The tree stays a tree however many people move at once: whoever moves waits for the one before,
-- then looks at what is stored by now.
create function private.guard_category() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' and new.module is null then
    select t.module, t.question_type into new.module, new.question_type from private.item_type_of_code(new.code) t;
  end if;
  if tg_op = 'INSERT' or new.parent is not distinct from old.parent then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtext('pte_categories'));
  if exists (
    with recursive above as (
      select c.id, c.parent from public.pte_categories c where c.id = new.parent
      union
      select c.id, c.parent from public.pte_categories c join above a on c.id = a.parent
    ) select from above where id = new.id) then
    raise exception 'Category "%" cannot be moved into itself or into a category below it.', old.title using errcode = '23514';
  end if;
  return new;
end $$;

create trigger guard_category before insert or update on public.pte_categories
for each row execute function private.guard_category();

-- Neighbours are renumbered without a new version of theirs being asked for: only the moved one is locked.
create function public.move_category(category int, new_parent int, "position" int, version int) returns public.pte_categories
language plpgsql set search_path = '' as $$
declare
  placed public.pte_categories;
begin
  perform pg_advisory_xact_lock(hashtext('pte_categories'));
  update public.pte_categories c set parent = new_parent, version = move_category.version where c.id = category;
  if not found then
    raise exception 'This category does not exist any more, or you may not move it.' using errcode = '42501';
  end if;
  update public.pte_categories c set order_index = wanted.place
  from (
    select s.id, row_number() over (order by
      case when s.id = category then greatest(move_category.position, 1) * 2 - 1 else s.place * 2 end) as place
    from (
      select o.id, row_number() over (order by nullif(o.order_index, 0) nulls last, o.id) as place
      from public.pte_categories o
      where o.parent is not distinct from new_parent and o.id <> category
      union all select category, 0
    ) s
  ) wanted
  where c.id = wanted.id and c.order_index <> wanted.place;
  select * into placed from public.pte_categories c where c.id = category;
  return placed;
end $$;

comment on function public.move_category(int, int, int, int) is
  'Puts a category below another (null: at the top) at a place counted from 1 among its new neighbours. Send the version that was read: a stale one answers PT409. Returns the stored row.';

-- Our own items, from the counters that every write of the banks keeps: exact in each snapshot, nothing
-- to go stale. A type that stands in two places below a category counts once there.
create function private.category_counts() returns table (category int, own bigint, own_active bigint, total bigint, total_active bigint)
language sql stable security definer set search_path = '' as $$
  with recursive below as (
    select id as category, id from public.pte_categories
    union
    select b.category, c.id from below b join public.pte_categories c on c.parent = b.id
  ), counted as (
    select bank as module, type as question_type, sum(n) as n, coalesce(sum(n) filter (where is_active), 0) as active
    from private.question_counts where not is_archived group by 1, 2
  ), held as (
    select distinct b.category, c.module, c.question_type from below b join public.pte_categories c on c.id = b.id
    where c.question_type is not null
  )
  select c.id, coalesce(sum(n.n) filter (where n.question_type = c.question_type and n.module = c.module), 0)::bigint,
    coalesce(sum(n.active) filter (where n.question_type = c.question_type and n.module = c.module), 0)::bigint,
    coalesce(sum(n.n), 0)::bigint, coalesce(sum(n.active), 0)::bigint
  from public.pte_categories c
  left join held h on h.category = c.id
  left join counted n on n.module = h.module and n.question_type = h.question_type
  group by c.id
$$;

create function public.category_counts() returns table (category int, own bigint, own_active bigint, total bigint, total_active bigint)
language sql stable set search_path = '' as $$
  select * from private.category_counts() where (select private.has_permission('content.read'))
$$;

comment on function public.category_counts() is
  'Items of our banks per category, unarchived and of those the published: its own, and with all below it. Staff with content.read only.';

grant execute on function private.category_counts(), public.category_counts(), public.move_category(int, int, int, int)
to authenticated, service_role;
