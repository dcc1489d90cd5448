-- What the support desk did lately: a lesson opened by hand, two accounts of one person merged and parted
-- again, a copy of somebody's data that has expired.

set app.reason = 'Sample data';

insert into public.lesson_access_overrides (id, user_id, lesson_id, ends_at, reason, granted_by, created_at)
select '5eed00d0-0000-4000-8000-000000000001', learner.id, null, now() + interval '5 days',
  'Makes up for two days without audio', staff.id, now() - interval '2 days'
from public.users learner, public.users staff
where learner.email = 'learner.pro@pte.local' and staff.email = 'support@pte.local'
on conflict (id) do nothing;

insert into public.account_merges (id, kept_id, merged_id, reason, moved, merged_by, created_at, undone_at, undone_by, undo_reason, not_returned)
select '5eed00d0-0000-4000-8000-000000000002', kept.id, merged.id, 'Wrote from both addresses', '{"lesson_progress": 2}', staff.id,
  now() - interval '20 days', now() - interval '19 days', staff.id, 'Two sisters who share a laptop', '[]'
from public.users kept, public.users merged, public.users staff
where kept.email = 'learner.pro@pte.local' and merged.email = 'learner@pte.local' and staff.email = 'support@pte.local'
on conflict (id) do nothing;

insert into public.data_requests (id, kind, user_id, state, reason, steps, steps_done, manifest, requested_by, started_at, finished_at, created_at)
select '5eed00d0-0000-4000-8000-000000000003', 'export', learner.id, 'expired', 'Asked by mail for a copy', 4, 4,
  '{"format": "pte-console-data-export", "version": 1, "files": [], "left_out": []}', staff.id, t.at, t.at, t.at
from public.users learner, public.users staff, lateral (select now() - interval '30 days' as at) t
where learner.email = 'learner.premium@pte.local' and staff.email = 'support@pte.local'
on conflict (id) do nothing;

reset app.reason;
