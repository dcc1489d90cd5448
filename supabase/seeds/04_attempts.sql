-- Attempts of the four modules over the past twelve months. Needs 02_questions.
-- Nothing is random: every figure comes from a hash of learner, module and attempt number, so two
-- machines seeded on the same day hold the same rows. Dates count back from the day of the first run;
-- a row that is there already is left alone, whatever day it is.

create temporary table seed_draws as
with learners as (
  select u.id as user_id, right(u.id::text, 12)::int as n, greatest(least((now()::date - u.created_at::date), 365) - 1, 1) as span
  from public.users u
  where u.id::text like '5eed0001-%' and u.email_verified and u.email not like '%@spam.example'
    and u.id not in (select s.user_id from public.staff_members s)
)
select
  ('5eed' || m.tag || '-0000-4000-8000-' || lpad((l.n * 1000 + k)::text, 12, '0'))::uuid as id,
  l.user_id, m.module, k, dice.question, dice.slip, dice.unscored, dice.shared, dice.luck,
  date_trunc('day', now()) - make_interval(days => dice.days) + make_interval(mins => 360 + dice.minute) as at,
  -- Learners differ, everybody improves a little, and nobody is equally good every day.
  least(greatest(36 + l.n * 13 % 38 + (l.span - dice.days) * 14 / 365 + dice.noise, 12), 90) as score
from learners l
cross join (values ('speaking', '0010', 15), ('writing', '0011', 7), ('reading', '0012', 13), ('listening', '0013', 14))
  as m (module, tag, busiest)
cross join lateral generate_series(1, 3 + l.n * 7 % m.busiest) k
cross join lateral (select l.n || m.module || k as key) seed
cross join lateral (
  select
    hashtextextended(key, 1) & 65535 as question,
    1 + ((hashtextextended(key, 2) & 65535) % l.span)::int as days,
    ((hashtextextended(key, 3) & 65535) % 900)::int as minute,
    ((hashtextextended(key, 4) & 65535) % 15)::int - 7 as noise,
    ((hashtextextended(key, 5) & 65535) % 3)::int as slip,
    (hashtextextended(key, 6) & 65535) % 12 = 0 as unscored,
    (hashtextextended(key, 7) & 65535) % 8 = 0 as shared,
    (hashtextextended(key, 8) & 65535) / 65536.0 as luck
) dice;

-- Speaking. `audio_url` is a path in the bucket attempt-recordings; most sample recordings do not exist.
insert into public.speaking_attempts
  (id, user_id, question_id, type, audio_url, transcript, scores, duration_ms, words_per_minute, filler_rate, timings,
   is_public, overall_score, pronunciation_score, fluency_score, content_score, created_at)
select
  d.id, d.user_id, q.id, q.type, d.user_id || '/' || d.id || '.mp3',
  case when d.unscored then null else coalesce(q.transcript, q.prompt_text) end,
  case when d.unscored then '{}' else jsonb_build_object('overall', d.score, 'pronunciation', s.pronunciation, 'fluency', s.fluency, 'content', s.content) end,
  12000 + d.question % 26000, 95 + d.score * 0.7, (90 - d.score) / 900.0,
  jsonb_build_object('prepMs', 25000, 'recordMs', 12000 + d.question % 26000),
  d.shared and d.score >= 55 and not d.unscored,
  case when not d.unscored then d.score end, case when not d.unscored then s.pronunciation end,
  case when not d.unscored then s.fluency end, case when not d.unscored then s.content end, d.at
from seed_draws d
cross join lateral (
  select b.* from public.speaking_questions b
  where b.id::text like '5eed0003-%' and b.is_active
  order by b.external_id
  offset d.question % (select count(*) from public.speaking_questions c where c.id::text like '5eed0003-%' and c.is_active) limit 1
) q
cross join lateral (
  select least(d.score + d.slip * 3, 90) as pronunciation, greatest(d.score - 4 + d.slip, 10) as fluency, greatest(d.score - d.slip * 4, 10) as content
) s
where d.module = 'speaking' and not exists (select from public.speaking_attempts a where a.id = d.id);

-- Shared recordings that can be listened to.
insert into public.speaking_attempts
  (id, user_id, question_id, type, audio_url, transcript, scores, duration_ms, words_per_minute, filler_rate, is_public,
   overall_score, pronunciation_score, fluency_score, content_score, created_at)
