-- What support wrote down about two people for whoever answers them next.

set app.reason = 'Sample data';

insert into public.staff_notes (id, user_id, author_id, body, created_at, updated_at)
select ('5eed005a-0000-4000-8000-' || lpad(note.n::text, 12, '0'))::uuid, learner.id, staff.id, note.body, t.at, t.at
from (values
  (1, 'learner@pte.local', 'Wrote twice about a Pro lesson that stays locked. Explained the trial; will decide before the exam.', 3),
  (2, 'learner@pte.local', 'Prefers answers by mail, in the evening (Berlin).', 9),
  (3, 'learner.pro@pte.local', 'Recording on an old iPad fails; works in Chrome on the laptop.', 30)
) note (n, email, body, days_ago)
join public.users learner on learner.email = note.email
join public.users staff on staff.email = 'support@pte.local'
cross join lateral (select now() - make_interval(days => note.days_ago) as at) t
on conflict (id) do nothing;

reset app.reason;
