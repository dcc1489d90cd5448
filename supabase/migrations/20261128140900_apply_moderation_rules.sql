-- Rules are held against whatever a learner writes or edits, in the same transaction; and against what was
-- written before, to try one.

create function private.text_fingerprint(content text) returns text
language sql immutable set search_path = '' as $$ select md5(private.folded_text(content)) $$;
grant execute on function private.text_fingerprint(text) to authenticated, service_role;

create index posts_fingerprint_idx on public.posts (private.text_fingerprint(content), created_at desc);
create index comments_fingerprint_idx on public.comments (private.text_fingerprint(content), created_at desc);

-- How many texts of a person stood visible at a moment, as far as that is still known; counts to `most` only.
create function private.contributions_before(person uuid, moment timestamptz, most int) returns int
language sql stable set search_path = '' as $$
  select count(*)::int from (
    (select 1 from public.posts p where p.author_id = person and p.status = 'visible' and p.created_at < moment limit most)
    union all
    (select 1 from public.comments c where c.author_id = person and c.status = 'visible' and c.created_at < moment limit most)
    limit most) counted
$$;

create function private.repeats_before(fingerprint text, person uuid, own uuid, since timestamptz, moment timestamptz, most int) returns int
language sql stable set search_path = '' as $$
  select count(*)::int from (
    (select 1 from public.posts p where private.text_fingerprint(p.content) = fingerprint and p.created_at >= since and p.created_at <= moment
      and p.id <> own and (person is null or p.author_id = person) limit most)
    union all
    (select 1 from public.comments c where private.text_fingerprint(c.content) = fingerprint and c.created_at >= since and c.created_at <= moment
      and c.id <> own and (person is null or c.author_id = person) limit most)
    limit most) counted
$$;

-- What the rule sees in the text, in words; null when it sees nothing.
create function private.rule_catch(kind text, parameters jsonb, own uuid, person uuid, title text, content text, moment timestamptz) returns text
language plpgsql stable set search_path = '' as $$
declare
  links int;
  words text;
  found_term text;
  age interval;
  wanted int;
begin
  case kind
    when 'newcomer_links' then
      links := (select count(*) from regexp_matches(concat_ws(' ', title, content), '(?:https?://|www\.)', 'gi'));
      if links < (parameters ->> 'links')::int then
        return null;
      end if;
      age := moment - (select u.created_at from public.users u where u.id = person);
      wanted := (parameters ->> 'contributions')::int;
      if age < make_interval(days => (parameters ->> 'account_days')::int) then
        return format('%s in a text of an account %s old', case links when 1 then 'a link' else links || ' links' end,
          case when age < interval '1 day' then 'less than a day' else extract(day from age)::int || ' days' end);
      elsif private.contributions_before(person, moment, wanted) < wanted then
        return format('%s in one of the first %s texts of its author', case links when 1 then 'a link' else links || ' links' end, wanted);
      end if;
    when 'repeated_text' then
      words := private.folded_text(content);
      if char_length(words) < (parameters ->> 'min_length')::int then
        return null;
      end if;
      wanted := (parameters ->> 'times')::int;
      if private.repeats_before(md5(words), case parameters ->> 'by' when 'author' then person end, own,
        moment - make_interval(hours => (parameters ->> 'hours')::int), moment, wanted) >= wanted then
        return format('the same text was there %s before, within %s hours', case wanted when 1 then 'once' else wanted || ' times' end, parameters ->> 'hours');
      end if;
    when 'blocked_terms' then
      words := ' ' || private.folded_text(concat_ws(' ', title, content)) || ' ';
      select t into found_term from jsonb_array_elements_text(parameters -> 'terms') t
      where position(' ' || private.folded_text(t) || ' ' in words) > 0 limit 1;
      return case when found_term is not null then format('“%s”', found_term) end;
    else
      return null;
  end case;
  return null;
end $$;

create function private.rule_hits(own uuid, person uuid, title text, content text) returns table (rule_id uuid, action text, severity int, caught text)
language sql stable security definer set search_path = '' as $$
  select r.id, r.action, r.severity, h.caught
  from public.moderation_rules r
  cross join lateral (select private.rule_catch(r.kind, r.parameters, own, person, title, content, now()) as caught) h
  where r.is_active and h.caught is not null
  order by r.severity desc, r.created_at
$$;

