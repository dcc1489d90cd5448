-- The steps of a review, each with its comment in one transaction. The rules are those of guard_review.

-- Invoker: row-level security and the triggers decide; this only writes what one of the steps means.
create function private.change_review(resource text, record_id uuid, seen_version int, changes jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  saved jsonb;
begin
  if resource is null or resource not in (
    'speaking_questions', 'writing_questions', 'reading_questions', 'listening_questions', 'practice_lessons') then
    raise exception 'There is no review of "%".', resource using errcode = '22023';
  end if;
  execute format(
    'update public.%I t set
       version = $2,
       review_status = coalesce(($3 ->> ''review_status'')::public.review_status, t.review_status),
       reviewer_id = case when $3 ? ''reviewer_id'' then ($3 ->> ''reviewer_id'')::uuid else t.reviewer_id end,
       publish_at = case when $3 ? ''publish_at'' then ($3 ->> ''publish_at'')::timestamptz else t.publish_at end
     where t.id = $1
     returning jsonb_build_object(''id'', t.id, ''version'', t.version, ''review_status'', t.review_status,
       ''reviewer_id'', t.reviewer_id, ''publish_at'', t.publish_at)', resource)
  into saved using record_id, seen_version, changes;
  if saved is null then
    raise exception 'You may not change this, or it does not exist any more.' using errcode = '42501';
  end if;
  return saved;
end $$;

create function private.comment_on_review(resource text, record_id uuid, comment text) returns void
language sql set search_path = '' as $$
  insert into public.review_comments (resource, record_id, body)
  select resource, record_id, comment where not private.is_blank(comment)
$$;

create function public.request_review(resource text, record_id uuid, version int, reviewer_id uuid, comment text default null) returns jsonb
language plpgsql set search_path = '' as $$
begin
  perform private.comment_on_review(resource, record_id, comment);
  return private.change_review(resource, record_id, version, jsonb_build_object('review_status', 'in_review', 'reviewer_id', reviewer_id));
end $$;

create function public.approve_review(resource text, record_id uuid, version int, comment text default null) returns jsonb
language plpgsql set search_path = '' as $$
begin
  perform private.comment_on_review(resource, record_id, comment);
  return private.change_review(resource, record_id, version, '{"review_status": "approved"}');
end $$;

create function public.send_back_review(resource text, record_id uuid, version int, comment text) returns jsonb
language plpgsql set search_path = '' as $$
begin
  if private.is_blank(comment) then
    raise exception 'Say what has to change.' using errcode = '23514';
  end if;
  perform private.comment_on_review(resource, record_id, comment);
  return private.change_review(resource, record_id, version, '{"review_status": "draft"}');
end $$;

create function public.schedule_publication(resource text, record_id uuid, version int, publish_at timestamptz) returns jsonb
language sql set search_path = '' as $$
  select private.change_review(resource, record_id, version, jsonb_build_object('publish_at', publish_at))
$$;

comment on function public.request_review(text, uuid, int, uuid, text) is
  'Asks a colleague to review a question or lesson. Like all steps: send the version that was read, a stale one answers PT409; answers {id, version, review_status, reviewer_id, publish_at}.';
comment on function public.approve_review(text, uuid, int, text) is 'Approves what is in review; by its reviewer or an admin, and not one''s own work.';
comment on function public.send_back_review(text, uuid, int, text) is 'Returns it to draft and says why; also withdraws a request.';
comment on function public.schedule_publication(text, uuid, int, timestamptz) is 'Has the worker publish what is approved at a time; null cancels.';

-- Definer: the profiles of colleagues are readable by those who manage staff or learners only.
create function private.content_staff() returns table (id uuid, name text, may_review boolean)
language sql stable security definer set search_path = '' as $$
  select u.id, u.name, private.person_has_permission(u.id, 'content.write')
  from public.users u
  where (select private.has_permission('content.read'))
    and u.id in (select m.user_id from public.staff_members m)
  order by u.name
$$;

create function public.content_staff() returns table (id uuid, name text, may_review boolean)
language sql stable set search_path = '' as $$ select * from private.content_staff() $$;

comment on function public.content_staff() is 'The names of colleagues, and who of them may review; empty for those who may not read content.';

create function public.my_reviews() returns table (resource text, id uuid, title text, type text, updated_at timestamptz)
language sql stable set search_path = '' as $$
  select 'speaking_questions', q.id, q.title, q.type::text, q.updated_at from public.speaking_questions q
    where q.reviewer_id = (select auth.uid()) and q.review_status = 'in_review'
  union all
  select 'writing_questions', q.id, q.title, q.type::text, q.updated_at from public.writing_questions q
    where q.reviewer_id = (select auth.uid()) and q.review_status = 'in_review'
  union all
  select 'reading_questions', q.id, q.title, q.type::text, q.updated_at from public.reading_questions q
    where q.reviewer_id = (select auth.uid()) and q.review_status = 'in_review'
  union all
  select 'listening_questions', q.id, q.title, q.type::text, q.updated_at from public.listening_questions q
    where q.reviewer_id = (select auth.uid()) and q.review_status = 'in_review'
  union all
  select 'practice_lessons', l.id, l.title, l.question_type, l.updated_at from public.practice_lessons l
    where l.reviewer_id = (select auth.uid()) and l.review_status = 'in_review'
  order by updated_at
$$;

comment on function public.my_reviews() is 'What waits for the review of the signed-in person, the longest waiting first.';

grant execute on function
  private.change_review(text, uuid, int, jsonb), private.comment_on_review(text, uuid, text), private.content_staff(),
  public.request_review(text, uuid, int, uuid, text), public.approve_review(text, uuid, int, text),
  public.send_back_review(text, uuid, int, text), public.schedule_publication(text, uuid, int, timestamptz),
  public.content_staff(), public.my_reviews()
to authenticated, service_role;
grant execute on function private.is_blank(text) to authenticated, service_role;
