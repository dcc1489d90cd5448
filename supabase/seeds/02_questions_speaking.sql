-- Speaking questions: all seven types. `media` is a path in question-audio or question-images; what
-- is said in a recording is kept with the recording.

set app.reason = 'Sample data';

create temporary table sample (like public.speaking_questions including defaults including generated);

insert into sample
  (id, external_id, type, title, prompt_text, media_id, transcript, answer_key, difficulty, tags, is_active,
   appearance_count, created_by, created_at)
select
  ('5eed0003-0000-4000-8000-' || left(md5(q.code), 12))::uuid, q.code, q.type::public.speaking_type, q.title,
  q.prompt_text, m.id, m.transcript, q.answer_key::jsonb, q.difficulty::public.difficulty_level, q.tags::text[],
  q.is_active, q.appearances, (select u.id from public.users u where u.email = 'editor@pte.local'),
  date_trunc('day', now()) - make_interval(days => 400 - q.n::int * 5)
from (values
  (1, 'RA-01', 'read_aloud', 'The first maps', $$The earliest maps were not made to find a road. They recorded who owned a field, how much tax was due, and where one village ended and the next began. Accuracy mattered less than agreement: a boundary that both neighbours accepted was more useful than one that was measured correctly.$$,
   null, null, 'Medium', '{history,geography}', true, 14),
  (2, 'RA-02', 'read_aloud', 'What a vaccine does', $$A vaccine does not fight a disease directly. Instead, it shows the immune system a harmless part of the germ, so that the body can prepare its defences in advance. When the real infection arrives, often years later, the response is faster and stronger than it would have been at the first meeting.$$,
   null, null, 'Medium', '{medicine,science}', true, 22),
  (3, 'RA-03', 'read_aloud', 'Giving to strangers', $$Economists used to assume that people always act in their own interest. Experiments tell a different story. Given ten dollars and the chance to share, most of us give something away, even to a stranger whom we will never meet, and even when nobody is watching.$$,
   null, null, 'Easy', '{economics,psychology}', true, 9),
  (4, 'RA-04', 'read_aloud', 'Better concrete', $$Concrete is the most widely used material on earth after water. Making the cement that binds it together releases about eight per cent of all carbon dioxide emissions, which is why engineers are testing recipes that replace part of the cement with ash, clay or crushed brick.$$,
   null, null, 'Hard', '{engineering,environment}', true, 17),
  (5, 'RA-05', 'read_aloud', 'Notes by hand', $$Handwriting is slow, and that may be its advantage. Students who take notes by hand cannot copy every word, so they have to decide what matters while they are still listening. Those who type record more, but in several studies they understood less of what they had written down.$$,
   null, null, 'Easy', '{education}', true, 31),
  (6, 'RA-06', 'read_aloud', 'Where the monsoon comes from', $$The monsoon is often described as a season of rain. It is, more precisely, a change in the direction of the wind. In summer the land heats up faster than the ocean, warm air rises, and moist air is drawn in from the sea to take its place.$$,
   null, null, 'Medium', '{climate,geography}', true, 6),
  (7, 'RA-07', 'read_aloud', 'Counting whales from space', $$Whales are hard to count from a ship, because they spend most of their lives below the surface.$$,
   null, null, 'Medium', '{nature}', false, 0),

  (8, 'RS-01', 'repeat_sentence', 'Assignment deadline', null, 'sentences/assignment-deadline.mp3', null, 'Easy', '{campus}', true, 41),
  (9, 'RS-02', 'repeat_sentence', 'Student card', null, 'sentences/student-card.mp3', null, 'Easy', '{campus}', true, 38),
  (10, 'RS-03', 'repeat_sentence', 'Reading list', null, 'sentences/reading-list.mp3', null, 'Medium', '{campus,library}', true, 27),
  (11, 'RS-04', 'repeat_sentence', 'Household survey', null, 'sentences/household-survey.mp3', null, 'Hard', '{research}', true, 19),
  (12, 'RS-05', 'repeat_sentence', 'Borrowing books', null, 'sentences/borrowing-books.mp3', null, 'Medium', '{library}', true, 33),
  (13, 'RS-06', 'repeat_sentence', 'Cities of the coast', null, 'sentences/coastal-trade.mp3', null, 'Hard', '{history}', true, 12),

  (14, 'DI-01', 'describe_image', 'Renewable electricity in four regions', null,
   'charts/renewable-electricity.png', $${"keyPoints": ["share of renewable electricity, 2014 and 2024", "North is highest with 68 per cent", "South doubles from 25 to 51", "West hardly changes"]}$$, 'Medium', '{bar chart,energy}', true, 15),
  (15, 'DI-02', 'describe_image', 'Visits to a city library', null,
   'charts/library-visits.png', $${"keyPoints": ["visits in the building and online, 2016 to 2025", "building falls to 30 thousand in 2020", "online peaks at 71 thousand", "the two are close again at the end"]}$$, 'Hard', '{line chart,culture}', true, 8),
  (16, 'DI-03', 'describe_image', 'Water use at home', null,
   'charts/household-water.png', $${"keyPoints": ["shower and bath take 35 per cent", "toilet 26 per cent", "the bathroom uses more than half", "leaks are the smallest part"]}$$, 'Easy', '{pie chart,environment}', true, 24),
  (17, 'DI-04', 'describe_image', 'Recycling paper', null,
   'charts/paper-recycling.png', $${"keyPoints": ["a cycle of six steps", "paper is collected and sorted", "pulp is made with warm water and cleaned of ink", "the new paper is sold and used again"]}$$, 'Medium', '{process,industry}', true, 11),
  (18, 'DI-05', 'describe_image', 'A campus then and now', null,
   'charts/campus-maps.png', $${"keyPoints": ["the campus in 2005 and today", "both car parks are gone", "student flats stand on the sports field", "the library is larger, the lecture hall is unchanged"]}$$, 'Hard', '{map,campus}', true, 5),
  (19, 'DI-06', 'describe_image', 'Exports of three countries', null, null, null, 'Medium', '{bar chart,trade}', false, 0),

  (20, 'RL-01', 'retell_lecture', 'The box that changed trade', null, 'lectures/shipping-container.mp3',
   $${"keyPoints": ["loose cargo was slow and often stolen", "McLean moved the whole box", "loading costs fell to sixteen cents a ton", "agreement on standard sizes was the breakthrough"]}$$, 'Medium', '{economics,history}', true, 13),
  (21, 'RL-02', 'retell_lecture', 'The potato in Europe', null, 'lectures/potato-in-europe.mp3',
   $${"keyPoints": ["people distrusted the potato for two centuries", "it yields more calories and is safe from armies", "populations grew", "dependence on one variety led to famine in Ireland"]}$$, 'Medium', '{history,agriculture}', true, 10),
  (22, 'RL-03', 'retell_lecture', 'Growing up with two languages', null, 'lectures/growing-up-bilingual.mp3',
   $${"keyPoints": ["parents used to be warned", "milestones come at the same age", "vocabulary is as large in total", "the advantage for attention is disputed"]}$$, 'Easy', '{linguistics,education}', true, 21),
  (23, 'RL-04', 'retell_lecture', 'Tidal power', null, 'lectures/tidal-power.mp3',
   $${"keyPoints": ["tides can be predicted years ahead", "few coasts are suitable", "salt and sand damage the turbines", "new designs float and can be towed"]}$$, 'Hard', '{energy,engineering}', true, 7),

  (24, 'ASQ-01', 'answer_short_question', 'Who designs buildings', null, 'questions/building-designer.mp3', '{"accepted": ["architect", "an architect"]}', 'Easy', '{jobs}', true, 44),
  (25, 'ASQ-02', 'answer_short_question', 'A doctor''s instrument', null, 'questions/heart-instrument.mp3', '{"accepted": ["stethoscope", "a stethoscope"]}', 'Medium', '{medicine}', true, 29),
  (26, 'ASQ-03', 'answer_short_question', 'Sides of a hexagon', null, 'questions/hexagon.mp3', '{"accepted": ["six", "6", "six sides"]}', 'Easy', '{mathematics}', true, 35),
  (27, 'ASQ-04', 'answer_short_question', 'The meaning of annual', null, 'questions/annual.mp3', '{"accepted": ["once a year", "every year", "yearly"]}', 'Easy', '{words}', true, 26),
  (28, 'ASQ-05', 'answer_short_question', 'The opposite of artificial', null, 'questions/opposite-of-artificial.mp3', '{"accepted": ["natural"]}', 'Medium', '{words}', true, 18),
  (29, 'ASQ-06', 'answer_short_question', 'What pumps blood', null, 'questions/blood-pump.mp3', '{"accepted": ["heart", "the heart"]}', 'Easy', '{medicine}', true, 30),

  (30, 'SGD-01', 'summarize_group_discussion', 'Should group projects count', null, 'discussions/group-projects.mp3',
   $${"keyPoints": ["forty per cent is too much for the first speaker", "the second values planning together", "the third proposes anonymous peer grading", "they agree on thirty per cent and a review half way"]}$$, 'Medium', '{campus,education}', true, 4),
  (31, 'SGD-02', 'summarize_group_discussion', 'A library that never closes', null, 'discussions/library-hours.mp3',
   $${"keyPoints": ["one student would use the library all night", "another worries about cost and sleep", "the third suggests one floor with a guard", "they settle on the ground floor until two"]}$$, 'Easy', '{campus,library}', true, 3),
  (32, 'SGD-03', 'summarize_group_discussion', 'A field trip without a field', null, 'discussions/field-trip.mp3',
   $${"keyPoints": ["a virtual trip is cheaper", "rocks have to be touched to be understood", "students in wheelchairs could join", "they combine the tour with one day outside"]}$$, 'Hard', '{geology,education}', true, 5),
  (33, 'SGD-04', 'summarize_group_discussion', 'An internship from home', null, 'discussions/online-internships.mp3',
   $${"keyPoints": ["working online saves the rent", "contacts for later jobs are missing", "a mentor and a daily call make up for it", "asking for one week on site is the advice"]}$$, 'Medium', '{work}', true, 2),

  (34, 'RTS-01', 'respond_to_a_situation', 'The missing slides', $$You are working on a group project with three classmates. The presentation is next Monday, and one of them has missed both meetings and has not sent any slides. You meet him in the corridor. What would you say to him?$$,
   'situations/missing-slides.mp3', $${"sampleAnswer": "Hi, I am glad I ran into you. We missed you at both meetings, and I wanted to ask whether everything is all right. The presentation is on Monday, so we need your slides by Thursday. If that is too much, tell me today and we will share the work out again."}$$, 'Medium', '{campus}', true, 6),
  (35, 'RTS-02', 'respond_to_a_situation', 'The memory card', $$You borrowed a camera from the media centre and returned it this morning. At home you notice that your memory card, with all your interviews on it, is still inside. Call the media centre and explain what happened. What would you say?$$,
   'situations/memory-card.mp3', $${"keyPoints": ["says who is calling and which camera", "explains that the card holds interviews", "asks to keep the camera aside", "offers to come today"]}$$, 'Easy', '{campus}', true, 5),
  (36, 'RTS-03', 'respond_to_a_situation', 'Volunteers for Saturday', $$Your lecturer has asked for volunteers to show new students around the campus on Saturday. You would like to help, but you work in a cafe until noon. What would you say to your lecturer?$$,
   null, $${"keyPoints": ["offers to help", "explains the work until noon", "proposes the afternoon"]}$$, 'Easy', '{campus,work}', true, 3),
  (37, 'RTS-04', 'respond_to_a_situation', 'The locked seminar room', $$You arrive for a seminar and find that the room is locked and nobody else is there. A notice on the door says that the seminar was moved online, but you did not receive any message. Telephone the department office. What would you say?$$,
   null, $${"keyPoints": ["describes the notice", "says that no message arrived", "asks for the link and for the list to be checked"]}$$, 'Medium', '{campus}', true, 4)
) as q (n, code, type, title, prompt_text, media, answer_key, difficulty, tags, is_active, appearances)
left join public.media m
  on m.path = q.media and m.bucket in ('question-audio', 'question-images');

