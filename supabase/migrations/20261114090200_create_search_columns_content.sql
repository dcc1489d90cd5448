-- Full-text search over everything that has text. The weights put a hit in the title first.

-- array_to_string is only stable because some element types print by setting; text does not.
create function private.tags_text(tags text[]) returns text
language sql immutable set search_path = '' as $$ select array_to_string(tags, ' ') $$;

-- What a candidate reads in the options; the ids of choices (A, B, ...) would make every item a hit.
create function private.option_texts(options jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_path_query_array(coalesce(options, '{}'), 'strict $.** ? (@.type() == "string" && !(@ like_regex "^[A-Z]$"))')
$$;

-- A generated column computes as whoever writes the row.
grant execute on function private.tags_text(text[]), private.option_texts(jsonb) to authenticated, service_role;

do $$
declare
  module text;
begin
  foreach module in array array['speaking', 'writing', 'reading', 'listening'] loop
    execute format($sql$
      alter table public.%1$I add column search tsvector not null generated always as (
        setweight(to_tsvector('pg_catalog.english', title), 'A') ||
        setweight(to_tsvector('pg_catalog.english', private.tags_text(tags)), 'B') ||
        setweight(to_tsvector('pg_catalog.english', coalesce(prompt_text, '')), 'C') ||
        setweight(to_tsvector('pg_catalog.english', coalesce(transcript, '')), 'C') ||
        setweight(jsonb_to_tsvector('pg_catalog.english', private.option_texts(options), '["string"]'), 'D')
      ) stored;
      create index %2$I on public.%1$I using gin (search);
      create index %3$I on public.%1$I using gin (title extensions.gin_trgm_ops);
      create index %4$I on public.%1$I (title, id);
      comment on column public.%1$I.search is 'Full text: title (A), tags (B), prompt and transcript (C), options (D).';
    $sql$, module || '_questions', module || '_questions_search_gin', module || '_questions_title_trgm', module || '_questions_title_idx');
  end loop;
end $$;

alter table public.pte_questions add column search tsvector not null generated always as (
  setweight(to_tsvector('pg_catalog.english', question), 'A') ||
  setweight(to_tsvector('pg_catalog.english', private.tags_text(tags)), 'B') ||
  setweight(jsonb_to_tsvector('pg_catalog.english', coalesce(question_data, '{}'), '["string"]'), 'C')
) stored;
create index pte_questions_search_gin on public.pte_questions using gin (search);
create index pte_questions_question_trgm on public.pte_questions using gin (question extensions.gin_trgm_ops);

alter table public.speaking_templates add column search tsvector not null generated always as (
  setweight(to_tsvector('pg_catalog.english', title), 'A') ||
  setweight(to_tsvector('pg_catalog.english', private.tags_text(tags)), 'B') ||
  setweight(to_tsvector('pg_catalog.english', template_text), 'C')
) stored;
create index speaking_templates_search_gin on public.speaking_templates using gin (search);
create index speaking_templates_title_trgm on public.speaking_templates using gin (title extensions.gin_trgm_ops);

alter table public.practice_lessons add column search tsvector not null generated always as (
  setweight(to_tsvector('pg_catalog.english', title), 'A') ||
  setweight(to_tsvector('pg_catalog.english', private.tags_text(tags)), 'B') ||
  setweight(to_tsvector('pg_catalog.english', coalesce(description, '')), 'C')
) stored;
create index practice_lessons_search_gin on public.practice_lessons using gin (search);
create index practice_lessons_title_trgm on public.practice_lessons using gin (title extensions.gin_trgm_ops);

alter table public.media add column search tsvector not null generated always as (
  setweight(to_tsvector('pg_catalog.english', title), 'A') ||
  setweight(to_tsvector('pg_catalog.english', coalesce(alt_text, '')), 'B') ||
  setweight(to_tsvector('pg_catalog.english', coalesce(transcript, '')), 'C') ||
  setweight(to_tsvector('pg_catalog.simple', coalesce(path, '')), 'D')
) stored;
create index media_search_gin on public.media using gin (search);
create index media_title_trgm on public.media using gin (title extensions.gin_trgm_ops);
