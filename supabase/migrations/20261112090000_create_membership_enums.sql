-- The words of a membership. Tiers are ordered: a higher one includes the lower.

create type public.membership_tier as enum ('free_trial', 'pro', 'premium');
create type public.membership_status as enum ('active', 'expired', 'cancelled', 'trial');

comment on type public.membership_tier is 'Ordered: free_trial < pro < premium.';
comment on type public.membership_status is 'Only active and trial grant access, and only until their end date.';
