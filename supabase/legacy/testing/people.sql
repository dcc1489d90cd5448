-- The legacy schema up to its migration 0011, written from its data dictionary: people and community.

create table users (
  id text primary key, name text not null, email text not null unique, email_verified boolean not null default false,
  image text, created_at timestamp not null default now(), updated_at timestamp not null default now(),
  daily_ai_credits int not null default 4, ai_credits_used int not null default 0,
  last_credit_reset timestamp default now(), organization_id uuid, role text default 'student');
create table sessions (
  id text primary key, expires_at timestamp not null, token text not null unique, created_at timestamp not null default now(),
  updated_at timestamp not null, ip_address text, user_agent text, user_id text not null references users on delete cascade);
create table accounts (
  id text primary key, account_id text not null, provider_id text not null, user_id text not null references users on delete cascade,
  access_token text, refresh_token text, id_token text, access_token_expires_at timestamp, refresh_token_expires_at timestamp,
  scope text, password text, created_at timestamp not null default now(), updated_at timestamp not null);
create table verifications (
  id text primary key, identifier text not null, value text not null, expires_at timestamp not null,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table organizations (
  id uuid primary key default gen_random_uuid(), name text not null, slug text unique, plan_type text default 'free',
  custom_branding jsonb, settings jsonb, max_users int default 10, api_key text, webhook_url text, status text default 'active',
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table teams (
  id uuid primary key default gen_random_uuid(), name text not null, description text,
  organization_id uuid references organizations on delete cascade,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table team_members (
  id uuid primary key default gen_random_uuid(), team_id uuid not null references teams on delete cascade,
  user_id text not null references users on delete cascade, role text default 'member',
  joined_at timestamp not null default now(), created_at timestamp not null default now());
create table user_subscriptions (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  plan_type text not null, status text default 'active', start_date timestamp not null default now(), end_date timestamp,
  auto_renew boolean default true, payment_method text,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table user_profiles (
  id uuid primary key default gen_random_uuid(), user_id text not null unique references users on delete cascade,
  target_score int, exam_date timestamp, study_goal text, phone_number text, country text, timezone text, preferences jsonb,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table user_progress (
  id uuid primary key default gen_random_uuid(), user_id text not null unique references users on delete cascade,
  overall_score int default 0, speaking_score int default 0, writing_score int default 0, reading_score int default 0,
  listening_score int default 0, tests_completed int default 0, questions_answered int default 0, study_streak int default 0,
  total_study_time int default 0, last_active_at timestamp,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table user_scheduled_exam_dates (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  exam_date timestamp not null, exam_name text not null default 'PTE Academic', is_primary boolean not null default true,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table pte_user_exam_settings (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  exam_date timestamp, target_score int, preferences jsonb,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table forums (
  id uuid primary key default gen_random_uuid(), title text not null, description text, category text,
  is_active boolean default true, order_index int default 0,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table posts (
  id uuid primary key default gen_random_uuid(), forum_id uuid not null references forums on delete cascade,
  author_id text not null references users on delete cascade, title text not null, content text not null,
  is_pinned boolean default false, view_count int default 0, like_count int default 0,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table comments (
  id uuid primary key default gen_random_uuid(), post_id uuid not null references posts on delete cascade,
  author_id text not null references users on delete cascade, content text not null, like_count int default 0,
  created_at timestamp not null default now(), updated_at timestamp not null default now());
create table activity_logs (
  id uuid primary key default gen_random_uuid(), user_id text not null references users on delete cascade,
  action text not null, ip_address text, user_agent text, metadata jsonb, created_at timestamp not null default now());
