-- What an import or Stripe left open about a subscription is settled by a person, for a reason. Access
-- is not touched: whoever wants to change it uses an action.

create function private.settle_subscription_review(user_id uuid, reason text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Settling a review needs the permission subscriptions.write.' using errcode = '42501';
  elsif private.is_blank(reason) then
    raise exception 'Give the reason; it is kept with the subscription.' using errcode = '22023';
  end if;
  perform set_config('app.reason', reason, true);
  update public.user_subscriptions s set needs_review = false, review_note = null
  where s.user_id = settle_subscription_review.user_id and s.needs_review;
  if not found then
    raise exception 'This subscription does not wait for a decision.' using errcode = 'PT404';
  end if;
  return true;
end $$;

create function public.settle_subscription_review(user_id uuid, reason text) returns boolean
language sql set search_path = '' as $$ select private.settle_subscription_review(user_id, reason) $$;

comment on function public.settle_subscription_review(uuid, text) is
  'Takes the mark "needs review" off a subscription; the reason stands in the ledger.';
grant execute on function private.settle_subscription_review(uuid, text), public.settle_subscription_review(uuid, text) to authenticated;
