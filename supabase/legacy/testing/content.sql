-- The legacy schema up to its migration 0011: questions, tests and what learners did.

create type difficulty_level as enum ('Easy', 'Medium', 'Hard');
create type speaking_type as enum ('read_aloud', 'repeat_sentence', 'describe_image', 'retell_lecture',
  'answer_short_question', 'summarize_group_discussion', 'respond_to_a_situation');
create type listening_question_type as enum ('summarize_spoken_text', 'multiple_choice_single', 'multiple_choice_multiple',
  'fill_in_blanks', 'highlight_correct_summary', 'select_missing_word', 'highlight_incorrect_words', 'write_from_dictation');
create type conversation_session_type as enum ('speaking_practice', 'mock_interview', 'pronunciation_coach',
  'fluency_training', 'customer_support');
create type conversation_status as enum ('active', 'completed', 'abandoned', 'error');
create type conversation_role as enum ('user', 'assistant', 'system');
create type ai_usage_type as enum ('transcription', 'scoring', 'feedback', 'realtime_voice', 'text_generation', 'other');
create type attempt_status as enum ('not_started', 'in_progress', 'paused', 'completed', 'abandoned', 'expired');
create type mock_test_difficulty as enum ('easy', 'medium', 'hard');
create type mock_test_section as enum ('speaking', 'writing', 'reading', 'listening');
create type mock_test_status as enum ('draft', 'published', 'archived');
create type question_table as enum ('speaking_questions', 'writing_questions', 'reading_questions', 'listening_questions');