select a.id, u.id, q.id, q.type, u.id || '/' || a.file, coalesce(q.transcript, q.prompt_text),
  jsonb_build_object('overall', a.overall, 'pronunciation', a.pronunciation, 'fluency', a.fluency, 'content', a.content),
  a.duration_ms, 140, 0.01, true, a.overall, a.pronunciation, a.fluency, a.content,
  date_trunc('day', now()) - make_interval(days => a.days, hours => -15)
from (values
  ('5eed0010-0000-4000-8000-000000900001'::uuid, 'learner.premium@pte.local', 'RA-03', 'ra-03.mp3', 79, 76, 80, 82, 17900, 21),
  ('5eed0010-0000-4000-8000-000000900002', 'learner.pro@pte.local', 'RA-05', 'ra-05.mp3', 64, 60, 62, 71, 19700, 9),
  ('5eed0010-0000-4000-8000-000000900003', 'fatima.alsayed@learners.example', 'RS-01', 'rs-01.mp3', 71, 68, 70, 79, 4300, 5),
  ('5eed0010-0000-4000-8000-000000900004', 'learner@pte.local', 'RS-02', 'rs-02.mp3', 48, 45, 44, 58, 5000, 3)
) as a (id, email, code, file, overall, pronunciation, fluency, content, duration_ms, days)
join public.users u on u.email = a.email
join public.speaking_questions q on q.id = ('5eed0003-0000-4000-8000-' || left(md5(a.code), 12))::uuid
where not exists (select from public.speaking_attempts s where s.id = a.id);

-- Writing: the words of the sample answer, or an essay that runs out of time.
insert into public.writing_attempts
  (id, user_id, question_id, user_response, scores, time_taken, overall_score, grammar_score, vocabulary_score,
   coherence_score, content_score, word_count, created_at)
select
  d.id, d.user_id, q.id, r.response,
  case when not d.unscored then jsonb_build_object('overall', d.score, 'wordCount', r.words) end,
  case q.type when 'write_essay' then 900 + d.question % 300 else 300 + d.question % 300 end,
  case when not d.unscored then d.score end, case when not d.unscored then least(d.score + d.slip * 2, 90) end,
  case when not d.unscored then greatest(d.score - 3, 10) end, case when not d.unscored then greatest(d.score - d.slip * 3, 10) end,
  case when not d.unscored then least(d.score + 1, 90) end, r.words, d.at
from seed_draws d
cross join lateral (
  select b.* from public.writing_questions b
  where b.id::text like '5eed0003-%' and b.is_active
  order by b.external_id
  offset d.question % (select count(*) from public.writing_questions c where c.id::text like '5eed0003-%' and c.is_active) limit 1
) q
cross join lateral (
  select t.response, array_length(regexp_split_to_array(btrim(t.response), '\s+'), 1) as words
  from (select coalesce(q.answer_key ->> 'sampleAnswer', $$The question is often discussed, and both sides have good reasons. On the one hand, many people gain from the change, because it saves time and gives them more freedom to plan their own day. For example, a student who works in the evening can follow a course that would otherwise be closed to her. On the other hand, something is lost when people no longer meet. In my own experience, the most useful ideas came from a short talk after the class, which no recording can replace.$$
    || case when d.slip > 0 then $$

A reasonable answer is to look at the details. Rules that fit a large city do not always fit a small town, and a company with ten employees cannot act like one with ten thousand. It seems to me that the change should be tried for a year, measured honestly, and kept only where it works.$$ else '' end
    || case when d.slip > 1 then $$

In conclusion, I believe that the advantages are greater than the disadvantages, provided that nobody is forced to take part and that those who lose by it are helped.$$ else '' end) as response) t
) r
where d.module = 'writing' and not exists (select from public.writing_attempts a where a.id = d.id);

