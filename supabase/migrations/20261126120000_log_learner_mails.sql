-- Staff send a person one of Auth's own mails again. Who asked for it is written down before it is sent.

create function private.log_learner_mail(learner uuid, kind text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  address text;
begin
  if not private.has_permission('learners.write') then
    raise exception 'Sending mail to a learner needs the permission learners.write.' using errcode = '42501';
  end if;
  if kind is null or kind not in ('confirmation', 'password_reset') then
    raise exception 'There is no mail "%" to send: name confirmation or password_reset.', kind using errcode = '22023';
  end if;
  select u.email into address from public.users u where u.id = learner;
  if address is null then
    raise exception 'This person does not exist any more.' using errcode = 'PT404';
  end if;
  insert into public.activity_logs (user_id, action, target, metadata)
  values (auth.uid(), 'learner.mail', 'users:' || learner,
    jsonb_strip_nulls(jsonb_build_object('kind', kind, 'request_id', private.request_context('x-request-id', 'app.request_id'))));
  return address;
end $$;

create function public.log_learner_mail(learner_id uuid, kind text) returns text
language sql volatile set search_path = '' as $$ select private.log_learner_mail(learner_id, kind) $$;

comment on function public.log_learner_mail(uuid, text) is
  'Writes to activity_logs that the caller has a mail (confirmation or password_reset) sent to a person, and answers the address. For learners.write.';
revoke execute on function private.log_learner_mail(uuid, text), public.log_learner_mail(uuid, text) from public, anon;
grant execute on function private.log_learner_mail(uuid, text), public.log_learner_mail(uuid, text) to authenticated;
