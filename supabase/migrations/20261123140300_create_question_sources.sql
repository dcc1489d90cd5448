-- One passage or transcript that several items are made from. Each text it ever had is kept: an item
-- names the one it was made from, so that a correction can be carried over word by word.

create table public.question_sources (
  id uuid primary key default gen_random_uuid(),
  title text not null check (btrim(title) <> ''),
  text text not null check (btrim(text) <> ''),
  media_id uuid references public.media (id) on delete restrict,
  note text,
  revision int not null default 1,
  archived_at timestamptz,
  created_by uuid default auth.uid() references public.users (id) on delete set null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.question_sources is 'Passages and transcripts that several items are made from.';
comment on column public.question_sources.media_id is 'Recording of the whole text, if there is one.';
comment on column public.question_sources.note is 'Where the text comes from, and under which licence.';
comment on column public.question_sources.revision is 'Counts the texts it had, kept by trigger; each is a row of question_source_revisions.';

create index question_sources_media_id_idx on public.question_sources (media_id);
create index question_sources_created_by_idx on public.question_sources (created_by);
create index question_sources_updated_idx on public.question_sources (updated_at desc, id);

select private.open_to_staff('public.question_sources', 'content.read', 'content.write', 'content.delete');
select private.enable_tracking('public.question_sources');

create table public.question_source_revisions (
  source_id uuid not null references public.question_sources (id) on delete cascade,
  revision int not null,
  text text not null,
  created_at timestamptz not null default now(),
  primary key (source_id, revision)
);

comment on table public.question_source_revisions is 'Every text a source had. Written by trigger only.';

alter table public.question_source_revisions enable row level security;
create policy "Staff with content.read read" on public.question_source_revisions
for select to authenticated using ((select private.has_permission('content.read')));
grant select on public.question_source_revisions to authenticated;
revoke insert, update, delete, truncate on public.question_source_revisions from service_role;

create function private.count_source_revision() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.revision := case when tg_op = 'INSERT' then 1 else old.revision + (new.text <> old.text)::int end;
  return new;
end $$;

-- Definer: nobody writes a revision but by changing the text.
create function private.keep_source_revision() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.question_source_revisions (source_id, revision, text) values (new.id, new.revision, new.text)
  on conflict do nothing;
  return null;
end $$;

grant execute on function private.count_source_revision() to authenticated, service_role;
create trigger count_source_revision before insert or update on public.question_sources
for each row execute function private.count_source_revision();
create trigger keep_source_revision after insert or update of text on public.question_sources
for each row execute function private.keep_source_revision();

do $$
declare
  bank text;
begin
  foreach bank in array array['speaking_questions', 'writing_questions', 'reading_questions', 'listening_questions'] loop
    execute format($sql$
      alter table public.%1$I
        add column source_id uuid,
        add column source_revision int,
        add constraint %2$I check ((source_id is null) = (source_revision is null)),
        add constraint %3$I foreign key (source_id, source_revision)
          references public.question_source_revisions (source_id, revision) on delete restrict;
      create index %4$I on public.%1$I (source_id, source_revision) where source_id is not null;
      comment on column public.%1$I.source_id is 'The passage or transcript the item was made from.';
      comment on column public.%1$I.source_revision is 'The text of the source that the item follows; behind the source, a correction waits.';
    $sql$, bank, bank || '_source_revision_check', bank || '_source_revision_fkey', bank || '_source_revision_idx');
  end loop;
end $$;

-- The items made from a source, whatever their bank.
create function public.source_questions(source_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(item order by item ->> 'module', item ->> 'type', item ->> 'title', item ->> 'id'), '[]')
  from (
    select jsonb_build_object('module', 'speaking') || to_jsonb(q) - 'search' from public.speaking_questions q where q.source_id = source_questions.source_id
    union all
    select jsonb_build_object('module', 'writing') || to_jsonb(q) - 'search' from public.writing_questions q where q.source_id = source_questions.source_id
    union all
    select jsonb_build_object('module', 'reading') || to_jsonb(q) - 'search' from public.reading_questions q where q.source_id = source_questions.source_id
    union all
    select jsonb_build_object('module', 'listening') || to_jsonb(q) - 'search' from public.listening_questions q where q.source_id = source_questions.source_id
  ) made (item)
$$;

comment on function public.source_questions(uuid) is 'Rows of the banks that were made from a source, each with its module.';

-- Drafts made from a source, all or none. A source without id is stored first; `origin` is the item it was taken from.
create function public.create_derived_questions(source jsonb, items jsonb, origin jsonb default null) returns jsonb
language plpgsql set search_path = '' as $$
declare
  batch constant uuid := private.begin_batch(format('Derived from "%s"', source ->> 'title'));
  made_from public.question_sources;
  item jsonb;
  bank text;
  key_column text;
  new_id uuid;
  made jsonb := '[]';
begin
  if source ->> 'id' is null then
    insert into public.question_sources (title, text, media_id, note)
    values (source ->> 'title', source ->> 'text', (source ->> 'media_id')::uuid, source ->> 'note')
    returning * into made_from;
  else
    select * into made_from from public.question_sources s where s.id = (source ->> 'id')::uuid for share;
    if not found then
      raise exception 'This source does not exist any more.' using errcode = 'PT404';
    end if;
    if made_from.revision <> (source ->> 'revision')::int then
      raise exception 'The text of the source was changed since these items were proposed. Propose them anew.' using errcode = 'PT409';
    end if;
  end if;
  if origin is not null then
    if origin ->> 'module' not in ('speaking', 'writing', 'reading', 'listening') then
      raise exception 'There is no question bank "%".', origin ->> 'module' using errcode = '22023';
    end if;
    execute format('update public.%I set source_id = $1, source_revision = $2 where id = $3 and source_id is null', origin ->> 'module' || '_questions')
    using made_from.id, made_from.revision, (origin ->> 'id')::uuid;
  end if;
  for item in select * from jsonb_array_elements(items) loop
    if item ->> 'module' is null or item ->> 'module' not in ('speaking', 'writing', 'reading', 'listening') then
      raise exception 'There is no question bank "%".', item ->> 'module' using errcode = '22023';
    end if;
    bank := item ->> 'module' || '_questions';
    key_column := case item ->> 'module' when 'listening' then 'correct_answers' else 'answer_key' end;
    execute format($sql$
      insert into public.%1$I (type, title, prompt_text, transcript, options, %2$I, media_id, difficulty, tags, source_id, source_revision)
      select r.type, r.title, %3$s, r.transcript, r.options, coalesce(r.%2$I, '{}'), r.media_id,
        coalesce(r.difficulty, 'Medium'), coalesce(r.tags, '{}'), $2, $3
      from jsonb_populate_record(null::public.%1$I, $1) r returning id
    $sql$, bank, key_column, case when item ->> 'module' in ('reading', 'writing') then 'coalesce(r.prompt_text, '''')' else 'r.prompt_text' end)
    into new_id using item, made_from.id, made_from.revision;
    made := made || jsonb_build_object('module', item ->> 'module', 'id', new_id, 'type', item ->> 'type', 'title', item ->> 'title');
  end loop;
  return jsonb_build_object('source_id', made_from.id, 'batch_id', batch, 'questions', made);
end $$;

comment on function public.create_derived_questions(jsonb, jsonb, jsonb) is
  'Stores drafts made from a source in one transaction: {source_id, batch_id, questions: [{module, id, type, title}]}. '
  'source {id, revision} or {title, text, media_id, note}; items are rows of their bank with `module`; origin {module, id} becomes an item of the source too.';

-- Carries a corrected text over into items, all or none, each only if it is as it was read.
create function public.apply_source_updates(source_id uuid, revision int, items jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  batch uuid;
  made_from public.question_sources;
  item jsonb;
  n int;
begin
  select * into made_from from public.question_sources s where s.id = apply_source_updates.source_id for share;
  if not found then
    raise exception 'This source does not exist any more.' using errcode = 'PT404';
  end if;
  if made_from.revision <> apply_source_updates.revision then
    raise exception 'The text of the source was changed again. Compare anew.' using errcode = 'PT409';
  end if;
  batch := private.begin_batch(format('Correction of the source "%s"', made_from.title));
  for item in select * from jsonb_array_elements(items) loop
    if item ->> 'module' is null or item ->> 'module' not in ('speaking', 'writing', 'reading', 'listening') then
      raise exception 'There is no question bank "%".', item ->> 'module' using errcode = '22023';
    end if;
    execute format($sql$
      update public.%1$I q set prompt_text = r.prompt_text, transcript = r.transcript, options = r.options, %2$I = r.%2$I,
        source_revision = $2, version = r.version
      from public.%1$I old, jsonb_populate_record(old, coalesce($1 -> 'changes', '{}') || jsonb_build_object('version', $1 -> 'version')) r
      where q.id = ($1 ->> 'id')::uuid and old.id = q.id and q.source_id = $3
    $sql$, item ->> 'module' || '_questions', case item ->> 'module' when 'listening' then 'correct_answers' else 'answer_key' end)
    using item, made_from.revision, made_from.id;
    get diagnostics n = row_count;
    if n = 0 then
      raise exception 'One of the items does not exist any more, or you may not change it.' using errcode = 'PT404';
    end if;
  end loop;
  return jsonb_build_object('batch_id', batch, 'changed', jsonb_array_length(items));
end $$;

comment on function public.apply_source_updates(uuid, int, jsonb) is
  'Stores what a corrected source changes in its items, in one batch: {batch_id, changed}. items: [{module, id, version, changes: columns}].';

-- Definer: functions that run as the caller begin batches too.
alter function private.begin_batch(text) security definer;
grant execute on function private.begin_batch(text) to authenticated, service_role;
grant execute on function public.source_questions(uuid), public.create_derived_questions(jsonb, jsonb, jsonb),
  public.apply_source_updates(uuid, int, jsonb) to authenticated, service_role;
