-- "infinity", "tomorrow" and the year 12026 are moments to Postgres, but no day that a subscription can be
-- agreed until: no console shows them, no period renews after them.

create or replace function private.action_moment(args jsonb, name text) returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  if coalesce(args ->> name, '') !~ '^\d{4}-\d\d-\d\d' or not pg_catalog.pg_input_is_valid(args ->> name, 'timestamptz') then
    perform private.refuse_subscription_action(format('Give "%s" as a date and time.', name));
  end if;
  return (args ->> name)::timestamptz;
end $$;

alter table public.user_subscriptions add constraint user_subscriptions_moments_check
check (isfinite(start_date) and isfinite(end_date) and isfinite(trial_ends_at) and isfinite(cancel_at));
alter table public.user_scheduled_exam_dates add constraint user_scheduled_exam_dates_finite_check check (isfinite(exam_date));
