-- Mock, practice and scored tests. The legacy test_type mixed the kind of test with the exam;
-- here they are two columns.

create table public.pte_tests (
  id uuid primary key default gen_random_uuid(),
  title text not null check (btrim(title) <> ''),
  description text,
  test_type text not null default 'practice' check (test_type in ('mock', 'practice', 'scored')),
  exam text not null default 'ACADEMIC' check (exam in ('ACADEMIC', 'CORE')),
  section text check (section in ('speaking', 'writing', 'reading', 'listening')),
  is_premium boolean not null default false,
  duration int check (duration > 0),
  archived_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.pte_tests is 'Mock, practice and scored tests. Staff only for now: the questions hold answer keys.';
comment on column public.pte_tests.section is 'Null for a full test.';
comment on column public.pte_tests.duration is 'Minutes.';

select private.open_to_staff('public.pte_tests', 'content.read', 'content.write', 'content.delete');
select private.enable_tracking('public.pte_tests');
