-- Work in review: what an editor wrote and an admin is asked to read, with a comment still open.

set app.reason = 'Sample data';

update public.writing_questions q
set review_status = 'in_review', reviewer_id = admin.id, content_changed_by = editor.id
from public.users admin, public.users editor
where q.external_id = 'SWT-05' and q.review_status = 'draft'
  and admin.email = 'admin@pte.local' and editor.email = 'editor@pte.local';

insert into public.review_comments (id, resource, record_id, field, body, author_id)
select c.id::uuid, 'writing_questions', q.id, c.field, c.body, u.id
from (values
  ('5eed0060-0000-4000-8000-000000000001', 'SWT-05', 'prompt_text', 'The passage is too short to be summarised. Two more paragraphs?', 'admin@pte.local'),
  ('5eed0060-0000-4000-8000-000000000002', 'SWT-05', null, 'I have a source for the figures and will add them this week.', 'editor@pte.local')
) c (id, code, field, body, author)
join public.writing_questions q on q.external_id = c.code
join public.users u on u.email = c.author
on conflict do nothing;

reset app.reason;
