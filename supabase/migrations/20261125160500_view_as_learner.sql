-- What is shown in a learner view is read under row-level security with the learner's own identity, in a
-- transaction that cannot write: no second set of rules, nothing of the staff's own permissions.

create function private.log_learner_view(action text, viewed public.learner_views) returns void
language sql set search_path = '' as $$
  -- Under both names. The learner's entry does not carry the words that staff wrote about them.
  insert into public.activity_logs (user_id, action, target, metadata)
  values
    (viewed.staff_id, 'learner_view.' || log_learner_view.action, 'users:' || viewed.learner_id,
      jsonb_build_object('learner_view_id', viewed.id, 'reason', viewed.reason)),
    (viewed.learner_id, 'viewed_by_staff.' || log_learner_view.action, 'users:' || viewed.staff_id,
      jsonb_build_object('learner_view_id', viewed.id))
$$;

create function private.start_learner_view(learner uuid, reason text) returns public.learner_views
language plpgsql security definer set search_path = '' as $$
declare
  started public.learner_views;
begin
  if not private.has_permission('learners.write') then
    raise exception 'Viewing as a learner needs the permission learners.write.' using errcode = '42501';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Say why, in 3 to 500 characters.' using errcode = '22023';
  elsif not exists (select from public.users u where u.id = learner) then
    raise exception 'This learner does not exist any more.' using errcode = 'PT404';
  elsif exists (select from public.staff_members m where m.user_id = learner) then
    -- Their eyes would see more than the viewer's own.
    raise exception 'Staff cannot be viewed as a learner.' using errcode = '42501';
  end if;
  insert into public.learner_views (staff_id, learner_id, reason) values (auth.uid(), learner, btrim(start_learner_view.reason))
  returning * into started;
  perform private.log_learner_view('started', started);
  return started;
end $$;

create function public.start_learner_view(learner_id uuid, reason text) returns public.learner_views
language sql set search_path = '' as $$
  select private.start_learner_view(start_learner_view.learner_id, start_learner_view.reason)
$$;

comment on function public.start_learner_view(uuid, text) is
  'Begins fifteen minutes of seeing the product as a learner (not staff). Needs learners.write and a reason; logged under both names.';

create function private.end_learner_view(view_id uuid) returns public.learner_views
language plpgsql security definer set search_path = '' as $$
declare
  ended public.learner_views;
begin
  update public.learner_views v set ended_at = now()
  where v.id = view_id and v.staff_id = auth.uid() and v.ended_at is null and v.ends_at > now()
  returning * into ended;
  if found then
    perform private.log_learner_view('ended', ended);
  else
    select * into ended from public.learner_views v where v.id = view_id and v.staff_id = auth.uid();
  end if;
  return ended;
end $$;

create function public.end_learner_view(learner_view_id uuid) returns public.learner_views
language sql set search_path = '' as $$
  select private.end_learner_view(end_learner_view.learner_view_id)
$$;

comment on function public.end_learner_view(uuid) is 'Ends the own view now; one that has ended already stays as it was.';

-- From here to the end of the transaction the caller is the learner and nothing can be written.
create function private.enter_learner_view(view_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  entered public.learner_views;
begin
  select * into entered from public.learner_views v where v.id = view_id and v.staff_id = auth.uid();
  if not found or not private.has_permission('learners.write') then
    raise exception 'This view is not yours.' using errcode = '42501';
  elsif entered.ended_at is not null or entered.ends_at <= now() then
    raise exception 'This view has ended. Start another one if you still need it.' using errcode = 'PT410';
  elsif exists (select from public.staff_members m where m.user_id = entered.learner_id) then
    raise exception 'Staff cannot be viewed as a learner.' using errcode = '42501';
  end if;
  perform set_config('transaction_read_only', 'on', true),
    set_config('request.jwt.claims', jsonb_build_object('sub', entered.learner_id, 'role', 'authenticated')::text, true);
end $$;

comment on function private.enter_learner_view(uuid) is
  'Makes the rest of the transaction read-only and the caller the learner of an own, open view. Row-level security decides from there.';

create function public.learner_view(learner_view_id uuid) returns jsonb
language plpgsql set search_path = '' as $$
begin
  perform private.enter_learner_view(learner_view_id);
  return jsonb_build_object(
    'tier', private.current_tier(),
    'subscription', (
      select jsonb_build_object('tier', s.tier, 'status', s.status, 'trial_ends_at', s.trial_ends_at,
        'end_date', s.end_date, 'cancel_at', s.cancel_at)
      from public.user_subscriptions s where s.user_id = auth.uid()),
    'lessons', (
      select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'module', l.module, 'question_type', l.question_type,
        'is_free', l.is_free, 'required_tier', l.required_tier, 'difficulty', l.difficulty, 'estimated_minutes', l.estimated_minutes,
        'question_count', l.question_count, 'completion_percentage', p.completion_percentage, 'best_score', p.best_score)
        order by l.module, l.order_index, l.lesson_number, l.title), '[]')
      from public.practice_lessons l
      left join public.lesson_progress p on p.lesson_id = l.id and p.user_id = auth.uid()));
end $$;

comment on function public.learner_view(uuid) is
  'What the learner of an own, open view has: {tier in force or null, subscription, lessons that open for them with their progress}.';

create function public.learner_view_items(learner_view_id uuid, lesson_id uuid) returns table (
  "position" int, question_id uuid, module text, type text, title text, prompt_text text, options jsonb,
  difficulty public.difficulty_level, media jsonb)
language plpgsql set search_path = '' as $$
begin
  perform private.enter_learner_view(learner_view_id);
  return query select i.* from public.lesson_items(learner_view_items.lesson_id) i;
end $$;

comment on function public.learner_view_items(uuid, uuid) is
  'The items of a lesson as lesson_items hands them to the learner of an own, open view: without key, transcript or explanation.';

revoke execute on function
  private.log_learner_view(text, public.learner_views), private.start_learner_view(uuid, text), private.end_learner_view(uuid),
  private.enter_learner_view(uuid), public.start_learner_view(uuid, text), public.end_learner_view(uuid),
  public.learner_view(uuid), public.learner_view_items(uuid, uuid)
from public;
grant execute on function
  private.start_learner_view(uuid, text), private.end_learner_view(uuid), private.enter_learner_view(uuid),
  public.start_learner_view(uuid, text), public.end_learner_view(uuid), public.learner_view(uuid), public.learner_view_items(uuid, uuid)
to authenticated;
