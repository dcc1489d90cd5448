-- Tables that grow with learners, talk and imports are listed latest first, and these had no index in that order:
-- the first page read and sorted all of it. With the id, by which equal moments are told apart: an
-- import writes thousands of rows in one moment.

create index pte_questions_created_idx on public.pte_questions (created_at desc, id);
create index user_progress_created_idx on public.user_progress (created_at desc, id);
create index lesson_progress_latest_idx on public.lesson_progress (last_activity_at desc, id);
create index question_bookmarks_created_idx on public.question_bookmarks (created_at desc, id);
create index test_attempts_started_idx on public.test_attempts (started_at desc, id);
create index test_answers_submitted_idx on public.test_answers (submitted_at desc, id);
create index practice_sessions_created_idx on public.practice_sessions (created_at desc, id);
create index conversation_sessions_started_idx on public.conversation_sessions (started_at desc, id);
create index conversation_attempt_links_created_idx on public.conversation_attempt_links (created_at desc, id);
create index subscription_mails_created_idx on public.subscription_mails (created_at desc, id);
create index flags_created_idx on public.flags (created_at desc, id);
create index notifications_created_idx on public.notifications (created_at desc, id);
create index sync_job_rows_created_idx on public.sync_job_rows (created_at desc, id);
create index learner_views_started_idx on public.learner_views (started_at desc, id);
create index user_profiles_created_idx on public.user_profiles (created_at desc, id);
create index user_stats_created_idx on public.user_stats (created_at desc, id);
create index pte_user_exam_settings_created_idx on public.pte_user_exam_settings (created_at desc, id);
create index post_likes_created_idx on public.post_likes (created_at desc);
create index comment_likes_created_idx on public.comment_likes (created_at desc);
