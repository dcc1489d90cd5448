-- Money that goes back cannot be taken again, so it may be given to fewer than may change a subscription. A value
-- of an enum can be used from the next transaction on, so it stands in a migration of its own.

alter type public.app_permission add value 'payments.refund' after 'subscriptions.write';
