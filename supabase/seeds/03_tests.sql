-- Test papers made of the bank, and the loose questions that came from an outside feed. Needs 02_questions.

set app.reason = 'Sample data';

insert into public.pte_tests (id, title, description, test_type, section, is_premium, duration, created_at)
select ('5eed0005-0000-4000-8000-' || left(md5(t.code), 12))::uuid, t.title, t.description, t.kind, t.section, t.is_premium,
  t.minutes, date_trunc('day', now()) - make_interval(days => t.age)
from (values
  ('mock-1', 'Mock test 1', 'A short run through all 22 tasks.', 'mock', null, false, 60, 380),
  ('mock-2', 'Mock test 2', 'All 22 tasks again, with other questions.', 'mock', null, true, 60, 300),
  ('speaking-check', 'Speaking check', 'Ten minutes of speaking tasks.', 'practice', 'speaking', false, 10, 210),
  ('writing-scored', 'Scored writing', 'One summary and one essay with a score report.', 'scored', 'writing', true, 30, 150),
  ('reading-check', 'Reading check', 'One task of each reading type.', 'practice', 'reading', false, 15, 120),
  ('listening-scored', 'Scored listening', 'One task of each listening type with a score report.', 'scored', 'listening', true, 25, 60)
) as t (code, title, description, kind, section, is_premium, minutes, age)
on conflict do nothing;

-- Tests link to the banks. Only the reading check has copies of its own, as a test from elsewhere would.
insert into public.pte_questions
  (id, test_id, question, question_type, section, question_data, answer_key, points, order_index, difficulty, external_id, source, tags,
   speaking_question_id, writing_question_id, reading_question_id, listening_question_id)
select
  ('5eed0006-0000-4000-8000-' || left(md5(p.test || '/' || b.code), 12))::uuid,
  ('5eed0005-0000-4000-8000-' || left(md5(p.test), 12))::uuid,
  b.title, b.type, b.section, case when p.test = 'reading-check' then b.data end, case when p.test = 'reading-check' then b.key end,
  p.points, p.position, b.difficulty, p.test || '/' || b.code, 'seed', b.tags,
  case when b.section = 'speaking' then b.id end, case when b.section = 'writing' then b.id end,
  case when b.section = 'reading' and p.test <> 'reading-check' then b.id end, case when b.section = 'listening' then b.id end
