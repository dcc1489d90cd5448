-- What the four banks lacked: a real link to their media, the spoken text, an explanation, where an
-- item came from, and a way to put it aside without losing it.

do $$
declare
  bank regclass;
begin
  foreach bank in array array[
    'public.speaking_questions', 'public.writing_questions', 'public.reading_questions', 'public.listening_questions'
  ]::regclass[] loop
    execute format('alter table %s
      add column if not exists transcript text,
      add column if not exists external_id text,
      add column if not exists prompt_media_url text,
      add column explanation text,
      add column source text not null default ''local'' check (source in (''local'', ''onepte'', ''seed'', ''import'')),
      add column media_id uuid references public.media (id) on delete restrict,
      add column created_by uuid default auth.uid() references public.users (id) on delete set null,
      add column archived_at timestamptz', bank);
    execute format('create index %I on %s (media_id)', bank::text || '_media_id_idx', bank);
    execute format('create index %I on %s (created_by)', bank::text || '_created_by_idx', bank);
    execute format('create unique index %I on %s (source, external_id) where external_id is not null', bank::text || '_source_key', bank);
    execute format('comment on column %s.media_id is ''Recording or picture of the item in the media library.''', bank);
    execute format('comment on column %s.prompt_media_url is ''Address of the media at its source; ours is media_id.''', bank);
    execute format('comment on column %s.transcript is ''What is said in the recording; never shown to learners before they answered.''', bank);
    execute format('comment on column %s.source is ''Where the item came from; with external_id unique.''', bank);
  end loop;
end $$;

drop index public.idx_speaking_questions_external_id;

-- The legacy bank stored no expected answer for speaking, not even for answer short question.
alter table public.speaking_questions
  add column options jsonb,
  add column answer_key jsonb,
  add column reference_audio_us_id uuid references public.media (id) on delete restrict,
  add column reference_audio_uk_id uuid references public.media (id) on delete restrict;

comment on column public.speaking_questions.answer_key is 'Accepted answers, or sample answer and key points.';
comment on column public.listening_questions.correct_answers is 'Answer key; the legacy name of what the other banks call answer_key.';

create index speaking_questions_reference_audio_us_id_idx on public.speaking_questions (reference_audio_us_id);
create index speaking_questions_reference_audio_uk_id_idx on public.speaking_questions (reference_audio_uk_id);
