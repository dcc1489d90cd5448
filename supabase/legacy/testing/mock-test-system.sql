-- The hand-written file that is in no journal: found only where somebody ran it.

create type subscription_tier as enum ('free', 'pro', 'premium');
alter table users
add column subscription_tier text default 'free',
add column subscription_expires_at timestamp,
add column mock_tests_taken int default 0,
add column last_mock_test_at timestamp;
create table ai_credit_logs (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  question_type text not null, credits_used int default 1, created_at timestamp not null default now());
create table practice_locks (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade, section text not null,
  question_type text not null, attempts_today int default 0, last_attempt_date date default current_date,
  created_at timestamp not null default now(), updated_at timestamp not null default now(), unique (user_id, section, question_type));