from (values
  ('mock-1', 1, 'RA-01', 15), ('mock-1', 2, 'RS-01', 13), ('mock-1', 3, 'DI-01', 16), ('mock-1', 4, 'RL-01', 16),
  ('mock-1', 5, 'ASQ-01', 1), ('mock-1', 6, 'SGD-01', 16), ('mock-1', 7, 'RTS-01', 16), ('mock-1', 8, 'SWT-01', 9),
  ('mock-1', 9, 'WE-01', 26), ('mock-1', 10, 'RWFIB-01', 5), ('mock-1', 11, 'RMCM-01', 3), ('mock-1', 12, 'RO-01', 3),
  ('mock-1', 13, 'RFIB-01', 4), ('mock-1', 14, 'RMCS-01', 1), ('mock-1', 15, 'SST-01', 12), ('mock-1', 16, 'LMCM-01', 3),
  ('mock-1', 17, 'LFIB-01', 5), ('mock-1', 18, 'HCS-01', 1), ('mock-1', 19, 'LMCS-01', 1), ('mock-1', 20, 'SMW-01', 1),
  ('mock-1', 21, 'HIW-01', 4), ('mock-1', 22, 'WFD-01', 10),
  ('mock-2', 1, 'RA-02', 15), ('mock-2', 2, 'RS-02', 13), ('mock-2', 3, 'DI-02', 16), ('mock-2', 4, 'RL-02', 16),
  ('mock-2', 5, 'ASQ-02', 1), ('mock-2', 6, 'SGD-02', 16), ('mock-2', 7, 'RTS-02', 16), ('mock-2', 8, 'SWT-02', 9),
  ('mock-2', 9, 'WE-02', 26), ('mock-2', 10, 'RWFIB-02', 5), ('mock-2', 11, 'RMCM-02', 3), ('mock-2', 12, 'RO-02', 3),
  ('mock-2', 13, 'RFIB-02', 4), ('mock-2', 14, 'RMCS-02', 1), ('mock-2', 15, 'SST-02', 12), ('mock-2', 16, 'LMCM-02', 3),
  ('mock-2', 17, 'LFIB-02', 5), ('mock-2', 18, 'HCS-02', 1), ('mock-2', 19, 'LMCS-02', 1), ('mock-2', 20, 'SMW-02', 1),
  ('mock-2', 21, 'HIW-02', 4), ('mock-2', 22, 'WFD-02', 11),
  ('speaking-check', 1, 'RA-03', 15), ('speaking-check', 2, 'RS-03', 13), ('speaking-check', 3, 'DI-03', 16),
  ('speaking-check', 4, 'ASQ-03', 1), ('speaking-check', 5, 'RTS-03', 16),
  ('writing-scored', 1, 'SWT-03', 9), ('writing-scored', 2, 'WE-03', 26),
  ('reading-check', 1, 'RWFIB-03', 4), ('reading-check', 2, 'RMCM-03', 3), ('reading-check', 3, 'RO-03', 4),
  ('reading-check', 4, 'RFIB-03', 4), ('reading-check', 5, 'RMCS-03', 1),
  ('listening-scored', 1, 'SST-03', 12), ('listening-scored', 2, 'LMCM-03', 2), ('listening-scored', 3, 'LFIB-03', 5),
  ('listening-scored', 4, 'HCS-03', 1), ('listening-scored', 5, 'LMCS-03', 1), ('listening-scored', 6, 'SMW-03', 1),
  ('listening-scored', 7, 'HIW-03', 4), ('listening-scored', 8, 'WFD-03', 10)
) as p (test, position, code, points)
join (
  select id, external_id as code, 'speaking' as section, type::text, title, difficulty, tags, answer_key as key,
    jsonb_build_object('text', prompt_text, 'mediaId', media_id) as data from public.speaking_questions
  union all
  select id, external_id, 'writing', type::text, title, difficulty, tags, answer_key,
    jsonb_build_object('text', prompt_text) from public.writing_questions
  union all
  select id, external_id, 'reading', type::text, title, difficulty, tags, answer_key,
    jsonb_build_object('text', prompt_text, 'options', options) from public.reading_questions
  union all
  select id, external_id, 'listening', type::text, title, difficulty, tags, correct_answers,
    jsonb_build_object('text', prompt_text, 'options', options, 'mediaId', media_id) from public.listening_questions
) b on b.code = p.code
on conflict do nothing;

insert into public.pte_questions (id, question, question_type, section, question_data, difficulty, external_id, source, tags)
select ('5eed0006-0000-4000-8000-' || left(md5('onepte/' || q.external_id), 12))::uuid, q.title, q.type, 'speaking',
  jsonb_build_object('text', q.body, 'audioUrl', q.audio, 'imageUrl', q.image, 'durationSec', q.seconds),
  q.difficulty::public.difficulty_level, q.external_id, 'onepte', '{weekly_prediction}'
from (values
  ('618', 'read_aloud', 'The clock of the tides', 'Fishing villages kept two clocks, one for the sun and one for the sea.', null, null, null::int, 'Easy'),
  ('2853', 'repeat_sentence', 'Office hours', null, 'https://feed.example/audio/2853.mp3', null, 4, 'Easy'),
  ('2854', 'repeat_sentence', 'Late submission', null, 'https://feed.example/audio/2854.mp3', null, 5, 'Medium'),
  ('3744', 'describe_image', 'Passengers by train and bus', null, null, 'https://feed.example/images/3744.png', null, 'Medium'),
  ('5827', 'answer_short_question', 'The capital letter', 'What do we call the letters that begin a sentence?', 'https://feed.example/audio/5827.mp3', null, 4, 'Hard')
) as q (external_id, type, title, body, audio, image, seconds, difficulty)
on conflict do nothing;

insert into public.pte_question_media (id, question_id, kind, url, metadata)
select ('5eed0007-0000-4000-8000-' || left(md5(f.url), 12))::uuid, q.id, f.kind, f.url, jsonb_build_object('externalId', q.external_id)
from public.pte_questions q
cross join lateral (values
  ('audio', q.question_data ->> 'audioUrl'),
  ('image', q.question_data ->> 'imageUrl')
) as f (kind, url)
where q.id::text like '5eed0006-%' and q.source = 'onepte' and f.url is not null
on conflict do nothing;

reset app.reason;
