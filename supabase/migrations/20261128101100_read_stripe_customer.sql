-- Which customer of Stripe's a learner is, for the server to show payments and money: for who may change
-- subscriptions, because payments are personal.

create function private.read_stripe_customer(person uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Seeing payments needs the permission subscriptions.write.' using errcode = '42501';
  elsif not exists (select from public.users u where u.id = person) then
    raise exception 'There is no such learner.' using errcode = 'PT404';
  end if;
  return coalesce(
    (select jsonb_build_object('customer', s.stripe_customer_id, 'subscription', s.stripe_subscription_id, 'charged', private.is_stripe_backed(s))
     from public.user_subscriptions s where s.user_id = person),
    '{"customer": null, "subscription": null, "charged": false}');
end $$;

create function public.read_stripe_customer(user_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.read_stripe_customer(user_id) $$;

comment on function public.read_stripe_customer(uuid) is
  '{customer, subscription, charged}: ids at Stripe, null where Stripe does not know the person, and whether Stripe charges now. For subscriptions.write.';
grant execute on function private.read_stripe_customer(uuid), public.read_stripe_customer(uuid) to authenticated;
