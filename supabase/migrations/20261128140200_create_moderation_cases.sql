-- What needs a moderator: one open case a post or comment, however many people flag it and rules catch it.

create table public.moderation_cases (
  id uuid primary key default gen_random_uuid(),
  post_id uuid references public.posts (id) on delete set null,
  comment_id uuid references public.comments (id) on delete set null,
  thing_id uuid generated always as (coalesce(comment_id, post_id)) stored,
  author_id uuid references public.users (id) on delete set null,
  forum_id uuid references public.forums (id) on delete set null,
  title text not null,
  excerpt text not null,
  state text not null default 'open' check (state in ('open', 'appealed', 'decided')),
  severity int not null check (severity between 1 and 5),
  reports int not null default 0 check (reports >= 0),
  reach int not null default 0 check (reach >= 0),
  score int not null generated always as (severity * 100 + least(reports, 20) * 15 + round(ln(1 + reach::float8) * 10)::int) stored,
  reason text references public.flag_reasons (id) on delete restrict on update cascade,
  rule_id uuid references public.moderation_rules (id) on delete restrict,
  claimed_by uuid references public.users (id) on delete set null,
  claimed_until timestamptz,
  opened_at timestamptz not null default now(),
  queued_at timestamptz not null default now(),
  decided_at timestamptz,
  constraint moderation_cases_one_thing check (num_nonnulls(post_id, comment_id) <= 1),
  constraint moderation_cases_decided check ((state = 'decided') = (decided_at is not null)),
  constraint moderation_cases_claim check (claimed_by is null or claimed_until is not null)
);

comment on table public.moderation_cases is 'The work of moderators, one open case a post or comment. Written by functions and triggers only.';
comment on column public.moderation_cases.title is 'Of the post, as it was when the case was opened.';
comment on column public.moderation_cases.excerpt is 'Opening of the text without markup: for lists, and to find similar cases.';
comment on column public.moderation_cases.state is 'appealed: decided, and the author asks another moderator to look again.';
comment on column public.moderation_cases.severity is 'The gravest of its reasons and rules, 1 to 5.';
comment on column public.moderation_cases.reports is 'How many people flagged it.';
comment on column public.moderation_cases.reach is 'Views of the post that it is, or stands under.';
comment on column public.moderation_cases.score is 'Place in the queue: severity first, then reports, then reach.';
comment on column public.moderation_cases.reason is 'The gravest reason among its flags.';
comment on column public.moderation_cases.rule_id is 'The gravest rule that caught it.';
comment on column public.moderation_cases.claimed_until is 'A claim that ran out is none.';
comment on column public.moderation_cases.queued_at is 'Since when it waits: opened, or appealed.';

create unique index moderation_cases_open_thing_key on public.moderation_cases (thing_id) where state = 'open';
create index moderation_cases_queue_idx on public.moderation_cases (score desc, queued_at, id) where state <> 'decided';
-- With all that the queue is counted by, so that counting reads this index alone.
create index moderation_cases_queued_idx on public.moderation_cases (queued_at desc)
include (state, reason, rule_id, forum_id, claimed_by, claimed_until, post_id, comment_id) where state <> 'decided';
create index moderation_cases_waiting_reason_idx on public.moderation_cases (reason, score desc, queued_at, id)
include (claimed_by, claimed_until) where state <> 'decided';
create index moderation_cases_waiting_forum_idx on public.moderation_cases (forum_id, score desc, queued_at, id) where state <> 'decided';
create index moderation_cases_waiting_rule_idx on public.moderation_cases (rule_id, score desc, queued_at, id) where state <> 'decided';
create index moderation_cases_decided_idx on public.moderation_cases (decided_at desc, id) where state = 'decided';
create index moderation_cases_opened_at_idx on public.moderation_cases (opened_at);
create index moderation_cases_thing_idx on public.moderation_cases (thing_id, opened_at desc);
create index moderation_cases_post_id_idx on public.moderation_cases (post_id);
create index moderation_cases_comment_id_idx on public.moderation_cases (comment_id);
create index moderation_cases_author_id_idx on public.moderation_cases (author_id, opened_at desc);
create index moderation_cases_forum_id_idx on public.moderation_cases (forum_id);
create index moderation_cases_reason_idx on public.moderation_cases (reason);
create index moderation_cases_rule_id_idx on public.moderation_cases (rule_id);
create index moderation_cases_claimed_by_idx on public.moderation_cases (claimed_by);

-- The twelve longest pairs of neighbouring words, as numbers: texts about much the same share some of them, and
-- hardly any other text does, because long words are rare ones.
create function private.word_pairs(value text) returns int[]
language sql immutable set search_path = '' as $$
  select coalesce(array_agg(hashtext(p.pair)), '{}')
  from (
    select distinct length(w.words[n] || coalesce(' ' || w.words[n + 1], '')) as size, w.words[n] || coalesce(' ' || w.words[n + 1], '') as pair
    from (select string_to_array(private.folded_text(value), ' ') as words) w
    cross join generate_series(1, greatest(cardinality(w.words) - 1, 1)) n
    where w.words[n] <> ''
    order by 1 desc, 2 limit 12) p
