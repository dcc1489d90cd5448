-- Listening questions: all eight types. What is said comes from the recording; `omitted` are the words
-- that a tone replaces in select missing word.

set app.reason = 'Sample data';

create temporary table sample (like public.listening_questions including defaults including generated);

insert into sample
  (id, external_id, type, title, prompt_text, media_id, transcript, options, correct_answers, explanation, difficulty,
   tags, is_active, created_by, created_at)
select
  ('5eed0003-0000-4000-8000-' || left(md5(q.code), 12))::uuid, q.code, q.type::public.listening_question_type, q.title,
  q.prompt_text, m.id, m.transcript || coalesce(' ' || q.omitted, ''), q.options::jsonb, coalesce(q.correct_answers::jsonb, altered.key),
  q.explanation, q.difficulty::public.difficulty_level, q.tags::text[], q.is_active,
  (select u.id from public.users u where u.email = 'editor@pte.local'),
  date_trunc('day', now()) - make_interval(days => 370 - q.n::int * 7)
from (values
  (1, 'SST-01', 'summarize_spoken_text', 'Why corals turn white', null, 'lectures/coral-bleaching.mp3', null, null,
   $${"sampleAnswer": "Corals depend on algae that feed them through photosynthesis. When the sea is too warm for several weeks, the algae become toxic and the coral expels them, which makes it turn white. A bleached coral can recover if the water cools, but bleaching now returns every few years, too often for full recovery.", "keyPoints": ["partnership with algae", "warm water makes the coral expel them", "recovery is possible", "bleaching has become too frequent"]}$$, null, 'Medium', '{biology,climate}', true),
  (2, 'SST-02', 'summarize_spoken_text', 'What sleep does for memory', null, 'lectures/sleep-and-memory.mp3', null, null,
   $${"keyPoints": ["the hippocampus stores new memories for a short time", "deep sleep moves them to the cortex", "sleepers remember more word pairs", "later sleep finds patterns"]}$$, null, 'Easy', '{psychology}', true),
  (3, 'SST-03', 'summarize_spoken_text', 'The dance of the honeybee', null, 'lectures/honeybee-dance.mp3', null, null,
   $${"keyPoints": ["the dance is a map", "the angle gives the direction", "the length of the run gives the distance", "better food is advertised for longer"]}$$, null, 'Medium', '{biology}', true),
  (4, 'SST-04', 'summarize_spoken_text', 'What thaws in the north', null, 'lectures/permafrost.mp3', null, null,
   $${"keyPoints": ["permafrost holds twice the carbon of the atmosphere", "microbes release carbon dioxide or methane", "roads and villages are damaged", "the thaw is hard to model"]}$$, null, 'Hard', '{climate}', true),

  (5, 'LMCM-01', 'multiple_choice_multiple', 'Causes of heat in cities', 'Which of the following add to the heat of a city, according to the speaker?', 'lectures/urban-heat.mp3', null,
   $${"choices": [{"id": "A", "text": "Building materials that store warmth"}, {"id": "B", "text": "A lack of plants"}, {"id": "C", "text": "Light coloured roofs"}, {"id": "D", "text": "Traffic and air conditioning"}, {"id": "E", "text": "Gaps between tall buildings"}]}$$,
   '{"correct": ["A", "B", "D"]}', 'Light roofs and gaps between buildings are remedies.', 'Easy', '{climate,cities}', true),
  (6, 'LMCM-02', 'multiple_choice_multiple', 'What the dance tells', 'What do the other bees learn from the dance?', 'lectures/honeybee-dance.mp3', null,
   $${"choices": [{"id": "A", "text": "The colour of the flowers"}, {"id": "B", "text": "The direction of the food"}, {"id": "C", "text": "The distance to the food"}, {"id": "D", "text": "The number of bees that are needed"}, {"id": "E", "text": "How good the food is"}]}$$,
   '{"correct": ["B", "C", "E"]}', 'Angle, length of the run, and how long the dance lasts.', 'Medium', '{biology}', true),
  (7, 'LMCM-03', 'multiple_choice_multiple', 'Bilingual children', 'Which statements about bilingual children does the speaker support?', 'lectures/growing-up-bilingual.mp3', null,
   $${"choices": [{"id": "A", "text": "They begin to speak later than others"}, {"id": "B", "text": "Their vocabulary is not smaller if both languages are counted"}, {"id": "C", "text": "They mix languages because they are confused"}, {"id": "D", "text": "They adapt to the person they speak to"}, {"id": "E", "text": "They clearly pay better attention"}]}$$,
   '{"correct": ["B", "D"]}', 'The effect on attention is called disputed.', 'Medium', '{linguistics,education}', true),
  (8, 'LMCM-04', 'multiple_choice_multiple', 'Why defaults work', 'Which explanations for the power of the default are mentioned?', 'lectures/power-of-defaults.mp3', null,
   $${"choices": [{"id": "A", "text": "People put off small tasks"}, {"id": "B", "text": "The form is too difficult"}, {"id": "C", "text": "A default looks like advice"}, {"id": "D", "text": "Losses are felt more than gains"}, {"id": "E", "text": "Employees copy their colleagues"}]}$$,
   '{"correct": ["A", "C", "D"]}', 'The form takes ten minutes in either case; colleagues are not mentioned.', 'Hard', '{economics,psychology}', true),

  (9, 'LFIB-01', 'fill_in_blanks', 'Recycling glass', $$Glass can be melted and reshaped again and again without any loss of {{1}}. Recycled glass also melts at a lower {{2}} than raw sand, so every tonne that returns to the {{3}} saves energy. The main obstacle is {{4}}: a single ceramic cup can spoil an entire batch, which is why careful {{5}} matters more than volume.$$,
   'clips/glass-recycling.mp3', null, null, $${"blanks": {"1": ["quality"], "2": ["temperature"], "3": ["furnace"], "4": ["contamination"], "5": ["sorting"]}}$$, null, 'Medium', '{environment}', true),
  (10, 'LFIB-02', 'fill_in_blanks', 'What libraries are for', $$Public libraries were founded to {{1}} books, but lending is now only part of their purpose. In many towns they are the last {{2}} space where people can sit for free. Visitors come to apply for jobs, to learn new {{3}}, or simply to keep warm, and librarians find that their {{4}} has shifted from collecting material to supporting the {{5}}.$$,
   'clips/public-libraries.mp3', null, null, $${"blanks": {"1": ["lend"], "2": ["indoor"], "3": ["skills"], "4": ["role"], "5": ["community"]}}$$, null, 'Easy', '{society,library}', true),
  (11, 'LFIB-03', 'fill_in_blanks', 'Farming below a volcano', $$Volcanoes destroy farms, and yet farmers return to them. Ash and lava contain {{1}} such as potassium and phosphorus, which weather into unusually {{2}} soil. On the slopes of Mount Etna, for example, growers {{3}} oranges, olives and grapes. For many families the regular {{4}} outweighs the occasional {{5}}.$$,
   'clips/volcanic-soil.mp3', null, null, $${"blanks": {"1": ["minerals"], "2": ["fertile"], "3": ["cultivate"], "4": ["harvest"], "5": ["danger"]}}$$, null, 'Medium', '{geography,agriculture}', true),
  (12, 'LFIB-04', 'fill_in_blanks', 'How the railway set the clock', $$Before the railway, every town kept its own {{1}}, set by the sun. Noon in Bristol came about ten minutes later than noon in London. This hardly mattered to a traveller on {{2}}, but it made a printed {{3}} impossible. The railway companies therefore {{4}} a single standard, and within a few {{5}} the rest of the country followed.$$,
   'clips/railway-time.mp3', null, null, $${"blanks": {"1": ["time"], "2": ["horseback"], "3": ["timetable", "time table"], "4": ["adopted"], "5": ["decades"]}}$$, null, 'Hard', '{history}', true),

  (13, 'HCS-01', 'highlight_correct_summary', 'The urban heat island', null, 'lectures/urban-heat.mp3', null,
   $${"choices": [{"id": "A", "text": "Cities are warmer at night because they have more inhabitants than the country. Planners hope that new building materials will solve the problem, but these are still too expensive for most towns."}, {"id": "B", "text": "Stored heat, missing plants and machines make cities warmer than their surroundings. Simple remedies exist, and cities succeed with them when they first find out where the heat and the people are."}, {"id": "C", "text": "Street trees are the only lasting remedy against heat. Since they are paid for by residents, rich neighbourhoods are cooler than poor ones, and maps make this unfairness visible."}]}$$,
   '{"correct": ["B"]}', 'A invents the cost of materials, C an only remedy and its payment.', 'Medium', '{climate,cities}', true),
  (14, 'HCS-02', 'highlight_correct_summary', 'The potato in Europe', null, 'lectures/potato-in-europe.mp3', null,
   $${"choices": [{"id": "A", "text": "The potato was welcomed in Europe as soon as it arrived, because it could be grown where grain failed. It fed armies on the march and so changed the course of several wars."}, {"id": "B", "text": "European rulers forced farmers to grow potatoes against the advice of the church. Populations grew as a result, until a disease wiped the plant out in every country."}, {"id": "C", "text": "After long distrust, hunger made Europeans accept the potato, which fed more people than grain and helped populations grow, although reliance on a single variety could end in famine."}, {"id": "D", "text": "Economists disagree about whether the potato or better medicine explains the growth of the population in the Old World between 1700 and 1900."}]}$$,
   '{"correct": ["C"]}', 'Only C keeps the order distrust, hunger, growth, danger.', 'Medium', '{history}', true),
  (15, 'HCS-03', 'highlight_correct_summary', 'What thaws in the north', null, 'lectures/permafrost.mp3', null,
   $${"choices": [{"id": "A", "text": "Permafrost stores a great amount of carbon, which microbes release as it thaws. The damage is global and local, and its uneven pace makes it hard to predict."}, {"id": "B", "text": "Permafrost is thawing at a steady rate that climate models describe well. Villages are moved in time, and methane is collected as a fuel."}, {"id": "C", "text": "Because plants grow better on warm ground, thawing permafrost will in time take up as much carbon as it releases."}]}$$,
   '{"correct": ["A"]}', 'B contradicts the uneven advance, C is not mentioned.', 'Easy', '{climate}', true),
  (16, 'HCS-04', 'highlight_correct_summary', 'What sleep does for memory', null, 'lectures/sleep-and-memory.mp3', null,
   $${"choices": [{"id": "A", "text": "Sleep clears the brain of what it does not need. Students who forget a fact overnight have therefore lost nothing of value."}, {"id": "B", "text": "Sleep is part of learning, since it moves new memories to a lasting store and helps to find patterns, so studying through the night defeats its purpose."}, {"id": "C", "text": "Learning word pairs is easier in the evening than in the morning, because the hippocampus has more room at the end of the day."}]}$$,
   '{"correct": ["B"]}', 'Neither clearing nor the time of day is mentioned.', 'Hard', '{psychology}', true),

  (17, 'LMCS-01', 'multiple_choice_single', 'The real breakthrough', 'What was the real breakthrough for the container, according to the speaker?', 'lectures/shipping-container.mp3', null,
   $${"choices": [{"id": "A", "text": "The agreement on standard sizes"}, {"id": "B", "text": "The invention of a stronger crane"}, {"id": "C", "text": "The fall in the number of thefts"}, {"id": "D", "text": "The construction of larger ships"}]}$$,
   '{"correct": ["A"]}', 'It came a decade later, when companies agreed on sizes and fittings.', 'Medium', '{economics,history}', true),
  (18, 'LMCS-02', 'multiple_choice_single', 'When a default does harm', 'When can a default be harmful?', 'lectures/power-of-defaults.mp3', null,
   $${"choices": [{"id": "A", "text": "When employees have to fill in a form to leave"}, {"id": "B", "text": "When the standard contribution is too low"}, {"id": "C", "text": "When nobody explains the plan"}, {"id": "D", "text": "When membership is above ninety per cent"}]}$$,
   '{"correct": ["B"]}', 'People stay with a low contribution for years.', 'Easy', '{economics}', true),
  (19, 'LMCS-03', 'multiple_choice_single', 'Why new turbines float', 'Why do the newest tidal turbines float?', 'lectures/tidal-power.mp3', null,
   $${"choices": [{"id": "A", "text": "They reach stronger currents at the surface"}, {"id": "B", "text": "They do not disturb life on the sea bed"}, {"id": "C", "text": "They can be taken to harbour for repairs"}, {"id": "D", "text": "They follow the tide along the coast"}]}$$,
   '{"correct": ["C"]}', 'A turbine can be lifted out and towed to harbour like a boat.', 'Medium', '{energy}', true),
  (20, 'LMCS-04', 'multiple_choice_single', 'Where cities begin', 'What do cities that have made progress do first, according to the speaker?', 'lectures/urban-heat.mp3', null,
   $${"choices": [{"id": "A", "text": "They paint public roofs in a light colour"}, {"id": "B", "text": "They plant trees along the busiest streets"}, {"id": "C", "text": "They find out where it is hottest and who lives there"}, {"id": "D", "text": "They move the budget from the city to the streets"}]}$$,
   '{"correct": ["C"]}', 'They start with a map of the hottest neighbourhoods and their residents.', 'Hard', '{climate,cities}', true),
  (21, 'LMCS-05', 'multiple_choice_single', 'Draft: the speaker''s attitude', 'What is the attitude of the speaker towards early trains?', null, null,
   $${"choices": [{"id": "A", "text": "Amused"}, {"id": "B", "text": "Critical"}]}$$, '{"correct": []}', null, 'Medium', '{history}', false),

  (22, 'SMW-01', 'select_missing_word', 'Hives on the roof', null, 'clips/city-beehives.mp3', 'flowers.',
   $${"choices": [{"id": "A", "text": "fences"}, {"id": "B", "text": "flowers"}, {"id": "C", "text": "insects"}, {"id": "D", "text": "houses"}]}$$, '{"correct": ["B"]}', null, 'Easy', '{nature,cities}', true),
  (23, 'SMW-02', 'select_missing_word', 'Files that nobody can open', null, 'clips/reading-old-files.mp3', 'durable.',
   $${"choices": [{"id": "A", "text": "expensive"}, {"id": "B", "text": "fragile"}, {"id": "C", "text": "durable"}]}$$, '{"correct": ["C"]}', null, 'Medium', '{history,technology}', true),
  (24, 'SMW-03', 'select_missing_word', 'How clean is an electric car', null, 'clips/electric-cars.mp3', 'the car itself.',
   $${"choices": [{"id": "A", "text": "the car itself"}, {"id": "B", "text": "the price of petrol"}, {"id": "C", "text": "the weather"}, {"id": "D", "text": "the power station"}]}$$, '{"correct": ["A"]}', null, 'Hard', '{energy}', true),
  (25, 'SMW-04', 'select_missing_word', 'The limits of interviews', null, 'clips/asking-people.mp3', 'observation.',
   $${"choices": [{"id": "A", "text": "questions"}, {"id": "B", "text": "observation"}, {"id": "C", "text": "flights"}]}$$, '{"correct": ["B"]}', null, 'Medium', '{research}', true),

  (26, 'HIW-01', 'highlight_incorrect_words', 'Cold nights in the desert', $$Deserts are hot by day, but many of them are unexpectedly cold at night. Dry air holds little water vapour, and without that cover the heat collected during the day escapes rapidly into space. Animals have adapted to both extremes. Most of them hide below the surface until sunset when the ground has cooled and the search for food can begin.$$,
   'clips/desert-nights.mp3', null, null, null, null, 'Medium', '{geography}', true),
  (27, 'HIW-02', 'highlight_incorrect_words', 'Sell it before you build it', $$The simplest way to test a business idea is to sell it before it exists. A founder can present the product on a single page, invite people to order, and count how many do. If nobody answers at all a year of work has been saved. If hundreds do, the next conversation with an investor will be certainly easier.$$,
   'clips/selling-first.mp3', null, null, null, null, 'Easy', '{business}', true),
  (28, 'HIW-03', 'highlight_incorrect_words', 'Reading to children', $$Children whose parents read to them every day meet far more words than they would in everyday conversation. Picture books use difficult vocabulary and longer sentences, and the pictures make both easier to understand. The effect is clearest when the adult pauses to ask questions, so that the child becomes a partner in the story rather than a passive listener.$$,
   'clips/reading-to-children.mp3', null, null, null, null, 'Medium', '{education}', true),
  (29, 'HIW-04', 'highlight_incorrect_words', 'Why rivers bend', $$A river that crosses a flat valley rarely runs straight. Water on the outside of a bend moves quicker and cuts into the bank, while slower water on the inside drops its load of stones on the shore. Each bend therefore grows wider until a storm breaks through the narrow neck and leaves the old loop behind as a lake.$$,
   'clips/river-bends.mp3', null, null, null, null, 'Hard', '{geography}', true),

  (30, 'WFD-01', 'write_from_dictation', 'Library repairs', null, 'dictation/library-repairs.mp3', null, null, '{}', null, 'Easy', '{campus,library}', true),
  (31, 'WFD-02', 'write_from_dictation', 'A good hypothesis', null, 'dictation/good-hypothesis.mp3', null, null, '{}', null, 'Medium', '{research}', true),
  (32, 'WFD-03', 'write_from_dictation', 'Essay outline', null, 'dictation/essay-outline.mp3', null, null, '{}', null, 'Easy', '{campus}', true),
  (33, 'WFD-04', 'write_from_dictation', 'Economic growth', null, 'dictation/economic-growth.mp3', null, null, '{}', null, 'Medium', '{economics}', true),
  (34, 'WFD-05', 'write_from_dictation', 'Medical journal', null, 'dictation/medical-journal.mp3', null, null, '{}', null, 'Hard', '{medicine,research}', true),
  (35, 'WFD-06', 'write_from_dictation', 'Island birds', null, 'dictation/island-birds.mp3', null, null, '{}', null, 'Medium', '{nature}', true)
) as q (n, code, type, title, prompt_text, media, omitted, options, correct_answers, explanation, difficulty, tags, is_active)
left join public.media m on m.bucket = 'question-audio' and m.path = q.media
-- Highlight incorrect words: the key is where the text that is shown differs from what is said.
cross join lateral (
  select jsonb_build_object('words', jsonb_agg(
    jsonb_build_object('index', position - 1, 'shown', shown.word, 'said', said.word) order by position)) as key
  from string_to_table(q.prompt_text, ' ') with ordinality as shown (word, position)
  join string_to_table(m.transcript, ' ') with ordinality as said (word, position) using (position)
  where shown.word <> said.word
) altered;

-- That each of these passes its check is proven by seeded-questions.db.test.ts with the real self-test.
insert into public.question_checks (fingerprint, profile_version, module, type)
select distinct private.question_fingerprint('listening', to_jsonb(s)), private.profile_version_in_force(), 'listening', s.type::text
from sample s where s.is_active
on conflict do nothing;

insert into public.listening_questions
  (id, external_id, type, title, prompt_text, media_id, transcript, options, correct_answers, explanation, difficulty,
   tags, is_active, created_by, created_at)
select
  id, external_id, type, title, prompt_text, media_id, transcript, options, correct_answers, explanation, difficulty,
   tags, is_active, created_by, created_at
from sample
on conflict do nothing;

drop table sample;

reset app.reason;
