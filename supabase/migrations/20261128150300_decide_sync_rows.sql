-- What becomes of each record of a page, decided for the whole page at once: by what the bank holds, what
-- the source gave last, and what came before in the same job. The same id twice is a mistake in a file; of a
-- feed, whose pages shift while they are read, it is the same question again.

-- The fields that a source may set, of the questions that it named so.
create function private.sync_questions(source text, keys text[]) returns table (
  external_id text, module text, id uuid, version int, is_active boolean, content jsonb)
language sql stable set search_path = '' as $$
  select q.external_id, 'speaking', q.id, q.version, q.is_active, jsonb_build_object(
    'type', q.type, 'title', q.title, 'prompt_text', q.prompt_text, 'transcript', q.transcript, 'explanation', q.explanation,
    'options', q.options, 'answer_key', q.answer_key, 'difficulty', q.difficulty, 'tags', q.tags,
    'prompt_media_url', q.prompt_media_url, 'media_id', q.media_id)
  from public.speaking_questions q where q.source = sync_questions.source and q.external_id = any (keys)
  union all
  select q.external_id, 'writing', q.id, q.version, q.is_active, jsonb_build_object(
    'type', q.type, 'title', q.title, 'prompt_text', q.prompt_text, 'transcript', q.transcript, 'explanation', q.explanation,
    'options', q.options, 'answer_key', q.answer_key, 'difficulty', q.difficulty, 'tags', q.tags,
    'prompt_media_url', q.prompt_media_url, 'media_id', q.media_id)
  from public.writing_questions q where q.source = sync_questions.source and q.external_id = any (keys)
  union all
  select q.external_id, 'reading', q.id, q.version, q.is_active, jsonb_build_object(
    'type', q.type, 'title', q.title, 'prompt_text', q.prompt_text, 'transcript', q.transcript, 'explanation', q.explanation,
    'options', q.options, 'answer_key', q.answer_key, 'difficulty', q.difficulty, 'tags', q.tags,
    'prompt_media_url', q.prompt_media_url, 'media_id', q.media_id)
  from public.reading_questions q where q.source = sync_questions.source and q.external_id = any (keys)
  union all
  select q.external_id, 'listening', q.id, q.version, q.is_active, jsonb_build_object(
    'type', q.type, 'title', q.title, 'prompt_text', q.prompt_text, 'transcript', q.transcript, 'explanation', q.explanation,
    'options', q.options, 'correct_answers', q.correct_answers, 'difficulty', q.difficulty, 'tags', q.tags,
    'prompt_media_url', q.prompt_media_url, 'media_id', q.media_id)
  from public.listening_questions q where q.source = sync_questions.source and q.external_id = any (keys)
$$;

-- Whether a field takes the value of the source. `synced` is what the source gave last, null when it is
-- not known: a question that nobody has ever changed is then as the source left it.
create function private.sync_action(ours jsonb, theirs jsonb, synced jsonb, version int, is_published boolean) returns text
language sql immutable set search_path = '' as $$
  select case
    when ours = theirs then 'same'
    when synced = theirs then 'keep'
    when is_published then 'suggest'
    when synced = ours or (synced is null and version = 1) then 'take'
    else 'suggest'
  end
$$;

comment on function private.sync_action(jsonb, jsonb, jsonb, int, boolean) is
  'same, keep (an editor changed it, the source says nothing new), take, or suggest (an editor changed it, or learners meet it).';

create function private.compare_sync_fields(question jsonb, incoming jsonb, synced jsonb, version int, is_active boolean,
  out diff jsonb, out suggestions jsonb)
language sql immutable set search_path = '' as $$
  select
    jsonb_object_agg(f.key, jsonb_build_object('old', question -> f.key, 'new', f.value)) filter (where decided.action = 'take'),
    jsonb_object_agg(f.key, jsonb_build_object('ours', question -> f.key, 'theirs', f.value)) filter (where decided.action = 'suggest')
  from jsonb_each(incoming) f
  cross join lateral (select private.sync_action(question -> f.key, f.value, synced -> f.key, version,
    is_active and f.key = any (array['prompt_text', 'transcript', 'options', 'answer_key', 'correct_answers', 'media_id']))) decided (action)
$$;

-- A record without an id is known by what it asks: a corrected key or difficulty is still the same question.
create function private.sync_key(external_id text, incoming jsonb) returns text
language sql immutable set search_path = '' as $$
  select coalesce(nullif(btrim(external_id), ''), 'content-' || md5(jsonb_build_array(
    incoming -> 'type', incoming -> 'title', incoming -> 'prompt_text', incoming -> 'transcript', incoming -> 'prompt_media_url')::text))
$$;

