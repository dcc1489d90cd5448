-- What is held or flagged without waiting for a person: rules are rows. A rule goes live only as it was
-- tried against what people wrote before. There are no regular expressions among the kinds: a list of terms
-- cannot be made to run for minutes.

create table public.moderation_rules (
  id uuid primary key default gen_random_uuid(),
  name text not null check (char_length(btrim(name)) between 3 and 120),
  kind text not null check (kind in ('newcomer_links', 'repeated_text', 'blocked_terms')),
  parameters jsonb not null,
  action text not null check (action in ('hold', 'flag')),
  severity int not null default 2 check (severity between 1 and 5),
  is_active boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.moderation_rules is 'Automatic holds and flags, applied whenever a learner writes or edits a post or a comment.';
comment on column public.moderation_rules.kind is 'Which check runs; `parameters` has the shape that the kind asks for.';
comment on column public.moderation_rules.parameters is
  'newcomer_links {account_days, contributions, links}; repeated_text {times, hours, by: author|anyone, min_length}; blocked_terms {terms}.';
comment on column public.moderation_rules.action is 'hold: hidden until a moderator decides. flag: stays visible and goes to the queue.';

create index moderation_rules_active_idx on public.moderation_rules (severity desc) where is_active;

create table public.moderation_rule_trials (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  parameters jsonb not null,
  looked_at int not null,
  caught int not null,
  caught_taken_down int not null,
  tried_by uuid references public.users (id) on delete set null,
  created_at timestamptz not null default now()
);

comment on table public.moderation_rule_trials is 'What a rule would have caught, each time somebody tried one. Written by try_moderation_rule only.';
comment on column public.moderation_rule_trials.looked_at is 'How many of the latest posts and comments the rule was held against.';
comment on column public.moderation_rule_trials.caught_taken_down is 'How many of the caught are hidden or removed today: these it would have been right about.';

create index moderation_rule_trials_rule_idx on public.moderation_rule_trials (kind, md5(parameters::text), created_at desc);
create index moderation_rule_trials_tried_by_idx on public.moderation_rule_trials (tried_by);

alter table public.moderation_rules enable row level security;
create policy "Staff with community.read read" on public.moderation_rules
for select to authenticated using ((select private.has_permission('community.read')));
create policy "Moderators add rules" on public.moderation_rules
for insert to authenticated with check ((select private.has_permission('community.moderate')));
create policy "Moderators change rules" on public.moderation_rules
for update to authenticated
using ((select private.has_permission('community.moderate'))) with check ((select private.has_permission('community.moderate')));
grant select, insert, update on public.moderation_rules to authenticated;
select private.enable_tracking('public.moderation_rules');

alter table public.moderation_rule_trials enable row level security;
create policy "Staff with community.read read" on public.moderation_rule_trials
for select to authenticated using ((select private.has_permission('community.read')));
grant select on public.moderation_rule_trials to authenticated;
revoke insert, update, delete, truncate on public.moderation_rule_trials from service_role;

create function private.is_whole_number(value jsonb, lowest int, highest int) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_typeof(value) = 'number' and (value #>> '{}') ~ '^\d{1,6}$'
    and (value #>> '{}')::int between lowest and highest, false)
$$;

-- Words in one spelling: no tags, no case, no punctuation, single blanks.
create function private.folded_text(value text) returns text
language sql immutable set search_path = '' as $$
  select btrim(regexp_replace(lower(regexp_replace(value, '<[^>]*>', ' ', 'g')), '[^[:alnum:]]+', ' ', 'g'))
$$;

create function private.rule_problem(kind text, parameters jsonb) returns text
language plpgsql immutable set search_path = '' as $$
begin
  if jsonb_typeof(parameters) is distinct from 'object' then
    return 'A rule needs its parameters.';
  end if;
  case kind
    when 'newcomer_links' then
      if not private.is_whole_number(parameters -> 'account_days', 0, 365) then
        return 'Say up to how many days old an account is new: a whole number from 0 to 365.';
      elsif not private.is_whole_number(parameters -> 'contributions', 0, 100) then
        return 'Say below how many visible contributions somebody is new: a whole number from 0 to 100.';
      elsif not private.is_whole_number(parameters -> 'links', 1, 20) then
        return 'Say from how many links on: a whole number from 1 to 20.';
      elsif parameters - array['account_days', 'contributions', 'links'] <> '{}' then
        return 'A rule about newcomers'' links has account_days, contributions and links, nothing else.';
      end if;
    when 'repeated_text' then
      if not private.is_whole_number(parameters -> 'times', 1, 50) then
        return 'Say how often the text must have been there before: a whole number from 1 to 50.';
      elsif not private.is_whole_number(parameters -> 'hours', 1, 720) then
        return 'Say within how many hours: a whole number from 1 to 720.';
      elsif not private.is_whole_number(parameters -> 'min_length', 10, 1000) then
        return 'Say from which length on a text counts: a whole number from 10 to 1000.';
      elsif coalesce(parameters ->> 'by', '') not in ('author', 'anyone') then
        return 'Say whose texts count: author or anyone.';
      elsif parameters - array['times', 'hours', 'min_length', 'by'] <> '{}' then
        return 'A rule about repeated text has times, hours, by and min_length, nothing else.';
      end if;
    when 'blocked_terms' then
      if jsonb_typeof(parameters -> 'terms') is distinct from 'array'
        or jsonb_array_length(parameters -> 'terms') not between 1 and 500 then
        return 'Give 1 to 500 terms.';
      elsif exists (select from jsonb_array_elements(parameters -> 'terms') t
        where jsonb_typeof(t) <> 'string' or char_length(private.folded_text(t #>> '{}')) not between 2 and 80) then
        return 'A term is a word or a phrase of 2 to 80 letters or digits.';
      elsif parameters - 'terms' <> '{}' then
        return 'A rule about blocked terms has terms, nothing else.';
      end if;
    else
      return format('There is no kind of rule called "%s".', kind);
  end case;
  return null;
end $$;

comment on function private.rule_problem(text, jsonb) is 'Why these are no parameters for this kind of rule, in a sentence; null when they are.';

-- An active rule is one that was tried just so: same kind, same parameters.
create function private.guard_moderation_rule() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  problem constant text := private.rule_problem(new.kind, new.parameters);
begin
  if problem is not null then
    raise exception '%', problem using errcode = '22023';
  end if;
  if new.is_active and not exists (
    select from public.moderation_rule_trials t
    where t.kind = new.kind and md5(t.parameters::text) = md5(new.parameters::text) and t.parameters = new.parameters
  ) then
    raise exception 'Try the rule against what people wrote before it goes live, or after its parameters changed.'
      using errcode = '23514', hint = 'try';
  end if;
  return new;
end $$;

create trigger guard_rule before insert or update on public.moderation_rules
for each row execute function private.guard_moderation_rule();

grant execute on function private.folded_text(text) to authenticated, service_role;
