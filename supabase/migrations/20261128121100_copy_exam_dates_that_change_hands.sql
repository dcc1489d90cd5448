-- A merge of accounts moves an exam date from one person to another: the copies of both follow.

create or replace function private.copy_primary_exam_date() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  person uuid;
  primary_date date;
begin
  for person in
    select distinct p from unnest(array[case when tg_op <> 'INSERT' then old.user_id end, case when tg_op <> 'DELETE' then new.user_id end]) p
    where p is not null
  loop
    select d.exam_date into primary_date from public.user_scheduled_exam_dates d where d.user_id = person and d.is_primary;
    update public.user_profiles p set exam_date = primary_date
    where p.user_id = person and p.exam_date is distinct from primary_date;
    update public.pte_user_exam_settings s set exam_date = primary_date
    where s.user_id = person and s.exam_date is distinct from primary_date;
  end loop;
  return null;
end $$;
