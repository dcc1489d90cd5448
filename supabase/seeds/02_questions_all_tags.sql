-- The list of tags, before anything that carries one.

set app.reason = 'Sample data';

insert into public.tags (id, name, description, created_by, created_at)
select ('5eed00a9-0000-4000-8000-' || left(md5(t.name), 12))::uuid, t.name, t.description,
  (select u.id from public.users u where u.email = 'editor@pte.local'), date_trunc('day', now()) - interval '400 days'
from (
  select unnest(array[
    'academic writing', 'agriculture', 'bar chart', 'biology', 'business', 'campus', 'charts', 'chemistry', 'cities',
    'climate', 'cohesion', 'culture', 'design', 'discussion', 'economics', 'education', 'energy', 'engineering',
    'environment', 'essays', 'food', 'geography', 'geology', 'history', 'industry', 'jobs', 'lecture', 'lectures',
    'library', 'line chart', 'linguistics', 'map', 'maps', 'mathematics', 'medicine', 'nature', 'physics', 'pie chart',
    'politics', 'process', 'psychology', 'request', 'research', 'science', 'society', 'spelling', 'statistics',
    'technology', 'trade', 'transport', 'travel', 'vocabulary', 'weather', 'words', 'work']) as name, null as description
  union all values
    ('2025 format', 'Types that came with the format of August 2025.'),
    ('starter', 'For learners who meet a type for the first time.'),
    ('weekly_prediction', 'Expected in the exam this week; reviewed every Monday.')) t
on conflict do nothing;

reset app.reason;