-- That each of these passes its check is proven by seeded-questions.db.test.ts with the real self-test.
insert into public.question_checks (fingerprint, profile_version, module, type)
select distinct private.question_fingerprint('speaking', to_jsonb(s)), private.profile_version_in_force(), 'speaking', s.type::text
from sample s where s.is_active
on conflict do nothing;

insert into public.speaking_questions
  (id, external_id, type, title, prompt_text, media_id, transcript, answer_key, difficulty, tags, is_active,
   appearance_count, created_by, created_at)
select
  id, external_id, type, title, prompt_text, media_id, transcript, answer_key, difficulty, tags, is_active,
   appearance_count, created_by, created_at
from sample
on conflict do nothing;

drop table sample;

update public.speaking_questions q
set reference_audio_us_id = us.id, reference_audio_uk_id = uk.id
from public.media us, public.media uk
where q.id = ('5eed0003-0000-4000-8000-' || left(md5('RA-01'), 12))::uuid
  and q.reference_audio_us_id is null and q.reference_audio_uk_id is null
  and us.path = 'references/early-maps-us.mp3' and uk.path = 'references/early-maps-uk.mp3';

insert into public.speaking_templates (id, type, title, template_text, min_score, max_score, difficulty, is_recommended, tags)
select ('5eed0004-0000-4000-8000-' || left(md5(t.title), 12))::uuid, t.type::public.speaking_type, t.title, t.body,
  t.min_score, t.max_score, t.difficulty::public.difficulty_level, t.recommended, t.tags::text[]
