-- A passage that two items were made from.

set app.reason = 'Sample data';

insert into public.question_sources (id, title, text, note, created_by, created_at)
values (
  '5eed00b0-0000-4000-8000-000000000001', 'A forest that waits',
  'The cones of some pine trees do not open when they are ripe. They are sealed with resin and can hang on the branch for twenty years. Only the heat of a forest fire melts the resin, and a few hours after the flames have passed the seeds fall on to ground that is free of rivals and rich in ash. Where every small fire is put out at once, such forests grow old, and dead wood collects below them. The fire that finally comes is then so hot that it burns the cones as well.',
  'Written for PTE Console.', (select u.id from public.users u where u.email = 'editor@pte.local'), date_trunc('day', now()) - interval '200 days')
on conflict do nothing;

update public.reading_questions set source_id = '5eed00b0-0000-4000-8000-000000000001', source_revision = 1
where external_id = 'RMCS-02' and source_id is null;

reset app.reason;
