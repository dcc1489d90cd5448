-- A bulk edit by the sample editor, so that the list of batches has something to show and to undo.

select set_config('request.jwt.claims', json_build_object('sub', u.id, 'role', 'authenticated')::text, false)
from public.users u where u.email = 'editor@pte.local';

select public.bulk_edit_questions('writing',
  jsonb_build_object('ids', (select jsonb_agg(q.id) from (
    select id from public.writing_questions order by created_at, id limit 3) q)),
  '{"tags": {"add": ["discussion", "education"]}}', 'Marked for the yearly review', 'ba7c4000-0000-4000-8000-000000000001')
where not exists (select from public.batches b where b.id = 'ba7c4000-0000-4000-8000-000000000001');

select set_config('request.jwt.claims', '', false), set_config('app.batch_id', '', false), set_config('app.reason', '', false);
