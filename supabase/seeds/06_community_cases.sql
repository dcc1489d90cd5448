-- The moderators' desk: rules in force, waiting cases of several kinds, an appeal, decisions of the last
-- weeks, and one person silenced.

set app.reason = 'Sample data';

insert into public.moderation_rule_trials (id, kind, parameters, looked_at, caught, caught_taken_down, tried_by, created_at)
select ('5eed0060-0000-4000-8000-' || lpad(t.n::text, 12, '0'))::uuid, t.kind, t.parameters::jsonb, 36, t.caught, t.right_about, u.id,
  date_trunc('day', now()) - interval '90 days'
from (values
  (1, 'newcomer_links', '{"account_days": 3, "contributions": 1, "links": 1}', 2, 1),
  (2, 'repeated_text', '{"times": 1, "hours": 24, "by": "anyone", "min_length": 40}', 0, 0),
  (3, 'blocked_terms', '{"terms": ["essay service", "score guaranteed", "leaked papers", "real exam papers"]}', 2, 1)
) as t (n, kind, parameters, caught, right_about)
join public.users u on u.email = 'moderator@pte.local'
on conflict do nothing;

insert into public.moderation_rules (id, name, kind, parameters, action, severity, is_active, created_at, updated_at)
select ('5eed0061-0000-4000-8000-' || lpad(r.n::text, 12, '0'))::uuid, r.name, r.kind, r.parameters::jsonb, r.action, r.severity, r.active,
  date_trunc('day', now()) - interval '90 days', date_trunc('day', now()) - interval '90 days'
from (values
  (1, 'Links in a first text', 'newcomer_links', '{"account_days": 3, "contributions": 1, "links": 1}', 'hold', 2, true),
  (2, 'The same text again', 'repeated_text', '{"times": 1, "hours": 24, "by": "anyone", "min_length": 40}', 'hold', 2, true),
  (3, 'Sellers of essays and papers', 'blocked_terms', '{"terms": ["essay service", "score guaranteed", "leaked papers", "real exam papers"]}', 'hold', 3, true),
  (4, 'Talk of remembered questions', 'blocked_terms', '{"terms": ["questions from my test", "i remember the questions"]}', 'flag', 4, false)
) as r (n, name, kind, parameters, action, severity, active)
on conflict do nothing;

insert into public.canned_replies (id, title, body, action, created_at, updated_at)
select ('5eed0062-0000-4000-8000-' || lpad(r.n::text, 12, '0'))::uuid, r.title, r.body, r.action,
  date_trunc('day', now()) - interval '90 days', date_trunc('day', now()) - interval '90 days'
from (values
  (1, 'Real exam questions', E'Hello {author},\n\nbefore the exam everybody signs a promise not to share its questions, and test centres close accounts for it. Please do not post them here, not even from memory.', 'remove'),
  (2, 'Selling something', E'Hello {author},\n\n“{title}” offers something for sale. This forum is for practising together.', 'remove'),
  (3, 'Argue with the point', E'Hello {author},\n\nwe want people to disagree in {forum}. Please argue with what was said, not with who said it.', 'warn'),
  (4, 'A pause', E'Hello {author},\n\nyou can read on, and write again from {until}. The reason: {reason}.', 'silence'),
  (5, 'Held by mistake', E'Hello {author},\n\na rule held “{title}” by mistake. It is visible now; thank you for waiting.', 'approve')
) as r (n, title, body, action)
on conflict do nothing;

insert into public.comments (id, post_id, parent_id, author_id, content, status, created_at, updated_at)
select '5eed0032-0000-4000-8000-000000000060'::uuid, p.id, null, u.id,
  $$Whoever fails twice should give his seat to somebody with a brain. You know who you are.$$, 'removed',
  p.created_at + interval '66 minutes', p.created_at + interval '66 minutes'
from public.posts p join public.users u on u.email = 'rashid.khan@learners.example'
where p.id = '5eed0031-0000-4000-8000-000000000011'::uuid
on conflict do nothing;

create temporary table seed_cases as
select ('5eed0063-0000-4000-8000-' || lpad(c.n::text, 12, '0'))::uuid as id, c.*,
  case when c.kind = 'post' then ('5eed0031-0000-4000-8000-' || lpad(c.thing::text, 12, '0'))::uuid end as post_id,
  case when c.kind = 'comment' then ('5eed0032-0000-4000-8000-' || lpad(c.thing::text, 12, '0'))::uuid end as comment_id,
  date_trunc('day', now()) - make_interval(hours => c.hours) as opened
