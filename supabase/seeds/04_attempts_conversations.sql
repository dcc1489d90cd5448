-- Talks with the voice tutor, and what AI help cost.

create temporary table seed_talks as
select ('5eed0017-0000-4000-8000-' || lpad(t.n::text, 12, '0'))::uuid as id, u.id as user_id, t.*,
  date_trunc('day', now()) - make_interval(days => t.days) + interval '18 hours' as started
from (values
  (1, 'learner.premium@pte.local', 'speaking_practice', 'completed', 120, 8), (2, 'learner.premium@pte.local', 'mock_interview', 'completed', 30, 10),
  (3, 'learner.premium@pte.local', 'fluency_training', 'completed', 6, 8), (4, 'learner.pro@pte.local', 'pronunciation_coach', 'completed', 80, 6),
  (5, 'learner.pro@pte.local', 'speaking_practice', 'abandoned', 14, 4), (6, 'learner@pte.local', 'speaking_practice', 'completed', 5, 4),
  (7, 'fatima.alsayed@learners.example', 'speaking_practice', 'completed', 200, 8), (8, 'na.li@learners.example', 'pronunciation_coach', 'completed', 44, 6),
  (9, 'deepa.iyer@learners.example', 'mock_interview', 'error', 22, 2), (10, 'hyejin.park@learners.example', 'fluency_training', 'completed', 17, 8),
  (11, 'kenji.sato@learners.example', 'customer_support', 'completed', 41, 4), (12, 'mai.nguyen@learners.example', 'speaking_practice', 'active', 1, 2)
) as t (n, email, kind, status, days, turns)
join public.users u on u.email = t.email;

insert into public.conversation_sessions
  (id, user_id, session_type, status, started_at, ended_at, total_turns, total_duration_ms, model_used, token_usage, created_at)
select t.id, t.user_id, t.kind::public.conversation_session_type, t.status::public.conversation_status, t.started,
  case when t.status <> 'active' then t.started + make_interval(secs => t.turns * 14) end, t.turns, t.turns * 14000, 'sample-voice-1',
  jsonb_build_object('input_tokens', t.turns * 180, 'output_tokens', t.turns * 120), t.started
from seed_talks t
on conflict do nothing;

insert into public.conversation_turns
  (id, session_id, turn_index, role, transcript, scores, duration_ms, words_per_minute, pause_count, filler_word_count, created_at)
select ('5eed0018-0000-4000-8000-' || lpad((t.n * 100 + i)::text, 12, '0'))::uuid, t.id, i,
  case i % 2 when 0 then 'assistant' else 'user' end::public.conversation_role, l.line,
  case when i % 2 = 1 then jsonb_build_object('pronunciation', 60 + t.n, 'fluency', 55 + i * 2, 'total', 58 + t.n) end,
  9000 + i * 400, case when i % 2 = 1 then 118 + t.n end, case when i % 2 = 1 then i % 3 end, case when i % 2 = 1 then t.n % 3 end,
  t.started + make_interval(secs => i * 14)
from seed_talks t
cross join generate_series(0, t.turns - 1) i
join (values
  (0, 'Good evening. What would you like to practise today?'),
  (1, 'I want to practise describing a chart, because I always run out of time.'),
  (2, 'Then start with the highest value. What do you see first?'),
  (3, 'The north has the highest share, it is sixty-eight per cent in the last year.'),
  (4, 'Good. Join it with the change since the first year.'),
  (5, 'It has grown from forty-two to sixty-eight per cent, while the west hardly changed.'),
  (6, 'That was clear. Try to stress the word hardly.'),
  (7, 'While the west hardly changed at all.'),
  (8, 'Well done. Shall we end here?'),
  (9, 'Yes, thank you. I will try again tomorrow.')
) as l (i, line) using (i)
on conflict do nothing;

insert into public.conversation_attempt_links (id, session_id, attempt_type, speaking_attempt_id, attempt_created_at, link_type, created_at)
select ('5eed0019-0000-4000-8000-' || right(a.id::text, 12))::uuid, c.id, 'speaking', a.id, a.created_at, 'related_to', c.created_at
from (values
  ('5eed0017-0000-4000-8000-000000000003'::uuid, '5eed0010-0000-4000-8000-000000900001'::uuid),
  ('5eed0017-0000-4000-8000-000000000006', '5eed0010-0000-4000-8000-000000900004')
) as l (session_id, attempt_id)
join public.conversation_sessions c on c.id = l.session_id
join public.speaking_attempts a on a.id = l.attempt_id
on conflict do nothing;

-- The ledger: one line for every scored answer, one for every talk.
insert into public.ai_credit_usage
  (id, user_id, usage_type, provider, model, input_tokens, output_tokens, total_tokens, audio_seconds, cost, attempt_id, attempt_type, created_at)
select ('5eed001a-0000-4000-8000-' || right(a.id::text, 12))::uuid, a.user_id, 'scoring'::public.ai_usage_type, 'openai', 'sample-scorer-1', 600, 150, 750,
  round(a.duration_ms / 1000.0, 2), 0.0042, a.id, 'speaking', a.created_at + interval '20 seconds'
from public.speaking_attempts a
where a.id::text like '5eed0010-%' and a.overall_score is not null
union all
select ('5eed001c-0000-4000-8000-' || right(a.id::text, 12))::uuid, a.user_id, 'feedback', 'gemini', 'sample-writer-1', 900, 350, 1250,
  null, 0.0061, a.id, 'writing', a.created_at + interval '30 seconds'
from public.writing_attempts a
where a.id::text like '5eed0011-%' and a.overall_score is not null
on conflict do nothing;

insert into public.ai_credit_usage
  (id, user_id, usage_type, provider, model, input_tokens, output_tokens, total_tokens, audio_seconds, cost, session_id, created_at)
select ('5eed001b-0000-4000-8000-' || right(c.id::text, 12))::uuid, c.user_id, 'realtime_voice', c.ai_provider, c.model_used,
  (c.token_usage ->> 'input_tokens')::int, (c.token_usage ->> 'output_tokens')::int,
  (c.token_usage ->> 'input_tokens')::int + (c.token_usage ->> 'output_tokens')::int,
  round(c.total_duration_ms / 1000.0, 2), round(c.total_duration_ms / 1000.0 * 0.0011, 6), c.id, c.started_at + interval '3 minutes'
from public.conversation_sessions c
where c.id::text like '5eed0017-%'
on conflict do nothing;

drop table pg_temp.seed_talks;
