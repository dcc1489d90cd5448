-- The console's list of learners: searched, filtered and counted in one call.

-- Named people in an order of their own, with what the list shows of each.
create function private.learner_rows(ids uuid[], matches text[], with_subscription boolean) returns json
language sql stable security definer set search_path = '' as $$
  select coalesce(json_agg(json_build_object(
    'id', u.id, 'name', u.name, 'email', u.email, 'role', u.role, 'email_verified', u.email_verified,
    'organization', o.name, 'archived_at', u.archived_at, 'created_at', u.created_at,
    'tier', s.tier, 'status', s.status, 'ends_at', coalesce(case when s.status = 'trial' then s.trial_ends_at end, s.end_date),
    'stripe_customer_id', s.stripe_customer_id,
    'matched', matches[wanted.place::int]) order by wanted.place), '[]')
  from unnest(ids) with ordinality wanted (id, place)
  join public.users u on u.id = wanted.id
  left join public.organizations o on o.id = u.organization_id
  left join public.user_subscriptions s on s.user_id = u.id and with_subscription
$$;

create function private.list_learners(
  query text, roles text[], tiers public.membership_tier[], statuses public.membership_status[],
  archived boolean, created_from timestamptz, created_to timestamptz,
  sort text, descending boolean, page int, per_page int
) returns json
language plpgsql volatile security definer set search_path = '' as $$
declare
  exact_up_to constant int := 1000;
  size constant int := least(greatest(coalesce(per_page, 25), 1), 1000);
  skipped constant int := (least(greatest(coalesce(page, 1), 1), 100000) - 1) * size;
  with_subscription constant boolean := private.has_permission('subscriptions.read');
  by_subscription constant boolean := tiers is not null or statuses is not null;
  searched constant boolean := btrim(coalesce(query, '')) <> '';
  -- Filters narrow what was found, so with filters more is looked at.
  narrowed constant boolean := coalesce(archived::text, roles::text, tiers::text, statuses::text, created_from::text, created_to::text) is not null;
  best constant int := case when narrowed then 5000 else 200 end;
  source text := 'public.users u';
  condition text;
  total bigint;
  is_estimate boolean := false;
  page_ids uuid[];
  matches text[];
begin
  if not private.has_permission('learners.read') then
    raise exception 'Listing learners needs the permission learners.read.' using errcode = '42501';
  end if;
  if by_subscription and not with_subscription then
    raise exception 'Filtering by subscription needs the permission subscriptions.read.' using errcode = '42501';
  end if;
  if sort is null or sort not in ('name', 'email', 'created_at') then
    raise exception 'Learners cannot be sorted by "%".', sort using errcode = '22023';
  end if;

  if by_subscription then
    source := source || ' join public.user_subscriptions s on s.user_id = u.id';
  end if;
  condition := concat_ws(' and ',
    case when archived then 'u.archived_at is not null' when archived is not null then 'u.archived_at is null' end,
    case when roles is not null then format('u.role = any (%L)', roles) end,
    case when tiers is not null then format('s.tier = any (%L)', tiers) end,
    case when statuses is not null then format('s.status = any (%L)', statuses) end,
    case when created_from is not null then format('u.created_at >= %L', created_from) end,
    case when created_to is not null then format('u.created_at <= %L', created_to) end,
    'true');

  if searched then
    -- The best matches, in their order; a search that finds more wants another word, not more pages.
    execute format(
      'select count(*), (array_agg(u.id order by f.place))[$3 : $4], (array_agg(f.matched order by f.place))[$3 : $4]
       from private.find_learners($1, %s, $2) f join %s on u.id = f.user_id where %s', best, source, condition)
    into total, page_ids, matches using query, with_subscription, skipped + 1, skipped + size;
    is_estimate := total >= best;
  else
    execute format('select count(*) from (select from %s where %s limit %s) counted', source, condition, exact_up_to + 1) into total;
    if total > exact_up_to then
      is_estimate := true;
      total := greatest(total, private.estimated_rows(format('select from %s where %s', source, condition)));
    end if;
    execute format('select array(select u.id from %1$s where %2$s order by %3$s %4$s, u.id %4$s limit %5$s offset %6$s)',
      source, condition, case sort when 'email' then 'lower(u.email)' else 'u.' || sort end,
      case when descending then 'desc' else 'asc' end, size, skipped)
    into page_ids;
  end if;
  return json_build_object(
    'rows', private.learner_rows(page_ids, matches, with_subscription), 'total', total, 'total_is_estimate', is_estimate);
end $$;

create function public.list_learners(
  query text default null, roles text[] default null, tiers public.membership_tier[] default null,
  statuses public.membership_status[] default null, archived boolean default null,
  created_from timestamptz default null, created_to timestamptz default null,
  sort text default 'created_at', descending boolean default true, page int default 1, per_page int default 25
) returns json
language sql volatile set search_path = '' as $$
  select private.list_learners(query, roles, tiers, statuses, archived, created_from, created_to, sort, descending, page, per_page)
$$;

comment on function public.list_learners(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamptz, timestamptz, text, boolean, int, int) is
  'A page of people: {rows, total, total_is_estimate}. `query` finds by any part of name, e-mail, id or Stripe id and forgives typing errors; '
  'then the best 200 (with filters: those of the best 5,000 that pass) come in that order and `sort` is not looked at. Tier, status and Stripe ids are for subscriptions.read only.';

revoke execute on function public.list_learners(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamptz, timestamptz, text, boolean, int, int) from public, anon;
grant execute on function public.list_learners(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamptz, timestamptz, text, boolean, int, int) to authenticated, service_role;
revoke execute on function private.learner_rows(uuid[], text[], boolean) from public;
grant execute on function private.list_learners(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamptz, timestamptz, text, boolean, int, int) to authenticated, service_role;
