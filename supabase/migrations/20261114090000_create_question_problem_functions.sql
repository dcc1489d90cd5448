-- What keeps an item from being offered, in plain sentences that start with the field. One function a
-- response family; none of them ever fails on a malformed shape. The console mirrors these rules.

create function private.json_items(value jsonb) returns setof jsonb
language sql immutable set search_path = '' as $$
  select jsonb_array_elements(case when jsonb_typeof(value) = 'array' then value else '[]' end)
$$;

create function private.json_texts(value jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select coalesce(array_agg(item #>> '{}'), '{}') from private.json_items(value) item
$$;

create function private.json_entries(value jsonb) returns table (key text, value jsonb)
language sql immutable set search_path = '' as $$
  select entry.key, entry.value
  from jsonb_each(case when jsonb_typeof(json_entries.value) = 'object' then json_entries.value else '{}' end) entry
$$;

create function private.is_blank(value text) returns boolean
language sql immutable set search_path = '' as $$ select coalesce(value, '') !~ '[^ \t\n\r\f\v]' $$;

-- Numbers of the gap marks {{1}}, {{2}}, ... in the order of the text.
create function private.gap_numbers(passage text) returns text[]
language sql immutable set search_path = '' as $$
  select coalesce(array_agg(mark[1]), '{}') from regexp_matches(coalesce(passage, ''), '\{\{(\d+)\}\}', 'g') mark
$$;

create function private.gap_mark_problems(passage text) returns text[]
language sql immutable set search_path = '' as $$
  select array_remove(array[
    case when cardinality(gaps) = 0 then 'prompt_text: the text has no gap; mark gaps as {{1}}, {{2}}, ...' end,
    case when gaps <> (select coalesce(array_agg(n::text order by n), '{}') from generate_series(1, cardinality(gaps)) n)
      then 'prompt_text: gaps are numbered from 1 in the order of the text, without holes.' end
  ], null)
  from (select private.gap_numbers(passage) as gaps) marks
$$;

-- Choices with ids; the key names one of them, or two and more where several are right.
create function private.choice_problems(options jsonb, key jsonb, several boolean) returns text[]
language sql immutable set search_path = '' as $$
  select array_remove(array[
    case when cardinality(ids) < 3 then 'options.choices: at least three choices are needed.' end,
    case when cardinality(ids) <> (select count(distinct id) from unnest(ids) id) then 'options.choices: two choices have the same id.' end,
    case when exists (select from unnest(texts) t where private.is_blank(t)) then 'options.choices: a choice has no text.' end,
    case when (select count(distinct lower(btrim(t))) from unnest(texts) t) < cardinality(texts) then 'options.choices: two choices have the same text.' end,
    case when not several and cardinality(correct) <> 1 then 'key.correct: mark exactly one choice as correct.' end,
    case when several and cardinality(correct) < 2 then 'key.correct: mark at least two choices as correct.' end,
    case when several and cardinality(correct) >= cardinality(ids) then 'key.correct: at least one choice must be wrong.' end,
    case when not correct <@ ids then 'key.correct: a correct choice is not among the choices.' end,
    case when (select count(distinct c) from unnest(correct) c) < cardinality(correct) then 'key.correct: a choice is marked twice.' end
  ], null)
  from (
    select coalesce(array_agg(coalesce(c ->> 'id', '')), '{}') as ids,
      coalesce(array_agg(coalesce(c ->> 'text', '')), '{}') as texts,
      private.json_texts(key -> 'correct') as correct
    from private.json_items(options -> 'choices') c
  ) choices
$$;

create function private.reorder_problems(options jsonb, key jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select array_remove(array[
    case when cardinality(ids) < 3 then 'options.paragraphs: at least three paragraphs are needed.' end,
    case when cardinality(ids) <> (select count(distinct id) from unnest(ids) id) then 'options.paragraphs: two paragraphs have the same id.' end,
    case when exists (select from unnest(texts) t where private.is_blank(t)) then 'options.paragraphs: a paragraph has no text.' end,
    case when (select array_agg(o order by o) from unnest(right_order) o) is distinct from (select array_agg(i order by i) from unnest(ids) i)
      then 'key.order: the right order must name each paragraph once.' end,
    case when cardinality(ids) > 0 and right_order = ids then 'options.paragraphs: the paragraphs are shown in the right order already.' end
  ], null)
  from (
    select coalesce(array_agg(coalesce(p ->> 'id', '')), '{}') as ids,
      coalesce(array_agg(coalesce(p ->> 'text', '')), '{}') as texts,
      private.json_texts(key -> 'order') as right_order
    from private.json_items(options -> 'paragraphs') p
  ) paragraphs
$$;

create function private.gap_key_problems(passage text, key jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select array_remove(array[
    case when (select coalesce(array_agg(k.key order by k.key), '{}') from private.json_entries(key -> 'blanks') k)
      is distinct from (select coalesce(array_agg(g order by g), '{}') from unnest(private.gap_numbers(passage)) g)
      then 'key.blanks: give one answer for each gap of the text.' end,
    case when exists (
      select from private.json_entries(key -> 'blanks') k
      where case jsonb_typeof(k.value)
        when 'string' then private.is_blank(k.value #>> '{}')
        when 'array' then cardinality(private.json_texts(k.value)) = 0
          or exists (select from unnest(private.json_texts(k.value)) t where private.is_blank(t))
        else true
      end) then 'key.blanks: an answer is empty.' end
  ], null)
$$;

-- Words are dragged from one bank, which holds more words than there are gaps.
create function private.word_bank_problems(passage text, options jsonb, key jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select private.gap_mark_problems(passage) || private.gap_key_problems(passage, key) || array_remove(array[
    case when cardinality(bank) <= cardinality(private.gap_numbers(passage)) then 'options.bank: the bank needs more words than there are gaps.' end,
    case when exists (select from unnest(bank) w where private.is_blank(w)) then 'options.bank: a word is empty.' end,
    case when (select count(distinct w) from unnest(bank) w) < cardinality(bank) then 'options.bank: a word stands twice.' end,
    case when exists (select from private.json_entries(key -> 'blanks') k where k.value #>> '{}' <> all (bank)) then 'key.blanks: an answer is not in the word bank.' end,
    case when (select count(distinct k.value) < count(*) from private.json_entries(key -> 'blanks') k) then 'key.blanks: a word of the bank fills one gap only.' end
  ], null)
  from (select private.json_texts(options -> 'bank') as bank) words
$$;

-- Each gap has a list of its own.
create function private.drop_down_problems(passage text, options jsonb, key jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select private.gap_mark_problems(passage) || private.gap_key_problems(passage, key) || array_remove(array[
    case when exists (
      select from unnest(private.gap_numbers(passage)) gap
      where cardinality(private.json_texts(options -> 'blanks' -> gap)) < 2) then 'options.blanks: each gap needs a list of at least two words.' end,
    case when exists (
      select from private.json_entries(options -> 'blanks') list, unnest(private.json_texts(list.value)) w
      where private.is_blank(w)) then 'options.blanks: a word is empty.' end,
    case when exists (
      select from private.json_entries(options -> 'blanks') list
      where (select count(distinct w) < count(*) from unnest(private.json_texts(list.value)) w)) then 'options.blanks: a word stands twice in one list.' end,
    case when exists (
      select from private.json_entries(key -> 'blanks') k
      where k.value #>> '{}' <> all (private.json_texts(options -> 'blanks' -> k.key))) then 'key.blanks: an answer is not in the list of its gap.' end
  ], null)
$$;

create function private.typed_gap_problems(passage text, key jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select private.gap_mark_problems(passage) || private.gap_key_problems(passage, key)
    || case when exists (select from private.json_entries(key -> 'blanks') k where jsonb_typeof(k.value) <> 'array')
      then array['key.blanks: give the accepted spellings of each gap as a list.'] else '{}' end
$$;

-- Words of the shown text that differ from what is said; `index` counts words from 0.
create function private.incorrect_word_problems(passage text, key jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select array_remove(array[
    case when not exists (select from private.json_items(key -> 'words')) then 'key.words: mark at least one incorrect word.' end,
    case when exists (
      select from private.json_items(key -> 'words') w
      where w ->> 'index' !~ '^\d{1,5}$' or w ->> 'index' is null or private.is_blank(w ->> 'shown')
        or regexp_replace(lower(shown[(case when w ->> 'index' ~ '^\d{1,5}$' then (w ->> 'index')::int else -1 end) + 1]), '[^[:alnum:]''-]', '', 'g')
          is distinct from regexp_replace(lower(w ->> 'shown'), '[^[:alnum:]''-]', '', 'g')) then 'key.words: a marked word does not stand at its place in the text.' end,
    case when exists (
      select from private.json_items(key -> 'words') w where private.is_blank(w ->> 'said')) then 'key.words: say for each marked word what is really said.' end,
    case when exists (
      select from private.json_items(key -> 'words') w where lower(w ->> 'said') = lower(w ->> 'shown')) then 'key.words: the shown and the said word are the same.' end,
    case when (select count(distinct w -> 'index') < count(*) from private.json_items(key -> 'words') w) then 'key.words: a word is marked twice.' end
  ], null)
  from (select regexp_split_to_array(btrim(coalesce(passage, '')), '\s+') as shown) words
$$;

create function private.accepted_answer_problems(key jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select case
    when cardinality(accepted) = 0 then array['key.accepted: give at least one accepted answer.']
    when exists (select from unnest(accepted) a where private.is_blank(a)) then array['key.accepted: an accepted answer is empty.']
    else '{}'
  end
  from (select private.json_texts(key -> 'accepted') as accepted) answers
$$;
