-- Where the data of a person stands, and what becomes of it when two accounts are merged, when the person asks
-- for a copy, and when they ask to be forgotten. An invariant test holds this list against the schema: a new
-- reference to users needs a line here.

create table private.person_data (
  table_schema text not null default 'public',
  table_name text not null,
  column_name text not null,
  parent_table text,
  on_merge text not null check (on_merge in ('move', 'stay')),
  on_erase text not null check (on_erase in ('delete', 'detach')),
  is_exported boolean not null,
  movable text,
  scrub text,
  stays_because text,
  primary key (table_schema, table_name, column_name)
);

comment on table private.person_data is 'Every column that says whose a row is or who acted: what a merge, an export and an erasure do with it.';
comment on column private.person_data.parent_table is 'Where the row belongs to a person through another table: column_name refers to the id of that one.';
comment on column private.person_data.on_merge is 'move: to the kept account, unless it has such a row already. stay: tells which account did it.';
comment on column private.person_data.on_erase is 'delete: the rows. detach: they stay, without the person.';
comment on column private.person_data.movable is 'SQL over row r and the kept account $2: which rows may move at all.';
comment on column private.person_data.scrub is 'SQL assignments that take the personal part out of a row that stays.';
comment on column private.person_data.stays_because is 'What staff are told of rows that do not move.';

create function private.declare_person_data(
  table_name text, column_name text, on_merge text, on_erase text, is_exported boolean default false,
  parent_table text default null, movable text default null, scrub text default null, stays_because text default null,
  table_schema text default 'public'
) returns void
language sql set search_path = '' as $$
  insert into private.person_data (table_name, column_name, on_merge, on_erase, is_exported, parent_table, movable, scrub, stays_because, table_schema)
  values (table_name, column_name, on_merge, on_erase, is_exported, parent_table, movable, scrub, stays_because, table_schema)
$$;

comment on function private.declare_person_data(text, text, text, text, boolean, text, text, text, text, text) is
  'For migrations: says what becomes of a column that refers to a person.';
revoke execute on function private.declare_person_data(text, text, text, text, boolean, text, text, text, text, text) from public;

-- What the person did and has.
select
  private.declare_person_data('speaking_attempts', 'user_id', 'move', 'delete', true),
  private.declare_person_data('reading_attempts', 'user_id', 'move', 'delete', true),
  private.declare_person_data('writing_attempts', 'user_id', 'move', 'delete', true),
  private.declare_person_data('listening_attempts', 'user_id', 'move', 'delete', true),
  private.declare_person_data('test_attempts', 'user_id', 'move', 'delete', true),
  private.declare_person_data('test_answers', 'attempt_id', 'stay', 'delete', true, parent_table => 'test_attempts'),
  private.declare_person_data('practice_sessions', 'user_id', 'move', 'delete', true),
  private.declare_person_data('conversation_sessions', 'user_id', 'move', 'delete', true),
  private.declare_person_data('conversation_turns', 'session_id', 'stay', 'delete', true, parent_table => 'conversation_sessions'),
  private.declare_person_data('conversation_attempt_links', 'session_id', 'stay', 'delete', true, parent_table => 'conversation_sessions'),
  private.declare_person_data('question_bookmarks', 'user_id', 'move', 'delete', true,
    stays_because => 'The kept account has bookmarked the same questions.'),
  private.declare_person_data('lesson_progress', 'user_id', 'move', 'delete', true,
    stays_because => 'The kept account has its own progress in these lessons.'),
  private.declare_person_data('user_scheduled_exam_dates', 'user_id', 'move', 'delete', true,
    stays_because => 'The main exam date of the kept account stays the main one.'),
  private.declare_person_data('user_progress', 'user_id', 'move', 'delete', true,
    stays_because => 'The kept account has its own scores.'),
  private.declare_person_data('user_stats', 'user_id', 'move', 'delete', true,
    stays_because => 'The kept account has its own totals, to which these are added.'),
  private.declare_person_data('pte_user_exam_settings', 'user_id', 'move', 'delete', true,
    stays_because => 'The kept account has its own settings.'),
  private.declare_person_data('user_profiles', 'user_id', 'move', 'delete', true,
    stays_because => 'The kept account has a profile. What is empty in it is filled from the other one.'),
  private.declare_person_data('user_subscriptions', 'user_id', 'move', 'delete', true,
    stays_because => 'The kept account has a subscription, which stays as it is.'),
  private.declare_person_data('lesson_access_overrides', 'user_id', 'move', 'delete', true),
  private.declare_person_data('team_members', 'user_id', 'move', 'delete', true,
    movable => 'exists (select from public.teams t join public.users k on k.id = $2 where t.id = r.team_id and (t.organization_id is null or t.organization_id = k.organization_id))',
    stays_because => 'The kept account is in these teams already, or in another organization.'),
  private.declare_person_data('staff_notes', 'user_id', 'move', 'delete', false);