from (
  -- What waits.
  select * from (values
    (1, 'post', 7, 'open', 2, 'spam', null::int, 20, null::text, null::int),
    (2, 'post', 13, 'open', 4, 'exam_content', null, 30, null, null),
    (3, 'comment', 13, 'open', 4, 'abuse', null, 5, null, null),
    (4, 'post', 4, 'open', 2, 'wrong_advice', null, 50, null, null),
    (5, 'comment', 7, 'open', 3, null, 3, 80, null, null),
    (6, 'comment', 15, 'open', 4, 'abuse', null, 4, null, null),
    (7, 'comment', 16, 'appealed', 4, 'abuse', null, 110, 'hide', 3),
    -- What was decided: hours ago that it was opened, decision, hours that it took.
    (8, 'post', 15, 'decided', 4, null, 3, 200, 'remove', 5),
    (9, 'comment', 4, 'decided', 2, 'wrong_advice', null, 700, 'approve', 9),
    (10, 'post', 14, 'decided', 1, 'off_topic', null, 640, 'approve', 2),
    (11, 'post', 11, 'decided', 4, 'abuse', null, 130, 'warn', 7),
    (13, 'comment', 60, 'decided', 4, 'abuse', null, 120, 'silence', 3),
    (12, 'comment', 12, 'decided', 1, 'off_topic', null, 150, 'approve', 1)
  ) as told (n, kind, thing, state, severity, reason, rule, hours, action, took)
  union all
  select 20 + g, case when g % 3 = 0 then 'comment' else 'post' end, 3 + g % 8, 'decided', 1 + g % 3,
    (array['off_topic', 'spam', 'other', 'wrong_advice'])[1 + g % 4], case when g % 4 = 1 then 1 end,
    24 + g * 27, 'approve', 1 + (g * 5) % 17
  from generate_series(1, 24) g
) as c;

insert into public.moderation_cases
  (id, post_id, comment_id, author_id, forum_id, title, excerpt, state, severity, reports, reach, reason, rule_id, opened_at, queued_at, decided_at)
select s.id, s.post_id, s.comment_id, t.author_id, t.forum_id, t.title,
  left(btrim(regexp_replace(regexp_replace(t.content, '<[^>]*>', ' ', 'g'), '\s+', ' ', 'g')), 400),
  s.state, s.severity, case when s.rule is not null then 0 when s.severity = 4 then 2 else 1 end, t.reach, s.reason,
  case when s.rule is not null then ('5eed0061-0000-4000-8000-' || lpad(s.rule::text, 12, '0'))::uuid end,
  s.opened, case s.state when 'appealed' then s.opened + interval '40 hours' else s.opened end,
  case s.state when 'decided' then s.opened + make_interval(hours => s.took) end
from seed_cases s cross join lateral private.moderated_thing(s.post_id, s.comment_id) t
on conflict do nothing;

insert into public.moderation_case_rules (case_id, rule_id, caught, created_at)
select s.id, ('5eed0061-0000-4000-8000-' || lpad(s.rule::text, 12, '0'))::uuid,
  case s.rule when 3 then '“real exam papers”' else 'a link in one of the first 1 texts of its author' end, s.opened
from seed_cases s where s.rule is not null
on conflict do nothing;

insert into public.flags (id, post_id, comment_id, case_id, flagged_by, reason, note, created_at)
select ('5eed0068-0000-4000-8000-' || left(md5(s.id || u.email), 12))::uuid, s.post_id, s.comment_id, s.id, u.id, s.reason,
  case s.n when 2 then 'He says himself that they are from a real test.' when 3 then 'This is not about the clock any more.' when 1 then 'The same in three forums.' end, s.opened
from seed_cases s
join lateral (
  select p.id, p.email from public.users p
  where p.email = any (case
    when s.severity = 4 then array['yasmin.karimi@learners.example', 'grace.mwangi@learners.example']
    when s.n < 20 then array['marta.nowak@learners.example']
    else array[(array['marta.nowak@learners.example', 'tuan.le@learners.example', 'lucia.bianchi@learners.example', 'chinedu.obi@learners.example'])[1 + s.n % 4]] end)
) u on s.reason is not null
where not exists (select from private.moderated_thing(s.post_id, s.comment_id) t where t.author_id = u.id)
on conflict do nothing;

