-- Forums, posts and comments, with things to moderate.

set app.reason = 'Sample data';

insert into public.forum_categories (id, name, order_index)
select ('5eed0033-0000-4000-8000-' || left(md5(c.name), 12))::uuid, c.name, c.n
from (values (1, 'news'), (2, 'skills'), (3, 'experience'), (4, 'archive')) as c (n, name)
on conflict do nothing;

insert into public.forums (id, title, description, category, is_active, is_locked, order_index, created_at)
select ('5eed0030-0000-4000-8000-' || left(md5(f.title), 12))::uuid, f.title, f.description, f.category, f.is_active, f.is_locked, f.n,
  date_trunc('day', now()) - interval '380 days'
from (values
  (1, 'Announcements', 'News from the team. Everybody reads, staff write.', 'news', true, true),
  (2, 'Speaking', 'Fluency, pronunciation and the microphone.', 'skills', true, false),
  (3, 'Writing', 'Summaries and essays.', 'skills', true, false),
  (4, 'Reading and listening', 'Gaps, paragraphs, dictation.', 'skills', true, false),
  (5, 'Test day', 'What happened in the test centre.', 'experience', true, false),
  (6, 'Old format', 'Talk about the test before August 2025. Closed.', 'archive', false, true)
) as f (n, title, description, category, is_active, is_locked)
on conflict do nothing;

insert into public.posts
  (id, forum_id, author_id, title, content, status, is_pinned, is_locked, view_count, created_at, updated_at)
select ('5eed0031-0000-4000-8000-' || lpad(p.n::text, 12, '0'))::uuid, ('5eed0030-0000-4000-8000-' || left(md5(p.forum), 12))::uuid, u.id,
  p.title, p.content, p.status, p.pinned, p.locked, p.views, w.written, w.written
from (values
  (1, 'Announcements', 'admin@pte.local', 'Two new speaking tasks', $$Since August the test has two more speaking tasks: summarize group discussion and respond to a situation. Lessons for both are on the way; the first one is open now.$$, 'visible', true, true, 812, 96),
  (2, 'Announcements', 'moderator@pte.local', 'How we moderate', $$Be kind, stay with the topic, and do not share questions from a real test: everybody signs a promise about that before the exam. Posts that sell something are removed.$$, 'visible', true, true, 540, 300),
  (3, 'Speaking', 'fatima.alsayed@learners.example', 'The microphone stops too early', $$In read aloud my recording ended in the middle of a sentence. I think I paused for more than three seconds at the comma. Has anybody found a way to practise this?$$, 'visible', false, false, 203, 40),
  (4, 'Speaking', 'kenji.sato@learners.example', 'Templates for describe image', $$Is it true that templates are marked down now? My friend says that the examiners know all of them.$$, 'visible', false, false, 377, 75),
  (5, 'Speaking', 'deepa.iyer@learners.example', 'From 58 to 72 in six weeks', $$What helped me: one lecture a day, retold three times. The first time with notes, the second without, the third in half the time. My fluency went up before my vocabulary did.$$, 'visible', false, false, 694, 20),
  (6, 'Writing', 'na.li@learners.example', 'Is one sentence really one sentence?', $$In summarize written text, may I use a semicolon? I wrote 68 words with two semicolons and lost the form point in practice.$$, 'visible', false, false, 255, 51),
  (7, 'Writing', 'cheap.essays@spam.example', 'BEST ESSAY SERVICE 24/7', $$We write your essay, score 79+ guaranteed!!! Contact on <a href="https://essays.spam.example/buy?ref=pte">essays.spam.example</a>, discount for ten friends. <script>alert(1)</script>$$, 'visible', false, false, 12, 8),
  (8, 'Writing', 'arjun.mehta@learners.example', 'Word count with hyphens', $$Does well-known count as one word or two? The counter in the practice test says one.$$, 'visible', false, false, 131, 160),
  (9, 'Reading and listening', 'wei.zhang@learners.example', 'Negative marking: when to stop', $$With five options and two right answers, is it worth guessing a third one? I made a small table: if you are less than half sure, leave it.$$, 'visible', false, false, 318, 110),
  (10, 'Reading and listening', 'hyejin.park@learners.example', 'Dictation: British or American spelling?', $$I wrote "color" and the key says "colour". Are both accepted in the real test?$$, 'visible', false, false, 289, 63),
  (11, 'Reading and listening', 'bilal.chaudhry@learners.example', 'The reading clock is unfair', $$Nobody can finish five gap texts, two reorder tasks and four multiple choice in thirty minutes. Whoever says otherwise is lying or works for the test.$$, 'visible', false, false, 466, 6),
  (12, 'Test day', 'mai.nguyen@learners.example', 'Noise in the test room', $$There were fourteen of us and everybody started read aloud at the same second. Take the headphones seriously and speak closer to the microphone than you do at home.$$, 'visible', false, false, 402, 88),
  (13, 'Test day', 'carlos.rivera@learners.example', 'Questions from my test yesterday', $$I remember four of the essays and all the repeat sentences. I will put them here tonight.$$, 'hidden', false, false, 58, 3),
  (14, 'Test day', 'ngozi.eze@learners.example', 'They let me in with an expired passport', $$No, they did not. I lost the fee. Check the date before you leave the house.$$, 'visible', false, false, 233, 130),
  (15, 'Test day', 'cheap.essays@spam.example', 'Real exam papers for sale', $$Write to us for leaked papers of this week.$$, 'removed', false, true, 3, 9),
  (16, 'Old format', 'ali.hassan@learners.example', 'How was the essay scored in 2024?', $$Only for those who still have a score report from last year.$$, 'visible', false, true, 77, 260)
) as p (n, forum, author, title, content, status, pinned, locked, views, days)
join public.users u on u.email = p.author
cross join lateral (select date_trunc('day', now()) - make_interval(days => p.days, hours => -8 - p.n % 12) as written) w
on conflict do nothing;