$$;

comment on function private.word_pairs(text) is 'What a text is looked up by among texts like it: compare with &&.';
create index moderation_cases_word_pairs_idx on public.moderation_cases using gin (private.word_pairs(excerpt)) where state = 'decided';

-- Claims and decisions change cases all day; counting by an index alone needs a table that is tidied up often.
alter table public.moderation_cases set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);

alter table public.moderation_cases enable row level security;
create policy "Staff with community.read read" on public.moderation_cases
for select to authenticated using ((select private.has_permission('community.read')));
grant select on public.moderation_cases to authenticated;
revoke insert, update, delete, truncate on public.moderation_cases from service_role;

create table public.moderation_case_rules (
  case_id uuid not null references public.moderation_cases (id) on delete cascade,
  rule_id uuid not null references public.moderation_rules (id) on delete restrict,
  caught text not null,
  created_at timestamptz not null default now(),
  primary key (case_id, rule_id)
);

comment on table public.moderation_case_rules is 'Which rules caught what a case is about.';
comment on column public.moderation_case_rules.caught is 'What the rule saw, in words.';

create index moderation_case_rules_rule_id_idx on public.moderation_case_rules (rule_id);

alter table public.moderation_case_rules enable row level security;
create policy "Staff with community.read read" on public.moderation_case_rules
for select to authenticated using ((select private.has_permission('community.read')));
grant select on public.moderation_case_rules to authenticated;
revoke insert, update, delete, truncate on public.moderation_case_rules from service_role;

-- A name that is an address loses what follows the @, as learners see it.
create function private.community_name(person uuid) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(nullif(split_part(u.name, '@', 1), ''), 'Learner') from public.users u where u.id = person
$$;

-- The post or comment of a case. `post_id` is the post that a comment stands under.
create function private.moderated_thing(post uuid, comment uuid) returns table (
  kind text, id uuid, post_id uuid, forum_id uuid, author_id uuid, title text, content text, status text, reach int, created_at timestamptz)
language sql stable security definer set search_path = '' rows 1 as $$
  select 'post', p.id, p.id, p.forum_id, p.author_id, p.title, p.content, p.status, p.view_count, p.created_at
  from public.posts p where p.id = post
  union all
  select 'comment', c.id, p.id, p.forum_id, c.author_id, p.title, c.content, c.status, p.view_count, c.created_at
  from public.comments c join public.posts p on p.id = c.post_id where c.id = comment
$$;

-- Opens the case of a thing or joins the open one; whoever comes at the same moment waits for the row.
create function private.open_case(post uuid, comment uuid, severity int, reason text, rule_id uuid, reported int) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  thing record;
  opened uuid;
begin
  select * into thing from private.moderated_thing(post, comment);
  if not found then
    raise exception 'This is not there any more.' using errcode = 'PT404';
  end if;
  insert into public.moderation_cases as c (post_id, comment_id, author_id, forum_id, title, excerpt, severity, reason, rule_id, reports, reach)
  values (post, comment, thing.author_id, thing.forum_id, thing.title,
    left(btrim(regexp_replace(regexp_replace(thing.content, '<[^>]*>', ' ', 'g'), '\s+', ' ', 'g')), 400),
    severity, reason, rule_id, reported, thing.reach)
  on conflict (thing_id) where (state = 'open') do update set
    severity = greatest(c.severity, excluded.severity),
    reason = case when excluded.reason is not null and (c.reason is null or excluded.severity > c.severity) then excluded.reason else c.reason end,
    rule_id = case when excluded.rule_id is not null and (c.rule_id is null or excluded.severity > c.severity) then excluded.rule_id else c.rule_id end,
    reports = c.reports + excluded.reports,
    reach = excluded.reach
  returning c.id into opened;
  return opened;
end $$;

comment on function private.open_case(uuid, uuid, int, text, uuid, int) is
  'The open case of a post or comment, opened when there is none: gravest reason and rule win, reports add up. Returns its id.';

-- Views grow without anybody flagging: the worker brings them into the queue.
create function private.refresh_case_reach() returns int
language plpgsql set search_path = '' as $$
declare
  changed int;
begin
  update public.moderation_cases k set reach = p.view_count
  from public.moderation_cases w
  left join public.comments c on c.id = w.comment_id
  join public.posts p on p.id = coalesce(w.post_id, c.post_id)
  where k.id = w.id and w.state <> 'decided' and w.reach <> p.view_count;
  get diagnostics changed = row_count;
  return changed;
end $$;

comment on function private.refresh_case_reach() is 'Brings the views of the posts into the waiting cases; returns how many changed. For the worker.';