-- Reading and listening: as many points as the score allows, in the shape of response of each type.
-- Points are taken from the front of the key, so that response, points and accuracy agree.
create temporary table seed_objective as
with bank as (
  select 'reading' as module, id, type::text, external_id, answer_key as key, null::text as transcript
  from public.reading_questions where id::text like '5eed0003-%' and is_active
  union all
  select 'listening', id, type::text, external_id, correct_answers, transcript
  from public.listening_questions where id::text like '5eed0003-%' and is_active
),
numbered as (
  select b.*, row_number() over (partition by module order by external_id) - 1 as i, count(*) over (partition by module) as size,
    case
      when key ? 'order' then jsonb_array_length(key -> 'order') - 1
      when key ? 'correct' then jsonb_array_length(key -> 'correct')
      when key ? 'words' then jsonb_array_length(key -> 'words')
      when key ? 'blanks' then (select count(*)::int from jsonb_object_keys(key -> 'blanks'))
      when type = 'write_from_dictation' then array_length(string_to_array(transcript, ' '), 1)
    end as points
  from bank b
)
select d.id, d.user_id, d.module, d.at, d.score, d.unscored, d.slip, q.id as question_id, q.type, q.key, q.transcript, q.points, e.earned
from seed_draws d
join numbered q on q.module = d.module and q.i = d.question % q.size
cross join lateral (select floor(q.points * d.score / 90.0 + d.luck * 0.999)::int as near) near
-- With all but the last pair right, the last pair is right as well.
cross join lateral (select case when q.key ? 'order' and near.near = q.points - 1 then q.points - 2 else near.near end as earned) e;

create temporary table seed_responses as
select o.*, case
  when key ? 'order' then jsonb_build_object('order', (
    select jsonb_agg(id order by case when position <= earned + 1 then position else 100 - position end)
    from jsonb_array_elements_text(key -> 'order') with ordinality as t (id, position)))
  when type = 'multiple_choice_multiple' then jsonb_build_object('selectedOptions', coalesce((
    select jsonb_agg(id order by position) from jsonb_array_elements_text(key -> 'correct') with ordinality as t (id, position)
    where position <= earned), '[]'))
  when key ? 'correct' then jsonb_build_object('selectedOption', case
    when earned = 1 then key -> 'correct' ->> 0 when key -> 'correct' ->> 0 = 'A' then 'B' else 'A' end)
  when key ? 'words' then jsonb_build_object('indices', coalesce((
    select jsonb_agg(word -> 'index' order by position) from jsonb_array_elements(key -> 'words') with ordinality as t (word, position)
    where position <= earned), '[]'))
  when key ? 'blanks' then jsonb_build_object('answers', (
    select jsonb_object_agg(gap, case when gap::int > earned then '' when jsonb_typeof(word) = 'array' then word ->> 0 else word #>> '{}' end)
    from jsonb_each(key -> 'blanks') as t (gap, word)))
  when type = 'write_from_dictation' then jsonb_build_object('textAnswer',
    array_to_string((string_to_array(transcript, ' '))[1:earned], ' '))
  else jsonb_build_object('textAnswer', coalesce(key ->> 'sampleAnswer', (select string_agg(point, '; ') from jsonb_array_elements_text(key -> 'keyPoints') as t (point))))
end as response
from seed_objective o;

insert into public.reading_attempts
  (id, user_id, question_id, user_response, scores, time_taken, accuracy, correct_answers, total_answers, created_at)
select r.id, r.user_id, r.question_id, r.response,
  case when not r.unscored then jsonb_build_object('correctAnswers', earned, 'totalAnswers', points) end,
  50 + r.score + r.slip * 40, case when not r.unscored then round(100.0 * earned / points, 2) end,
  case when not r.unscored then earned end, case when not r.unscored then points end, r.at
from seed_responses r
where r.module = 'reading' and not exists (select from public.reading_attempts a where a.id = r.id);

insert into public.listening_attempts
  (id, user_id, question_id, user_response, scores, time_taken, accuracy, correct_answers, total_answers, created_at)
select r.id, r.user_id, r.question_id, r.response,
  case when not r.unscored and points > 0 then jsonb_build_object('correctAnswers', earned, 'totalAnswers', points) end,
  40 + r.score + r.slip * 30, case when not r.unscored then round(100.0 * earned / points, 2) end,
  case when not r.unscored then earned end, case when not r.unscored then points end, r.at
from seed_responses r
where r.module = 'listening' and not exists (select from public.listening_attempts a where a.id = r.id);

drop table pg_temp.seed_draws, pg_temp.seed_objective, pg_temp.seed_responses;
