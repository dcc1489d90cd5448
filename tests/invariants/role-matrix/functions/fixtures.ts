/** Rows that the calls below name, found in or added to the sample data. A new area brings a file of its own. */
export const sharedFixtures = `
    insert into auth.sessions (id, user_id)
      select gen_random_uuid(), id from auth.users
      where id not in (select user_id from public.staff_members) limit 1;
    create table public.session_to_end as select id from auth.sessions limit 1;
    create table public.lesson_to_open as
      select id from public.practice_lessons where status = 'published' and is_free limit 1;
    create table public.author_to_name as
      select author_id from public.posts p join public.forums f on f.id = p.forum_id
      where p.status = 'visible' and f.is_active and author_id is not null limit 1;
    insert into public.writing_questions (title, type, prompt_text, review_status, reviewer_id)
      select 'Review', 'write_essay', 'x', s, (select user_id from public.staff_members where role = 'admin' limit 1)
      from unnest(enum_range(null::public.review_status)) s;
    create table public.question_to_review as
      select id, version, review_status, reviewer_id as reviewer from public.writing_questions where title = 'Review';
    grant select on public.question_to_review to anon, authenticated, service_role;
    create table public.organization_to_key as select id from public.organizations limit 1;
    create table public.media_in_use as
      select media_id from public.speaking_questions where media_id is not null limit 1;
    create table public.subscriber (user_id uuid, action_id uuid);
    with given as (
      insert into public.user_subscriptions (user_id, tier, end_date)
      select id, 'pro', now() + interval '1 day' from auth.users u
      where not exists (select from public.user_subscriptions s where s.user_id = u.id) limit 1
      returning *
    ), action as (
      insert into public.subscription_actions (idempotency_key, user_id, action, reason, old, new)
      select gen_random_uuid(), user_id, 'cancel', 'Matrix', to_jsonb(given) || '{"tier": "premium"}', to_jsonb(given) from given
      returning *
    )
    insert into public.subscriber select user_id, id from action;
    create table public.practiser as
      select a.user_id from public.reading_attempts a
      where a.user_id not in (select user_id from public.staff_members) limit 1;
    insert into public.ai_credit_usage (user_id, usage_type, provider) select user_id, 'transcription', 'matrix' from public.practiser;
    grant select on public.practiser to anon, authenticated, service_role;
    with team as (insert into public.teams (name) values ('Matrix') returning id)
    select id, gen_random_uuid() as batch_id into public.team_to_join from team;
    select set_config('app.batch_id', batch_id::text, false) from public.team_to_join;
    insert into public.team_members (team_id, user_id) select t.id, s.user_id from public.team_to_join t, public.subscriber s;
    select set_config('app.batch_id', '', false);
    grant select on public.team_to_join to anon, authenticated, service_role;
    create table public.question_to_copy as
      select id, version from public.pte_questions where bank_question_id is not null limit 1;
    create table public.category_to_move as select version from public.pte_categories where id = 2;
    select set_config('app.batch_id', gen_random_uuid()::text, false);
    with changed as (
      update public.reading_questions set title = title || '.' where id = (select id from public.reading_questions limit 1) returning id)
    select id into public.question_with_history from changed;
    create table public.batch_to_undo as select current_setting('app.batch_id')::uuid as batch_id;
    select set_config('app.batch_id', '', false);
    grant select on public.question_with_history, public.batch_to_undo to anon, authenticated, service_role;
    create table public.question_in_use as select id from public.reading_questions limit 1;
    with started as (
      insert into public.learner_views (staff_id, learner_id, reason)
      select u.id, (select id from public.users where id not in (select user_id from public.staff_members) limit 1), 'Matrix'
      from public.users u returning *)
    select id, staff_id, learner_id into public.view_to_open from started;
    grant select on public.view_to_open to anon, authenticated, service_role;
    create table public.source_to_use as select id from public.question_sources limit 1;
    create table public.tag_to_change as select id from public.tags limit 1;
    create table public.link_to_revoke as select id from public.preview_links limit 1;
    grant select on public.source_to_use, public.tag_to_change, public.question_to_copy, public.link_to_revoke, public.category_to_move, public.question_in_use
      to anon, authenticated, service_role;
    insert into storage.objects (bucket_id, name) values ('question-audio', 'matrix.mp3');
    with copied as (
      insert into public.media (type, title, url, checksum)
      select 'audio', 'Twice', 'https://example.org', repeat('a', 64) from generate_series(1, 2) returning id)
    select array_agg(id) as ids into temporary twice from copied;
    create table public.media_twice as select ids[1] as keep, ids[2] as copy from twice;
    grant select on public.media_twice to anon, authenticated, service_role;
    grant select on public.subscriber, public.session_to_end, public.lesson_to_open, public.author_to_name,
      public.organization_to_key, public.media_in_use to anon, authenticated, service_role;`;

export const anOpenLesson = "(select id from lesson_to_open)";
export const ownView = "(select id from view_to_open where staff_id = auth.uid())";
export const subscriber = "(select user_id from subscriber)";
export const practiser = "(select user_id from practiser)";

/** Arguments of a step of the review of a question that stands where the step starts. */
export const toReview = (status: string) =>
  `'writing_questions', (select id from question_to_review where review_status = '${status}'), (select version from question_to_review where review_status = '${status}')`;