from (values
  ('describe_image', 'Bar chart in four sentences', 'The bar chart compares {topic} in {places}. The highest figure is {highest}, while the lowest is {lowest}. The most striking change is {change}. In short, {conclusion}.', 65, 79, 'Easy', true, '{bar chart}'),
  ('describe_image', 'Line chart with a crossing', 'The line chart shows {topic} between {start} and {end}. At first {first}, but from {turn} the picture changes. By the end {last}. Overall, {conclusion}.', 65, 79, 'Medium', false, '{line chart}'),
  ('describe_image', 'Process, step by step', 'The picture shows how {product} is made. The process begins with {first}, followed by {second}. After that {middle}. Finally {last}, and the cycle starts again.', 60, 75, 'Easy', false, '{process}'),
  ('retell_lecture', 'Claim, reasons, consequence', 'The speaker argues that {claim}. The first reason is {reason}. In addition, {second}. As an example, {example} was mentioned. The lecture concludes that {conclusion}.', 65, 79, 'Medium', true, '{lecture}'),
  ('summarize_group_discussion', 'Three voices, one result', 'Three students discuss {topic}. The first thinks {first}, because {reason}. The second disagrees and points out {second}. The third suggests {third}. In the end they agree on {result}.', 65, 79, 'Medium', true, '{discussion}'),
  ('respond_to_a_situation', 'A polite request', 'Hello, this is {name}. I am calling because {problem}. I am sorry for the trouble. Would it be possible to {request}? I could {offer} today. Thank you very much.', 60, 75, 'Easy', true, '{request}')
) as t (type, title, body, min_score, max_score, difficulty, recommended, tags)
on conflict do nothing;

reset app.reason;
