-- Only an item without problems may be active, whoever writes it.

create function private.response_problems(module text, type text, prompt text, options jsonb, key jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select case
    when type in ('multiple_choice_single', 'highlight_correct_summary', 'select_missing_word') then private.choice_problems(options, key, false)
    when type = 'multiple_choice_multiple' then private.choice_problems(options, key, true)
    when type = 'reorder_paragraphs' then private.reorder_problems(options, key)
    when type = 'reading_writing_fill_blanks' then private.drop_down_problems(prompt, options, key)
    when type = 'fill_in_blanks' and module = 'reading' then private.word_bank_problems(prompt, options, key)
    when type = 'fill_in_blanks' then private.typed_gap_problems(prompt, key)
    when type = 'highlight_incorrect_words' then private.incorrect_word_problems(prompt, key)
    when type = 'answer_short_question' then private.accepted_answer_problems(key)
    else '{}'
  end
$$;

-- What the candidate reads, hears or sees. A lecture or a spoken text may come as video.
create function private.stimulus_problems(module text, type text, prompt text, transcript text, media uuid) returns text[]
language sql stable security definer set search_path = '' as $$
  select array_remove(array[
    case when private.is_blank(prompt) and (
      module in ('reading', 'writing')
      or type in ('read_aloud', 'respond_to_a_situation', 'fill_in_blanks', 'highlight_incorrect_words', 'multiple_choice_single', 'multiple_choice_multiple'))
      and type <> 'reorder_paragraphs' then 'prompt_text: the item needs a text.' end,
    case when private.is_blank(transcript) and type in ('highlight_incorrect_words', 'write_from_dictation') then 'transcript: the item needs what is said.' end,
    case when type = 'describe_image' and kind is distinct from 'image' then 'media_id: the item needs a picture.' end,
    case when (module = 'listening' or type in ('repeat_sentence', 'retell_lecture', 'answer_short_question', 'summarize_group_discussion'))
      and kind is distinct from 'audio'
      and not (type in ('retell_lecture', 'summarize_spoken_text') and kind is not distinct from 'video') then 'media_id: the item needs a recording.' end
  ], null)
  from (select (select m.type::text from public.media m where m.id = media and m.archived_at is null) as kind) file
$$;

create function private.question_problems(module text, question jsonb) returns text[]
language sql stable set search_path = '' as $$
  select private.stimulus_problems(module, question ->> 'type', question ->> 'prompt_text', question ->> 'transcript', (question ->> 'media_id')::uuid)
    || private.response_problems(module, question ->> 'type', question ->> 'prompt_text', question -> 'options',
      case module when 'listening' then question -> 'correct_answers' else question -> 'answer_key' end)
    || case when question ->> 'archived_at' is not null then array['archived_at: restore the item before activating it.'] else '{}' end
$$;

comment on function private.question_problems(text, jsonb) is
  'What keeps an item from being active, each as "field: sentence"; empty when nothing does.';

create function private.refuse_invalid_question() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  problems constant text[] := private.question_problems(tg_argv[0], to_jsonb(new) - 'search');
begin
  if cardinality(problems) > 0 then
    raise exception 'This question cannot be active yet. %', array_to_string(problems, ' ')
      using errcode = '23514', detail = to_jsonb(problems)::text;
  end if;
  return new;
end $$;

create trigger refuse_invalid_question before insert or update on public.speaking_questions
for each row when (new.is_active) execute function private.refuse_invalid_question('speaking');
create trigger refuse_invalid_question before insert or update on public.writing_questions
for each row when (new.is_active) execute function private.refuse_invalid_question('writing');
create trigger refuse_invalid_question before insert or update on public.reading_questions
for each row when (new.is_active) execute function private.refuse_invalid_question('reading');
create trigger refuse_invalid_question before insert or update on public.listening_questions
for each row when (new.is_active) execute function private.refuse_invalid_question('listening');
