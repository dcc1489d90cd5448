-- What one person practised and what it cost, under the caller's own row-level security.

create function public.learner_practice(learner_id uuid, since timestamptz default now() - interval '12 months')
returns table (week date, module text, attempts bigint, average numeric)
language sql stable set search_path = '' as $$
  select date_trunc('week', a.created_at)::date, a.module, count(*), round(avg(a.score), 1)
  from (
    select s.created_at, 'speaking' as module, s.overall_score::numeric as score from public.speaking_attempts s where s.user_id = learner_id and s.created_at >= since
    union all
    select w.created_at, 'writing', w.overall_score from public.writing_attempts w where w.user_id = learner_id and w.created_at >= since
    union all
    select r.created_at, 'reading', r.accuracy from public.reading_attempts r where r.user_id = learner_id and r.created_at >= since
    union all
    select l.created_at, 'listening', l.accuracy from public.listening_attempts l where l.user_id = learner_id and l.created_at >= since
  ) a
  group by 1, 2
  order by 1, 2
$$;
comment on function public.learner_practice(uuid, timestamptz) is
  'Per week (its Monday) and section: attempts, and their average (overall score, or accuracy in per cent for reading and listening).';

create function public.learner_attempts(learner_id uuid, before timestamptz default 'infinity', before_id uuid default 'ffffffff-ffff-ffff-ffff-ffffffffffff', "limit" int default 20)
returns table (id uuid, module text, question_id uuid, title text, type text, score numeric, scores jsonb, response text, created_at timestamptz)
language sql stable set search_path = '' as $$
  select a.id, a.module, a.question_id, q.title, q.type, a.score, a.scores, a.response, a.created_at
  from (
    (select s.id, 'speaking' as module, s.question_id, s.overall_score::numeric as score, s.scores, s.transcript as response, s.created_at
     from public.speaking_attempts s where s.user_id = learner_id and (s.created_at, s.id) < (before, before_id) order by s.created_at desc, s.id desc limit least("limit", 100))
    union all
    (select w.id, 'writing', w.question_id, w.overall_score, w.scores, w.user_response, w.created_at
     from public.writing_attempts w where w.user_id = learner_id and (w.created_at, w.id) < (before, before_id) order by w.created_at desc, w.id desc limit least("limit", 100))
    union all
    (select r.id, 'reading', r.question_id, r.accuracy, r.scores, r.user_response::text, r.created_at
     from public.reading_attempts r where r.user_id = learner_id and (r.created_at, r.id) < (before, before_id) order by r.created_at desc, r.id desc limit least("limit", 100))
    union all
    (select l.id, 'listening', l.question_id, l.accuracy, l.scores, l.user_response::text, l.created_at
     from public.listening_attempts l where l.user_id = learner_id and (l.created_at, l.id) < (before, before_id) order by l.created_at desc, l.id desc limit least("limit", 100))
  ) a
  left join lateral (
    select s.title, s.type::text from public.speaking_questions s where a.module = 'speaking' and s.id = a.question_id
    union all select w.title, w.type::text from public.writing_questions w where a.module = 'writing' and w.id = a.question_id
    union all select r.title, r.type::text from public.reading_questions r where a.module = 'reading' and r.id = a.question_id
    union all select l.title, l.type::text from public.listening_questions l where a.module = 'listening' and l.id = a.question_id
  ) q on true
  order by a.created_at desc, a.id desc
  limit least("limit", 100)
$$;
comment on function public.learner_attempts(uuid, timestamptz, uuid, int) is
  'The latest attempts of one person over the four sections, the newest first, older than attempt (`before`, `before_id`), at most 100: score (per cent in reading and listening), all scores, transcript or answer.';

create function public.learner_ai_usage(learner_id uuid, since timestamptz default now() - interval '60 days')
returns table (day date, usage_type public.ai_usage_type, requests bigint, tokens bigint, cost numeric)
language sql stable set search_path = '' as $$
  select (u.created_at at time zone 'UTC')::date, u.usage_type, count(*), coalesce(sum(u.total_tokens), 0), coalesce(sum(u.cost), 0)
  from public.ai_credit_usage u where u.user_id = learner_id and u.created_at >= since
  group by 1, 2 order by 1, 2
$$;
comment on function public.learner_ai_usage(uuid, timestamptz) is 'AI usage of one person per day (UTC) and kind: requests, tokens and cost in US dollars.';

revoke execute on function public.learner_practice(uuid, timestamptz), public.learner_attempts(uuid, timestamptz, uuid, int), public.learner_ai_usage(uuid, timestamptz) from public, anon;
grant execute on function public.learner_practice(uuid, timestamptz), public.learner_attempts(uuid, timestamptz, uuid, int), public.learner_ai_usage(uuid, timestamptz) to authenticated, service_role;
