-- Who refunds today goes on doing so; a team that wants it otherwise takes the row away from support. The plan of a
-- refund is asked for its consequence, its money and the refund itself, so it asks for all three.

insert into public.role_permissions (role, permission) values ('admin', 'payments.refund'), ('support', 'payments.refund');

create or replace function private.refund_plan(s public.user_subscriptions, args jsonb, moment timestamptz) returns public.user_subscriptions
language plpgsql stable set search_path = '' as $$
begin
  if not private.has_permission('payments.refund') then
    raise exception 'Refunding needs the permission payments.refund.' using errcode = '42501';
  elsif coalesce(args ->> 'invoice', '') !~ '^in_' then
    perform private.refuse_subscription_action('Choose the invoice to refund.');
  elsif coalesce(args ->> 'amount', '') !~ '^[1-9]\d{0,9}$' then
    perform private.refuse_subscription_action('Give "amount" in the smallest unit of the currency, at least 1.');
  elsif coalesce(args ->> 'access', '') not in ('keep', 'now', 'period_end') then
    perform private.refuse_subscription_action('Decide what becomes of the access: keep, now or period_end.');
  elsif args ->> 'access' = 'keep' then
    return s;
  elsif not private.is_stripe_backed(s) then
    perform private.refuse_subscription_action('The subscription is not charged by Stripe any more. Refund and keep the access, then cancel by hand.');
  end if;
  return private.cancelled_subscription(s, jsonb_build_object('when', args ->> 'access'), moment);
end $$;