insert into public.moderation_decisions (id, idempotency_key, case_id, action, reason, message, until, status_before, status_after, decided_by, created_at)
select ('5eed0064-0000-4000-8000-' || lpad(s.n::text, 12, '0'))::uuid, ('5eed0065-0000-4000-8000-' || lpad(s.n::text, 12, '0'))::uuid, s.id, s.action,
  case s.action when 'approve' then 'Nothing against the rules' when 'remove' then 'Selling papers of a real test' when 'silence' then 'Insults another learner' when 'hide' then 'Insults another learner' else 'Attacks those who disagree' end,
  case s.n when 11 then 'Please argue with what was said, not with who said it.' end,
  case s.action when 'silence' then date_trunc('day', now()) + interval '12 days' end,
  'visible', private.action_status(s.action), m.id, s.opened + make_interval(hours => s.took)
from seed_cases s
join public.users m on m.email = case when s.n in (7, 8) or s.n % 5 = 0 then 'admin@pte.local' else 'moderator@pte.local' end
where s.action is not null
on conflict do nothing;

insert into public.penalties (id, user_id, kind, case_id, decision_id, reason, starts_at, ends_at, created_at)
select ('5eed0069-0000-4000-8000-' || left(md5(d.id::text), 12))::uuid, k.author_id, case d.action when 'warn' then 'warning' else d.action end, k.id, d.id, d.reason, d.created_at, d.until, d.created_at
from public.moderation_decisions d join public.moderation_cases k on k.id = d.case_id
where d.action in ('warn', 'silence') and d.id::text like '5eed0064%' and k.author_id is not null
on conflict do nothing;

insert into public.appeals (id, decision_id, user_id, message, created_at)
select '5eed0066-0000-4000-8000-000000000007'::uuid, d.id, k.author_id,
  'I was called a failure first, by somebody who does not know me. If my answer is hidden, his has to be as well.', k.queued_at
from public.moderation_decisions d join public.moderation_cases k on k.id = d.case_id
where d.id = '5eed0064-0000-4000-8000-000000000007'::uuid
on conflict do nothing;

insert into public.appeals (id, decision_id, user_id, message, outcome, answer, decided_by, decided_at, created_at)
select '5eed0066-0000-4000-8000-000000000013'::uuid, d.id, k.author_id, 'I named nobody. It was meant as a joke.',
  'upheld', 'Everybody in the thread knew who was meant. The silence stays.', m.id, d.created_at + interval '20 hours', d.created_at + interval '6 hours'
from public.moderation_decisions d
join public.moderation_cases k on k.id = d.case_id
join public.users m on m.email = 'admin@pte.local'
where d.id = '5eed0064-0000-4000-8000-000000000013'::uuid and m.id <> d.decided_by
on conflict do nothing;

insert into public.moderation_notes (id, case_id, user_id, author_id, body, created_at, updated_at)
select n.id, n.case_id, a.id, m.id, n.body, date_trunc('day', now()) - interval '4 days', date_trunc('day', now()) - interval '4 days'
from (values
  ('5eed0067-0000-4000-8000-000000000001'::uuid, '5eed0063-0000-4000-8000-000000000002'::uuid, null, 'Asked the content team whether these are really from this month.'),
  ('5eed0067-0000-4000-8000-000000000002'::uuid, null, 'bilal.chaudhry@learners.example', 'Failed twice this year and is angry about it. Firm and friendly worked better than warnings.')
) as n (id, case_id, about, body)
join public.users m on m.email = 'moderator@pte.local'
left join public.users a on a.email = n.about
on conflict do nothing;

-- Long read and long mailed: sample data writes to nobody.
insert into public.notifications (id, user_id, kind, decision_id, title, body, may_appeal, read_at, mailed_at, created_at)
select ('5eed006a-0000-4000-8000-' || left(md5(d.id::text), 12))::uuid, k.author_id, 'decision', d.id, private.action_title(d.action, case when k.comment_id is not null then 'comment' else 'post' end),
  private.decision_body(d, k), true, d.created_at + interval '2 hours', d.created_at, d.created_at
from public.moderation_decisions d join public.moderation_cases k on k.id = d.case_id
where d.action <> 'approve' and d.id::text like '5eed0064%' and k.author_id is not null
on conflict do nothing;

drop table seed_cases;
reset app.reason;