create type private.sync_record as (
  "row" int, external_id text, module text, question_type text, "values" jsonb, payload jsonb, category jsonb, media_file text,
  problems jsonb, warnings jsonb, expected jsonb);

create type private.sync_decision as (
  "row" int, external_id text, module text, question_type text, "values" jsonb, payload jsonb, category jsonb, media_file text, outcome text,
  field text, reason text, problems jsonb, warnings jsonb, diff jsonb, suggestions jsonb, record_id uuid, version_before int, is_known boolean);

create function private.decide_sync_rows(source public.pte_sync_sources, job uuid, records jsonb) returns setof private.sync_decision
language sql stable set search_path = '' as $$
  with incoming as materialized (
    select r.*, case when r."values" is null then r.external_id else private.sync_key(r.external_id, r."values") end as key
    from jsonb_populate_recordset(null::private.sync_record, records) r
  ),
  numbered as (
    select i.*, first_value(i."row") over (partition by i.key order by i."row") as first_row from incoming i
  ),
  present as materialized (
    select q.* from private.sync_questions(source.key, array(select i.key from incoming i where i.key is not null)) q
  ),
  judged as (
    select n.*, p.id as record_id, p.version as version_before, k.record_id as known_id, compared.diff, compared.suggestions,
      case
        when n.problems is not null then n.problems -> 0 ->> 'reason'
        when again."row" is not null and source.kind = 'upload' then format('The id "%s" came before, in row %s.', n.key, again."row")
        when p.id is null and other.module is not null then format('It is in the %s bank already. A question does not change banks.', other.module)
        when p.content ->> 'type' <> n."values" ->> 'type' then format('It is a %s here. A question does not change its type.', p.content ->> 'type')
      end as refusal,
      case
        when again."row" is not null then format('The id "%s" came before, in row %s.', n.key, again."row")
        when p.id is null and k.record_id is not null then 'It was deleted here after it was imported, so it was not created again.'
      end as note
    from numbered n
    left join private.sync_records k on k.source_id = source.id and k.external_id = n.key
    left join present p on p.external_id = n.key and p.module = n.module
    left join lateral (select o.module from present o where o.external_id = n.key and o.module <> n.module limit 1) other on true
    left join lateral (
      select l."row" from public.sync_job_rows l
      where l.job_id = job and l.external_id = n.key and l.outcome not in ('rejected', 'moved') limit 1) before on true
    cross join lateral (select coalesce(case when n.first_row <> n."row" then n.first_row end, before."row") as "row") again
    -- Behind the "offset 0" the condition is asked before the function, which most rows then do without.
    left join lateral (
      select c.diff, c.suggestions from private.compare_sync_fields(p.content, n."values", k.synced, p.version, p.is_active) c
      where p.id is not null and n."values" is not null and k.hash is distinct from md5(n."values"::text) offset 0) compared on true
  ),
  decided as (
    select j.*, case
      when j.refusal is not null then 'rejected'
      when j.note is not null then 'unchanged'
      when j.record_id is null then 'created'
      when j.diff is not null then 'changed'
      else 'unchanged' end as outcome
    from judged j
  )
  select d."row", d.key, d.module, d.question_type, case when d.note is null then d."values" end, d.payload,
    case when d.outcome <> 'rejected' then d.category end,
    case when d.outcome <> 'rejected' and d.note is null then d.media_file end,
    case when moved.moved then 'moved' else d.outcome end,
    case when d.refusal is not null then coalesce(d.problems -> 0 ->> 'field', 'external_id') end,
    case when moved.moved then 'It is not as the dry run found it any more.' else coalesce(d.refusal, d.note) end,
    case when d.refusal is not null then coalesce(d.problems, jsonb_build_array(jsonb_build_object('field', 'external_id', 'reason', d.refusal))) end,
    case when d.refusal is null and d.note is null then d.warnings end,
    case when d.outcome = 'changed' and not moved.moved then d.diff end,
    case when d.outcome in ('changed', 'unchanged') and d.note is null and not moved.moved then d.suggestions end,
    case when d.outcome = 'created' then gen_random_uuid() else d.record_id end,
    case when d.outcome <> 'rejected' then d.version_before end,
    d.known_id is not null
  from decided d
  cross join lateral (select d.expected is not null and d.expected is distinct from jsonb_build_object(
    'outcome', d.outcome, 'version', d.version_before, 'diff', d.diff, 'suggestions', d.suggestions) as moved) moved
  order by d."row"
$$;

comment on function private.decide_sync_rows(public.pte_sync_sources, uuid, jsonb) is
  'The ledger lines of a page of records. A record that carries `expected` (of a dry run) and turns out otherwise is moved.';
