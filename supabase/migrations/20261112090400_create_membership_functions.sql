-- Which tier counts now. Policies of paid content ask current_tier().

create function private.tier_in_force(uid uuid) returns public.membership_tier
language sql stable security definer set search_path = '' as $$
  select s.tier
  from public.user_subscriptions s
  where s.user_id = uid
    and s.status in ('active', 'trial')
    and (s.end_date is null or s.end_date > now())
    and (s.status <> 'trial' or s.trial_ends_at is null or s.trial_ends_at > now())
$$;

-- Definer, so that a policy of content depends on no policy of subscriptions.
create function private.current_tier() returns public.membership_tier
language sql stable security definer set search_path = '' as $$
  select private.tier_in_force(auth.uid())
$$;

comment on function private.tier_in_force(uuid) is
  'Tier of a person now: of the subscription that is active or on trial and past neither of its ends; else null.';
comment on function private.current_tier() is 'Tier in force of the signed-in person, or null.';
grant execute on function private.current_tier() to anon, authenticated, service_role;
grant execute on function private.tier_in_force(uuid) to service_role;