-- What stays in the community and in the books, without the name.
select
  private.declare_person_data('posts', 'author_id', 'move', 'detach', true),
  private.declare_person_data('comments', 'author_id', 'move', 'detach', true),
  private.declare_person_data('ai_credit_usage', 'user_id', 'move', 'detach', true),
  private.declare_person_data('subscription_events', 'user_id', 'stay', 'detach', true,
    scrub => 'reason = case when reason is not null then ''[erased]'' end, old = old - ''review_note'' - ''user_id'', new = new - ''review_note'' - ''user_id''',
    stays_because => 'The ledger tells whose the subscription was at the time.'),
  private.declare_person_data('subscription_actions', 'user_id', 'stay', 'detach', true, scrub => 'reason = ''[erased]''',
    stays_because => 'The ledger tells whose the subscription was at the time.'),
  private.declare_person_data('activity_logs', 'user_id', 'stay', 'detach', true,
    scrub => 'ip_address = null, user_agent = null, metadata = ''{}''',
    stays_because => 'The log tells which account did it.'),
  private.declare_person_data('learner_views', 'learner_id', 'stay', 'delete', false,
    stays_because => 'The log tells which account was looked at.'),
  private.declare_person_data('legacy_ledger', 'person_id', 'stay', 'delete', true, table_schema => 'private',
    stays_because => 'The import of the legacy database remembers where each value came from.');

-- Who acted. It is staff who do these things, and what they did stays theirs.
select private.declare_person_data(acted.table_name, acted.column_name, 'stay', 'detach')
from (values
  ('learner_views', 'staff_id'), ('staff_notes', 'author_id'), ('staff_members', 'granted_by'), ('batches', 'created_by'),
  ('subscription_events', 'actor_id'), ('subscription_actions', 'actor_id'),
  ('lesson_access_overrides', 'granted_by'), ('lesson_access_overrides', 'revoked_by'),
  ('practice_lessons', 'created_by'), ('practice_lessons', 'content_changed_by'), ('practice_lessons', 'reviewer_id'),
  ('speaking_questions', 'created_by'), ('speaking_questions', 'content_changed_by'), ('speaking_questions', 'reviewer_id'),
  ('reading_questions', 'created_by'), ('reading_questions', 'content_changed_by'), ('reading_questions', 'reviewer_id'),
  ('writing_questions', 'created_by'), ('writing_questions', 'content_changed_by'), ('writing_questions', 'reviewer_id'),
  ('listening_questions', 'created_by'), ('listening_questions', 'content_changed_by'), ('listening_questions', 'reviewer_id'),
  ('review_comments', 'author_id'), ('review_comments', 'resolved_by'), ('question_checks', 'checked_by'),
  ('question_sources', 'created_by'), ('format_profiles', 'created_by'), ('preview_links', 'created_by'),
  ('media', 'created_by'), ('media_analysis', 'measured_by'), ('tags', 'created_by'), ('pte_sync_jobs', 'started_by')
) acted (table_name, column_name);
-- Neither merged nor erased: roles are revoked first.
select private.declare_person_data('staff_members', 'user_id', 'stay', 'delete');
