-- Staff change subscriptions through their functions only: those want a reason, happen once a key and
-- can be taken back. A direct write through the API asked for none of it.

drop policy "Staff add subscriptions" on public.user_subscriptions;
drop policy "Staff change subscriptions" on public.user_subscriptions;
revoke insert, update on public.user_subscriptions from authenticated;
