-- Support looked at the product as a learner whose lesson did not open, and stopped before the time was over.

set app.reason = 'Sample data';

insert into public.learner_views (id, staff_id, learner_id, reason, started_at, ends_at, ended_at)
select '5eed0059-0000-4000-8000-000000000001', staff.id, learner.id, 'Says that a Pro lesson stays locked',
  t.started_at, t.started_at + interval '15 minutes', t.started_at + interval '4 minutes'
from public.users staff
join public.users learner on learner.email = 'learner@pte.local'
cross join (select now() - interval '3 days' as started_at) t
where staff.email = 'support@pte.local'
on conflict (id) do nothing;

reset app.reason;