create table pte_tests (
  id uuid primary key default gen_random_uuid(), title text not null, description text, test_type text not null,
  section text, is_premium text default 'false', duration int,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table pte_questions (
  id uuid primary key default gen_random_uuid(), test_id uuid references pte_tests on delete cascade, question text not null,
  question_type text not null, section text not null, question_data jsonb, correct_answer text, points int default 1,
  order_index int default 0, difficulty text, external_id text, source text default 'local', tags jsonb,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table pte_question_media (
  id uuid primary key default gen_random_uuid(), question_id uuid not null references pte_questions on delete cascade,
  kind text not null, url text not null, metadata jsonb, created_at timestamp not null default now());
create table test_attempts (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  test_id uuid not null references pte_tests on delete cascade, status text default 'in_progress',
  started_at timestamp not null default now(), completed_at timestamp, total_score text, speaking_score text,
  writing_score text, reading_score text, listening_score text,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table test_answers (
  id uuid primary key default gen_random_uuid(), attempt_id uuid not null references test_attempts on delete cascade,
  question_id uuid not null references pte_questions on delete cascade, user_answer text, is_correct boolean,
  points_earned int default 0, ai_feedback text, submitted_at timestamp not null default now(),
  created_at timestamp not null default now());
create table speaking_questions (
  id uuid primary key default gen_random_uuid(), type speaking_type not null, title text not null, prompt_text text,
  prompt_media_url text, difficulty difficulty_level not null default 'Medium', tags jsonb default '[]',
  is_active boolean not null default true, created_at timestamp not null default now(), updated_at timestamp not null default now(),
  bookmarked boolean not null default false, reference_audio_url_us text, reference_audio_url_uk text,
  appearance_count int default 0, external_id text, metadata jsonb);
create table speaking_attempts (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  question_id uuid not null references speaking_questions on delete cascade, type speaking_type not null, audio_url text not null,
  transcript text, scores jsonb not null default '{}', duration_ms int not null, words_per_minute numeric(6, 2),
  filler_rate numeric(6, 3), timings jsonb not null, is_public boolean not null default false, overall_score int,
  pronunciation_score int, fluency_score int, content_score int, created_at timestamp not null default now());
create table speaking_templates (
  id uuid primary key default gen_random_uuid(), type speaking_type not null, title text not null, template_text text not null,
  audio_url text, score_range text not null, difficulty difficulty_level not null default 'Medium',
  is_recommended boolean not null default false, tags jsonb default '[]', usage_count int not null default 0,
  created_at timestamp not null default now());
create table reading_questions (
  id uuid primary key default gen_random_uuid(), type text not null, title text not null, prompt_text text not null, options jsonb,
  answer_key jsonb, difficulty difficulty_level not null default 'Medium', tags jsonb default '[]',
  is_active boolean not null default true, created_at timestamp not null default now(), bookmarked boolean not null default false);
create table reading_attempts (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  question_id uuid not null references reading_questions on delete cascade, user_response jsonb not null, scores jsonb,
  time_taken int, accuracy numeric(5, 2), correct_answers int, total_answers int,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table writing_questions (
  id uuid primary key default gen_random_uuid(), type text not null, title text not null, prompt_text text not null, options jsonb,
  answer_key jsonb, difficulty difficulty_level not null default 'Medium', tags jsonb default '[]',
  is_active boolean not null default true, created_at timestamp not null default now(), bookmarked boolean not null default false);
create table writing_attempts (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  question_id uuid not null references writing_questions on delete cascade, user_response text not null, scores jsonb,
  time_taken int, overall_score int, grammar_score int, vocabulary_score int, coherence_score int, content_score int,
  word_count int, created_at timestamp not null default now(), updated_at timestamp not null default now());
create table listening_questions (
  id uuid primary key default gen_random_uuid(), type listening_question_type not null, title text not null, prompt_text text,
  prompt_media_url text, correct_answers jsonb not null, options jsonb, transcript text,
  difficulty difficulty_level not null default 'Medium', tags jsonb default '[]', is_active boolean not null default true,
  created_at timestamp not null default now(), updated_at timestamp not null default now(), bookmarked boolean not null default false);
create table listening_attempts (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  question_id uuid not null references listening_questions on delete cascade, user_response jsonb not null, scores jsonb,
  time_taken int, accuracy numeric(5, 2), correct_answers int, total_answers int,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table pte_categories (
  id int primary key, title text not null, description text, icon text, code text not null, scoring_type text, short_name text,
  first_question_id int, color text, parent int, practice_count int default 0, question_count int default 0, video_link text);
create table conversation_sessions (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  session_type conversation_session_type not null default 'speaking_practice', status conversation_status not null default 'active',
  started_at timestamp not null default now(), ended_at timestamp, total_turns int not null default 0, total_duration_ms int default 0,
  ai_provider text default 'openai', model_used text default 'gpt-4o-realtime-preview', token_usage jsonb, metadata jsonb,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table conversation_turns (
  id uuid primary key default gen_random_uuid(), session_id uuid not null references conversation_sessions on delete cascade,
  turn_index int not null, role conversation_role not null, audio_url text, transcript text, scores jsonb, duration_ms int,
  silence_duration_ms int, words_per_minute numeric(6, 2), pause_count int, filler_word_count int, metadata jsonb,
  created_at timestamp not null default now());
create table conversation_attempt_links (
  id uuid primary key default gen_random_uuid(), session_id uuid not null references conversation_sessions on delete cascade,
  attempt_id uuid not null, attempt_type text not null, link_type text default 'generated_from', metadata jsonb,
  created_at timestamp not null default now());
create table ai_credit_usage (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  usage_type ai_usage_type not null, provider text not null, model text, input_tokens int default 0, output_tokens int default 0,
  total_tokens int default 0, audio_seconds numeric(10, 2), cost numeric(10, 6), session_id uuid, attempt_id uuid,
  attempt_type text, metadata jsonb, created_at timestamp not null default now());
create table practice_sessions (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  question_id uuid not null references pte_questions on delete cascade, score int, submitted_at timestamp not null default now(),
  created_at timestamp not null default now());
create table pte_sync_jobs (
  id uuid primary key default gen_random_uuid(), job_type text not null, question_type text, status text not null default 'pending',
  started_at timestamp not null default now(), finished_at timestamp, stats jsonb, error text);
create table mock_tests (
  id uuid primary key default gen_random_uuid(), test_number int not null unique, title text not null, description text,
  difficulty mock_test_difficulty not null default 'medium', total_questions int not null, duration_minutes int not null default 120,
  is_free boolean not null default false, status mock_test_status not null default 'published', metadata jsonb,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table mock_test_questions (
  id uuid primary key default gen_random_uuid(), mock_test_id uuid not null references mock_tests on delete cascade,
  question_id uuid not null, question_table question_table not null, section mock_test_section not null, order_index int not null,
  time_limit_seconds int, metadata jsonb, created_at timestamp not null default now());
create table mock_test_attempts (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  mock_test_id uuid not null references mock_tests on delete cascade, status attempt_status not null default 'not_started',
  current_question_index int not null default 0, current_section mock_test_section default 'speaking', started_at timestamp,
  paused_at timestamp, resumed_at timestamp, completed_at timestamp, time_remaining_seconds int, pause_count int not null default 0,
  overall_score int, speaking_score int, writing_score int, reading_score int, listening_score int, enabling_skills jsonb,
  time_spent jsonb, metadata jsonb, created_at timestamp not null default now(), updated_at timestamp not null default now());
create table mock_test_answers (
  id uuid primary key default gen_random_uuid(), attempt_id uuid not null references mock_test_attempts on delete cascade,
  mock_test_question_id uuid not null references mock_test_questions on delete cascade, question_id uuid not null,
  question_table question_table not null, user_response jsonb, is_correct boolean, points_earned int, points_possible int,
  scores jsonb, ai_feedback text, time_taken_seconds int, flagged_for_human_review boolean default false,
  human_review_completed boolean default false, human_review_notes text, submitted_at timestamp not null default now(),
  created_at timestamp not null default now());
