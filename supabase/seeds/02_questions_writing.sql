-- Writing questions: summaries of one sentence and essays.

set app.reason = 'Sample data';

create temporary table sample (like public.writing_questions including defaults including generated);

insert into sample
  (id, external_id, type, title, prompt_text, answer_key, difficulty, tags, is_active, created_by, created_at)
select
  ('5eed0003-0000-4000-8000-' || left(md5(q.code), 12))::uuid, q.code, q.type::public.writing_question_type, q.title, q.prompt_text,
  q.answer_key::jsonb, q.difficulty::public.difficulty_level, q.tags::text[], q.is_active,
  (select u.id from public.users u where u.email = 'editor@pte.local'),
  date_trunc('day', now()) - make_interval(days => 390 - q.n::int * 11)
from (values
  (1, 'SWT-01', 'summarize_written_text', 'Why cities plant trees', $$A street tree is often treated as decoration, the first item to be struck from a budget. Measured over its lifetime, however, it is closer to a piece of equipment. Its crown shades walls and windows, so that the buildings behind it need less cooling in summer. Its leaves collect dust, and its roots take up rain that would otherwise rush into the drains. Shops on green streets report that customers stay longer, and patients whose hospital windows look on to trees have been found to leave a little earlier. None of this is free. Young trees have to be watered for several years, roots lift paving stones, and a badly chosen species may drop its branches on parked cars. City accountants therefore ask whether the benefits outweigh the cost. Most studies that try to answer the question arrive at a ratio of between two and five to one, but they add that almost all of the value is produced by large, old trees. A city that replaces its trees every twenty years pays the full price and receives only a fraction of the return.$$,
   $${"sampleAnswer": "Although street trees cost money to water and repair, they cool buildings, clean the air and hold back rain, so that over a long life their benefits exceed their costs several times, provided that cities let them grow old.", "keyPoints": ["trees are equipment, not decoration", "benefits of shade, dust, rain, trade and health", "costs of care and damage", "old trees give most of the value"]}$$, 'Medium', '{environment,cities}', true),
  (2, 'SWT-02', 'summarize_written_text', 'The trouble with averages', $$In the nineteen fifties the United States Air Force wanted to know why its pilots had so many accidents. The cockpit had been built around the average pilot, so a young researcher measured more than four thousand men on ten dimensions, from the length of the arm to the width of the chest, in order to bring the average up to date. Before he handed in the new figures, he asked himself how many of the men were close to the average on all ten. The answer was none. Even on only three dimensions fewer than four in a hundred qualified. A cockpit made for the average man had been made for nobody. The remedy was adjustable seats, pedals and straps, which manufacturers first declared impossible and then supplied within a year. The same mistake is common outside aviation. A school that teaches to the middle of the class, a medicine that is dosed for a typical patient and a city that is planned for a commuter who drives at eight and returns at six all serve a person who exists only in the statistics.$$,
   $${"sampleAnswer": "A study of thousands of pilots showed that nobody was average in every respect, so that designs for a typical person fit no one, and schools, medicine and cities should offer adjustment instead.", "keyPoints": ["no pilot matched the average", "adjustable equipment solved the problem", "the same error is made elsewhere"]}$$, 'Hard', '{statistics,design}', true),
  (3, 'SWT-03', 'summarize_written_text', 'Learning from a rival', $$When two shops sell the same goods in the same street, we expect each of them to wish that the other would close. Economists who studied markets in several cities found something different. Traders who moved away from their rivals usually lost customers, because people who want to compare prices go where there are many sellers. A street of bookshops attracts readers who would not travel for a single one. The benefit is not only in numbers. Neighbours watch each other, copy what works and hire one another's staff, so that a good idea spreads within weeks. There is a limit, since a street can hold only so many bookshops before rents rise and the smallest have to leave. Up to that point, however, a competitor next door may be the best advertisement that money cannot buy.$$,
   $${"sampleAnswer": "Shops that stand close to their rivals often gain, because a cluster draws more customers and spreads good ideas quickly, until rising rents drive the smallest away.", "keyPoints": ["clusters attract customers", "ideas and staff move between neighbours", "rents set the limit"]}$$, 'Easy', '{business}', true),
  (4, 'SWT-04', 'summarize_written_text', 'How languages disappear', $$About seven thousand languages are spoken today, and linguists expect that at least a third of them will fall silent during this century. It rarely happens by force. More often parents who speak a small language decide, one family after another, to raise their children in a larger one, because it is the language of the school, of the television and of well paid work. Within three generations the old language is understood only by grandparents. What is lost is more than a set of words. Many small languages hold detailed knowledge of plants, weather and soil that was never written down, and each of them shows a further way in which human thought can be put into sounds. Attempts at revival have shown that decline can be reversed, as in Wales and New Zealand, but only where children use the language with each other and not merely in a lesson. A dictionary preserves a language in the way that a museum preserves a bird.$$,
   $${"sampleAnswer": "Many of the world's languages are vanishing, taking unwritten knowledge with them, because parents choose larger ones for their children, and revival succeeds only where children use the language among themselves.", "keyPoints": ["a third may vanish", "parents choose larger languages", "knowledge is lost", "revival depends on children"]}$$, 'Medium', '{linguistics}', true),
  (5, 'SWT-05', 'summarize_written_text', 'Night trains return', $$Night trains had almost disappeared from Europe when a few companies began to bring them back.$$,
   null, 'Medium', '{transport}', false),
  (6, 'WE-01', 'write_essay', 'Should lectures be recorded', $$Many universities now record every lecture and publish it on the same day. Some teachers believe that this keeps students away from the lecture hall. Discuss both views and give your own opinion, with reasons and examples from your experience.$$,
   $${"keyPoints": ["access for those who work or are ill", "repetition before examinations", "attendance and discussion", "a position with reasons"]}$$, 'Medium', '{education,technology}', true),
  (7, 'WE-02', 'write_essay', 'Tourism and small towns', $$Tourism brings income to small towns, but it also raises rents and changes the character of a place. To what extent do the advantages outweigh the disadvantages? Support your view with examples.$$,
   $${"keyPoints": ["jobs and income", "rents and seasonal work", "rules that limit the harm", "a clear judgement"]}$$, 'Easy', '{travel,economics}', true),
  (8, 'WE-03', 'write_essay', 'Experts and the public', $$Some people think that complicated questions, such as energy or health policy, should be decided by experts alone. Others insist that citizens must have the last word. Which view is closer to your own, and why?$$,
   $${"keyPoints": ["knowledge and mistakes of experts", "values cannot be measured", "ways to combine both"]}$$, 'Hard', '{politics,society}', true),
  (9, 'WE-04', 'write_essay', 'The four-day week', $$Several companies have introduced a working week of four days with full pay. Discuss the possible effects on employees, on companies and on the economy as a whole.$$,
   $${"keyPoints": ["rest and health", "output per hour", "services that need staff every day", "a balanced conclusion"]}$$, 'Medium', '{work,economics}', true),
  (10, 'WE-05', 'write_essay', 'Repair or replace', $$Household devices are often cheaper to replace than to repair. Should governments oblige manufacturers to make products that can be repaired? Give reasons for your answer and include relevant examples.$$,
   $${"keyPoints": ["waste and raw materials", "prices and innovation", "what a law could demand"]}$$, 'Hard', '{environment,technology}', true)
) as q (n, code, type, title, prompt_text, answer_key, difficulty, tags, is_active);

-- That each of these passes its check is proven by seeded-questions.db.test.ts with the real self-test.
insert into public.question_checks (fingerprint, profile_version, module, type)
select distinct private.question_fingerprint('writing', to_jsonb(s)), private.profile_version_in_force(), 'writing', s.type::text
from sample s where s.is_active
on conflict do nothing;

insert into public.writing_questions
  (id, external_id, type, title, prompt_text, answer_key, difficulty, tags, is_active, created_by, created_at)
select
  id, external_id, type, title, prompt_text, answer_key, difficulty, tags, is_active, created_by, created_at
from sample
on conflict do nothing;

drop table sample;

reset app.reason;