insert into public.comments (id, post_id, parent_id, author_id, content, status, created_at, updated_at)
select ('5eed0032-0000-4000-8000-' || lpad(c.n::text, 12, '0'))::uuid, p.id,
  ('5eed0032-0000-4000-8000-' || lpad(c.answers::text, 12, '0'))::uuid, u.id, c.content, c.status,
  p.created_at + make_interval(mins => c.minutes), p.created_at + make_interval(mins => c.minutes)
from (values
  (1, 3, null::int, 'learner.pro@pte.local', $$Three seconds of silence and it stops, yes. I count to one at a comma and to two at a full stop.$$, 'visible', 50),
  (2, 3, 1, 'fatima.alsayed@learners.example', $$Counting helped. Thank you!$$, 'visible', 90),
  (3, 4, null, 'learner.premium@pte.local', $$A template is a crutch. Fill it with real figures and nobody minds; read it without figures and the content score shows it.$$, 'visible', 120),
  (4, 4, null, 'samir.haddad@learners.example', $$Mine was fine with a template last month.$$, 'visible', 300),
  (5, 5, null, 'learner@pte.local', $$Which lectures did you use in the beginning?$$, 'visible', 60),
  (6, 5, 5, 'deepa.iyer@learners.example', $$The ones in the free lesson, then radio programmes at normal speed.$$, 'visible', 130),
  (7, 5, null, 'cheap.essays@spam.example', $$Or buy a ready answer: http://answers.spam.example$$, 'hidden', 700),
  (8, 6, null, 'editor@pte.local', $$One full stop at the end, that is what counts. A semicolon is allowed, but two of them are rarely good style.$$, 'visible', 200),
  (9, 8, null, 'na.li@learners.example', $$One word.$$, 'visible', 45),
  (10, 9, null, 'tuan.le@learners.example', $$Good table. In practice I stop after two unless I heard the exact words.$$, 'visible', 80),
  (11, 10, null, 'editor@pte.local', $$Both are accepted, as long as you do not mix them in one text.$$, 'visible', 95),
  (12, 11, null, 'yasmin.karimi@learners.example', $$I finish with two minutes left. Start with the tasks that give more points.$$, 'visible', 20),
  (13, 11, 12, 'bilal.chaudhry@learners.example', $$Of course you do. Some people have nothing else to do all day.$$, 'visible', 31),
  (14, 11, 13, 'yasmin.karimi@learners.example', $$I work nights in a hospital. Speak for yourself.$$, 'visible', 44),
  (15, 11, 13, 'rashid.khan@learners.example', $$Ignore him, he says the same in every thread because he failed twice.$$, 'visible', 52),
  (16, 11, 15, 'bilal.chaudhry@learners.example', $$Say that to my face, you coward. People like you should not be allowed to sit the test at all.$$, 'hidden', 58),
  (17, 11, null, 'grace.mwangi@learners.example', $$Could we go back to the clock? I do reorder last, it gives the least for the time.$$, 'visible', 75),
  (18, 12, null, 'lucia.bianchi@learners.example', $$Same here. I waited two seconds until the others had begun.$$, 'visible', 33),
  (19, 13, null, 'thandiwe.dube@learners.example', $$Please do not. You promised not to share them, and they close accounts for it.$$, 'visible', 15),
  (20, 14, null, 'chinedu.obi@learners.example', $$Sorry to hear that. Did they move your date?$$, 'visible', 400),
  (21, 14, 20, 'ngozi.eze@learners.example', $$No, I had to pay again.$$, 'visible', 460),
  (22, 7, null, 'marta.nowak@learners.example', $$Reported. Can a moderator remove this, please?$$, 'visible', 25)
) as c (n, post, answers, author, content, status, minutes)
join public.posts p on p.id = ('5eed0031-0000-4000-8000-' || lpad(c.post::text, 12, '0'))::uuid
join public.users u on u.email = c.author
on conflict do nothing;

-- The more a post was looked at, the more liked it; nobody likes what is not there to see.
insert into public.post_likes (post_id, user_id, created_at)
select p.id, u.id, p.created_at + make_interval(hours => 3 * u.place::int)
from public.posts p
cross join lateral (
  select u.id, row_number() over (order by md5(p.id::text || u.id::text)) as place
  from public.users u where u.email like '%@learners.example' and u.id is distinct from p.author_id) u
where p.id::text like '5eed0031-%' and p.status = 'visible' and u.place <= p.view_count / 25
  and p.created_at + make_interval(hours => 3 * u.place::int) < now()
on conflict do nothing;

insert into public.comment_likes (comment_id, user_id, created_at)
select c.id, u.id, c.created_at + make_interval(hours => u.place::int)
from public.comments c
cross join lateral (
  select u.id, row_number() over (order by md5(c.id::text || u.id::text)) as place
  from public.users u where u.email like '%@learners.example' and u.id is distinct from c.author_id) u
where c.id::text like '5eed0032-%' and c.status = 'visible' and u.place <= ascii(right(md5(c.id::text), 1)) % 7
  and c.created_at + make_interval(hours => u.place::int) < now()
on conflict do nothing;

-- Today's readers, whom the worker has still to add up.
insert into public.post_views (post_id, user_id)
select p.id, u.id
from public.posts p
cross join lateral (
  select u.id from public.users u where u.email like '%@learners.example' and u.id is distinct from p.author_id
  order by md5(u.id::text || p.id::text) limit 1 + p.view_count / 150) u
where p.id::text like '5eed0031-%' and p.status = 'visible'
on conflict do nothing;

reset app.reason;
