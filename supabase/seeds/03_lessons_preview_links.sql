-- A link that was shared with a reviewer and revoked. Nobody has its token.

set app.reason = 'Sample data';

insert into public.preview_links (id, token_hash, resource, record_id, created_by, created_at, expires_at, revoked_at, opens, last_opened_at)
select
  '5eed0009-0000-4000-8000-000000000001', encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'),
  'practice_lessons', l.id, l.created_by, now() - interval '6 days', now() + interval '1 day', now() - interval '2 days',
  3, now() - interval '4 days'
from public.practice_lessons l
where l.slug = 'read-aloud-warm-up'
on conflict (id) do nothing;

reset app.reason;