-- Staff who moderate are not held against rules; nor is what the system or an import writes.
create function private.is_watched(author uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(author = auth.uid(), false) and not private.has_permission('community.moderate')
$$;

create function private.hold_by_rules() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.is_watched(new.author_id) and exists (
    select from private.rule_hits(new.id, new.author_id, to_jsonb(new) ->> 'title', new.content) h where h.action = 'hold') then
    new.status := 'hidden';
  end if;
  return new;
end $$;

-- After the row stands, because the case refers to it.
create function private.open_case_by_rules() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  hit record;
  opened uuid;
begin
  if not private.is_watched(new.author_id) then
    return null;
  end if;
  for hit in select * from private.rule_hits(new.id, new.author_id, to_jsonb(new) ->> 'title', new.content) loop
    opened := private.open_case(case tg_table_name when 'posts' then new.id end, case tg_table_name when 'comments' then new.id end,
      hit.severity, null, hit.rule_id, 0);
    insert into public.moderation_case_rules (case_id, rule_id, caught) values (opened, hit.rule_id, hit.caught)
    on conflict (case_id, rule_id) do update set caught = excluded.caught;
  end loop;
  return null;
end $$;

create trigger hold_by_rules before insert or update of title, content on public.posts
for each row execute function private.hold_by_rules();
create trigger hold_by_rules before insert or update of content on public.comments
for each row execute function private.hold_by_rules();
create trigger open_case_by_rules after insert or update of title, content on public.posts
for each row execute function private.open_case_by_rules();
create trigger open_case_by_rules after insert or update of content on public.comments
for each row execute function private.open_case_by_rules();

-- Holds the rule against the latest posts and comments of learners, as it would have been when they were written.
create function private.try_moderation_rule(kind text, parameters jsonb, latest int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  examples_shown constant int := 50;
  wanted constant int := least(greatest(coalesce(latest, 1000), 10), 5000);
  problem constant text := private.rule_problem(kind, parameters);
  answer jsonb;
begin
  if not private.has_permission('community.moderate') then
    raise exception 'Trying a rule needs the permission community.moderate.' using errcode = '42501';
  elsif problem is not null then
    raise exception '%', problem using errcode = '22023';
  end if;
  with recent as (
    (select 'post' as type, p.id, p.id as post_id, p.author_id, p.title, p.content, p.status, p.created_at
      from public.posts p where p.author_id is not null order by p.created_at desc limit wanted)
    union all
    (select 'comment', c.id, c.post_id, c.author_id, null, c.content, c.status, c.created_at
      from public.comments c where c.author_id is not null order by c.created_at desc limit wanted)
  ), looked_at as (
    select * from recent order by created_at desc limit wanted
  ), watched as (
    select l.*, private.rule_catch(try_moderation_rule.kind, try_moderation_rule.parameters, l.id, l.author_id, l.title, l.content, l.created_at) as caught
    from looked_at l
    where not private.person_has_permission(l.author_id, 'community.moderate')
  )
  select jsonb_build_object(
    'looked_at', count(*), 'caught', count(w.caught),
    'caught_taken_down', count(*) filter (where w.caught is not null and w.status <> 'visible'),
    'examples', coalesce((
      select jsonb_agg(jsonb_build_object('type', e.type, 'id', e.id, 'post_id', e.post_id,
        'title', coalesce(e.title, (select p.title from public.posts p where p.id = e.post_id)),
        'excerpt', left(btrim(regexp_replace(regexp_replace(e.content, '<[^>]*>', ' ', 'g'), '\s+', ' ', 'g')), 240),
        'author_name', private.community_name(e.author_id), 'status', e.status, 'created_at', e.created_at, 'caught', e.caught)
        order by e.created_at desc)
      from (select * from watched where caught is not null order by created_at desc limit examples_shown) e), '[]'))
  into answer from watched w;
  insert into public.moderation_rule_trials (kind, parameters, looked_at, caught, caught_taken_down, tried_by)
  values (kind, parameters, (answer ->> 'looked_at')::int, (answer ->> 'caught')::int, (answer ->> 'caught_taken_down')::int, auth.uid());
  return answer;
end $$;

create function public.try_moderation_rule(kind text, parameters jsonb, latest int default 1000) returns jsonb
language sql set search_path = '' as $$ select private.try_moderation_rule(kind, parameters, latest) $$;

comment on function public.try_moderation_rule(text, jsonb, int) is
  'What the rule would have caught among the `latest` (10 to 5,000) posts and comments: {looked_at, caught, caught_taken_down, examples (50)}. '
  'Remembered, so that a rule with these parameters may go live.';
grant execute on function private.try_moderation_rule(text, jsonb, int), public.try_moderation_rule(text, jsonb, int) to authenticated;
