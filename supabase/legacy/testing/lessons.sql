-- What the legacy's migration 0013 adds: enums and lessons.

create type membership_tier as enum ('free_trial', 'pro', 'premium');
create type membership_status as enum ('active', 'expired', 'cancelled', 'trial');
create type media_type as enum ('audio', 'image', 'video', 'document');
create type lesson_status as enum ('draft', 'published', 'archived');

create table media (
  id uuid primary key default gen_random_uuid(), type media_type not null, url text not null, thumbnail_url text, duration int,
  file_size int, mime_type text, metadata jsonb, created_at timestamp not null default now());
create table practice_lessons (
  id uuid primary key default gen_random_uuid(), title text not null, description text, lesson_number int not null,
  module text not null, question_type text not null, is_free boolean not null default false,
  required_tier membership_tier default 'pro', difficulty text not null default 'Medium', estimated_minutes int default 15,
  question_count int default 0, status lesson_status not null default 'published', order_index int not null default 0,
  slug text unique, thumbnail_url text, tags jsonb default '[]',
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table lesson_progress (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  lesson_id uuid not null references practice_lessons on delete cascade, questions_completed int default 0,
  questions_total int not null, completion_percentage int default 0, average_score numeric(5, 2), best_score int,
  total_attempts int default 0, started_at timestamp default now(), last_activity_at timestamp default now(),
  completed_at timestamp, created_at timestamp not null default now(), updated_at timestamp not null default now(),
  unique (user_id, lesson_id));
create table user_stats (
  id uuid primary key default gen_random_uuid(), user_id text not null unique references users on delete cascade,
  total_practice_time_minutes int default 0, total_attempts int default 0, lessons_completed int default 0,
  current_streak_days int default 0, longest_streak_days int default 0, speaking_average numeric(5, 2),
  writing_average numeric(5, 2), reading_average numeric(5, 2), listening_average numeric(5, 2), speaking_attempts int default 0,
  writing_attempts int default 0, reading_attempts int default 0, listening_attempts int default 0, last_activity_at timestamp,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
