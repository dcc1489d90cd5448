-- What is sold is decided by few: a wrong price gives a tier away. A value of an enum can be used from
-- the next transaction on, so it stands in a migration of its own.

alter type public.app_permission add value 'plans.manage';
