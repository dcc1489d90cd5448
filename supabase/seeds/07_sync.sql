-- Imports in each state with their rows, and the record of what people did.

set app.reason = 'Sample data';

insert into public.pte_sync_jobs (id, job_type, question_type, status, started_by, started_at, finished_at, stats, error)
select ('5eed0040-0000-4000-8000-' || lpad(j.n::text, 12, '0'))::uuid, 'speaking', j.code, j.status,
  case when j.by_hand then (select u.id from public.users u where u.email = 'editor@pte.local') end,
  date_trunc('day', now()) - make_interval(days => j.days) + interval '6 hours',
  case when j.seconds is not null then date_trunc('day', now()) - make_interval(days => j.days) + interval '6 hours' + make_interval(secs => j.seconds) end,
  j.stats::jsonb, j.error
from (values
  (1, 's_read_aloud', 'success', true, 90, 14, '{"created": 1, "changed": 0, "unchanged": 0, "rejected": 0}', null),
  (2, 's_repeat_sentence', 'success', true, 60, 22, '{"created": 2, "changed": 0, "unchanged": 0, "rejected": 0}', null),
  (3, 's_short_question', 'partial', true, 30, 31, '{"created": 1, "changed": 0, "unchanged": 0, "rejected": 2}', null),
  (4, 's_describe_image', 'error', false, 14, 60, '{}', 'The feed did not answer within 60 seconds (GET /speaking/describe-image?page=1).'),
  (5, 's_describe_image', 'success', false, 13, 18, '{"created": 1, "changed": 0, "unchanged": 0, "rejected": 0}', null),
  (6, null, 'cancelled', true, 7, 9, '{}', null),
  (7, null, 'success', false, 2, 48, '{"created": 0, "changed": 1, "unchanged": 4, "rejected": 0}', null),
  (8, 's_retell_lecture', 'running', true, 1, null::int, '{}', null),
  (9, 's_summarize_group_discussion', 'pending', true, 1, null, '{}', null)
) as j (n, code, status, by_hand, days, seconds, stats, error)
on conflict do nothing;

insert into public.sync_job_rows (job_id, external_id, question_type, outcome, reason, diff, payload, table_name, record_id, created_at)
select j.id, r.external_id, r.code, r.outcome, r.reason, r.diff::jsonb, r.payload::jsonb, case when q.id is not null then 'pte_questions' end, q.id,
  j.started_at + interval '5 seconds'
from (values
  (1, '618', 's_read_aloud', 'created', null, null, '{"id": 618, "title": "The clock of the tides", "difficulty": "easy"}'),
  (2, '2853', 's_repeat_sentence', 'created', null, null, '{"id": 2853, "title": "Office hours", "audio": "https://feed.example/audio/2853.mp3"}'),
  (2, '2854', 's_repeat_sentence', 'created', null, null, '{"id": 2854, "title": "Late submission", "audio": "https://feed.example/audio/2854.mp3"}'),
  (3, '5827', 's_short_question', 'created', null, null, '{"id": 5827, "title": "The capital letter"}'),
  (3, '5828', 's_short_question', 'rejected', 'The item has neither text nor audio.', null, '{"id": 5828, "title": "null"}'),
  (3, null, 's_short_question', 'rejected', 'The item has no id, so it could not be found again.', null, '{"title": "Who wrote this?", "text": "Who wrote this?"}'),
  (5, '3744', 's_describe_image', 'created', null, null, '{"id": 3744, "title": "Passengers by train and bus", "image": "https://feed.example/images/3744.png"}'),
  (7, '618', 's_read_aloud', 'unchanged', null, null, null),
  (7, '2853', 's_repeat_sentence', 'unchanged', null, null, null),
  (7, '2854', 's_repeat_sentence', 'changed', null, '{"difficulty": {"old": "Easy", "new": "Medium"}}', '{"id": 2854, "title": "Late submission", "difficulty": "medium"}'),
  (7, '3744', 's_describe_image', 'unchanged', null, null, null),
  (7, '5827', 's_short_question', 'unchanged', null, null, null)
) as r (job, external_id, code, outcome, reason, diff, payload)
join public.pte_sync_jobs j on j.id = ('5eed0040-0000-4000-8000-' || lpad(r.job::text, 12, '0'))::uuid
left join public.pte_questions q on q.source = 'onepte' and q.external_id = r.external_id and r.outcome <> 'rejected'
where not exists (select from public.sync_job_rows d where d.job_id = j.id and d.created_at = j.started_at + interval '5 seconds'
  and d.external_id is not distinct from r.external_id and d.outcome = r.outcome);

-- A sign-in now and then over the year, and what else leaves a trace.
insert into public.activity_logs (id, user_id, action, target, ip_address, user_agent, metadata, created_at)
select l.id, l.user_id, l.action, l.target, l.ip, l.agent, l.metadata, l.at
from (
  select ('5eed0041-0000-4000-8000-' || lpad((right(u.id::text, 2)::int * 1000 + k)::text, 12, '0'))::uuid as id, u.id as user_id,
    case when k = 0 then 'SIGN_UP' when d % 11 = 3 then 'UPDATE_ACCOUNT' when d % 7 = 2 then 'START_TEST' when d % 5 = 1 then 'SIGN_OUT' else 'SIGN_IN' end as action,
    'users:' || u.id as target, ('203.0.113.' || 1 + (right(u.id::text, 2)::int + k) % 250)::inet as ip,
    case d % 3 when 0 then 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)' when 1 then 'Mozilla/5.0 (Linux; Android 15)' else 'Mozilla/5.0 (Macintosh)' end as agent,
    '{}'::jsonb as metadata,
    u.created_at + case when k = 0 then interval '1 minute'
      else make_interval(days => (d % greatest(least(now()::date - u.created_at::date, 365), 1))::int, mins => (d % 1300)::int) end as at
  from public.users u
  cross join generate_series(0, 8) k
  cross join lateral (select hashtextextended(u.email || k, 9) & 65535 as d) dice
  where u.id::text like '5eed0001-%' and (k = 0 or u.email_verified) and u.created_at > now() - interval '12 months'
) l
where not exists (select from public.activity_logs a where a.id = l.id);

insert into public.activity_logs (id, user_id, action, metadata, created_at)
select l.id, u.id, 'legacy.note', jsonb_build_object('text', l.text), date_trunc('day', now()) - make_interval(days => l.days)
from (values
  ('5eed0042-0000-4000-8000-000000000001'::uuid, 'Created writing question: Should lectures be recorded', 330),
  ('5eed0042-0000-4000-8000-000000000002', 'Created writing question: The four-day week', 290)
) as l (id, text, days)
join public.users u on u.email = 'editor@pte.local'
where not exists (select from public.activity_logs a where a.id = l.id);

reset app.reason;
