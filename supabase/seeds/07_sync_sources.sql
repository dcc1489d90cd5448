-- Two sources, one that editors upload files to and one feed, and what the feed says otherwise than an editor.

set app.reason = 'Sample data';

insert into public.pte_sync_sources (id, key, name, kind, config, mapping, is_complete, created_by)
select s.id::uuid, s.key, s.name, s.kind, s.config::jsonb, s.mapping::jsonb, s.is_complete, u.id
from (values
  ('5eed0043-0000-4000-8000-000000000001', 'onepte', 'OnePTE practice feed', 'feed',
    '{"url": "https://feed.example/api/questions", "secretHeader": "x-api-key", "pageSize": 100}',
    '{"fields": {"external_id": "id", "type": "type", "title": "title", "prompt_text": "text", "difficulty": "difficulty", "media_url": "audio"}, "values": {}}', true),
  ('5eed0043-0000-4000-8000-000000000002', 'import', 'Files of the editors', 'upload', '{}', '{}', false)
) as s (id, key, name, kind, config, mapping, is_complete)
cross join (select id from public.users where email = 'editor@pte.local') u
on conflict do nothing;

update public.pte_sync_jobs j set source_id = s.id
from public.pte_sync_sources s
where s.key = j.source and j.source_id is null and j.id::text like '5eed0040-%' and j.status not in ('pending', 'running');

insert into public.pte_sync_suggestions (id, source_id, external_id, module, record_id, title, field, ours, theirs)
select '5eed0044-0000-4000-8000-000000000001', s.id, '618', 'speaking', q.id, q.title, 'title', to_jsonb(q.title), to_jsonb(q.title || ' (revised)')
from public.pte_sync_sources s
cross join (select id, title from public.speaking_questions where id::text like '5eed%' order by id limit 1) q
where s.key = 'onepte'
on conflict do nothing;

reset app.reason;
