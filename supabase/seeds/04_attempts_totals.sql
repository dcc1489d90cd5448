-- What follows from the attempts: progress in lessons, totals of each learner, bookmarks.

create temporary table seed_done as
select a.user_id, a.question_id, 'speaking' as module, a.overall_score::numeric as score, a.duration_ms / 1000 as seconds, a.created_at
from public.speaking_attempts a where a.id::text like '5eed0010-%'
union all
select a.user_id, a.question_id, 'writing', a.overall_score, a.time_taken, a.created_at
from public.writing_attempts a where a.id::text like '5eed0011-%'
union all
select a.user_id, a.question_id, 'reading', a.accuracy * 0.9, a.time_taken, a.created_at
from public.reading_attempts a where a.id::text like '5eed0012-%'
union all
select a.user_id, a.question_id, 'listening', a.accuracy * 0.9, a.time_taken, a.created_at
from public.listening_attempts a where a.id::text like '5eed0013-%';

insert into public.lesson_progress
  (id, user_id, lesson_id, questions_completed, questions_total, average_score, best_score, total_attempts, started_at, last_activity_at,
   completed_at, created_at)
select ('5eed0020-0000-4000-8000-' || left(md5(p.user_id::text || l.id::text), 12))::uuid, p.user_id, l.id, p.done, l.question_count,
  p.average, p.best, p.attempts, p.first_at, p.last_at, case when p.done = l.question_count then p.last_at end, p.first_at
from public.practice_lessons l
cross join lateral (
  select d.user_id, count(distinct d.question_id)::int as done, round(avg(d.score), 2) as average, round(max(d.score))::int as best,
    count(*)::int as attempts, min(d.created_at) as first_at, max(d.created_at) as last_at
  from public.lesson_questions q
  join seed_done d on d.question_id = q.question_id
  where q.lesson_id = l.id
  group by d.user_id
) p
where l.id::text like '5eed0008-%' and l.status = 'published' and p.done <= l.question_count
on conflict do nothing;

create temporary table seed_streaks as
select user_id, max(days)::int as longest, coalesce(max(days) filter (where last_day >= now()::date - 1), 0)::int as current
from (
  select user_id, count(*) as days, max(day) as last_day
  from (
    select user_id, day, day - (row_number() over (partition by user_id order by day))::int as island
    from (select distinct user_id, created_at::date as day from seed_done) practised
  ) numbered
  group by user_id, island
) islands
group by user_id;

insert into public.user_stats
  (id, user_id, total_practice_time_minutes, total_attempts, lessons_completed, current_streak_days, longest_streak_days,
   speaking_average, writing_average, reading_average, listening_average,
   speaking_attempts, writing_attempts, reading_attempts, listening_attempts, last_activity_at)
select ('5eed0021-0000-4000-8000-' || right(d.user_id::text, 12))::uuid, d.user_id, sum(d.seconds)::int / 60, count(*)::int,
  (select count(*) from public.lesson_progress p where p.user_id = d.user_id and p.completed_at is not null)::int,
  min(s.current), min(s.longest),
  round(avg(d.score) filter (where d.module = 'speaking'), 2), round(avg(d.score) filter (where d.module = 'writing'), 2),
  round(avg(d.score) filter (where d.module = 'reading'), 2), round(avg(d.score) filter (where d.module = 'listening'), 2),
  count(*) filter (where d.module = 'speaking')::int, count(*) filter (where d.module = 'writing')::int,
  count(*) filter (where d.module = 'reading')::int, count(*) filter (where d.module = 'listening')::int, max(d.created_at)
from seed_done d
join seed_streaks s using (user_id)
group by d.user_id
on conflict do nothing;

insert into public.user_progress
  (id, user_id, overall_score, speaking_score, writing_score, reading_score, listening_score, tests_completed, questions_answered,
   study_streak, total_study_time, last_active_at)
select ('5eed0022-0000-4000-8000-' || right(s.user_id::text, 12))::uuid, s.user_id,
  round((coalesce(s.speaking_average, 0) + coalesce(s.writing_average, 0) + coalesce(s.reading_average, 0) + coalesce(s.listening_average, 0))
    / nullif(num_nonnulls(s.speaking_average, s.writing_average, s.reading_average, s.listening_average), 0)),
  round(s.speaking_average), round(s.writing_average), round(s.reading_average), round(s.listening_average),
  (select count(*) from public.test_attempts t where t.user_id = s.user_id and t.status = 'completed')::int,
  s.total_attempts, s.current_streak_days, s.total_practice_time_minutes, s.last_activity_at
from public.user_stats s
where s.id::text like '5eed0021-%'
on conflict do nothing;

insert into public.question_bookmarks (user_id, speaking_question_id, listening_question_id, created_at)
select u.id, case when c.code not like 'WFD%' then q.id end, case when c.code like 'WFD%' then q.id end, u.created_at + interval '2 days'
from public.users u
cross join (values ('DI-02'), ('SGD-01'), ('WFD-05')) as c (code)
cross join lateral (select ('5eed0003-0000-4000-8000-' || left(md5(c.code), 12))::uuid as id) q
where u.id::text like '5eed0001-%' and right(u.id::text, 2)::int between 6 and 20
  and (right(u.id::text, 2)::int + length(c.code)) % 3 = 0
on conflict do nothing;

drop table pg_temp.seed_done, pg_temp.seed_streaks;
