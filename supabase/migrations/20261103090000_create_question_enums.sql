-- The words of the question bank, spelled as the legacy database spells them.

create type public.difficulty_level as enum ('Easy', 'Medium', 'Hard');

create type public.speaking_type as enum (
  'read_aloud', 'repeat_sentence', 'describe_image', 'retell_lecture',
  'answer_short_question', 'summarize_group_discussion', 'respond_to_a_situation');

create type public.writing_question_type as enum ('summarize_written_text', 'write_essay');

create type public.reading_question_type as enum (
  'multiple_choice_single', 'multiple_choice_multiple', 'reorder_paragraphs',
  'fill_in_blanks', 'reading_writing_fill_blanks');

create type public.listening_question_type as enum (
  'summarize_spoken_text', 'multiple_choice_single', 'multiple_choice_multiple', 'fill_in_blanks',
  'highlight_correct_summary', 'select_missing_word', 'highlight_incorrect_words', 'write_from_dictation');

comment on type public.reading_question_type is
  'fill_in_blanks is drag and drop, reading_writing_fill_blanks is the drop-down type.';
