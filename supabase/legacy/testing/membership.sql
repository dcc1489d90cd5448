-- What the legacy's migration 0012 does to user_subscriptions, once 0013 has made the enums.

alter table user_subscriptions
add column tier membership_tier,
add column new_status membership_status default 'active',
add column trial_ends_at timestamp,
add column stripe_subscription_id text,
add column stripe_customer_id text;
update user_subscriptions set
  tier = case plan_type when 'free' then 'free_trial' when 'premium' then 'premium' when 'enterprise' then 'premium' else 'pro' end
    ::membership_tier,
  new_status = case when status in ('active', 'expired', 'cancelled') then status else 'active' end::membership_status;
alter table user_subscriptions drop column plan_type, drop column status, drop column payment_method;
alter table user_subscriptions rename column new_status to status;
alter table user_subscriptions alter column tier set not null, alter column status set not null;
