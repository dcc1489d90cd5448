-- Whole tests that learners sat, with their answers, and practice in the way of the legacy.

create temporary table seed_sittings as
select ('5eed0014-0000-4000-8000-' || lpad(s.n::text, 12, '0'))::uuid as id, u.id as user_id,
  ('5eed0005-0000-4000-8000-' || left(md5(s.test), 12))::uuid as test_id, s.*,
  date_trunc('day', now()) - make_interval(days => s.days) + interval '10 hours' as started
from (values
  (1, 'learner.premium@pte.local', 'mock-1', 'completed', 300, 62), (2, 'learner.premium@pte.local', 'mock-1', 'completed', 200, 69),
  (3, 'learner.premium@pte.local', 'mock-2', 'completed', 60, 76), (4, 'learner.premium@pte.local', 'listening-scored', 'completed', 12, 81),
  (5, 'learner.pro@pte.local', 'mock-1', 'completed', 150, 55), (6, 'learner.pro@pte.local', 'speaking-check', 'completed', 40, 61),
  (7, 'learner.pro@pte.local', 'mock-2', 'in_progress', 1, null::int), (8, 'learner@pte.local', 'mock-1', 'abandoned', 8, null),
  (9, 'learner@pte.local', 'reading-check', 'completed', 4, 47), (10, 'fatima.alsayed@learners.example', 'mock-1', 'completed', 120, 70),
  (11, 'fatima.alsayed@learners.example', 'writing-scored', 'completed', 90, 73), (12, 'wei.zhang@learners.example', 'mock-1', 'completed', 240, 51),
  (13, 'wei.zhang@learners.example', 'mock-2', 'abandoned', 110, null), (14, 'na.li@learners.example', 'mock-1', 'completed', 75, 66),
  (15, 'na.li@learners.example', 'mock-2', 'completed', 20, 72), (16, 'deepa.iyer@learners.example', 'mock-1', 'completed', 30, 68),
  (17, 'hyejin.park@learners.example', 'mock-1', 'completed', 210, 58), (18, 'hyejin.park@learners.example', 'listening-scored', 'completed', 50, 64),
  (19, 'tuan.le@learners.example', 'reading-check', 'completed', 33, 54), (20, 'mei.tanaka@learners.example', 'mock-1', 'completed', 15, null)
) as s (n, email, test, status, days, score)
join public.users u on u.email = s.email;

insert into public.test_attempts
  (id, user_id, test_id, status, started_at, completed_at, total_score, speaking_score, writing_score, reading_score, listening_score, created_at)
select s.id, s.user_id, s.test_id, s.status, s.started, case s.status when 'completed' then s.started + make_interval(mins => t.duration - 3) end,
  s.score,
  case when coalesce(t.section, 'speaking') = 'speaking' then s.score - 3 end, case when coalesce(t.section, 'writing') = 'writing' then s.score + 2 end,
  case when coalesce(t.section, 'reading') = 'reading' then s.score - 1 end, case when coalesce(t.section, 'listening') = 'listening' then s.score + 2 end,
  s.started
from seed_sittings s
join public.pte_tests t on t.id = s.test_id
on conflict do nothing;

insert into public.test_answers (id, attempt_id, question_id, user_answer, is_correct, points_earned, submitted_at, created_at)
select ('5eed0015-0000-4000-8000-' || left(md5(s.id::text || q.id::text), 12))::uuid, s.id, q.id,
  case when q.answer_key ? 'correct' then jsonb_build_object('selectedOptions', q.answer_key -> 'correct')
    when q.answer_key ? 'blanks' then jsonb_build_object('answers', q.answer_key -> 'blanks')
    when q.answer_key ? 'order' then jsonb_build_object('order', q.answer_key -> 'order')
    else jsonb_build_object('text', 'Answer recorded in the test room.') end,
  case when s.score is not null and q.answer_key ?| array['correct', 'blanks', 'order'] then true end,
  case when s.score is null then null when q.answer_key ?| array['correct', 'blanks', 'order'] then q.points else q.points * s.score / 90 end,
  s.started + make_interval(mins => 2 * q.order_index), s.started + make_interval(mins => 2 * q.order_index)
from seed_sittings s
join public.pte_test_items q on q.test_id = s.test_id
where s.status = 'completed' or q.order_index <= 6
on conflict do nothing;

insert into public.practice_sessions (id, user_id, question_id, score, submitted_at, created_at)
select ('5eed0016-0000-4000-8000-' || left(md5(u.email || q.external_id), 12))::uuid, u.id, q.id, 3 + right(u.id::text, 2)::int % 4,
  u.created_at + interval '5 days', u.created_at + interval '5 days'
from public.users u
join public.pte_questions q on q.source = 'onepte' and q.id::text like '5eed0006-%'
where u.id::text like '5eed0001-%' and right(u.id::text, 2)::int between 9 and 16
on conflict do nothing;

drop table pg_temp.seed_sittings;
