-- The schema that the migrations make, written by `npm run db:snapshot` and compared in CI.
-- Not to be edited, not run by anything: it is here to be read and to show in a review what changes.

SET local check_function_bodies = off;

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON SEQUENCES FROM "anon";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON SEQUENCES FROM "authenticated";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON FUNCTIONS FROM "anon";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON FUNCTIONS FROM "authenticated";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON TABLES FROM "anon";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" IN SCHEMA "public" REVOKE ALL ON TABLES FROM "authenticated";

CREATE SCHEMA "partitions";

CREATE SCHEMA "private";

CREATE EXTENSION "fuzzystrmatch" SCHEMA "extensions";

CREATE EXTENSION "pg_trgm" SCHEMA "extensions";

CREATE TABLE "private"."legacy_ids" (
  "source_table" text NOT NULL,
  "legacy_id"    text NOT NULL,
  "run_id"       uuid NOT NULL,
  "outcome"      text NOT NULL,
  "target_table" text,
  "target_id"    text,
  "source_hash"  text NOT NULL,
  "target_hash"  text,
  CONSTRAINT "legacy_ids_check1" CHECK (((target_id IS NULL) = (target_table IS NULL))),
  CONSTRAINT "legacy_ids_check" CHECK (((outcome = 'set_aside'::text) = (target_id IS NULL))),
  CONSTRAINT "legacy_ids_outcome_check" CHECK ((outcome = ANY (ARRAY['imported'::text, 'merged'::text, 'set_aside'::text]))),
  CONSTRAINT "legacy_ids_pkey" PRIMARY KEY (source_table, legacy_id)
);

CREATE TABLE "private"."legacy_ledger" (
  "id"           bigint                   GENERATED ALWAYS AS IDENTITY NOT NULL,
  "source_table" text                     NOT NULL,
  "legacy_id"    text                     NOT NULL,
  "person_id"    uuid,
  "kind"         text                     NOT NULL,
  "field"        text,
  "reason"       text                     NOT NULL,
  "old"          jsonb,
  "created_at"   timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "legacy_ledger_kind_check" CHECK ((kind = ANY (ARRAY['changed'::text, 'merged'::text, 'set_aside'::text, 'left_out'::text, 'review'::text]))),
  CONSTRAINT "legacy_ledger_pkey" PRIMARY KEY (id),
  CONSTRAINT "legacy_ledger_reason_check" CHECK ((btrim(reason) <> ''::text))
);

CREATE TABLE "private"."legacy_runs" (
  "id"           uuid                     NOT NULL,
  "source_state" text                     NOT NULL,
  "started_at"   timestamp with time zone NOT NULL DEFAULT now(),
  "finished_at"  timestamp with time zone,
  "report"       jsonb,
  CONSTRAINT "legacy_runs_pkey" PRIMARY KEY (id)
);

CREATE TABLE "private"."name_words" (
  "word" text NOT NULL,
  CONSTRAINT "name_words_pkey" PRIMARY KEY (word)
);

CREATE TABLE "private"."question_counts" (
  "id"   bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  "bank" text   NOT NULL,
  "type" text   NOT NULL,
  CONSTRAINT "question_counts_pkey" PRIMARY KEY (id)
);

CREATE TABLE "private"."search_kinds" (
  "kind"     text     NOT NULL,
  "relation" regclass NOT NULL,
  "title"    text     NOT NULL,
  "body"     text     NOT NULL,
  "visible"  text     NOT NULL,
  "alike"    text[]   NOT NULL DEFAULT '{t.title}'::text[],
  CONSTRAINT "search_kinds_pkey" PRIMARY KEY (kind)
);

CREATE TABLE "private"."stripe_subscriptions_read" (
  "reconciliation_id" uuid  NOT NULL,
  "subscription_id"   text  NOT NULL,
  "customer"          text  NOT NULL,
  "subscription"      jsonb NOT NULL,
  CONSTRAINT "stripe_subscriptions_read_pkey" PRIMARY KEY (reconciliation_id, subscription_id)
);

CREATE TABLE "private"."title_words" (
  "word" text NOT NULL,
  CONSTRAINT "title_words_pkey" PRIMARY KEY (word)
);

CREATE TABLE "public"."activity_logs" (
  "id"         uuid                     NOT NULL,
  "user_id"    uuid,
  "action"     text                     NOT NULL,
  "target"     text,
  "ip_address" inet,
  "user_agent" text,
  "metadata"   jsonb                    NOT NULL,
  "created_at" timestamp with time zone NOT NULL
) PARTITION BY RANGE (created_at);

ALTER TABLE "public"."activity_logs"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."activity_logs" FROM "anon";

CREATE TABLE "public"."ai_credit_usage" (
  "id"      uuid NOT NULL DEFAULT gen_random_uuid(),
  "user_id" uuid,
  CONSTRAINT "ai_credit_usage_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."ai_credit_usage"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."ai_credit_usage" FROM "anon";

CREATE TABLE "public"."audit_log" (
  "id"         bigint                   GENERATED ALWAYS AS IDENTITY NOT NULL,
  "at"         timestamp with time zone NOT NULL,
  "actor_id"   uuid,
  "actor_role" text                     NOT NULL,
  "action"     text                     NOT NULL,
  "table_name" text                     NOT NULL,
  "record_id"  text                     NOT NULL,
  "reason"     text,
  "request_id" text,
  "batch_id"   uuid,
  "old"        jsonb,
  "new"        jsonb
) PARTITION BY RANGE (at);

ALTER TABLE "public"."audit_log"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."audit_log" FROM "anon";

CREATE TABLE "public"."batches" (
  "id"          uuid                     NOT NULL,
  "kind"        text                     NOT NULL,
  "undoes"      uuid,
  "table_names" text[]                   NOT NULL,
  "changes"     jsonb,
  "reason"      text,
  "changed"     integer                  NOT NULL,
  "unchanged"   integer                  NOT NULL,
  "skipped"     integer                  NOT NULL,
  "skips"       jsonb                    NOT NULL DEFAULT '[]'::jsonb,
  "created_by"  uuid,
  "created_at"  timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "batches_check" CHECK (((undoes IS NOT NULL) = (kind = 'undo'::text))),
  CONSTRAINT "batches_kind_check" CHECK ((kind = ANY (ARRAY['bulk_edit'::text, 'undo'::text]))),
  CONSTRAINT "batches_pkey" PRIMARY KEY (id),
  CONSTRAINT "batches_skips_check" CHECK ((jsonb_typeof(skips) = 'array'::text))
);

ALTER TABLE "public"."batches"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."batches" FROM "anon";

CREATE TABLE "public"."comment_likes" (
  "comment_id" uuid                     NOT NULL,
  "created_at" timestamp with time zone NOT NULL DEFAULT now(),
  "user_id"    uuid                     NOT NULL DEFAULT auth.uid(),
  CONSTRAINT "comment_likes_pkey" PRIMARY KEY (comment_id, user_id)
);

ALTER TABLE "public"."comment_likes"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."comment_likes" FROM "anon";

CREATE TABLE "public"."comments" (
  "id"         uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "post_id"    uuid                     NOT NULL,
  "parent_id"  uuid,
  "author_id"  uuid,
  "content"    text                     NOT NULL,
  "status"     text                     NOT NULL DEFAULT 'visible'::text,
  "like_count" integer                  NOT NULL DEFAULT 0,
  "version"    integer                  NOT NULL DEFAULT 1,
  "created_at" timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at" timestamp with time zone NOT NULL DEFAULT now(),
  "search"     tsvector                 GENERATED ALWAYS AS (setweight(to_tsvector('english'::regconfig, content), 'C'::"char")) STORED NOT NULL,
  "edited_at"  timestamp with time zone,
  CONSTRAINT "comments_content_check" CHECK (((char_length(content) >= 1) AND (char_length(content) <= 20000))),
  CONSTRAINT "comments_id_post_id_key" UNIQUE (id, post_id),
  CONSTRAINT "comments_like_count_check" CHECK ((like_count >= 0)),
  CONSTRAINT "comments_not_own_parent" CHECK ((parent_id <> id)),
  CONSTRAINT "comments_pkey" PRIMARY KEY (id),
  CONSTRAINT "comments_status_check" CHECK ((status = ANY (ARRAY['visible'::text, 'hidden'::text, 'removed'::text])))
);

ALTER TABLE "public"."comments"
  ENABLE ROW LEVEL SECURITY;

ALTER TABLE "public"."comments"
  SET (fillfactor=90);

REVOKE ALL ON TABLE "public"."comments" FROM "anon";

CREATE TABLE "public"."conversation_attempt_links" (
  "id"                   uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "session_id"           uuid                     NOT NULL,
  "attempt_type"         text                     NOT NULL,
  "speaking_attempt_id"  uuid,
  "writing_attempt_id"   uuid,
  "reading_attempt_id"   uuid,
  "listening_attempt_id" uuid,
  "attempt_created_at"   timestamp with time zone NOT NULL,
  "attempt_id"           uuid                     GENERATED ALWAYS AS (COALESCE(speaking_attempt_id, writing_attempt_id, reading_attempt_id, listening_attempt_id)) STORED NOT NULL,
  "link_type"            text                     NOT NULL DEFAULT 'generated_from'::text,
  "metadata"             jsonb                    NOT NULL DEFAULT '{}'::jsonb,
  "created_at"           timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "conversation_attempt_links_attempt_type_check" CHECK ((attempt_type = ANY (ARRAY['speaking'::text, 'writing'::text, 'reading'::text, 'listening'::text]))),
  CONSTRAINT "conversation_attempt_links_link_type_check" CHECK ((link_type = ANY (ARRAY['generated_from'::text, 'scored_as'::text, 'related_to'::text]))),
  CONSTRAINT "conversation_attempt_links_one_attempt" CHECK (((num_nonnulls(speaking_attempt_id, writing_attempt_id, reading_attempt_id, listening_attempt_id) = 1) AND (
CASE attempt_type
    WHEN 'speaking'::text THEN speaking_attempt_id
    WHEN 'writing'::text THEN writing_attempt_id
    WHEN 'reading'::text THEN reading_attempt_id
    ELSE listening_attempt_id
END IS NOT NULL))),
  CONSTRAINT "conversation_attempt_links_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."conversation_attempt_links"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."conversation_attempt_links" FROM "anon";

CREATE TABLE "public"."conversation_sessions" (
  "id"      uuid NOT NULL DEFAULT gen_random_uuid(),
  "user_id" uuid NOT NULL,
  CONSTRAINT "conversation_sessions_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."conversation_sessions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."conversation_sessions" FROM "anon";

CREATE TABLE "public"."conversation_turns" (
  "id"         uuid    NOT NULL DEFAULT gen_random_uuid(),
  "session_id" uuid    NOT NULL,
  "turn_index" integer NOT NULL,
  CONSTRAINT "conversation_turns_pkey" PRIMARY KEY (id),
  CONSTRAINT "conversation_turns_turn_index_check" CHECK ((turn_index >= 0)),
  CONSTRAINT "idx_conversation_turns_session_id" UNIQUE (session_id, turn_index)
);

ALTER TABLE "public"."conversation_turns"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."conversation_turns" FROM "anon";

CREATE TABLE "public"."format_profiles" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "profile_version" text                     NOT NULL,
  "effective_from"  date                     NOT NULL,
  "overrides"       jsonb                    NOT NULL DEFAULT '{}'::jsonb,
  "note"            text,
  "created_at"      timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"      timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "format_profiles_effective_from_key" UNIQUE (effective_from),
  CONSTRAINT "format_profiles_overrides_check" CHECK ((jsonb_typeof(overrides) = 'object'::text)),
  CONSTRAINT "format_profiles_pkey" PRIMARY KEY (id),
  CONSTRAINT "format_profiles_profile_version_check" CHECK ((profile_version ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'::text)),
  CONSTRAINT "format_profiles_profile_version_key" UNIQUE (profile_version),
  "created_by"      uuid                     DEFAULT auth.uid()
);

ALTER TABLE "public"."format_profiles"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."format_profiles" FROM "anon";

CREATE TABLE "public"."forum_categories" (
  "id"          uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "name"        text                     NOT NULL,
  "order_index" integer                  NOT NULL DEFAULT 0,
  "version"     integer                  NOT NULL DEFAULT 1,
  "created_at"  timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"  timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "forum_categories_name_check" CHECK (((name = btrim(name)) AND ((char_length(name) >= 1) AND (char_length(name) <= 60)))),
  CONSTRAINT "forum_categories_name_key" UNIQUE (name),
  CONSTRAINT "forum_categories_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."forum_categories"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."forum_categories" FROM "anon";

CREATE TABLE "public"."forums" (
  "id"          uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "title"       text                     NOT NULL,
  "description" text,
  "category"    text,
  "is_active"   boolean                  NOT NULL DEFAULT true,
  "is_locked"   boolean                  NOT NULL DEFAULT false,
  "order_index" integer                  NOT NULL DEFAULT 0,
  "version"     integer                  NOT NULL DEFAULT 1,
  "created_at"  timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"  timestamp with time zone NOT NULL DEFAULT now(),
  "search"      tsvector                 GENERATED ALWAYS AS
    (((setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || setweight(to_tsvector('english'::regconfig, COALESCE(category, ''::text)), 'B'::"char")) ||
    setweight(to_tsvector('english'::regconfig, COALESCE(description, ''::text)), 'C'::"char"))) STORED NOT NULL,
  "archived_at" timestamp with time zone,
  "post_count"  integer                  NOT NULL DEFAULT 0,
  CONSTRAINT "forums_archived_inactive" CHECK (((archived_at IS NULL) OR (NOT is_active))),
  CONSTRAINT "forums_pkey" PRIMARY KEY (id),
  CONSTRAINT "forums_post_count_check" CHECK ((post_count >= 0)),
  CONSTRAINT "forums_title_check" CHECK (((char_length(btrim(title)) >= 1) AND (char_length(btrim(title)) <= 200)))
);

ALTER TABLE "public"."forums"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."forums" FROM "anon";

CREATE TABLE "public"."learner_views" (
  "id"         uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "staff_id"   uuid,
  "learner_id" uuid                     NOT NULL,
  "reason"     text                     NOT NULL,
  "started_at" timestamp with time zone NOT NULL DEFAULT now(),
  "ends_at"    timestamp with time zone NOT NULL DEFAULT (now() + '00:15:00'::interval),
  "ended_at"   timestamp with time zone,
  CONSTRAINT "learner_views_end_in_time" CHECK (((ended_at >= started_at) AND (ended_at <= ends_at))),
  CONSTRAINT "learner_views_last_15_minutes" CHECK (((ends_at > started_at) AND (ends_at <= (started_at + '00:15:00'::interval)))),
  CONSTRAINT "learner_views_pkey" PRIMARY KEY (id),
  CONSTRAINT "learner_views_reason_check" CHECK (((char_length(btrim(reason)) >= 3) AND (char_length(btrim(reason)) <= 500)))
);

ALTER TABLE "public"."learner_views"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."learner_views" FROM "anon";

CREATE TABLE "public"."lesson_progress" (
  "id"                    uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "user_id"               uuid                     NOT NULL,
  "lesson_id"             uuid                     NOT NULL,
  "questions_completed"   integer                  NOT NULL DEFAULT 0,
  "questions_total"       integer                  NOT NULL,
  "completion_percentage" integer                  GENERATED ALWAYS AS (
CASE
    WHEN (questions_total = 0) THEN 0
    ELSE ((questions_completed * 100) / questions_total)
END) STORED NOT NULL,
  "average_score"         numeric(5,2),
  "best_score"            integer,
  "total_attempts"        integer                  NOT NULL DEFAULT 0,
  "started_at"            timestamp with time zone NOT NULL DEFAULT now(),
  "last_activity_at"      timestamp with time zone NOT NULL DEFAULT now(),
  "completed_at"          timestamp with time zone,
  "created_at"            timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"            timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "lesson_progress_average_score_check" CHECK (((average_score >= (0)::numeric) AND (average_score <= (90)::numeric))),
  CONSTRAINT "lesson_progress_best_score_check" CHECK (((best_score >= 0) AND (best_score <= 90))),
  CONSTRAINT "lesson_progress_pkey" PRIMARY KEY (id),
  CONSTRAINT "lesson_progress_questions_total_check" CHECK ((questions_total >= 0)),
  CONSTRAINT "lesson_progress_total_attempts_check" CHECK ((total_attempts >= 0)),
  CONSTRAINT "lesson_progress_user_lesson_key" UNIQUE (user_id, lesson_id),
  CONSTRAINT "lesson_progress_within_total" CHECK (((questions_completed >= 0) AND (questions_completed <= questions_total)))
);

ALTER TABLE "public"."lesson_progress"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."lesson_progress" FROM "anon";

CREATE TABLE "public"."lesson_questions" (
  "id"                    uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "lesson_id"             uuid                     NOT NULL,
  "position"              integer                  NOT NULL,
  "speaking_question_id"  uuid,
  "writing_question_id"   uuid,
  "reading_question_id"   uuid,
  "listening_question_id" uuid,
  "question_id"           uuid                     GENERATED ALWAYS AS (COALESCE(speaking_question_id, writing_question_id, reading_question_id, listening_question_id)) STORED
    NOT NULL,
  "created_at"            timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "lesson_questions_one_bank" CHECK ((num_nonnulls(speaking_question_id, writing_question_id, reading_question_id, listening_question_id) = 1)),
  CONSTRAINT "lesson_questions_pkey" PRIMARY KEY (id),
  CONSTRAINT "lesson_questions_position_check" CHECK (("position" > 0)),
  CONSTRAINT "lesson_questions_position_key" UNIQUE (lesson_id, "position") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "lesson_questions_question_key" UNIQUE (lesson_id, question_id)
);

ALTER TABLE "public"."lesson_questions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."lesson_questions" FROM "anon";

CREATE TABLE "public"."listening_attempts" (
  "id"              uuid                     NOT NULL,
  "user_id"         uuid                     NOT NULL,
  "question_id"     uuid                     NOT NULL,
  "user_response"   jsonb                    NOT NULL,
  "scores"          jsonb,
  "time_taken"      integer,
  "accuracy"        numeric(5,2),
  "correct_answers" integer,
  "total_answers"   integer,
  "created_at"      timestamp with time zone NOT NULL,
  "updated_at"      timestamp with time zone NOT NULL
) PARTITION BY RANGE (created_at);

ALTER TABLE "public"."listening_attempts"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."listening_attempts" FROM "anon";

CREATE TABLE "public"."listening_questions" (
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  CONSTRAINT "listening_questions_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."listening_questions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."listening_questions" FROM "anon";

CREATE TABLE "public"."media_analysis" (
  "media_id"         uuid                     NOT NULL,
  "checksum"         text                     NOT NULL,
  "duration"         numeric(10,3)            NOT NULL,
  "loudness"         numeric(5,1),
  "peak"             numeric(5,1)             NOT NULL,
  "clipped"          integer                  NOT NULL,
  "leading_silence"  numeric(8,2)             NOT NULL,
  "trailing_silence" numeric(8,2)             NOT NULL,
  "peaks"            smallint[]               NOT NULL,
  "measured_by"      uuid,
  "measured_at"      timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "media_analysis_clipped_check" CHECK ((clipped >= 0)),
  CONSTRAINT "media_analysis_duration_check" CHECK ((duration > (0)::numeric)),
  CONSTRAINT "media_analysis_leading_silence_check" CHECK ((leading_silence >= (0)::numeric)),
  CONSTRAINT "media_analysis_peak_check" CHECK ((peak <= (24)::numeric)),
  CONSTRAINT "media_analysis_peaks_check" CHECK (((cardinality(peaks) >= 1) AND (cardinality(peaks) <= 2000))),
  CONSTRAINT "media_analysis_pkey" PRIMARY KEY (media_id),
  CONSTRAINT "media_analysis_trailing_silence_check" CHECK ((trailing_silence >= (0)::numeric))
);

ALTER TABLE "public"."media_analysis"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."media_analysis" FROM "anon";

CREATE TABLE "public"."media" (
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  CONSTRAINT "media_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."media"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."media" FROM "anon";

CREATE TABLE "public"."organizations" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "name"            text                     NOT NULL,
  "slug"            text,
  "plan_type"       text                     NOT NULL DEFAULT 'free'::text,
  "custom_branding" jsonb                    NOT NULL DEFAULT '{}'::jsonb,
  "settings"        jsonb                    NOT NULL DEFAULT '{}'::jsonb,
  "max_users"       integer                  NOT NULL DEFAULT 10,
  "api_key_hash"    text,
  "webhook_url"     text,
  "status"          text                     NOT NULL DEFAULT 'active'::text,
  "version"         integer                  NOT NULL DEFAULT 1,
  "created_at"      timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"      timestamp with time zone NOT NULL DEFAULT now(),
  "archived_at"     timestamp with time zone,
  CONSTRAINT "organizations_api_key_hash_check" CHECK ((api_key_hash ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT "organizations_api_key_hash_key" UNIQUE (api_key_hash),
  CONSTRAINT "organizations_custom_branding_check" CHECK ((jsonb_typeof(custom_branding) = 'object'::text)),
  CONSTRAINT "organizations_max_users_check" CHECK ((max_users > 0)),
  CONSTRAINT "organizations_name_check" CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT "organizations_pkey" PRIMARY KEY (id),
  CONSTRAINT "organizations_plan_type_check" CHECK ((plan_type = ANY (ARRAY['free'::text, 'pro'::text, 'premium'::text]))),
  CONSTRAINT "organizations_settings_check" CHECK ((jsonb_typeof(settings) = 'object'::text)),
  CONSTRAINT "organizations_slug_check" CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  CONSTRAINT "organizations_slug_key" UNIQUE (slug),
  CONSTRAINT "organizations_status_check" CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text]))),
  CONSTRAINT "organizations_webhook_url_check" CHECK ((webhook_url ~ '^https?://'::text))
);

ALTER TABLE "public"."organizations"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."organizations" FROM "anon";

CREATE TABLE "public"."post_likes" (
  "post_id"    uuid                     NOT NULL,
  "created_at" timestamp with time zone NOT NULL DEFAULT now(),
  "user_id"    uuid                     NOT NULL DEFAULT auth.uid(),
  CONSTRAINT "post_likes_pkey" PRIMARY KEY (post_id, user_id)
);

ALTER TABLE "public"."post_likes"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."post_likes" FROM "anon";

CREATE TABLE "public"."post_views" (
  "post_id"    uuid    NOT NULL,
  "user_id"    uuid    NOT NULL,
  "viewed_on"  date    NOT NULL DEFAULT ((now() AT TIME ZONE 'UTC'::text))::date,
  "is_counted" boolean NOT NULL DEFAULT false,
  CONSTRAINT "post_views_pkey" PRIMARY KEY (post_id, user_id, viewed_on)
);

ALTER TABLE "public"."post_views"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."post_views" FROM "anon";

CREATE TABLE "public"."posts" (
  "id"            uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "forum_id"      uuid                     NOT NULL,
  "author_id"     uuid,
  "title"         text                     NOT NULL,
  "content"       text                     NOT NULL,
  "status"        text                     NOT NULL DEFAULT 'visible'::text,
  "is_pinned"     boolean                  NOT NULL DEFAULT false,
  "is_locked"     boolean                  NOT NULL DEFAULT false,
  "view_count"    integer                  NOT NULL DEFAULT 0,
  "like_count"    integer                  NOT NULL DEFAULT 0,
  "version"       integer                  NOT NULL DEFAULT 1,
  "created_at"    timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"    timestamp with time zone NOT NULL DEFAULT now(),
  "search"        tsvector                 GENERATED ALWAYS AS
    ((setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || setweight(to_tsvector('english'::regconfig, content), 'C'::"char"))) STORED NOT NULL,
  "comment_count" integer                  NOT NULL DEFAULT 0,
  "merged_into"   uuid,
  "edited_at"     timestamp with time zone,
  CONSTRAINT "posts_comment_count_check" CHECK ((comment_count >= 0)),
  CONSTRAINT "posts_content_check" CHECK (((char_length(content) >= 1) AND (char_length(content) <= 50000))),
  CONSTRAINT "posts_like_count_check" CHECK ((like_count >= 0)),
  CONSTRAINT "posts_pkey" PRIMARY KEY (id),
  CONSTRAINT "posts_status_check" CHECK ((status = ANY (ARRAY['visible'::text, 'hidden'::text, 'removed'::text]))),
  CONSTRAINT "posts_title_check" CHECK (((char_length(btrim(title)) >= 1) AND (char_length(btrim(title)) <= 300))),
  CONSTRAINT "posts_view_count_check" CHECK ((view_count >= 0))
);

ALTER TABLE "public"."posts"
  ENABLE ROW LEVEL SECURITY;

ALTER TABLE "public"."posts"
  SET (fillfactor=85);

REVOKE ALL ON TABLE "public"."posts" FROM "anon";

CREATE TABLE "public"."practice_lessons" (
  "id"            uuid    NOT NULL DEFAULT gen_random_uuid(),
  "title"         text    NOT NULL,
  "description"   text,
  "lesson_number" integer NOT NULL DEFAULT 1,
  "module"        text    NOT NULL,
  "question_type" text    NOT NULL,
  "is_free"       boolean NOT NULL DEFAULT false,
  CONSTRAINT "practice_lessons_lesson_number_check" CHECK ((lesson_number > 0)),
  CONSTRAINT "practice_lessons_module_check" CHECK ((module = ANY (ARRAY['speaking'::text, 'writing'::text, 'reading'::text, 'listening'::text]))),
  CONSTRAINT "practice_lessons_pkey" PRIMARY KEY (id),
  CONSTRAINT "practice_lessons_title_check" CHECK ((btrim(title) <> ''::text))
);

ALTER TABLE "public"."practice_lessons"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."practice_lessons" FROM "anon";

CREATE TABLE "public"."practice_sessions" (
  "id"           uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "user_id"      uuid                     NOT NULL,
  "question_id"  uuid                     NOT NULL,
  "score"        numeric,
  "submitted_at" timestamp with time zone NOT NULL DEFAULT now(),
  "created_at"   timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "practice_sessions_pkey" PRIMARY KEY (id),
  CONSTRAINT "practice_sessions_score_check" CHECK (((score >= (0)::numeric) AND (score <> 'NaN'::numeric)))
);

ALTER TABLE "public"."practice_sessions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."practice_sessions" FROM "anon";

CREATE TABLE "public"."preview_links" (
  "id"             uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "token_hash"     text                     NOT NULL,
  "resource"       text                     NOT NULL,
  "record_id"      uuid                     NOT NULL,
  "created_by"     uuid,
  "created_at"     timestamp with time zone NOT NULL DEFAULT now(),
  "expires_at"     timestamp with time zone NOT NULL,
  "revoked_at"     timestamp with time zone,
  "opens"          integer                  NOT NULL DEFAULT 0,
  "last_opened_at" timestamp with time zone,
  CONSTRAINT "preview_links_live_up_to_30_days" CHECK (((expires_at > created_at) AND (expires_at <= (created_at + '30 days'::interval)))),
  CONSTRAINT "preview_links_pkey" PRIMARY KEY (id),
  CONSTRAINT "preview_links_resource_check"
    CHECK ((resource = ANY (ARRAY['speaking_questions'::text, 'writing_questions'::text, 'reading_questions'::text, 'listening_questions'::text, 'practice_lessons'::text]))),
  CONSTRAINT "preview_links_token_hash_check" CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT "preview_links_token_hash_key" UNIQUE (token_hash)
);

ALTER TABLE "public"."preview_links"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."preview_links" FROM "anon";

CREATE TABLE "public"."pte_categories" (
  "id"                integer                  NOT NULL,
  "title"             text                     NOT NULL,
  "description"       text,
  "icon"              text,
  "code"              text                     NOT NULL,
  "scoring_type"      text,
  "short_name"        text,
  "first_question_id" integer,
  "color"             text,
  "parent"            integer,
  "practice_count"    integer                  NOT NULL DEFAULT 0,
  "question_count"    integer                  NOT NULL DEFAULT 0,
  "video_link"        text,
  "version"           integer                  NOT NULL DEFAULT 1,
  "created_at"        timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"        timestamp with time zone NOT NULL DEFAULT now(),
  "order_index"       integer                  NOT NULL DEFAULT 0,
  "module"            text,
  "question_type"     text,
  CONSTRAINT "pte_categories_check" CHECK ((parent <> id)),
  CONSTRAINT "pte_categories_code_key" UNIQUE (code),
  CONSTRAINT "pte_categories_color_check" CHECK ((color ~ '^#[0-9A-Fa-f]{6}$'::text)),
  CONSTRAINT "pte_categories_module_check" CHECK ((module = ANY (ARRAY['speaking'::text, 'writing'::text, 'reading'::text, 'listening'::text]))),
  CONSTRAINT "pte_categories_pkey" PRIMARY KEY (id),
  CONSTRAINT "pte_categories_practice_count_check" CHECK ((practice_count >= 0)),
  CONSTRAINT "pte_categories_question_count_check" CHECK ((question_count >= 0)),
  CONSTRAINT "pte_categories_scoring_type_check" CHECK ((scoring_type = ANY (ARRAY['auto'::text, 'ai'::text]))),
  CONSTRAINT "pte_categories_title_check" CHECK ((btrim(title) <> ''::text)),
  CONSTRAINT "pte_categories_type_of_module" CHECK (((question_type IS NULL) OR (module IS NOT NULL)))
);

ALTER TABLE "public"."pte_categories"
  ENABLE ROW LEVEL SECURITY;

CREATE TABLE "public"."pte_question_media" (
  "id"          uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "question_id" uuid                     NOT NULL,
  "kind"        text                     NOT NULL,
  "url"         text                     NOT NULL,
  "metadata"    jsonb,
  "created_at"  timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "pte_question_media_key" UNIQUE (question_id, kind, url),
  CONSTRAINT "pte_question_media_kind_check" CHECK ((kind = ANY (ARRAY['audio'::text, 'image'::text, 'video'::text]))),
  CONSTRAINT "pte_question_media_pkey" PRIMARY KEY (id),
  CONSTRAINT "pte_question_media_url_check" CHECK ((url <> ''::text))
);

ALTER TABLE "public"."pte_question_media"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."pte_question_media" FROM "anon";

CREATE TABLE "public"."pte_questions" (
  "id"            uuid    NOT NULL DEFAULT gen_random_uuid(),
  "test_id"       uuid,
  "question"      text    NOT NULL,
  "question_type" text    NOT NULL,
  "section"       text    NOT NULL,
  "question_data" jsonb,
  "answer_key"    jsonb,
  "points"        integer NOT NULL DEFAULT 1,
  "order_index"   integer NOT NULL DEFAULT 0,
  CONSTRAINT "pte_questions_pkey" PRIMARY KEY (id),
  CONSTRAINT "pte_questions_points_check" CHECK ((points >= 0)),
  CONSTRAINT "pte_questions_question_check" CHECK ((btrim(question) <> ''::text)),
  CONSTRAINT "pte_questions_section_check" CHECK ((section = ANY (ARRAY['speaking'::text, 'writing'::text, 'reading'::text, 'listening'::text])))
);

ALTER TABLE "public"."pte_questions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."pte_questions" FROM "anon";

CREATE TABLE "public"."pte_sync_jobs" (
  "id"            uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "job_type"      text                     NOT NULL,
  "question_type" text,
  "source"        text                     NOT NULL DEFAULT 'onepte'::text,
  "status"        text                     NOT NULL DEFAULT 'pending'::text,
  "started_at"    timestamp with time zone NOT NULL DEFAULT now(),
  "finished_at"   timestamp with time zone,
  "stats"         jsonb                    NOT NULL DEFAULT '{}'::jsonb,
  "error"         text,
  CONSTRAINT "pte_sync_jobs_finished_at_check" CHECK ((((status = ANY (ARRAY['pending'::text, 'running'::text])) = (finished_at IS NULL)) AND (finished_at >= started_at))),
  CONSTRAINT "pte_sync_jobs_job_type_check" CHECK ((job_type = ANY (ARRAY['speaking'::text, 'writing'::text, 'reading'::text, 'listening'::text, 'all'::text]))),
  CONSTRAINT "pte_sync_jobs_pkey" PRIMARY KEY (id),
  CONSTRAINT "pte_sync_jobs_source_check" CHECK ((btrim(source) <> ''::text)),
  CONSTRAINT "pte_sync_jobs_stats_check" CHECK ((jsonb_typeof(stats) = 'object'::text)),
  CONSTRAINT "pte_sync_jobs_status_check" CHECK ((status = ANY (ARRAY['pending'::text, 'running'::text, 'success'::text, 'partial'::text, 'error'::text, 'cancelled'::text]))),
  "started_by"    uuid                     DEFAULT auth.uid()
);

ALTER TABLE "public"."pte_sync_jobs"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."pte_sync_jobs" FROM "anon";

CREATE TABLE "public"."pte_tests" (
  "id"          uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "title"       text                     NOT NULL,
  "description" text,
  "test_type"   text                     NOT NULL DEFAULT 'practice'::text,
  "exam"        text                     NOT NULL DEFAULT 'ACADEMIC'::text,
  "section"     text,
  "is_premium"  boolean                  NOT NULL DEFAULT false,
  "duration"    integer,
  "archived_at" timestamp with time zone,
  "version"     integer                  NOT NULL DEFAULT 1,
  "created_at"  timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"  timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "pte_tests_duration_check" CHECK ((duration > 0)),
  CONSTRAINT "pte_tests_exam_check" CHECK ((exam = ANY (ARRAY['ACADEMIC'::text, 'CORE'::text]))),
  CONSTRAINT "pte_tests_pkey" PRIMARY KEY (id),
  CONSTRAINT "pte_tests_section_check" CHECK ((section = ANY (ARRAY['speaking'::text, 'writing'::text, 'reading'::text, 'listening'::text]))),
  CONSTRAINT "pte_tests_test_type_check" CHECK ((test_type = ANY (ARRAY['mock'::text, 'practice'::text, 'scored'::text]))),
  CONSTRAINT "pte_tests_title_check" CHECK ((btrim(title) <> ''::text))
);

ALTER TABLE "public"."pte_tests"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."pte_tests" FROM "anon";

CREATE TABLE "public"."pte_user_exam_settings" (
  "id"           uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "user_id"      uuid                     NOT NULL,
  "exam_date"    date,
  "target_score" integer,
  "preferences"  jsonb                    NOT NULL DEFAULT '{}'::jsonb,
  "version"      integer                  NOT NULL DEFAULT 1,
  "created_at"   timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"   timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "pte_user_exam_settings_pkey" PRIMARY KEY (id),
  CONSTRAINT "pte_user_exam_settings_preferences_check" CHECK ((jsonb_typeof(preferences) = 'object'::text)),
  CONSTRAINT "pte_user_exam_settings_target_score_check" CHECK (((target_score >= 10) AND (target_score <= 90))),
  CONSTRAINT "pte_user_exam_settings_user_id_key" UNIQUE (user_id)
);

ALTER TABLE "public"."pte_user_exam_settings"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."pte_user_exam_settings" FROM "anon";

CREATE TABLE "public"."question_bookmarks" (
  "id"                    uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "speaking_question_id"  uuid,
  "writing_question_id"   uuid,
  "reading_question_id"   uuid,
  "listening_question_id" uuid,
  "question_id"           uuid                     GENERATED ALWAYS AS (COALESCE(speaking_question_id, writing_question_id, reading_question_id, listening_question_id)) STORED
    NOT NULL,
  "created_at"            timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "question_bookmarks_one_bank" CHECK ((num_nonnulls(speaking_question_id, writing_question_id, reading_question_id, listening_question_id) = 1)),
  CONSTRAINT "question_bookmarks_pkey" PRIMARY KEY (id),
  "user_id"               uuid                     NOT NULL DEFAULT auth.uid(),
  CONSTRAINT "question_bookmarks_key" UNIQUE (user_id, question_id)
);

ALTER TABLE "public"."question_bookmarks"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."question_bookmarks" FROM "anon";

CREATE TABLE "public"."question_checks" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "fingerprint"     text                     NOT NULL,
  "profile_version" text                     NOT NULL,
  "module"          text                     NOT NULL,
  "type"            text                     NOT NULL,
  "warnings"        jsonb                    NOT NULL DEFAULT '[]'::jsonb,
  "checked_by"      uuid,
  "checked_at"      timestamp with time zone NOT NULL DEFAULT now(),
  "request_id"      text,
  CONSTRAINT "question_checks_module_check" CHECK ((module = ANY (ARRAY['speaking'::text, 'writing'::text, 'reading'::text, 'listening'::text]))),
  CONSTRAINT "question_checks_once" UNIQUE (fingerprint, profile_version),
  CONSTRAINT "question_checks_pkey" PRIMARY KEY (id),
  CONSTRAINT "question_checks_warnings_check" CHECK ((jsonb_typeof(warnings) = 'array'::text))
);

ALTER TABLE "public"."question_checks"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."question_checks" FROM "anon";

CREATE TABLE "public"."question_source_revisions" (
  "source_id"  uuid                     NOT NULL,
  "revision"   integer                  NOT NULL,
  "text"       text                     NOT NULL,
  "created_at" timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "question_source_revisions_pkey" PRIMARY KEY (source_id, revision)
);

ALTER TABLE "public"."question_source_revisions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."question_source_revisions" FROM "anon";

CREATE TABLE "public"."question_sources" (
  "id"          uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "title"       text                     NOT NULL,
  "text"        text                     NOT NULL,
  "media_id"    uuid,
  "note"        text,
  "revision"    integer                  NOT NULL DEFAULT 1,
  "archived_at" timestamp with time zone,
  "version"     integer                  NOT NULL DEFAULT 1,
  "created_at"  timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"  timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "question_sources_pkey" PRIMARY KEY (id),
  CONSTRAINT "question_sources_text_check" CHECK ((btrim(text) <> ''::text)),
  CONSTRAINT "question_sources_title_check" CHECK ((btrim(title) <> ''::text)),
  "created_by"  uuid                     DEFAULT auth.uid()
);

ALTER TABLE "public"."question_sources"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."question_sources" FROM "anon";

CREATE TABLE "public"."reading_attempts" (
  "id"              uuid                     NOT NULL,
  "user_id"         uuid                     NOT NULL,
  "question_id"     uuid                     NOT NULL,
  "user_response"   jsonb                    NOT NULL,
  "scores"          jsonb,
  "time_taken"      integer,
  "accuracy"        numeric(5,2),
  "correct_answers" integer,
  "total_answers"   integer,
  "created_at"      timestamp with time zone NOT NULL,
  "updated_at"      timestamp with time zone NOT NULL
) PARTITION BY RANGE (created_at);

ALTER TABLE "public"."reading_attempts"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."reading_attempts" FROM "anon";

CREATE TABLE "public"."reading_questions" (
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  CONSTRAINT "reading_questions_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."reading_questions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."reading_questions" FROM "anon";

CREATE TABLE "public"."review_comments" (
  "id"          uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "resource"    text                     NOT NULL,
  "record_id"   uuid                     NOT NULL,
  "field"       text,
  "body"        text                     NOT NULL,
  "resolved_at" timestamp with time zone,
  "resolved_by" uuid,
  "created_at"  timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"  timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "review_comments_field_check" CHECK (((field ~ '^[a-z_]+([.][A-Za-z0-9_]+)*$'::text) AND (length(field) <= 80))),
  CONSTRAINT "review_comments_pkey" PRIMARY KEY (id),
  CONSTRAINT "review_comments_resource_check"
    CHECK ((resource = ANY (ARRAY['speaking_questions'::text, 'writing_questions'::text, 'reading_questions'::text, 'listening_questions'::text, 'practice_lessons'::text]))),
  "author_id"   uuid                     DEFAULT auth.uid()
);

ALTER TABLE "public"."review_comments"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."review_comments" FROM "anon";

CREATE TABLE "public"."role_permissions" ();

ALTER TABLE "public"."role_permissions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."role_permissions" FROM "anon";

CREATE TABLE "public"."speaking_questions" (
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  CONSTRAINT "speaking_questions_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."speaking_questions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."speaking_questions" FROM "anon";

CREATE TABLE "public"."speaking_templates" (
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  CONSTRAINT "speaking_templates_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."speaking_templates"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."speaking_templates" FROM "anon";

CREATE TABLE "public"."staff_members" (
  "user_id" uuid NOT NULL
);

ALTER TABLE "public"."staff_members"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."staff_members" FROM "anon";

CREATE TABLE "public"."staff_notes" (
  "id"          uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "user_id"     uuid                     NOT NULL,
  "body"        text                     NOT NULL,
  "archived_at" timestamp with time zone,
  "version"     integer                  NOT NULL DEFAULT 1,
  "created_at"  timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"  timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "staff_notes_body_check" CHECK (((char_length(btrim(body)) >= 1) AND (char_length(btrim(body)) <= 4000))),
  CONSTRAINT "staff_notes_pkey" PRIMARY KEY (id),
  "author_id"   uuid                     DEFAULT auth.uid()
);

ALTER TABLE "public"."staff_notes"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."staff_notes" FROM "anon";

CREATE TABLE "public"."stripe_drift" (
  "id"                 uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "reconciliation_id"  uuid                     NOT NULL,
  "kind"               text                     NOT NULL,
  "user_id"            uuid,
  "stripe_customer_id" text                     NOT NULL,
  "differs"            text[]                   NOT NULL DEFAULT '{}'::text[],
  "here"               jsonb,
  "there"              jsonb,
  "state"              text                     NOT NULL DEFAULT 'open'::text,
  "direction"          text,
  "reason"             text,
  "repaired_by"        uuid,
  "repaired_at"        timestamp with time zone,
  "problem"            text,
  "found_at"           timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "stripe_drift_direction_check" CHECK ((direction = ANY (ARRAY['database'::text, 'stripe'::text]))),
  CONSTRAINT "stripe_drift_kind_check"
    CHECK
    ((kind = ANY (ARRAY['unknown_here'::text, 'not_in_stripe'::text, 'customer_deleted'::text, 'price_unknown'::text, 'status_unknown'::text, 'ended_in_stripe'::text,
    'tier_differs'::text, 'status_differs'::text, 'dates_differ'::text]))),
  CONSTRAINT "stripe_drift_once" UNIQUE (reconciliation_id, stripe_customer_id),
  CONSTRAINT "stripe_drift_pkey" PRIMARY KEY (id),
  CONSTRAINT "stripe_drift_repaired_check" CHECK (((state = 'repaired'::text) = (repaired_at IS NOT NULL))),
  CONSTRAINT "stripe_drift_sides_check" CHECK ((num_nonnulls(here, there) > 0)),
  CONSTRAINT "stripe_drift_state_check" CHECK ((state = ANY (ARRAY['open'::text, 'repaired'::text, 'gone'::text])))
);

ALTER TABLE "public"."stripe_drift"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."stripe_drift" FROM "anon";

CREATE TABLE "public"."stripe_events" (
  "id"           bigint                   GENERATED ALWAYS AS IDENTITY NOT NULL,
  "event_id"     text                     NOT NULL,
  "type"         text                     NOT NULL,
  "payload"      jsonb                    NOT NULL,
  "received_at"  timestamp with time zone NOT NULL DEFAULT now(),
  "processed_at" timestamp with time zone,
  "error"        text,
  "customer"     text                     GENERATED ALWAYS AS (
CASE
    WHEN ((payload #>> '{data,object,object}'::text[]) = 'customer'::text) THEN (payload #>> '{data,object,id}'::text[])
    ELSE (payload #>> '{data,object,customer}'::text[])
END) STORED,
  "attempts"     integer                  NOT NULL DEFAULT 0,
  "error_kind"   text,
  "state"        text                     GENERATED ALWAYS AS (
CASE
    WHEN (processed_at IS NOT NULL) THEN 'processed'::text
    WHEN (error IS NOT NULL) THEN 'failed'::text
    ELSE 'waiting'::text
END) STORED,
  CONSTRAINT "stripe_events_error_kind_check"
    CHECK
    ((error_kind = ANY (ARRAY['unknown_customer'::text, 'unknown_price'::text, 'unknown_status'::text, 'not_connected'::text, 'unreachable'::text, 'refused'::text,
    'unexpected'::text]))),
  CONSTRAINT "stripe_events_event_id_check" CHECK ((event_id <> ''::text)),
  CONSTRAINT "stripe_events_event_id_key" UNIQUE (event_id),
  CONSTRAINT "stripe_events_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."stripe_events"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."stripe_events" FROM "anon";

CREATE TABLE "public"."stripe_reconciliations" (
  "id"             uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "status"         text                     NOT NULL DEFAULT 'waiting'::text,
  "started_by"     uuid,
  "pages"          integer                  NOT NULL DEFAULT 0,
  "read"           integer                  NOT NULL DEFAULT 0,
  "compared"       integer                  NOT NULL DEFAULT 0,
  "same"           integer                  NOT NULL DEFAULT 0,
  "drifted"        integer                  NOT NULL DEFAULT 0,
  "failed"         integer                  NOT NULL DEFAULT 0,
  "read_after"     text,
  "compared_after" text,
  "error"          text,
  "created_at"     timestamp with time zone NOT NULL DEFAULT now(),
  "seen_at"        timestamp with time zone NOT NULL DEFAULT now(),
  "finished_at"    timestamp with time zone,
  CONSTRAINT "stripe_reconciliations_finished_check" CHECK (((finished_at IS NOT NULL) = (status = ANY (ARRAY['done'::text, 'failed'::text])))),
  CONSTRAINT "stripe_reconciliations_pkey" PRIMARY KEY (id),
  CONSTRAINT "stripe_reconciliations_status_check" CHECK ((status = ANY (ARRAY['waiting'::text, 'reading'::text, 'comparing'::text, 'done'::text, 'failed'::text])))
);

ALTER TABLE "public"."stripe_reconciliations"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."stripe_reconciliations" FROM "anon";

CREATE TABLE "public"."subscription_actions" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "idempotency_key" uuid                     NOT NULL,
  "user_id"         uuid,
  "action"          text                     NOT NULL,
  "args"            jsonb                    NOT NULL DEFAULT '{}'::jsonb,
  "reason"          text                     NOT NULL,
  "actor_id"        uuid,
  "old"             jsonb,
  "new"             jsonb,
  "irreversible"    text,
  "undoes_id"       uuid,
  "created_at"      timestamp with time zone NOT NULL DEFAULT now(),
  "status"          text                     NOT NULL DEFAULT 'done'::text,
  "through_stripe"  boolean                  NOT NULL DEFAULT false,
  "planned"         jsonb,
  "stripe_terms"    jsonb,
  "stripe_result"   jsonb,
  "problem"         text,
  "batch_id"        uuid,
  "finished_at"     timestamp with time zone,
  CONSTRAINT "subscription_actions_action_check"
    CHECK
    ((action = ANY (ARRAY['change_tier'::text, 'extend_trial'::text, 'grant_days'::text, 'cancel'::text, 'undo_cancel'::text, 'reactivate'::text, 'comp'::text,
    'set_auto_renew'::text, 'refund'::text, 'undo'::text]))),
  CONSTRAINT "subscription_actions_done_check" CHECK (((status = 'done'::text) = (new IS NOT NULL))),
  CONSTRAINT "subscription_actions_failed_check" CHECK (((status = 'failed'::text) = (problem IS NOT NULL))),
  CONSTRAINT "subscription_actions_idempotency_key_key" UNIQUE (idempotency_key),
  CONSTRAINT "subscription_actions_pkey" PRIMARY KEY (id),
  CONSTRAINT "subscription_actions_reason_check" CHECK ((btrim(reason) <> ''::text)),
  CONSTRAINT "subscription_actions_status_check" CHECK ((status = ANY (ARRAY['pending'::text, 'done'::text, 'failed'::text]))),
  CONSTRAINT "subscription_actions_through_stripe_check" CHECK ((through_stripe = (planned IS NOT NULL))),
  CONSTRAINT "subscription_actions_undo_check" CHECK (((action = 'undo'::text) = (undoes_id IS NOT NULL)))
);

ALTER TABLE "public"."subscription_actions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."subscription_actions" FROM "anon";

CREATE TABLE "public"."subscription_events" (
  "id"              bigint                   GENERATED ALWAYS AS IDENTITY NOT NULL,
  "user_id"         uuid,
  "subscription_id" uuid,
  "kind"            text                     NOT NULL,
  "source"          text                     NOT NULL,
  "actor_id"        uuid,
  "reason"          text,
  "request_id"      text,
  "old"             jsonb,
  "new"             jsonb,
  "created_at"      timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "subscription_events_kind_check" CHECK ((kind = ANY (ARRAY['legacy_row'::text, 'superseded'::text, 'created'::text, 'changed'::text, 'removed'::text]))),
  CONSTRAINT "subscription_events_pkey" PRIMARY KEY (id),
  CONSTRAINT "subscription_events_source_check" CHECK ((source = ANY (ARRAY['staff'::text, 'stripe'::text, 'system'::text, 'import'::text]))),
  CONSTRAINT "subscription_events_values_check" CHECK ((num_nonnulls(old, new) > 0))
);

ALTER TABLE "public"."subscription_events"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."subscription_events" FROM "anon";

CREATE TABLE "public"."subscription_mails" (
  "id"         uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "action_id"  uuid                     NOT NULL,
  "user_id"    uuid,
  "recipient"  text                     NOT NULL,
  "subject"    text                     NOT NULL,
  "body"       text                     NOT NULL,
  "created_at" timestamp with time zone NOT NULL DEFAULT now(),
  "sent_at"    timestamp with time zone,
  "attempts"   integer                  NOT NULL DEFAULT 0,
  "error"      text,
  CONSTRAINT "subscription_mails_action_id_key" UNIQUE (action_id),
  CONSTRAINT "subscription_mails_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."subscription_mails"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."subscription_mails" FROM "anon";

CREATE TABLE "public"."subscription_plan_checks" (
  "plan_id"         uuid                     NOT NULL,
  "stripe_price_id" text,
  "plan_version"    integer                  NOT NULL,
  "price"           jsonb,
  "findings"        jsonb                    NOT NULL DEFAULT '[]'::jsonb,
  "checked_by"      uuid,
  "checked_at"      timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "subscription_plan_checks_findings_check" CHECK ((jsonb_typeof(findings) = 'array'::text)),
  CONSTRAINT "subscription_plan_checks_pkey" PRIMARY KEY (plan_id)
);

ALTER TABLE "public"."subscription_plan_checks"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."subscription_plan_checks" FROM "anon";

CREATE TABLE "public"."subscription_plans" (
  "id"   uuid NOT NULL DEFAULT gen_random_uuid(),
  "name" text NOT NULL,
  CONSTRAINT "subscription_plans_name_check" CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT "subscription_plans_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."subscription_plans"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."subscription_plans" FROM "anon";

CREATE TABLE "public"."subscription_transitions" (
  "id" integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  CONSTRAINT "subscription_transitions_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."subscription_transitions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."subscription_transitions" FROM "anon";

CREATE TABLE "public"."sync_job_rows" (
  "id"            bigint                   GENERATED ALWAYS AS IDENTITY NOT NULL,
  "job_id"        uuid                     NOT NULL,
  "external_id"   text,
  "question_type" text,
  "outcome"       text                     NOT NULL,
  "reason"        text,
  "diff"          jsonb,
  "payload"       jsonb,
  "table_name"    text,
  "record_id"     uuid,
  "created_at"    timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "sync_job_rows_diff_check" CHECK (((outcome <> 'changed'::text) OR (diff IS NOT NULL))),
  CONSTRAINT "sync_job_rows_outcome_check" CHECK ((outcome = ANY (ARRAY['created'::text, 'changed'::text, 'unchanged'::text, 'rejected'::text]))),
  CONSTRAINT "sync_job_rows_pkey" PRIMARY KEY (id),
  CONSTRAINT "sync_job_rows_reason_check" CHECK (((outcome <> 'rejected'::text) OR (btrim(COALESCE(reason, ''::text)) <> ''::text)))
);

ALTER TABLE "public"."sync_job_rows"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."sync_job_rows" FROM "anon";

CREATE TABLE "public"."tags" (
  "id"          uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "name"        text                     NOT NULL,
  "description" text,
  "archived_at" timestamp with time zone,
  "version"     integer                  NOT NULL DEFAULT 1,
  "created_at"  timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"  timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "tags_name_check" CHECK (((name = btrim(name)) AND (name <> ''::text) AND (length(name) <= 60))),
  CONSTRAINT "tags_pkey" PRIMARY KEY (id),
  "created_by"  uuid                     DEFAULT auth.uid()
);

ALTER TABLE "public"."tags"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."tags" FROM "anon";

CREATE TABLE "public"."team_members" (
  "team_id"    uuid                     NOT NULL,
  "user_id"    uuid                     NOT NULL,
  "role"       text                     NOT NULL DEFAULT 'member'::text,
  "joined_at"  timestamp with time zone NOT NULL DEFAULT now(),
  "created_at" timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "team_members_pkey" PRIMARY KEY (team_id, user_id),
  CONSTRAINT "team_members_role_check" CHECK ((role = ANY (ARRAY['admin'::text, 'member'::text, 'viewer'::text])))
);

ALTER TABLE "public"."team_members"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."team_members" FROM "anon";

CREATE TABLE "public"."teams" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "name"            text                     NOT NULL,
  "description"     text,
  "organization_id" uuid,
  "version"         integer                  NOT NULL DEFAULT 1,
  "created_at"      timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"      timestamp with time zone NOT NULL DEFAULT now(),
  "archived_at"     timestamp with time zone,
  CONSTRAINT "teams_name_check" CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT "teams_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."teams"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."teams" FROM "anon";

CREATE TABLE "public"."test_answers" (
  "id"            uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "attempt_id"    uuid                     NOT NULL,
  "question_id"   uuid                     NOT NULL,
  "user_answer"   jsonb,
  "is_correct"    boolean,
  "points_earned" integer,
  "ai_feedback"   text,
  "submitted_at"  timestamp with time zone NOT NULL DEFAULT now(),
  "created_at"    timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "test_answers_attempt_question_key" UNIQUE (attempt_id, question_id),
  CONSTRAINT "test_answers_pkey" PRIMARY KEY (id),
  CONSTRAINT "test_answers_points_earned_check" CHECK ((points_earned >= 0))
);

ALTER TABLE "public"."test_answers"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."test_answers" FROM "anon";

CREATE TABLE "public"."test_attempts" (
  "id"              uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "user_id"         uuid                     NOT NULL,
  "test_id"         uuid                     NOT NULL,
  "status"          text                     NOT NULL DEFAULT 'in_progress'::text,
  "started_at"      timestamp with time zone NOT NULL DEFAULT now(),
  "completed_at"    timestamp with time zone,
  "total_score"     numeric(5,2),
  "speaking_score"  numeric(5,2),
  "writing_score"   numeric(5,2),
  "reading_score"   numeric(5,2),
  "listening_score" numeric(5,2),
  "created_at"      timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"      timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "test_attempts_check" CHECK (((status <> 'completed'::text) OR (completed_at IS NOT NULL))),
  CONSTRAINT "test_attempts_listening_score_check" CHECK (((listening_score >= (0)::numeric) AND (listening_score <= (90)::numeric))),
  CONSTRAINT "test_attempts_pkey" PRIMARY KEY (id),
  CONSTRAINT "test_attempts_reading_score_check" CHECK (((reading_score >= (0)::numeric) AND (reading_score <= (90)::numeric))),
  CONSTRAINT "test_attempts_speaking_score_check" CHECK (((speaking_score >= (0)::numeric) AND (speaking_score <= (90)::numeric))),
  CONSTRAINT "test_attempts_status_check" CHECK ((status = ANY (ARRAY['in_progress'::text, 'completed'::text, 'abandoned'::text]))),
  CONSTRAINT "test_attempts_total_score_check" CHECK (((total_score >= (0)::numeric) AND (total_score <= (90)::numeric))),
  CONSTRAINT "test_attempts_writing_score_check" CHECK (((writing_score >= (0)::numeric) AND (writing_score <= (90)::numeric)))
);

ALTER TABLE "public"."test_attempts"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."test_attempts" FROM "anon";

CREATE TABLE "public"."user_profiles" (
  "id"           uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "user_id"      uuid                     NOT NULL,
  "target_score" integer,
  "exam_date"    date,
  "study_goal"   text,
  "phone_number" text,
  "country"      text,
  "timezone"     text,
  "preferences"  jsonb                    NOT NULL DEFAULT '{}'::jsonb,
  "version"      integer                  NOT NULL DEFAULT 1,
  "created_at"   timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"   timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "user_profiles_pkey" PRIMARY KEY (id),
  CONSTRAINT "user_profiles_preferences_check" CHECK ((jsonb_typeof(preferences) = 'object'::text)),
  CONSTRAINT "user_profiles_target_score_check" CHECK (((target_score >= 10) AND (target_score <= 90))),
  CONSTRAINT "user_profiles_user_id_key" UNIQUE (user_id)
);

ALTER TABLE "public"."user_profiles"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."user_profiles" FROM "anon";

CREATE TABLE "public"."user_progress" (
  "id"                 uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "user_id"            uuid                     NOT NULL,
  "overall_score"      integer,
  "speaking_score"     integer,
  "writing_score"      integer,
  "reading_score"      integer,
  "listening_score"    integer,
  "tests_completed"    integer                  NOT NULL DEFAULT 0,
  "questions_answered" integer                  NOT NULL DEFAULT 0,
  "study_streak"       integer                  NOT NULL DEFAULT 0,
  "total_study_time"   integer                  NOT NULL DEFAULT 0,
  "last_active_at"     timestamp with time zone,
  "created_at"         timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"         timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "user_progress_listening_score_check" CHECK (((listening_score >= 0) AND (listening_score <= 90))),
  CONSTRAINT "user_progress_overall_score_check" CHECK (((overall_score >= 0) AND (overall_score <= 90))),
  CONSTRAINT "user_progress_pkey" PRIMARY KEY (id),
  CONSTRAINT "user_progress_questions_answered_check" CHECK ((questions_answered >= 0)),
  CONSTRAINT "user_progress_reading_score_check" CHECK (((reading_score >= 0) AND (reading_score <= 90))),
  CONSTRAINT "user_progress_speaking_score_check" CHECK (((speaking_score >= 0) AND (speaking_score <= 90))),
  CONSTRAINT "user_progress_study_streak_check" CHECK ((study_streak >= 0)),
  CONSTRAINT "user_progress_tests_completed_check" CHECK ((tests_completed >= 0)),
  CONSTRAINT "user_progress_total_study_time_check" CHECK ((total_study_time >= 0)),
  CONSTRAINT "user_progress_user_id_key" UNIQUE (user_id),
  CONSTRAINT "user_progress_writing_score_check" CHECK (((writing_score >= 0) AND (writing_score <= 90)))
);

ALTER TABLE "public"."user_progress"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."user_progress" FROM "anon";

CREATE TABLE "public"."user_scheduled_exam_dates" (
  "id"         uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "user_id"    uuid                     NOT NULL,
  "exam_date"  date                     NOT NULL,
  "exam_name"  text                     NOT NULL DEFAULT 'PTE Academic'::text,
  "is_primary" boolean                  NOT NULL DEFAULT true,
  "version"    integer                  NOT NULL DEFAULT 1,
  "created_at" timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at" timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "user_scheduled_exam_dates_exam_name_check" CHECK ((btrim(exam_name) <> ''::text)),
  CONSTRAINT "user_scheduled_exam_dates_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."user_scheduled_exam_dates"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."user_scheduled_exam_dates" FROM "anon";

CREATE TABLE "public"."user_stats" (
  "id"                          uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "user_id"                     uuid                     NOT NULL,
  "total_practice_time_minutes" integer                  NOT NULL DEFAULT 0,
  "total_attempts"              integer                  NOT NULL DEFAULT 0,
  "lessons_completed"           integer                  NOT NULL DEFAULT 0,
  "current_streak_days"         integer                  NOT NULL DEFAULT 0,
  "longest_streak_days"         integer                  NOT NULL DEFAULT 0,
  "speaking_average"            numeric(5,2),
  "writing_average"             numeric(5,2),
  "reading_average"             numeric(5,2),
  "listening_average"           numeric(5,2),
  "speaking_attempts"           integer                  NOT NULL DEFAULT 0,
  "writing_attempts"            integer                  NOT NULL DEFAULT 0,
  "reading_attempts"            integer                  NOT NULL DEFAULT 0,
  "listening_attempts"          integer                  NOT NULL DEFAULT 0,
  "last_activity_at"            timestamp with time zone,
  "created_at"                  timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"                  timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "idx_user_stats_user" UNIQUE (user_id),
  CONSTRAINT "user_stats_check" CHECK ((longest_streak_days >= current_streak_days)),
  CONSTRAINT "user_stats_current_streak_days_check" CHECK ((current_streak_days >= 0)),
  CONSTRAINT "user_stats_lessons_completed_check" CHECK ((lessons_completed >= 0)),
  CONSTRAINT "user_stats_listening_attempts_check" CHECK ((listening_attempts >= 0)),
  CONSTRAINT "user_stats_listening_average_check" CHECK (((listening_average >= (0)::numeric) AND (listening_average <= (100)::numeric))),
  CONSTRAINT "user_stats_pkey" PRIMARY KEY (id),
  CONSTRAINT "user_stats_reading_attempts_check" CHECK ((reading_attempts >= 0)),
  CONSTRAINT "user_stats_reading_average_check" CHECK (((reading_average >= (0)::numeric) AND (reading_average <= (100)::numeric))),
  CONSTRAINT "user_stats_speaking_attempts_check" CHECK ((speaking_attempts >= 0)),
  CONSTRAINT "user_stats_speaking_average_check" CHECK (((speaking_average >= (0)::numeric) AND (speaking_average <= (100)::numeric))),
  CONSTRAINT "user_stats_total_attempts_check" CHECK ((total_attempts >= 0)),
  CONSTRAINT "user_stats_total_practice_time_minutes_check" CHECK ((total_practice_time_minutes >= 0)),
  CONSTRAINT "user_stats_writing_attempts_check" CHECK ((writing_attempts >= 0)),
  CONSTRAINT "user_stats_writing_average_check" CHECK (((writing_average >= (0)::numeric) AND (writing_average <= (100)::numeric)))
);

ALTER TABLE "public"."user_stats"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."user_stats" FROM "anon";

CREATE TABLE "public"."user_subscriptions" (
  "id"         uuid                     NOT NULL DEFAULT gen_random_uuid(),
  "user_id"    uuid                     NOT NULL,
  "start_date" timestamp with time zone NOT NULL DEFAULT now(),
  "end_date"   timestamp with time zone,
  "auto_renew" boolean                  NOT NULL DEFAULT false,
  "created_at" timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at" timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT "idx_user_subscriptions_user_id" UNIQUE (user_id),
  CONSTRAINT "user_subscriptions_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."user_subscriptions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."user_subscriptions" FROM "anon";

CREATE TABLE "public"."users" (
  "id"                uuid                     NOT NULL,
  "legacy_id"         text,
  "name"              text                     NOT NULL,
  "email"             text                     NOT NULL,
  "email_verified"    boolean                  NOT NULL DEFAULT false,
  "image"             text,
  "role"              text                     NOT NULL DEFAULT 'student'::text,
  "daily_ai_credits"  integer                  DEFAULT 4,
  "ai_credits_used"   integer                  NOT NULL DEFAULT 0,
  "last_credit_reset" timestamp with time zone DEFAULT now(),
  "organization_id"   uuid,
  "archived_at"       timestamp with time zone,
  "version"           integer                  NOT NULL DEFAULT 1,
  "created_at"        timestamp with time zone NOT NULL DEFAULT now(),
  "updated_at"        timestamp with time zone NOT NULL DEFAULT now(),
  "search"            tsvector                 GENERATED ALWAYS AS
    ((setweight(to_tsvector('simple'::regconfig, name), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, translate(email, '@.+_-'::text, '     '::text)), 'B'::"char")))
    STORED NOT NULL,
  CONSTRAINT "users_ai_credits_used_check" CHECK ((ai_credits_used >= 0)),
  CONSTRAINT "users_daily_ai_credits_check" CHECK ((daily_ai_credits >= 0)),
  CONSTRAINT "users_legacy_id_key" UNIQUE (legacy_id),
  CONSTRAINT "users_name_check" CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT "users_pkey" PRIMARY KEY (id),
  CONSTRAINT "users_role_check" CHECK ((role = ANY (ARRAY['student'::text, 'teacher'::text])))
);

ALTER TABLE "public"."users"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."users" FROM "anon";

CREATE TABLE "public"."writing_attempts" (
  "id"               uuid                     NOT NULL,
  "user_id"          uuid                     NOT NULL,
  "question_id"      uuid                     NOT NULL,
  "user_response"    text                     NOT NULL,
  "scores"           jsonb,
  "time_taken"       integer,
  "overall_score"    integer,
  "grammar_score"    integer,
  "vocabulary_score" integer,
  "coherence_score"  integer,
  "content_score"    integer,
  "word_count"       integer,
  "created_at"       timestamp with time zone NOT NULL,
  "updated_at"       timestamp with time zone NOT NULL
) PARTITION BY RANGE (created_at);

ALTER TABLE "public"."writing_attempts"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."writing_attempts" FROM "anon";

CREATE TABLE "public"."writing_questions" (
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  CONSTRAINT "writing_questions_pkey" PRIMARY KEY (id)
);

ALTER TABLE "public"."writing_questions"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."writing_questions" FROM "anon";

REVOKE ALL ON SEQUENCE "public"."audit_log_id_seq" FROM "anon";

REVOKE ALL ON SEQUENCE "public"."audit_log_id_seq" FROM "authenticated";

REVOKE ALL ON SEQUENCE "public"."stripe_events_id_seq" FROM "anon";

REVOKE ALL ON SEQUENCE "public"."stripe_events_id_seq" FROM "authenticated";

REVOKE ALL ON SEQUENCE "public"."subscription_events_id_seq" FROM "anon";

REVOKE ALL ON SEQUENCE "public"."subscription_events_id_seq" FROM "authenticated";

REVOKE ALL ON SEQUENCE "public"."subscription_transitions_id_seq" FROM "anon";

REVOKE ALL ON SEQUENCE "public"."subscription_transitions_id_seq" FROM "authenticated";

REVOKE ALL ON SEQUENCE "public"."sync_job_rows_id_seq" FROM "anon";

REVOKE ALL ON SEQUENCE "public"."sync_job_rows_id_seq" FROM "authenticated";

ALTER TABLE "public"."activity_logs"
  ALTER COLUMN "created_at" SET DEFAULT now();

ALTER TABLE "public"."activity_logs"
  ALTER COLUMN "id" SET DEFAULT gen_random_uuid();

ALTER TABLE "public"."activity_logs"
  ALTER COLUMN "metadata" SET DEFAULT '{}'::jsonb;

ALTER TABLE "public"."audit_log"
  ALTER COLUMN "at" SET DEFAULT now();

ALTER TABLE "public"."listening_attempts"
  ALTER COLUMN "created_at" SET DEFAULT now();

ALTER TABLE "public"."listening_attempts"
  ALTER COLUMN "id" SET DEFAULT gen_random_uuid();

ALTER TABLE "public"."listening_attempts"
  ALTER COLUMN "updated_at" SET DEFAULT now();

ALTER TABLE "public"."reading_attempts"
  ALTER COLUMN "created_at" SET DEFAULT now();

ALTER TABLE "public"."reading_attempts"
  ALTER COLUMN "id" SET DEFAULT gen_random_uuid();

ALTER TABLE "public"."reading_attempts"
  ALTER COLUMN "updated_at" SET DEFAULT now();

ALTER TABLE "public"."writing_attempts"
  ALTER COLUMN "created_at" SET DEFAULT now();

ALTER TABLE "public"."writing_attempts"
  ALTER COLUMN "id" SET DEFAULT gen_random_uuid();

ALTER TABLE "public"."writing_attempts"
  ALTER COLUMN "updated_at" SET DEFAULT now();

CREATE TYPE "public"."ai_usage_type" AS ENUM (
  'transcription',
  'scoring',
  'feedback',
  'realtime_voice',
  'text_generation',
  'other'
);

ALTER TABLE "public"."ai_credit_usage"
  ADD COLUMN "usage_type" public.ai_usage_type NOT NULL;

ALTER TABLE "public"."ai_credit_usage"
  ADD COLUMN "provider" text NOT NULL;

ALTER TABLE "public"."ai_credit_usage"
  ADD COLUMN "model" text;

ALTER TABLE "public"."ai_credit_usage"
  ADD COLUMN "input_tokens" integer NOT NULL DEFAULT 0;

ALTER TABLE "public"."ai_credit_usage"
  ADD COLUMN "output_tokens" integer NOT NULL DEFAULT 0;

ALTER TABLE "public"."ai_credit_usage"
  ADD COLUMN "total_tokens" integer NOT NULL DEFAULT 0;

ALTER TABLE "public"."ai_credit_usage"
  ADD COLUMN "audio_seconds" numeric(10,2);

ALTER TABLE "public"."ai_credit_usage"
  ADD COLUMN "cost" numeric(10,6);

ALTER TABLE "public"."ai_credit_usage"
  ADD COLUMN "session_id" uuid;

ALTER TABLE "public"."ai_credit_usage"
  ADD COLUMN "attempt_id" uuid;

ALTER TABLE "public"."ai_credit_usage"
  ADD COLUMN "attempt_type" text;

ALTER TABLE "public"."ai_credit_usage"
  ADD COLUMN "metadata" jsonb NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE "public"."ai_credit_usage"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT now();

CREATE TYPE "public"."algorithm_version" AS ENUM (
  'EN_V2e',
  'S-ASIA_V4i'
);

CREATE TYPE "public"."app_permission" AS ENUM (
  'content.read',
  'content.write',
  'content.publish',
  'content.delete',
  'learners.read',
  'learners.write',
  'attempts.read',
  'subscriptions.read',
  'subscriptions.write',
  'community.read',
  'community.moderate',
  'sync.read',
  'sync.run',
  'insight.read',
  'audit.read',
  'staff.read',
  'staff.manage',
  'plans.manage'
);

CREATE TYPE "public"."conversation_role" AS ENUM (
  'user',
  'assistant',
  'system'
);

ALTER TABLE "public"."conversation_turns"
  ADD COLUMN "role" public.conversation_role NOT NULL;

ALTER TABLE "public"."conversation_turns"
  ADD COLUMN "audio_url" text;

ALTER TABLE "public"."conversation_turns"
  ADD COLUMN "transcript" text;

ALTER TABLE "public"."conversation_turns"
  ADD COLUMN "scores" jsonb;

ALTER TABLE "public"."conversation_turns"
  ADD COLUMN "duration_ms" integer;

ALTER TABLE "public"."conversation_turns"
  ADD COLUMN "silence_duration_ms" integer;

ALTER TABLE "public"."conversation_turns"
  ADD COLUMN "words_per_minute" numeric(6,2);

ALTER TABLE "public"."conversation_turns"
  ADD COLUMN "pause_count" integer;

ALTER TABLE "public"."conversation_turns"
  ADD COLUMN "filler_word_count" integer;

ALTER TABLE "public"."conversation_turns"
  ADD COLUMN "metadata" jsonb NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE "public"."conversation_turns"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT now();

CREATE TYPE "public"."conversation_session_type" AS ENUM (
  'speaking_practice',
  'mock_interview',
  'pronunciation_coach',
  'fluency_training',
  'customer_support'
);

ALTER TABLE "public"."conversation_sessions"
  ADD COLUMN "session_type" public.conversation_session_type NOT NULL DEFAULT 'speaking_practice'::public.conversation_session_type;

CREATE TYPE "public"."conversation_status" AS ENUM (
  'active',
  'completed',
  'abandoned',
  'error'
);

ALTER TABLE "public"."conversation_sessions"
  ADD COLUMN "status" public.conversation_status NOT NULL DEFAULT 'active'::public.conversation_status;

ALTER TABLE "public"."conversation_sessions"
  ADD COLUMN "started_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."conversation_sessions"
  ADD COLUMN "ended_at" timestamp WITH time zone;

ALTER TABLE "public"."conversation_sessions"
  ADD COLUMN "total_turns" integer NOT NULL DEFAULT 0;

ALTER TABLE "public"."conversation_sessions"
  ADD COLUMN "total_duration_ms" integer NOT NULL DEFAULT 0;

ALTER TABLE "public"."conversation_sessions"
  ADD COLUMN "ai_provider" text NOT NULL DEFAULT 'openai'::text;

ALTER TABLE "public"."conversation_sessions"
  ADD COLUMN "model_used" text;

ALTER TABLE "public"."conversation_sessions"
  ADD COLUMN "token_usage" jsonb NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE "public"."conversation_sessions"
  ADD COLUMN "metadata" jsonb NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE "public"."conversation_sessions"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."conversation_sessions"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT now();

CREATE TYPE "public"."difficulty_level" AS ENUM (
  'Easy',
  'Medium',
  'Hard'
);

ALTER TABLE "private"."question_counts"
  ADD COLUMN "difficulty" public.difficulty_level NOT NULL;

ALTER TABLE "private"."question_counts"
  ADD COLUMN "is_active" boolean NOT NULL;

ALTER TABLE "private"."question_counts"
  ADD COLUMN "is_archived" boolean NOT NULL;

ALTER TABLE "private"."question_counts"
  ADD COLUMN "n" bigint NOT NULL;

ALTER TABLE "public"."pte_questions"
  ADD COLUMN "difficulty" public.difficulty_level NOT NULL DEFAULT 'Medium'::public.difficulty_level;

ALTER TABLE "public"."pte_questions"
  ADD COLUMN "external_id" text;

ALTER TABLE "public"."pte_questions"
  ADD COLUMN "source" text NOT NULL DEFAULT 'local'::text;

ALTER TABLE "public"."pte_questions"
  ADD COLUMN "tags" text[] NOT NULL DEFAULT '{}'::text[];

ALTER TABLE "public"."pte_questions"
  ADD COLUMN "archived_at" timestamp WITH time zone;

ALTER TABLE "public"."pte_questions"
  ADD COLUMN "version" integer NOT NULL DEFAULT 1;

ALTER TABLE "public"."pte_questions"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."pte_questions"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT now();

CREATE TYPE "public"."lesson_status" AS ENUM (
  'draft',
  'published',
  'archived'
);

CREATE TYPE "public"."listening_question_type" AS ENUM (
  'summarize_spoken_text',
  'multiple_choice_single',
  'multiple_choice_multiple',
  'fill_in_blanks',
  'highlight_correct_summary',
  'select_missing_word',
  'highlight_incorrect_words',
  'write_from_dictation'
);

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "type" public.listening_question_type NOT NULL;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "title" text NOT NULL;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "prompt_text" text;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "prompt_media_url" text;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "correct_answers" jsonb NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "options" jsonb;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "difficulty" public.difficulty_level NOT NULL DEFAULT 'Medium'::public.difficulty_level;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "tags" text[] NOT NULL DEFAULT '{}'::text[];

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "is_active" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "transcript" text;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "version" integer NOT NULL DEFAULT 1;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "external_id" text;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "explanation" text;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "source" text NOT NULL DEFAULT 'local'::text;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "media_id" uuid;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "archived_at" timestamp WITH time zone;

CREATE TYPE "public"."media_type" AS ENUM (
  'audio',
  'image',
  'video',
  'document'
);

ALTER TABLE "public"."media"
  ADD COLUMN "type" public.media_type NOT NULL;

ALTER TABLE "public"."media"
  ADD COLUMN "title" text NOT NULL;

ALTER TABLE "public"."media"
  ADD COLUMN "bucket" text;

ALTER TABLE "public"."media"
  ADD COLUMN "path" text;

ALTER TABLE "public"."media"
  ADD COLUMN "url" text;

ALTER TABLE "public"."media"
  ADD COLUMN "thumbnail_url" text;

ALTER TABLE "public"."media"
  ADD COLUMN "alt_text" text;

ALTER TABLE "public"."media"
  ADD COLUMN "transcript" text;

ALTER TABLE "public"."media"
  ADD COLUMN "duration" numeric(10,3);

ALTER TABLE "public"."media"
  ADD COLUMN "width" integer;

ALTER TABLE "public"."media"
  ADD COLUMN "height" integer;

ALTER TABLE "public"."media"
  ADD COLUMN "file_size" bigint;

ALTER TABLE "public"."media"
  ADD COLUMN "mime_type" text;

ALTER TABLE "public"."media"
  ADD COLUMN "checksum" text;

ALTER TABLE "public"."media"
  ADD COLUMN "metadata" jsonb;

ALTER TABLE "public"."media"
  ADD COLUMN "archived_at" timestamp WITH time zone;

ALTER TABLE "public"."media"
  ADD COLUMN "version" integer NOT NULL DEFAULT 1;

ALTER TABLE "public"."media"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."media"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."media"
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS
    ((((setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || setweight(to_tsvector('english'::regconfig, COALESCE(alt_text, ''::text)), 'B'::"char")) ||
    setweight(to_tsvector('english'::regconfig, COALESCE(transcript, ''::text)), 'C'::"char")) ||
    setweight(to_tsvector('simple'::regconfig, COALESCE(path, ''::text)), 'D'::"char"))) STORED NOT NULL;

CREATE TYPE "public"."membership_status" AS ENUM (
  'active',
  'expired',
  'cancelled',
  'trial'
);

ALTER TABLE "public"."subscription_transitions"
  ADD COLUMN "from_status" public.membership_status;

ALTER TABLE "public"."subscription_transitions"
  ADD COLUMN "to_status" public.membership_status NOT NULL;

ALTER TABLE "public"."subscription_transitions"
  ADD COLUMN "description" text NOT NULL;

CREATE TYPE "public"."membership_tier" AS ENUM (
  'free_trial',
  'pro',
  'premium'
);

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "required_tier" public.membership_tier NOT NULL DEFAULT 'pro'::public.membership_tier;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "difficulty" public.difficulty_level NOT NULL DEFAULT 'Medium'::public.difficulty_level;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "estimated_minutes" integer NOT NULL DEFAULT 15;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "question_count" integer NOT NULL DEFAULT 0;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "status" public.lesson_status NOT NULL DEFAULT 'draft'::public.lesson_status;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "published_at" timestamp WITH time zone;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "order_index" integer NOT NULL DEFAULT 0;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "slug" text NOT NULL;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "thumbnail_url" text;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "thumbnail_media_id" uuid;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "tags" text[] NOT NULL DEFAULT '{}'::text[];

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "created_by" uuid;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "version" integer NOT NULL DEFAULT 1;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."subscription_plans"
  ADD COLUMN "tier" public.membership_tier NOT NULL;

ALTER TABLE "public"."subscription_plans"
  ADD COLUMN "interval" text NOT NULL;

ALTER TABLE "public"."subscription_plans"
  ADD COLUMN "stripe_price_id" text;

ALTER TABLE "public"."subscription_plans"
  ADD COLUMN "is_active" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."subscription_plans"
  ADD COLUMN "version" integer NOT NULL DEFAULT 1;

ALTER TABLE "public"."subscription_plans"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."subscription_plans"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."subscription_plans"
  ADD COLUMN "currency" text;

ALTER TABLE "public"."subscription_plans"
  ADD COLUMN "amount" integer;

ALTER TABLE "public"."subscription_plans"
  ADD COLUMN "product_name" text;

ALTER TABLE "public"."subscription_plans"
  ADD COLUMN "archived_at" timestamp WITH time zone;

ALTER TABLE "public"."user_subscriptions"
  ADD COLUMN "tier" public.membership_tier NOT NULL;

ALTER TABLE "public"."user_subscriptions"
  ADD COLUMN "status" public.membership_status NOT NULL DEFAULT 'active'::public.membership_status;

ALTER TABLE "public"."user_subscriptions"
  ADD COLUMN "trial_ends_at" timestamp WITH time zone;

ALTER TABLE "public"."user_subscriptions"
  ADD COLUMN "stripe_subscription_id" text;

ALTER TABLE "public"."user_subscriptions"
  ADD COLUMN "stripe_customer_id" text;

ALTER TABLE "public"."user_subscriptions"
  ADD COLUMN "needs_review" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."user_subscriptions"
  ADD COLUMN "review_note" text;

ALTER TABLE "public"."user_subscriptions"
  ADD COLUMN "version" integer NOT NULL DEFAULT 1;

ALTER TABLE "public"."user_subscriptions"
  ADD COLUMN "cancel_at" timestamp WITH time zone;

ALTER TABLE "public"."user_subscriptions"
  ADD COLUMN "next_tier" public.membership_tier;

ALTER TABLE "public"."user_subscriptions"
  ADD COLUMN "is_comped" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."user_subscriptions"
  ADD COLUMN "renews_every_months" smallint;

CREATE TYPE "public"."reading_question_type" AS ENUM (
  'multiple_choice_single',
  'multiple_choice_multiple',
  'reorder_paragraphs',
  'fill_in_blanks',
  'reading_writing_fill_blanks'
);

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "type" public.reading_question_type NOT NULL;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "title" text NOT NULL;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "prompt_text" text NOT NULL;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "options" jsonb;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "answer_key" jsonb;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "difficulty" public.difficulty_level NOT NULL DEFAULT 'Medium'::public.difficulty_level;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "tags" text[] NOT NULL DEFAULT '{}'::text[];

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "is_active" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "version" integer NOT NULL DEFAULT 1;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "transcript" text;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "external_id" text;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "prompt_media_url" text;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "explanation" text;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "source" text NOT NULL DEFAULT 'local'::text;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "media_id" uuid;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "archived_at" timestamp WITH time zone;

CREATE TYPE "public"."review_status" AS ENUM (
  'draft',
  'in_review',
  'approved'
);

CREATE TYPE "public"."speaking_type" AS ENUM (
  'read_aloud',
  'repeat_sentence',
  'describe_image',
  'retell_lecture',
  'answer_short_question',
  'summarize_group_discussion',
  'respond_to_a_situation'
);

CREATE TABLE "public"."speaking_attempts" (
  "id"                  uuid                     NOT NULL,
  "user_id"             uuid                     NOT NULL,
  "question_id"         uuid                     NOT NULL,
  "type"                public.speaking_type     NOT NULL,
  "audio_url"           text                     NOT NULL,
  "transcript"          text,
  "scores"              jsonb                    NOT NULL,
  "duration_ms"         integer                  NOT NULL,
  "words_per_minute"    numeric(6,2),
  "filler_rate"         numeric(6,3),
  "timings"             jsonb                    NOT NULL,
  "is_public"           boolean                  NOT NULL,
  "overall_score"       integer,
  "pronunciation_score" integer,
  "fluency_score"       integer,
  "content_score"       integer,
  "created_at"          timestamp with time zone NOT NULL
) PARTITION BY RANGE (created_at);

ALTER TABLE "public"."speaking_attempts"
  ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON TABLE "public"."speaking_attempts" FROM "anon";

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "type" public.speaking_type NOT NULL;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "title" text NOT NULL;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "prompt_text" text;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "prompt_media_url" text;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "difficulty" public.difficulty_level NOT NULL DEFAULT 'Medium'::public.difficulty_level;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "tags" text[] NOT NULL DEFAULT '{}'::text[];

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "is_active" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "reference_audio_url_us" text;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "reference_audio_url_uk" text;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "appearance_count" integer NOT NULL DEFAULT 0;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "external_id" text;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "metadata" jsonb;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "version" integer NOT NULL DEFAULT 1;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "transcript" text;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "explanation" text;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "source" text NOT NULL DEFAULT 'local'::text;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "media_id" uuid;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "archived_at" timestamp WITH time zone;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "options" jsonb;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "answer_key" jsonb;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "reference_audio_us_id" uuid;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "reference_audio_uk_id" uuid;

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "type" public.speaking_type NOT NULL;

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "title" text NOT NULL;

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "template_text" text NOT NULL;

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "audio_url" text;

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "min_score" integer;

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "max_score" integer;

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "score_range" text GENERATED ALWAYS AS ((((min_score)::text || '-'::text) || (max_score)::text)) STORED;

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "difficulty" public.difficulty_level NOT NULL DEFAULT 'Medium'::public.difficulty_level;

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "is_recommended" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "tags" text[] NOT NULL DEFAULT '{}'::text[];

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "usage_count" integer NOT NULL DEFAULT 0;

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "archived_at" timestamp WITH time zone;

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "version" integer NOT NULL DEFAULT 1;

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."speaking_attempts"
  ALTER COLUMN "created_at" SET DEFAULT now();

ALTER TABLE "public"."speaking_attempts"
  ALTER COLUMN "id" SET DEFAULT gen_random_uuid();

ALTER TABLE "public"."speaking_attempts"
  ALTER COLUMN "is_public" SET DEFAULT false;

ALTER TABLE "public"."speaking_attempts"
  ALTER COLUMN "scores" SET DEFAULT '{}'::jsonb;

ALTER TABLE "public"."speaking_attempts"
  ALTER COLUMN "timings" SET DEFAULT '{}'::jsonb;

CREATE TYPE "public"."staff_role" AS ENUM (
  'admin',
  'editor',
  'support',
  'moderator',
  'analyst'
);

ALTER TABLE "public"."role_permissions"
  ADD COLUMN "role" public.staff_role NOT NULL;

ALTER TABLE "public"."role_permissions"
  ADD COLUMN "permission" public.app_permission NOT NULL;

ALTER TABLE "public"."staff_members"
  ADD COLUMN "role" public.staff_role NOT NULL;

ALTER TABLE "public"."staff_members"
  ADD COLUMN "granted_by" uuid;

ALTER TABLE "public"."staff_members"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT now();

CREATE TYPE "public"."writing_question_type" AS ENUM (
  'summarize_written_text',
  'write_essay'
);

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "type" public.writing_question_type NOT NULL;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "title" text NOT NULL;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "prompt_text" text NOT NULL;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "options" jsonb;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "answer_key" jsonb;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "difficulty" public.difficulty_level NOT NULL DEFAULT 'Medium'::public.difficulty_level;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "tags" text[] NOT NULL DEFAULT '{}'::text[];

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "is_active" boolean NOT NULL DEFAULT false;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "version" integer NOT NULL DEFAULT 1;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "created_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "updated_at" timestamp WITH time zone NOT NULL DEFAULT now();

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "transcript" text;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "external_id" text;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "prompt_media_url" text;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "explanation" text;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "source" text NOT NULL DEFAULT 'local'::text;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "media_id" uuid;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "archived_at" timestamp WITH time zone;

CREATE OR REPLACE FUNCTION private.accepted_answer_problems (
  key jsonb
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select case
    when cardinality(accepted) = 0 then array['key.accepted: give at least one accepted answer.']
    when exists (select from unnest(accepted) a where private.is_blank(a)) then array['key.accepted: an accepted answer is empty.']
    else '{}'
  end
  from (select private.json_texts(key -> 'accepted') as accepted) answers
$function$;

CREATE OR REPLACE FUNCTION private.access_sentence (
  s    public.user_subscriptions,
  zone text
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select case when a ->> 'tier' is null then 'You have no access to paid content now.'
    else format('You have %s%s%s.',
      initcap(replace(a ->> 'tier', '_', ' ')),
      coalesce(' until ' || to_char((a ->> 'until')::timestamptz at time zone zone, 'FMDD Mon YYYY, HH24:MI') || format(' (%s)', zone), ''),
      case when (a ->> 'renews')::boolean
        then ', then it renews' || coalesce(' as ' || initcap(replace(a ->> 'next_tier', '_', ' ')), '') else '' end)
    end
  from private.subscription_access(s, now()) a
$function$;

CREATE OR REPLACE FUNCTION private.access_verdict (
  learner uuid,
  lesson  uuid
)
  RETURNS json
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  found_lesson public.practice_lessons;
  held public.user_subscriptions;
  in_force public.membership_tier;
  reason text;
begin
  if not private.has_permission('learners.read') or not private.has_permission('subscriptions.read') then
    raise exception 'Explaining access needs the permissions learners.read and subscriptions.read.' using errcode = '42501';
  end if;
  if not exists (select from public.users u where u.id = learner) then
    raise exception 'This person does not exist any more.' using errcode = 'PT404';
  end if;
  select * into found_lesson from public.practice_lessons l where l.id = lesson;
  if not found then
    raise exception 'This lesson does not exist any more.' using errcode = 'PT404';
  end if;
  select * into held from public.user_subscriptions s where s.user_id = learner;
  in_force := private.tier_in_force(learner);
  reason := private.lesson_opening(true, found_lesson.status, found_lesson.is_free, found_lesson.required_tier, in_force);
  return json_build_object(
    'opens', reason in ('free', 'tier_reached'),
    'reason', reason,
    'lesson', json_build_object('id', found_lesson.id, 'title', found_lesson.title, 'status', found_lesson.status,
      'is_free', found_lesson.is_free, 'required_tier', found_lesson.required_tier),
    'tier_in_force', in_force,
    -- Which of the subscription's facts leaves no tier in force.
    'why_no_tier', case
      when in_force is not null then null
      when held.id is null then 'no_subscription'
      when held.status not in ('active', 'trial') then held.status::text
      when held.status = 'trial' and held.trial_ends_at <= now() then 'trial_over'
      when held.cancel_at <= now() then 'cancelled_by_date'
      else 'period_over' end,
    'subscription', case when held.id is not null then json_build_object('id', held.id, 'tier', held.tier, 'status', held.status,
      'end_date', held.end_date, 'trial_ends_at', held.trial_ends_at, 'cancel_at', held.cancel_at, 'is_comped', held.is_comped) end);
end $function$;

CREATE OR REPLACE FUNCTION private.act_on_subscription (
  person          uuid,
  action          text,
  args            jsonb,
  reason          text,
  idempotency_key uuid,
  batch_id        uuid  DEFAULT NULL::uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  done public.subscription_actions;
  before public.user_subscriptions;
  after public.user_subscriptions;
begin
  perform private.check_action_request(reason, idempotency_key);
  done := private.find_action(idempotency_key, person, action, coalesce(args, '{}'));
  if done.id is null then
    before := private.subscription_or_none(person);
    perform private.refuse_stripe_subscription(before);
    after := private.write_subscription(private.subscription_after(before, action, coalesce(args, '{}'), now()));
    insert into public.subscription_actions (idempotency_key, user_id, action, args, reason, actor_id, old, new, batch_id, finished_at)
    values (idempotency_key, person, action, coalesce(args, '{}'), reason, auth.uid(),
      case when before.id is not null then to_jsonb(before) end, to_jsonb(after), batch_id, now())
    returning * into done;
    perform private.queue_subscription_mail(done);
  end if;
  return private.action_answer(done);
end $function$;

CREATE OR REPLACE FUNCTION private.act_on_subscriptions (
  user_ids uuid[],
  action   text,
  args     jsonb,
  reason   text,
  batch_id uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  person uuid;
  outcome jsonb;
  why text;
  result jsonb := '[]';
begin
  perform private.check_bulk_request(user_ids, action);
  perform private.check_action_request(reason, batch_id);
  -- In one order for everybody, so that two batches never wait for each other.
  for person in select distinct p from unnest(user_ids) p order by p loop
    begin
      outcome := private.act_on_subscription(person, action, args, reason, private.batch_row_key(batch_id, person), batch_id)
        || jsonb_build_object('outcome', 'done', 'problem', null);
    exception when sqlstate '22023' or sqlstate 'PT404' then
      get stacked diagnostics why = pg_exception_hint;
      outcome := jsonb_build_object('outcome', case when why = 'stripe' then 'stripe' else 'refused' end, 'problem', sqlerrm);
    end;
    result := result || jsonb_build_array(outcome || jsonb_build_object(
      'user_id', person, 'idempotency_key', private.batch_row_key(batch_id, person)));
  end loop;
  return result;
end $function$;

CREATE OR REPLACE FUNCTION private.action_answer (
  done public.subscription_actions
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select jsonb_build_object(
    'id', done.id, 'user_id', done.user_id, 'action', done.action,
    'before', private.subscription_access(jsonb_populate_record(null::public.user_subscriptions, done.old), done.created_at),
    'after', private.subscription_access(jsonb_populate_record(null::public.user_subscriptions, done.new), done.created_at))
$function$;

CREATE OR REPLACE FUNCTION private.action_days (
  args jsonb
)
  RETURNS interval
  LANGUAGE plpgsql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
begin
  if coalesce(args ->> 'days', '') !~ '^\d{1,3}$' or (args ->> 'days')::int not between 1 and 366 then
    perform private.refuse_subscription_action('Give "days" as a whole number from 1 to 366.');
  end if;
  return make_interval(days => (args ->> 'days')::int);
end $function$;

CREATE OR REPLACE FUNCTION private.action_moment (
  args jsonb,
  name text
)
  RETURNS timestamp WITH time zone
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
begin
  if not pg_catalog.pg_input_is_valid(args ->> name, 'timestamptz') then
    perform private.refuse_subscription_action(format('Give "%s" as a date and time.', name));
  end if;
  return (args ->> name)::timestamptz;
end $function$;

CREATE OR REPLACE FUNCTION private.action_months (
  args jsonb
)
  RETURNS smallint
  LANGUAGE plpgsql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
begin
  if coalesce(args ->> 'months', '') !~ '^\d{1,2}$' or (args ->> 'months')::int not between 1 and 24 then
    perform private.refuse_subscription_action('Nobody charges this subscription. Give "months", from 1 to 24: how long each next period is.');
  end if;
  return (args ->> 'months')::smallint;
end $function$;

CREATE OR REPLACE FUNCTION private.action_tier (
  args         jsonb,
  default_tier public.membership_tier
)
  RETURNS public.membership_tier
  LANGUAGE plpgsql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
begin
  if args ->> 'tier' is null and default_tier is not null then
    return default_tier;
  end if;
  if not coalesce(pg_catalog.pg_input_is_valid(args ->> 'tier', 'public.membership_tier'), false) then
    perform private.refuse_subscription_action('Give "tier" as free_trial, pro or premium.');
  end if;
  return (args ->> 'tier')::public.membership_tier;
end $function$;

CREATE OR REPLACE FUNCTION private.actor_role()
  RETURNS text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select coalesce(
    (select string_agg(m.role::text, ',' order by m.role) from public.staff_members m where m.user_id = auth.uid()),
    case when auth.uid() is not null then 'learner' end,
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role',
    session_user::text
  )
$function$;

CREATE OR REPLACE FUNCTION private.add_organization_members (
  organization_id uuid,
  user_ids        uuid[],
  reason          text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  batch constant uuid := private.begin_member_change(reason);
  changed int;
begin
  perform private.lock_organization(organization_id), private.lock_people(user_ids);
  update public.users u set organization_id = add_organization_members.organization_id
  where u.id = any (user_ids) and u.organization_id is distinct from add_organization_members.organization_id;
  get diagnostics changed = row_count;
  return jsonb_build_object('batch_id', batch, 'changed', changed, 'left_teams', private.leave_teams(user_ids, organization_id));
end $function$;

CREATE OR REPLACE FUNCTION private.add_question_counts (
  counted_bank text,
  deltas       jsonb
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  is_due boolean;
begin
  with added as (
    insert into private.question_counts (bank, type, difficulty, is_active, is_archived, n)
    select counted_bank, d.type, d.difficulty, d.is_active, d.is_archived, sum(d.n)
    from jsonb_to_recordset(deltas) as d (type text, difficulty public.difficulty_level, is_active boolean, is_archived boolean, n bigint)
    group by 2, 3, 4, 5
    having sum(d.n) <> 0
    returning id
  )
  select bool_or(id % 128 = 0) into is_due from added;
  if is_due and current_setting('transaction_isolation') = 'read committed' then
    perform private.fold_question_counts(counted_bank);
  end if;
end $function$;

CREATE OR REPLACE FUNCTION private.add_team_members (
  team_id  uuid,
  user_ids uuid[],
  role     text,
  reason   text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  batch constant uuid := private.begin_member_change(reason);
  joined int;
  changed int;
begin
  perform private.lock_people(user_ids);
  joined := private.join_organization_of_team(team_id, user_ids);
  insert into public.team_members (team_id, user_id, role)
  select distinct add_team_members.team_id, id, add_team_members.role from unnest(user_ids) id
  on conflict do nothing;
  get diagnostics changed = row_count;
  return jsonb_build_object('batch_id', batch, 'changed', changed, 'joined_organization', joined);
end $function$;

CREATE OR REPLACE FUNCTION private.add_to_counter (
  counted regclass,
  counter text,
  ids     uuid[],
  deltas  integer[]
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if ids is null then
    return;
  end if;
  execute format('select from %s t where t.id = any ($1) order by t.id for no key update', counted) using ids;
  execute format('update %1$s t set %2$I = t.%2$I + d.delta from unnest($1, $2) d (id, delta) where t.id = d.id', counted, counter)
  using ids, deltas;
end $function$;

CREATE OR REPLACE FUNCTION private.add_up_views()
  RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  ids uuid[];
  deltas int[];
begin
  with due as (
    select v.post_id, v.user_id, v.viewed_on from public.post_views v
    where not v.is_counted limit 20000 for update skip locked
  ), counted as (
    update public.post_views v set is_counted = true from due d
    where v.post_id = d.post_id and v.user_id = d.user_id and v.viewed_on = d.viewed_on
    returning v.post_id
  ), summed as (
    select c.post_id, count(*)::int as n from counted c group by 1
  )
  select array_agg(s.post_id), array_agg(s.n) into ids, deltas from summed s;
  perform private.add_to_counter('public.posts', 'view_count', ids, deltas);
  return coalesce(cardinality(ids), 0);
end $function$;

CREATE OR REPLACE FUNCTION private.answer_count (
  type   text,
  key    jsonb,
  spoken text
)
  RETURNS integer
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select greatest(1, case
    when type in ('read_aloud', 'write_from_dictation') then (select count(*) from regexp_matches(coalesce(spoken, ''), '\S+', 'g'))
    when type = 'reorder_paragraphs' then cardinality(private.json_texts(key -> 'order')) - 1
    when type = 'highlight_incorrect_words' then (select count(*) from private.json_items(key -> 'words'))
    when type in ('fill_in_blanks', 'reading_writing_fill_blanks') then (select count(*) from private.json_entries(key -> 'blanks'))
    when type = 'multiple_choice_multiple' then cardinality(private.json_texts(key -> 'correct'))
    else 1
  end)::int
$function$;

CREATE OR REPLACE FUNCTION private.apply_row_changes (
  target     regclass,
  record_ids text[],
  changes    jsonb[]
)
  RETURNS TABLE (
    record_id text,
    problem   text,
    code      text
  )
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  chunk_size constant int := 500;
  key_columns text;
  matches_key text;
  part record;
  statement text;
  failure text;
  failure_detail text;
  done int;
begin
  -- The casts stand before the join: a cast may fail, so row-level security would let it wait, and no index could be used.
  select string_agg(format('%s::%s as key_%s',
      case when i.indnkeyatts = 1 then 'g.record_id' else format('split_part(g.record_id, '','', %s)', k.position) end,
      format_type(a.atttypid, a.atttypmod), k.position), ', '),
    string_agg(format('t.%I = c.key_%s', a.attname, k.position), ' and ')
  into key_columns, matches_key
  from pg_catalog.pg_index i
  cross join lateral unnest(i.indkey::int2[]) with ordinality k (attnum, position)
  join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
  where i.indrelid = target and i.indisprimary;

  for part in
    select array_agg(w.id order by w.position) as ids, array_agg(w.change order by w.position) as changes, w.columns
    from (
      select given.id, given.change, given.position,
        (select array_agg(k order by k) from jsonb_object_keys(given.change) k) as columns,
        (given.position - 1) / chunk_size as chunk
      from unnest(record_ids, changes) with ordinality given (id, change, position)) w
    group by w.columns, w.chunk
  loop
    statement := format(
      'update %1$s t set %2$s
       from (select %3$s, g.change from unnest($1, $2) g (record_id, change) offset 0) c,
         lateral jsonb_populate_record(null::%1$s, c.change) v
       where %4$s',
      target, (select string_agg(format('%1$I = v.%1$I', k), ', ') from unnest(part.columns) k), key_columns, matches_key);
    begin
      execute statement using part.ids, part.changes;
      get diagnostics done = row_count;
      if done < cardinality(part.ids) then
        raise exception 'Not all rows of the part were there.' using errcode = 'PTROW';
      end if;
      continue;
    exception
      when serialization_failure or deadlock_detected then raise;
      when others then null;
    end;
    for position in 1 .. cardinality(part.ids) loop
      begin
        execute statement using part.ids[position : position], part.changes[position : position];
        get diagnostics done = row_count;
        if done = 0 then
          record_id := part.ids[position];
          problem := 'This record does not exist any more, or your role may not change it.';
          code := 'gone';
          return next;
        end if;
      exception
        when serialization_failure or deadlock_detected then raise;
        when others then
          get stacked diagnostics failure = message_text, failure_detail = pg_exception_detail;
          record_id := part.ids[position];
          problem := failure;
          code := case when failure_detail like '{"fingerprint"%' then 'needs_check' else 'refused' end;
          return next;
      end;
    end loop;
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION private.apply_stripe_subscription (
  person   uuid,
  customer text,
  state    jsonb
)
  RETURNS public.user_subscriptions
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  s public.user_subscriptions;
begin
  perform set_config('app.source', 'stripe', true);
  select * into s from public.user_subscriptions where user_id = person for update;
  if found and s.status in ('active', 'trial') and not private.is_stripe_backed(s) and coalesce(s.end_date > now(), true)
    and state ->> 'status' in ('expired', 'cancelled') then
    return s;
  end if;
  insert into public.user_subscriptions as t
    (user_id, tier, status, start_date, end_date, trial_ends_at, auto_renew, cancel_at, next_tier, is_comped,
     stripe_subscription_id, stripe_customer_id, needs_review, review_note)
  select person, r.tier, r.status, r.start_date, r.end_date, r.trial_ends_at, r.auto_renew, r.cancel_at,
    case when r.end_date is not null then nullif(r.next_tier, r.tier) end, false,
    r.stripe_subscription_id, customer, r.needs_review, r.review_note
  from jsonb_populate_record(null::public.user_subscriptions, state) r
  on conflict (user_id) do update
  set tier = excluded.tier, status = excluded.status, start_date = excluded.start_date, end_date = excluded.end_date,
    trial_ends_at = excluded.trial_ends_at, auto_renew = excluded.auto_renew, cancel_at = excluded.cancel_at,
    next_tier = excluded.next_tier, is_comped = false, renews_every_months = null,
    stripe_subscription_id = excluded.stripe_subscription_id, stripe_customer_id = excluded.stripe_customer_id,
    needs_review = excluded.needs_review, review_note = excluded.review_note
  where (t.tier, t.status, t.start_date, t.end_date, t.trial_ends_at, t.auto_renew, t.cancel_at, t.next_tier, t.is_comped,
      t.renews_every_months, t.stripe_subscription_id, t.stripe_customer_id, t.needs_review, t.review_note)
    is distinct from (excluded.tier, excluded.status, excluded.start_date, excluded.end_date, excluded.trial_ends_at,
      excluded.auto_renew, excluded.cancel_at, excluded.next_tier, false, null::smallint, excluded.stripe_subscription_id,
      excluded.stripe_customer_id, excluded.needs_review, excluded.review_note);
  select * into s from public.user_subscriptions where user_id = person;
  return s;
end $function$;

CREATE OR REPLACE FUNCTION private.at_least (
  words text[],
  n     integer
)
  RETURNS tsquery
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select string_agg(conjunction, ' | ')::tsquery
  from (
    select (select '(' || string_agg(quote_literal(words[i]), ' & ') || ')' from generate_series(1, cardinality(words)) i where mask & (1 << (i - 1)) <> 0) as conjunction
    from generate_series(1, (1 << cardinality(words)) - 1) mask
    where bit_count(mask::bit(16)) = n) combinations
$function$;

CREATE OR REPLACE FUNCTION private.attach_guard_review (
  bank regclass
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  old_row text;
  new_row text;
begin
  select string_agg(format('old.%I', a.attname), ', ' order by a.attnum), string_agg(format('new.%I', a.attname), ', ' order by a.attnum)
  into old_row, new_row
  from pg_catalog.pg_attribute a
  where a.attrelid = bank and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    and a.attname not in ('difficulty', 'tags', 'updated_at', 'version');
  execute format($sql$
    drop trigger if exists guard_review on %1$s;
    drop trigger if exists guard_review_change on %1$s;
    create trigger guard_review before insert on %1$s for each row execute function private.guard_review();
    create trigger guard_review_change before update on %1$s
    for each row when ((%2$s) is distinct from (%3$s)) execute function private.guard_review();
  $sql$, bank, old_row, new_row);
end $function$;

CREATE OR REPLACE FUNCTION private.audit()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  key_columns constant text[] := string_to_array(tg_argv[0], ',');
  left_out constant text[] := array['search', 'updated_at', 'version'];
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - left_out end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - left_out end;
  identity constant jsonb := coalesce(after, before);
  batch_text constant text := private.request_context('x-batch-id', 'app.batch_id');
  batch uuid;
begin
  -- A statement of its own: inside the insert the planner would cast a malformed id before the check.
  if pg_catalog.pg_input_is_valid(batch_text, 'uuid') then
    batch := batch_text::uuid;
  end if;
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, after -> o.key)
      into before, after
    from jsonb_each(before) o
    where o.value is distinct from after -> o.key;
    if after is null then
      return null;
    end if;
  end if;
  for position in 1 .. tg_nargs - 1 loop
    before := case when before ? tg_argv[position] then before || jsonb_build_object(tg_argv[position], '[redacted]') else before end;
    after := case when after ? tg_argv[position] then after || jsonb_build_object(tg_argv[position], '[redacted]') else after end;
  end loop;

  insert into public.audit_log (actor_id, actor_role, action, table_name, record_id, reason, request_id, batch_id, old, new)
  values (
    auth.uid(),
    private.actor_role(),
    lower(tg_op),
    tg_table_name,
    (select string_agg(identity ->> k.name, ',' order by k.position) from unnest(key_columns) with ordinality k (name, position)),
    private.request_context('x-audit-reason', 'app.reason'),
    private.request_context('x-request-id', 'app.request_id'),
    batch,
    before,
    after
  );
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.auth_accounts()
  RETURNS TABLE (
    id              uuid,
    account_id      text,
    provider_id     text,
    user_id         uuid,
    last_sign_in_at timestamp with time zone,
    created_at      timestamp with time zone,
    updated_at      timestamp with time zone
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select i.id, i.provider_id, i.provider, i.user_id, i.last_sign_in_at, i.created_at, i.updated_at
  from auth.identities i
  where (select private.has_permission('learners.read'))
$function$;

CREATE OR REPLACE FUNCTION private.auth_sessions()
  RETURNS TABLE (
    id           uuid,
    user_id      uuid,
    ip_address   inet,
    user_agent   text,
    aal          text,
    refreshed_at timestamp with time zone,
    expires_at   timestamp with time zone,
    created_at   timestamp with time zone,
    updated_at   timestamp with time zone
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select s.id, s.user_id, s.ip, s.user_agent, s.aal::text,
    s.refreshed_at at time zone 'UTC', s.not_after, s.created_at, s.updated_at
  from auth.sessions s
  where (select private.has_permission('learners.read'))
$function$;

CREATE OR REPLACE FUNCTION private.auth_verifications()
  RETURNS TABLE (
    id         text,
    user_id    uuid,
    kind       text,
    identifier text,
    created_at timestamp with time zone
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select u.id || ':' || pending.kind, u.id, pending.kind, pending.identifier, pending.sent_at
  from auth.users u
  cross join lateral (values
    ('sign_up', u.email::text, u.confirmation_token, u.confirmation_sent_at),
    ('recovery', u.email, u.recovery_token, u.recovery_sent_at),
    ('email_change', u.email_change, u.email_change_token_new, u.email_change_sent_at),
    ('phone_change', u.phone_change, u.phone_change_token, u.phone_change_sent_at),
    ('reauthentication', u.email, u.reauthentication_token, u.reauthentication_sent_at)
  ) as pending (kind, identifier, token, sent_at)
  where (select private.has_permission('learners.read')) and pending.token <> ''
$function$;

CREATE OR REPLACE FUNCTION private.author_json (
  author uuid,
  names  jsonb
)
  RETURNS json
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select json_build_object('id', author, 'name', names ->> author::text)
$function$;

CREATE OR REPLACE FUNCTION private.bank_counts()
  RETURNS TABLE (
    module     text,
    type       text,
    difficulty public.difficulty_level,
    tier       text,
    n          bigint
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with offered as (
    select l.module, l.question_type as type, q.question_id, min(case when l.is_free then 0 else array_position(
      enum_range(null::public.membership_tier), l.required_tier) end) as tier
    from public.lesson_questions q join public.practice_lessons l on l.id = q.lesson_id
    where l.status = 'published'
    group by 1, 2, 3
  ), by_tier as (
    select o.module, o.type, w.difficulty, (array['free', 'free_trial', 'pro', 'premium'])[o.tier + 1] as tier, count(*) as n
    from offered o join private.question_weights w on w.module = o.module and w.id = o.question_id and w.is_active and not w.is_archived
    group by 1, 2, 3, 4
  ), totals as (
    select c.bank, c.type, c.difficulty, c.is_active, sum(c.n)::bigint as n from private.question_counts c
    where not c.is_archived group by 1, 2, 3, 4
  )
  select b.module, b.type, b.difficulty, b.tier, b.n from by_tier b
  union all
  select t.bank, t.type, t.difficulty, 'no_lesson', t.n - coalesce((
    select sum(b.n) from by_tier b where (b.module, b.type, b.difficulty) = (t.bank, t.type, t.difficulty)), 0)
  from totals t where t.is_active
  union all
  select t.bank, t.type, t.difficulty, 'unpublished', t.n from totals t where not t.is_active
$function$;

CREATE OR REPLACE FUNCTION private.batch_changes (
  batch uuid
)
  RETURNS TABLE (
    table_name text,
    record_id  text,
    action     text,
    old        jsonb,
    new        jsonb,
    first_id   bigint,
    last_id    bigint
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select l.table_name, l.record_id,
    case when bool_or(l.action = 'delete') then 'delete' when bool_or(l.action = 'insert') then 'insert' else 'update' end,
    jsonb_object_agg(o.key, o.value order by l.id desc) filter (where o.key is not null),
    jsonb_object_agg(o.key, l.new -> o.key order by l.id) filter (where o.key is not null),
    min(l.id), max(l.id)
  from public.audit_log l
  left join lateral jsonb_each(case when l.action = 'update' then l.old end) o on true
  where l.batch_id = batch
  group by l.table_name, l.record_id
$function$;

CREATE OR REPLACE FUNCTION private.batch_records (
  batch       uuid,
  target_name text,
  locking     boolean,
  skipped     integer DEFAULT 0,
  page_size   integer DEFAULT NULL::integer
)
  RETURNS TABLE (
    record_id text,
    title     text,
    action    text,
    was       jsonb,
    became    jsonb,
    state     text,
    last_id   bigint,
    total     bigint
  )
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  target constant regclass := to_regclass(format('public.%I', target_name));
  columns text[];
  title_column text;
begin
  perform private.batch_tables(batch);
  if target is null then
    return;
  end if;
  select array_agg(a.attname::text), max(a.attname::text) filter (where a.attname in ('title', 'name'))
  into columns, title_column
  from pg_catalog.pg_attribute a
  where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
  columns := array(
    select distinct k from private.batch_changes(batch) c, jsonb_object_keys(c.new) k
    where c.table_name = target_name and k = any (columns));
  return query execute format($sql$
    with changed as (
      select c.*, count(*) over () as total from private.batch_changes($1) c
      where c.table_name = $2 order by c.first_id offset $3 limit $4
    ), standing as (
      select c.record_id, c.action, c.last_id, c.total, %1$s as title, %2$s is not null as there,
        %3$s as now, %4$s as was, %5$s as became, coalesce(c.new, '{}') as new
      from changed c
      %6$s join %7$s t on %8$s
      cross join lateral jsonb_populate_record(null::%7$s, c.old - array(select key from jsonb_each(c.old) where value = '"[redacted]"')) o
      cross join lateral jsonb_populate_record(null::%7$s, c.new - array(select key from jsonb_each(c.new) where value = '"[redacted]"')) n
      order by c.record_id %9$s
    )
    select s.record_id, s.title, s.action,
      (select jsonb_object_agg(k.key, s.was -> k.key) from jsonb_each(s.new) k where s.was ? k.key),
      (select jsonb_object_agg(k.key, s.became -> k.key) from jsonb_each(s.new) k where s.became ? k.key),
      case
        when not s.there then 'gone'
        when s.action <> 'update' then s.action
        when exists (select from jsonb_each(s.new) k where k.value = '"[redacted]"') then 'secret'
        when exists (select from jsonb_each(s.new) k where s.now ? k.key
          and s.now -> k.key is distinct from s.became -> k.key and s.now -> k.key is distinct from s.was -> k.key) then 'changed_since'
        when exists (select from jsonb_each(s.new) k where s.now ? k.key and s.now -> k.key is distinct from s.was -> k.key) then 'restorable'
        else 'restored'
      end, s.last_id, s.total
    from standing s $sql$,
    coalesce('t.' || quote_ident(title_column), 'null') || '::text',
    (select 't.' || quote_ident(a.attname) from pg_catalog.pg_index i join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = target and i.indisprimary),
    private.record_expression('t', columns), private.record_expression('o', columns), private.record_expression('n', columns),
    case when locking then 'inner' else 'left' end, target, private.key_condition(target, 't', 'c.record_id'),
    case when locking then 'for update of t' else '' end)
  using batch, target_name, skipped, page_size;
end $function$;

CREATE OR REPLACE FUNCTION private.batch_row_key (
  batch_id uuid,
  part     uuid
)
  RETURNS uuid
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select overlay(overlay(md5(batch_id::text || part::text) placing '8' from 13) placing '8' from 17)::uuid
$function$;

CREATE OR REPLACE FUNCTION private.batch_tables (
  batch uuid
)
  RETURNS text[]
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  table_names constant text[] := array(select distinct l.table_name from public.audit_log l where l.batch_id = batch order by 1);
begin
  if cardinality(table_names) = 0 then
    raise exception 'There is no such batch.' using errcode = 'PT404';
  elsif exists (select from unnest(table_names) t where not private.may_read_history(t)) then
    raise exception 'Your role does not include all records of this batch.' using errcode = '42501';
  end if;
  return table_names;
end $function$;

CREATE OR REPLACE FUNCTION private.begin_batch (
  reason text
)
  RETURNS uuid
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  given constant text := private.request_context('x-batch-id', 'app.batch_id');
begin
  if private.request_context('x-audit-reason', 'app.reason') is null then
    perform set_config('app.reason', reason, true);
  end if;
  if pg_catalog.pg_input_is_valid(given, 'uuid') then
    return given::uuid;
  end if;
  perform set_config('app.batch_id', gen_random_uuid()::text, true);
  return current_setting('app.batch_id')::uuid;
end $function$;

CREATE OR REPLACE FUNCTION private.begin_batch (
  batch  uuid,
  reason text
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if batch is null then
    raise exception 'The request has no batch id.' using errcode = '22023';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(batch::text, 0));
  if exists (select from public.batches b where b.id = batch) or exists (select from public.audit_log l where l.batch_id = batch) then
    raise exception 'This was carried out already. Look under Batches for what it did.' using errcode = '22023';
  end if;
  perform
    set_config('request.headers', (coalesce(nullif(current_setting('request.headers', true), '')::jsonb, '{}') - 'x-batch-id' - 'x-audit-reason')::text, true),
    set_config('app.batch_id', batch::text, true),
    set_config('app.reason', coalesce(reason, ''), true);
end $function$;

CREATE OR REPLACE FUNCTION private.begin_member_change (
  reason text
)
  RETURNS uuid
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if not private.has_permission('learners.write') then
    raise exception 'Changing members needs the permission learners.write.' using errcode = '42501';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Say why, in 3 to 500 characters.' using errcode = '22023';
  end if;
  perform set_config('app.reason', btrim(reason), true);
  return private.begin_batch(btrim(reason));
end $function$;

CREATE OR REPLACE FUNCTION private.begin_stripe_action (
  person          uuid,
  action          text,
  args            jsonb,
  reason          text,
  idempotency_key uuid,
  batch_id        uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  intent public.subscription_actions;
begin
  perform private.check_action_request(reason, idempotency_key);
  intent := private.find_action(idempotency_key, person, action, coalesce(args, '{}'));
  if intent.id is not null then
    return private.resume_stripe_intent(intent);
  end if;
  intent := jsonb_populate_record(intent, private.plan_stripe_action(person, action, args));
  intent.idempotency_key := idempotency_key;
  intent.reason := reason;
  intent.batch_id := batch_id;
  return private.keep_stripe_intent(intent);
end $function$;

CREATE OR REPLACE FUNCTION private.begin_stripe_reconciliation (
  by_whom uuid
)
  RETURNS uuid
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  begun uuid;
begin
  insert into public.stripe_reconciliations (started_by) values (by_whom)
  on conflict do nothing
  returning id into begun;
  if begun is null then
    return (select r.id from public.stripe_reconciliations r where r.finished_at is null);
  end if;
  perform private.queue_stripe_reconciliation(begun);
  return begun;
end $function$;

CREATE OR REPLACE FUNCTION private.begin_stripe_undo (
  action_id       uuid,
  reason          text,
  idempotency_key uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  undone public.subscription_actions;
  intent public.subscription_actions;
  now_row public.user_subscriptions;
  restored public.user_subscriptions;
begin
  perform private.check_action_request(reason, idempotency_key);
  select * into undone from public.subscription_actions a where a.id = action_id;
  if not found then
    raise exception 'There is no such action.' using errcode = 'PT404';
  end if;
  intent := private.find_action(idempotency_key, undone.user_id, 'undo', jsonb_build_object('action_id', action_id));
  if intent.id is not null then
    return private.resume_stripe_intent(intent);
  end if;
  now_row := private.subscription_or_none(undone.user_id);
  restored := private.restored_subscription(undone, now_row);
  if not undone.through_stripe or not private.is_stripe_backed(now_row) then
    perform private.refuse_subscription_action('Stripe has no part in this any more. Make the change that is wanted now instead.');
  elsif restored.end_date <= now() then
    perform private.refuse_subscription_action('The time that was given has begun, so it cannot be taken back. Cancel instead.');
  end if;
  intent.idempotency_key := idempotency_key;
  intent.user_id := undone.user_id;
  intent.action := 'undo';
  intent.args := jsonb_build_object('action_id', action_id);
  intent.reason := reason;
  intent.batch_id := undone.batch_id;
  intent.undoes_id := action_id;
  intent.old := to_jsonb(now_row);
  intent.planned := to_jsonb(restored);
  return private.keep_stripe_intent(intent);
end $function$;

CREATE OR REPLACE FUNCTION private.can_open_lesson (
  lesson uuid
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select exists (
    select from public.practice_lessons l
    where l.id = lesson
      and private.lesson_opening(auth.uid() is not null, l.status, l.is_free, l.required_tier, private.current_tier())
        in ('free', 'tier_reached'))
$function$;

CREATE OR REPLACE FUNCTION private.can_open_object (
  bucket      text,
  object_name text
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select auth.uid() is not null and exists (
    select from public.media m
    cross join lateral (
      select q.lesson_id from public.speaking_questions s join public.lesson_questions q on q.question_id = s.id where s.media_id = m.id and s.is_active
      union all
      select q.lesson_id from public.writing_questions w join public.lesson_questions q on q.question_id = w.id where w.media_id = m.id and w.is_active
      union all
      select q.lesson_id from public.reading_questions r join public.lesson_questions q on q.question_id = r.id where r.media_id = m.id and r.is_active
      union all
      select q.lesson_id from public.listening_questions i join public.lesson_questions q on q.question_id = i.id where i.media_id = m.id and i.is_active
      union all
      select l.id from public.practice_lessons l where l.thumbnail_media_id = m.id
    ) used
    where m.bucket = can_open_object.bucket and m.path = object_name and private.can_open_lesson(used.lesson_id))
$function$;

CREATE OR REPLACE FUNCTION private.can_open_question (
  module   text,
  question uuid
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select auth.uid() is not null and exists (
    select from public.lesson_questions q
    join public.practice_lessons l on l.id = q.lesson_id
    where q.question_id = question
      and l.module = can_open_question.module
      and private.opens(l.status, l.is_free, l.required_tier, private.current_tier()))
$function$;

CREATE OR REPLACE FUNCTION private.cancelled_subscription (
  s      public.user_subscriptions,
  args   jsonb,
  moment timestamp with time zone
)
  RETURNS public.user_subscriptions
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
declare
  period_end constant timestamptz := case when s.status = 'trial' then coalesce(s.trial_ends_at, s.end_date) else s.end_date end;
  last_day timestamptz;
begin
  if s.status not in ('active', 'trial') then
    perform private.refuse_subscription_action(format('There is nothing to cancel: the subscription is %s.', s.status));
  end if;
  last_day := case args ->> 'when'
    when 'now' then moment
    when 'period_end' then period_end
    when 'date' then private.action_moment(args, 'at')
  end;
  if last_day is null then
    perform private.refuse_subscription_action(case args ->> 'when'
      when 'period_end' then 'The subscription has no end of its period. Cancel it now or on a date.'
      else 'Say when to cancel: now, period_end or date.' end);
  end if;
  if last_day < moment or last_day > period_end then
    perform private.refuse_subscription_action('The day of the cancellation lies in the past or after the end of the period.');
  end if;
  s.cancel_at := last_day;
  s.auto_renew := false;
  s.next_tier := null;
  if last_day = moment then
    s.status := 'cancelled';
    s.end_date := moment;
  end if;
  return s;
end $function$;

CREATE OR REPLACE FUNCTION private.carry_question_checks (
  bank   regclass,
  module text,
  copies uuid[],
  keep   uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if to_regclass('public.question_checks') is null then
    return;
  end if;
  execute format($sql$
    insert into public.question_checks (fingerprint, profile_version, module, type, checked_by)
    select distinct private.question_fingerprint($1, to_jsonb(q) || jsonb_build_object('media_id', $3)),
      private.profile_version_in_force(), $1, q.type::text, auth.uid()
    from %s q where q.media_id = any ($2) and q.is_active
    on conflict do nothing $sql$, bank)
  using module, copies, keep;
end $function$;

CREATE OR REPLACE FUNCTION private.category_counts()
  RETURNS TABLE (
    category     integer,
    own          bigint,
    own_active   bigint,
    total        bigint,
    total_active bigint
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with recursive below as (
    select id as category, id from public.pte_categories
    union
    select b.category, c.id from below b join public.pte_categories c on c.parent = b.id
  ), counted as (
    select bank as module, type as question_type, sum(n) as n, coalesce(sum(n) filter (where is_active), 0) as active
    from private.question_counts where not is_archived group by 1, 2
  ), held as (
    select distinct b.category, c.module, c.question_type from below b join public.pte_categories c on c.id = b.id
    where c.question_type is not null
  )
  select c.id, coalesce(sum(n.n) filter (where n.question_type = c.question_type and n.module = c.module), 0)::bigint,
    coalesce(sum(n.active) filter (where n.question_type = c.question_type and n.module = c.module), 0)::bigint,
    coalesce(sum(n.n), 0)::bigint, coalesce(sum(n.active), 0)::bigint
  from public.pte_categories c
  left join held h on h.category = c.id
  left join counted n on n.module = h.module and n.question_type = h.question_type
  group by c.id
$function$;

CREATE OR REPLACE FUNCTION private.change_review (
  resource     text,
  record_id    uuid,
  seen_version integer,
  changes      jsonb
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION private.changed_since (
  target_name text,
  record_id   text,
  after_id    bigint,
  columns     text[]
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select jsonb_build_object('at', l.at, 'actor_name', private.name_of_actor(l.actor_id, l.actor_role),
    'columns', array(select k from jsonb_object_keys(l.new) k where k = any (columns)))
  from public.audit_log l
  where l.table_name = target_name and l.record_id = changed_since.record_id and l.id > after_id
    and l.action = 'update' and l.new ?| columns
  order by l.id desc limit 1
$function$;

CREATE OR REPLACE FUNCTION private.check_action_request (
  reason          text,
  idempotency_key uuid
)
  RETURNS void
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Changing subscriptions needs the permission subscriptions.write.' using errcode = '42501';
  elsif private.is_blank(reason) then
    raise exception 'Give the reason; it is kept with the subscription.' using errcode = '22023';
  elsif idempotency_key is null then
    raise exception 'The request has no idempotency key.' using errcode = '22023';
  end if;
  perform set_config('app.reason', reason, true);
end $function$;

CREATE OR REPLACE FUNCTION private.check_bulk_request (
  user_ids uuid[],
  action   text
)
  RETURNS void
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Changing subscriptions needs the permission subscriptions.write.' using errcode = '42501';
  elsif action is null or action not in ('extend_trial', 'grant_days', 'comp', 'cancel', 'set_auto_renew') then
    perform private.refuse_subscription_action('This action is for one subscription at a time.');
  elsif coalesce(cardinality(user_ids), 0) not between 1 and 500 then
    perform private.refuse_subscription_action('Choose from 1 to 500 learners.');
  end if;
end $function$;

CREATE OR REPLACE FUNCTION private.check_community_list (
  sort  text,
  sorts text[],
  query text
)
  RETURNS void
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
begin
  if not private.has_permission('community.read') then
    raise exception 'Reading these lists needs the permission community.read.' using errcode = '42501';
  elsif sort is null or sort <> all (sorts) then
    raise exception 'This list cannot be sorted by "%".', sort using errcode = '22023';
  elsif sort = 'match' and btrim(coalesce(query, '')) = '' then
    raise exception 'Only a search has best matches.' using errcode = '22023';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION private.check_lesson_question()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  lesson public.practice_lessons;
  question constant uuid := coalesce(
    new.speaking_question_id, new.writing_question_id, new.reading_question_id, new.listening_question_id);
begin
  select * into lesson from public.practice_lessons where id = new.lesson_id for share;
  if private.question_type_of(lesson.module, question) is distinct from lesson.question_type
    or (to_jsonb(new) ->> (lesson.module || '_question_id')) is null then
    raise exception 'Lesson "%" takes % items of type %.', lesson.title, lesson.module, lesson.question_type
      using errcode = '23514';
  end if;
  if lesson.status = 'published' and not private.question_is_active(lesson.module, question) then
    raise exception 'Lesson "%" is published: add active items only.', lesson.title using errcode = '23514';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.check_moderation (
  reason text
)
  RETURNS void
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
begin
  if not private.has_permission('community.moderate') then
    raise exception 'Moderating needs the permission community.moderate.' using errcode = '42501';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Say why, in 3 to 500 characters.' using errcode = '22023';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION private.check_question_changes (
  changes jsonb
)
  RETURNS void
  LANGUAGE plpgsql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
declare
  unknown text;
begin
  select k into unknown from jsonb_object_keys(changes) k where k not in ('difficulty', 'tags', 'is_active', 'archived') limit 1;
  if unknown is not null then
    raise exception 'Questions cannot be changed together by "%".', unknown using errcode = '22023';
  elsif changes = '{}' then
    raise exception 'Choose at least one field to change.' using errcode = '22023';
  elsif changes ? 'tags' and not (changes -> 'tags' ?| array['add', 'remove', 'replace']) then
    raise exception 'Say which tags to add, to remove or to set.' using errcode = '22023';
  elsif (changes ->> 'archived')::boolean and (changes ->> 'is_active')::boolean then
    raise exception 'What is archived cannot be published.' using errcode = '22023';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION private.check_subscription_transition()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  before constant public.membership_status := case when tg_op = 'UPDATE' then old.status end;
begin
  if before is not distinct from new.status then
    return new;
  end if;
  if not exists (
    select from public.subscription_transitions t
    where t.from_status is not distinct from before and t.to_status = new.status
  ) then
    raise exception 'A subscription that is % cannot become %.', coalesce(before::text, 'new'), new.status
      using errcode = '23514', hint = 'The allowed changes stand in subscription_transitions.';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.check_version()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if new.version is distinct from old.version then
    raise exception 'This record was changed by someone else since you opened it.'
      using errcode = 'PT409',
        detail = (to_jsonb(old) - 'search')::text,
        hint = 'Compare the current record with your changes, then save with its version.';
  end if;
  new.version := old.version + 1;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.choice_problems (
  options jsonb,
  key     jsonb,
  several boolean
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select array_remove(array[
    case when cardinality(ids) < 3 then 'options.choices: at least three choices are needed.' end,
    case when cardinality(ids) <> (select count(distinct id) from unnest(ids) id) then 'options.choices: two choices have the same id.' end,
    case when exists (select from unnest(texts) t where private.is_blank(t)) then 'options.choices: a choice has no text.' end,
    case when (select count(distinct lower(btrim(t))) from unnest(texts) t) < cardinality(texts) then 'options.choices: two choices have the same text.' end,
    case when not several and cardinality(correct) <> 1 then 'key.correct: mark exactly one choice as correct.' end,
    case when several and cardinality(correct) < 2 then 'key.correct: mark at least two choices as correct.' end,
    case when several and cardinality(correct) >= cardinality(ids) then 'key.correct: at least one choice must be wrong.' end,
    case when not correct <@ ids then 'key.correct: a correct choice is not among the choices.' end,
    case when (select count(distinct c) from unnest(correct) c) < cardinality(correct) then 'key.correct: a choice is marked twice.' end
  ], null)
  from (
    select coalesce(array_agg(coalesce(c ->> 'id', '')), '{}') as ids,
      coalesce(array_agg(coalesce(c ->> 'text', '')), '{}') as texts,
      private.json_texts(key -> 'correct') as correct
    from private.json_items(options -> 'choices') c
  ) choices
$function$;

CREATE OR REPLACE FUNCTION private.close_archived_forum()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if new.archived_at is not null and old.archived_at is null then
    new.is_active := false;
  elsif new.archived_at is not null and new.is_active then
    raise exception 'An archived forum cannot be active. Restore it first.' using errcode = '23514';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.collect_changed_title_words()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if exists (select from titled t join untitled u on u.id = t.id where u.title <> t.title) then
    insert into private.title_words (word)
    select distinct w from titled t cross join lateral unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', t.title))) w
    where length(w) between 3 and 40
    order by w
    on conflict do nothing;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.collect_name_words()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  insert into private.name_words (word)
  select distinct w from named n cross join lateral unnest(tsvector_to_array(to_tsvector('simple', n.name))) w
  order by w
  on conflict do nothing;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.collect_title_words()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  insert into private.title_words (word)
  select distinct w from titled t cross join lateral unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', t.title))) w
  where length(w) between 3 and 40
  order by w
  on conflict do nothing;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.comment_on_review (
  resource  text,
  record_id uuid,
  comment   text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  insert into public.review_comments (resource, record_id, body)
  select resource, record_id, comment where not private.is_blank(comment)
$function$;

CREATE OR REPLACE FUNCTION private.community_authors (
  user_ids uuid[]
)
  RETURNS TABLE (
    id    uuid,
    name  text,
    image text
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  ROWS 50
  SET search_path TO ''
  AS $function$
  select u.id, coalesce(nullif(split_part(u.name, '@', 1), ''), 'Learner'), u.image
  from public.users u
  where u.id = any (user_ids) and auth.uid() is not null
    and (
      u.id = auth.uid()
      or exists (
        select from public.posts p join public.forums f on f.id = p.forum_id
        where p.author_id = u.id and p.status = 'visible' and f.is_active)
      or exists (
        select from public.comments c
        join public.posts p on p.id = c.post_id
        join public.forums f on f.id = p.forum_id
        where c.author_id = u.id and c.status = 'visible' and p.status = 'visible' and f.is_active)
      or ((select private.has_permission('community.read')) and (
        exists (select from public.posts p where p.author_id = u.id)
        or exists (select from public.comments c where c.author_id = u.id)))
    )
$function$;

CREATE OR REPLACE FUNCTION private.community_condition (
  words        tsquery,
  statuses     text[],
  author       uuid,
  created_from timestamp with time zone,
  created_to   timestamp with time zone
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select concat_ws(' and ', 'true',
    case when words is not null then format('t.search @@ %L::tsquery', words) end,
    -- As "not visible" where it can be, which is what the index of moderated rows holds.
    case when statuses is not null then format('t.status = any (%L)', statuses) end,
    case when statuses is not null and not 'visible' = any (statuses) then 't.status <> ''visible''' end,
    case when author is not null then format('t.author_id = %L', author) end,
    case when created_from is not null then format('t.created_at >= %L', created_from) end,
    case when created_to is not null then format('t.created_at < %L', created_to) end)
$function$;

CREATE OR REPLACE FUNCTION private.community_drift()
  RETURNS TABLE (
    table_name text,
    record_id  uuid,
    counter    text,
    stored     integer,
    counted    integer
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  -- One statement, one moment: writers may go on.
  select 'forums', f.id, 'post_count', f.post_count, coalesce(c.n, 0)
  from public.forums f
  left join (select p.forum_id, count(*)::int as n from public.posts p where p.status = 'visible' and p.merged_into is null group by 1) c
    on c.forum_id = f.id
  where f.post_count <> coalesce(c.n, 0)
  union all
  select 'posts', p.id, 'comment_count', p.comment_count, coalesce(c.n, 0)
  from public.posts p
  left join (select m.post_id, count(*)::int as n from public.comments m where m.status = 'visible' group by 1) c on c.post_id = p.id
  where p.comment_count <> coalesce(c.n, 0)
  union all
  select 'posts', p.id, 'like_count', p.like_count, coalesce(c.n, 0)
  from public.posts p
  left join (select l.post_id, count(*)::int as n from public.post_likes l group by 1) c on c.post_id = p.id
  where p.like_count <> coalesce(c.n, 0)
  union all
  select 'comments', m.id, 'like_count', m.like_count, coalesce(c.n, 0)
  from public.comments m
  left join (select l.comment_id, count(*)::int as n from public.comment_likes l group by 1) c on c.comment_id = m.id
  where m.like_count <> coalesce(c.n, 0)
$function$;

CREATE OR REPLACE FUNCTION private.compared_text (
  prompt     text,
  transcript text,
  options    jsonb
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select left(regexp_replace(concat_ws(' ', prompt, transcript,
    (select string_agg(t #>> '{}', ' ') from jsonb_array_elements(private.option_texts(options)) t)), '\{\{\d+\}\}', ' ', 'g'), 6000)
$function$;

CREATE OR REPLACE FUNCTION private.complete_stripe_action (
  action_id uuid,
  result    jsonb
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  done public.subscription_actions;
begin
  update public.subscription_actions a
  set status = 'done', new = (select to_jsonb(s) from public.user_subscriptions s where s.user_id = a.user_id),
    stripe_result = result, irreversible = private.irreversible_at_stripe(a.action, a.args), problem = null, finished_at = now()
  where a.id = action_id and a.status = 'pending'
  returning * into done;
  if found then
    perform private.queue_subscription_mail(done);
  end if;
end $function$;

CREATE OR REPLACE FUNCTION private.content_staff()
  RETURNS TABLE (
    id         uuid,
    name       text,
    may_review boolean
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select u.id, u.name, private.person_has_permission(u.id, 'content.write')
  from public.users u
  where (select private.has_permission('content.read'))
    and u.id in (select m.user_id from public.staff_members m)
  order by u.name
$function$;

CREATE OR REPLACE FUNCTION private.copy_primary_exam_date()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  person constant uuid := case when tg_op = 'DELETE' then old.user_id else new.user_id end;
  primary_date constant date := (
    select d.exam_date from public.user_scheduled_exam_dates d where d.user_id = person and d.is_primary);
begin
  update public.user_profiles p set exam_date = primary_date
  where p.user_id = person and p.exam_date is distinct from primary_date;
  update public.pte_user_exam_settings s set exam_date = primary_date
  where s.user_id = person and s.exam_date is distinct from primary_date;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.count_added_questions()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  perform private.add_question_counts(tg_argv[0], (
    select jsonb_agg(to_jsonb(f)) from (
      select type::text, difficulty, is_active, archived_at is not null as is_archived, count(*) as n
      from added group by 1, 2, 3, 4) f));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.count_changed_questions()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  perform private.add_question_counts(tg_argv[0], (
    select jsonb_agg(to_jsonb(f)) from (
      select type::text, difficulty, is_active, archived_at is not null as is_archived, count(*) as n
      from added group by 1, 2, 3, 4
      union all
      select type::text, difficulty, is_active, archived_at is not null, -count(*)
      from removed group by 1, 2, 3, 4) f));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.count_comments()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  ids uuid[];
  deltas int[];
begin
  if tg_op = 'INSERT' then
    select array_agg(d.post_id), array_agg(d.n) into ids, deltas
    from (select a.post_id, count(*)::int as n from added a where a.status = 'visible' group by 1) d;
  elsif tg_op = 'DELETE' then
    select array_agg(d.post_id), array_agg(-d.n) into ids, deltas
    from (select r.post_id, count(*)::int as n from removed r where r.status = 'visible' group by 1) d;
  else
    select array_agg(d.post_id), array_agg(d.n) into ids, deltas
    from (
      select c.post_id, sum(c.n)::int as n
      from (
        select a.post_id, 1 as n from added a where a.status = 'visible'
        union all
        select r.post_id, -1 from removed r where r.status = 'visible') c
      group by 1 having sum(c.n) <> 0) d;
  end if;
  perform private.add_to_counter('public.posts', 'comment_count', ids, deltas);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.count_lesson_questions()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  update public.practice_lessons l
  set question_count = counted.n
  from (
    select t.lesson_id, (select count(*) from public.lesson_questions q where q.lesson_id = t.lesson_id)::int as n
    from touched t group by t.lesson_id
  ) counted
  where l.id = counted.lesson_id and l.question_count <> counted.n;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.count_likes()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  counted constant regclass := tg_argv[0]::regclass;
  ids uuid[];
  deltas int[];
begin
  select array_agg(d.id), array_agg(case when tg_op = 'DELETE' then -d.n else d.n end) into ids, deltas
  from (
    select (to_jsonb(l) ->> tg_argv[1])::uuid as id, count(*)::int as n from likes l group by 1) d;
  perform private.add_to_counter(counted, 'like_count', ids, deltas);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.count_posts()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  ids uuid[];
  deltas int[];
begin
  if tg_op = 'INSERT' then
    select array_agg(d.forum_id), array_agg(d.n) into ids, deltas
    from (select a.forum_id, count(*)::int as n from added a where a.status = 'visible' and a.merged_into is null group by 1) d;
  elsif tg_op = 'DELETE' then
    select array_agg(d.forum_id), array_agg(-d.n) into ids, deltas
    from (select r.forum_id, count(*)::int as n from removed r where r.status = 'visible' and r.merged_into is null group by 1) d;
  else
    select array_agg(d.forum_id), array_agg(d.n) into ids, deltas
    from (
      select c.forum_id, sum(c.n)::int as n
      from (
        select a.forum_id, 1 as n from added a where a.status = 'visible' and a.merged_into is null
        union all
        select r.forum_id, -1 from removed r where r.status = 'visible' and r.merged_into is null) c
      group by 1 having sum(c.n) <> 0) d;
  end if;
  perform private.add_to_counter('public.forums', 'post_count', ids, deltas);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.count_removed_questions()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  perform private.add_question_counts(tg_argv[0], (
    select jsonb_agg(to_jsonb(f)) from (
      select type::text, difficulty, is_active, archived_at is not null as is_archived, -count(*) as n
      from removed group by 1, 2, 3, 4) f));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.count_source_revision()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  new.revision := case when tg_op = 'INSERT' then 1 else old.revision + (new.text <> old.text)::int end;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.create_default_partition (
  parent regclass
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  parent_name constant text := (select relname from pg_catalog.pg_class where oid = parent);
begin
  if to_regclass(format('partitions.%I', parent_name || '_default')) is not null then
    return;
  end if;
  execute format('create table partitions.%I partition of %s default', parent_name || '_default', parent);
  perform private.lock_partition(parent_name || '_default');
end $function$;

CREATE OR REPLACE FUNCTION private.create_month_partition (
  parent regclass,
  month  date
)
  RETURNS boolean
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  parent_name constant text := (select relname from pg_catalog.pg_class where oid = parent);
  child_name constant text := parent_name || to_char(month, '"_y"YYYY"m"MM');
  lower_bound constant text := to_char(month, 'YYYY-MM-01 00:00:00+00');
  upper_bound constant text := to_char(month + interval '1 month', 'YYYY-MM-01 00:00:00+00');
  key_column constant text := (
    select a.attname from pg_catalog.pg_partitioned_table p
    join pg_catalog.pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
    where p.partrelid = parent
  );
  stored_columns text;
  rows_wait boolean;
  lift_keys text[] := '{}';
  restore_keys text[] := '{}';
  command text;
begin
  if to_regclass(format('partitions.%I', child_name)) is not null then
    return false;
  end if;
  select string_agg(quote_ident(attname), ', ' order by attnum) into stored_columns
  from pg_catalog.pg_attribute
  where attrelid = parent and attnum > 0 and not attisdropped and attgenerated = '';

  execute format('lock table %s in share row exclusive mode', parent);
  execute format(
    'select exists (select from partitions.%1$I where %2$I >= %3$L and %2$I < %4$L)',
    parent_name || '_default', key_column, lower_bound, upper_bound) into rows_wait;
  if rows_wait then
    select coalesce(array_agg(format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname)), '{}'),
      coalesce(array_agg(format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))), '{}')
    into lift_keys, restore_keys
    from pg_catalog.pg_constraint c
    where c.confrelid = parent and c.contype = 'f' and c.conparentid = 0;
  end if;
  foreach command in array lift_keys loop
    execute command;
  end loop;

  execute format('create table partitions.%I (like %s including defaults including constraints including generated including storage)', child_name, parent);
  execute format(
    'with moved as (delete from partitions.%1$I where %2$I >= %3$L and %2$I < %4$L returning %5$s)
     insert into partitions.%6$I (%5$s) select %5$s from moved',
    parent_name || '_default', key_column, lower_bound, upper_bound, stored_columns, child_name);
  execute format('alter table %s attach partition partitions.%I for values from (%L) to (%L)', parent, child_name, lower_bound, upper_bound);
  foreach command in array restore_keys loop
    execute command;
  end loop;
  perform private.lock_partition(child_name);
  return true;
end $function$;

CREATE OR REPLACE FUNCTION private.create_month_partitions (
  parent     regclass,
  from_month date     DEFAULT (date_trunc('month'::text, (now() AT TIME ZONE 'UTC'::text)))::date,
  months     integer  DEFAULT 4
)
  RETURNS integer
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  first_month constant date := date_trunc('month', from_month::timestamp)::date;
  created int := 0;
begin
  perform private.create_default_partition(parent);
  for step in 0 .. months - 1 loop
    if private.create_month_partition(parent, (first_month + make_interval(months => step))::date) then
      created := created + 1;
    end if;
  end loop;
  return created;
end $function$;

CREATE OR REPLACE FUNCTION private.create_preview_link (
  resource  text,
  record_id uuid,
  days      integer
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  token constant text := translate(encode(extensions.gen_random_bytes(32), 'base64'), '+/=', '-_');
  created public.preview_links;
begin
  if not private.has_permission('content.write') then
    raise exception 'Sharing a preview needs the permission content.write.' using errcode = '42501';
  end if;
  if days is null or days not between 1 and 30 then
    raise exception 'A preview link lives for 1 to 30 days.' using errcode = '22023';
  end if;
  if private.preview_items(resource, record_id) is null then
    raise exception 'There is nothing to preview.' using errcode = 'PT404';
  end if;
  insert into public.preview_links (token_hash, resource, record_id, created_by, expires_at)
  values (encode(sha256(convert_to(token, 'UTF8')), 'hex'), create_preview_link.resource, create_preview_link.record_id,
    auth.uid(), now() + make_interval(days => days))
  returning * into created;
  return jsonb_build_object('id', created.id, 'token', token, 'expires_at', created.expires_at);
end $function$;

CREATE OR REPLACE FUNCTION private.current_tier()
  RETURNS public.membership_tier
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select private.tier_in_force(auth.uid())
$function$;

CREATE OR REPLACE FUNCTION private.default_partition_rows()
  RETURNS TABLE (
    parent  text,
    waiting bigint
  )
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
declare
  child record;
begin
  for child in
    select relname from pg_catalog.pg_class
    where relnamespace = 'partitions'::regnamespace and relname like '%\_default' and relkind = 'r'
  loop
    parent := regexp_replace(child.relname, '_default$', '');
    execute format('select count(*) from partitions.%I', child.relname) into waiting;
    return next;
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION private.delete_review_comments()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  delete from public.review_comments c where c.resource = tg_table_name and c.record_id = old.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.describe_batch (
  batch uuid
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select jsonb_build_object(
    'id', batch, 'at', rows.at, 'actor_name', private.name_of_actor(rows.actor_id, rows.actor_role), 'reason', rows.reason,
    'table_names', rows.table_names, 'records', rows.records,
    'kind', b.kind, 'undoes', b.undoes, 'changes', b.changes, 'skipped', coalesce(b.skipped, 0), 'skips', coalesce(b.skips, '[]'),
    'undone', (select jsonb_build_object('id', u.id, 'at', u.created_at, 'skipped', u.skipped,
      'actor_name', private.name_of_actor(u.created_by, 'staff')) from private.undo_of(batch) u where u.id is not null),
    'undoable', not exists (select from unnest(rows.table_names) t where not private.may_undo(t)))
  from (
    select min(l.at) as at, (array_agg(l.actor_id))[1] as actor_id, (array_agg(l.actor_role))[1] as actor_role, max(l.reason) as reason,
      array_agg(distinct l.table_name) as table_names, count(distinct (l.table_name, l.record_id)) as records
    from public.audit_log l where l.batch_id = batch) rows
  left join public.batches b on b.id = batch
$function$;

CREATE OR REPLACE FUNCTION private.describe_linked_question()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  item record;
begin
  if num_nonnulls(new.speaking_question_id, new.writing_question_id, new.reading_question_id, new.listening_question_id) <> 1 then
    return new;
  end if;
  select * into item from (
    select 'speaking' as section, type::text, title, difficulty, tags from public.speaking_questions where id = new.speaking_question_id
    union all select 'writing', type::text, title, difficulty, tags from public.writing_questions where id = new.writing_question_id
    union all select 'reading', type::text, title, difficulty, tags from public.reading_questions where id = new.reading_question_id
    union all select 'listening', type::text, title, difficulty, tags from public.listening_questions where id = new.listening_question_id
  ) found_item;
  if found then
    new.section := item.section;
    new.question_type := item.type;
    new.question := item.title;
    new.difficulty := item.difficulty;
    new.tags := item.tags;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.drop_down_problems (
  passage text,
  options jsonb,
  key     jsonb
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select private.gap_mark_problems(passage) || private.gap_key_problems(passage, key) || array_remove(array[
    case when exists (
      select from unnest(private.gap_numbers(passage)) gap
      where cardinality(private.json_texts(options -> 'blanks' -> gap)) < 2) then 'options.blanks: each gap needs a list of at least two words.' end,
    case when exists (
      select from private.json_entries(options -> 'blanks') list, unnest(private.json_texts(list.value)) w
      where private.is_blank(w)) then 'options.blanks: a word is empty.' end,
    case when exists (
      select from private.json_entries(options -> 'blanks') list
      where (select count(distinct w) < count(*) from unnest(private.json_texts(list.value)) w)) then 'options.blanks: a word stands twice in one list.' end,
    case when exists (
      select from private.json_entries(key -> 'blanks') k
      where k.value #>> '{}' <> all (private.json_texts(options -> 'blanks' -> k.key))) then 'key.blanks: an answer is not in the list of its gap.' end
  ], null)
$function$;

CREATE OR REPLACE FUNCTION private.edited_tags (
  tags text[],
  edit jsonb
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select case
    when edit is null then tags
    when edit ? 'replace' then coalesce(private.text_array(edit -> 'replace'), '{}')
    else array(
      select kept.tag from (
        select u.tag, min(u.position) as position
        from unnest(tags || coalesce(private.text_array(edit -> 'add'), '{}')) with ordinality u (tag, position)
        where u.tag <> all (coalesce(private.text_array(edit -> 'remove'), '{}'))
        group by u.tag) kept
      order by kept.position)
  end
$function$;

CREATE OR REPLACE FUNCTION private.enable_tracking (
  target   regclass,
  VARIADIC redacted text[] DEFAULT '{}'::text[]
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  column_names constant text[] := (
    select array_agg(attname::text) from pg_catalog.pg_attribute
    where attrelid = target and attnum > 0 and not attisdropped);
  key_columns constant text := (
    select string_agg(a.attname, ',' order by k.position)
    from pg_catalog.pg_index i
    cross join lateral unnest(i.indkey::int2[]) with ordinality k (attnum, position)
    join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = target and i.indisprimary);
  arguments constant text := (
    select string_agg(quote_literal(argument), ', ') from unnest(key_columns || redacted) argument);
begin
  if 'updated_at' = any (column_names) then
    execute format('create trigger set_updated_at before update on %s for each row execute function private.set_updated_at()', target);
  end if;
  if 'version' = any (column_names) then
    execute format('create trigger check_version before update on %s for each row execute function private.check_version()', target);
  end if;
  execute format('create trigger audit after insert or update or delete on %s for each row execute function private.audit(%s)', target, arguments);
end $function$;

CREATE OR REPLACE FUNCTION private.end_due_subscriptions (
  max_rows integer DEFAULT 500
)
  RETURNS integer
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  ended int;
begin
  perform set_config('app.source', 'system', true), set_config('app.reason', 'The agreed end has come.', true);
  with due as (
    select s.id,
      private.renews(s) and s.renews_every_months is not null and s.status = 'active'
        and s.cancel_at is null and s.end_date <= now() as begins_again
    from public.user_subscriptions s
    where s.status in ('active', 'trial')
      and least(s.end_date, s.cancel_at, s.trial_ends_at) <= now()
      -- What Stripe renews, or charges after a trial, ends when Stripe says so.
      and (s.cancel_at <= now() or s.stripe_subscription_id is null or not s.auto_renew)
      and (s.cancel_at <= now() or s.end_date <= now() or (s.status = 'trial' and s.trial_ends_at <= now()))
    order by least(s.end_date, s.cancel_at, s.trial_ends_at)
    limit max_rows
    for update skip locked
  )
  update public.user_subscriptions s
  set status = case when due.begins_again then 'active' when s.cancel_at <= now() then 'cancelled' else 'expired' end::public.membership_status,
    tier = case when due.begins_again then coalesce(s.next_tier, s.tier) else s.tier end,
    start_date = case when due.begins_again then s.end_date else s.start_date end,
    end_date = case when due.begins_again then s.end_date + make_interval(months => s.renews_every_months) else least(s.end_date, s.cancel_at) end,
    next_tier = null
  from due where s.id = due.id;
  get diagnostics ended = row_count;
  return ended;
end $function$;

CREATE OR REPLACE FUNCTION private.end_learner_view (
  view_id uuid
)
  RETURNS public.learner_views
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION private.end_offer_of_archived_plan()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if new.archived_at is not null then
    new.is_active := false;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.end_subscription_missing_in_stripe (
  person uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  perform set_config('app.source', 'stripe', true);
  update public.user_subscriptions s
  set status = case when s.status in ('active', 'trial') then 'cancelled' else s.status end,
    end_date = case when s.status in ('active', 'trial') then now() else s.end_date end,
    cancel_at = case when s.status in ('active', 'trial') then now() else s.cancel_at end,
    auto_renew = false, next_tier = null, stripe_subscription_id = null, needs_review = false, review_note = null
  where s.user_id = person;
end $function$;

CREATE OR REPLACE FUNCTION private.enter_learner_view (
  view_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION private.escape_html (
  value text
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select replace(replace(replace(replace(value, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;')
$function$;

CREATE OR REPLACE FUNCTION private.estimated_rows (
  statement text
)
  RETURNS bigint
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  plan json;
begin
  execute 'explain (format json) ' || statement into plan;
  return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::bigint;
end $function$;

CREATE OR REPLACE FUNCTION private.excerpt (
  value text,
  query tsquery
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select ts_headline('pg_catalog.english', private.escape_html(left(value, 20000)), query,
    'StartSel=<mark>, StopSel=</mark>, MaxWords=24, MinWords=10, MaxFragments=1')
$function$;

CREATE OR REPLACE FUNCTION private.fail_stripe_action (
  action_id uuid,
  why       text,
  result    jsonb
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  update public.subscription_actions a set status = 'failed', problem = why, stripe_result = result, finished_at = now()
  where a.id = action_id and a.status = 'pending'
$function$;

CREATE OR REPLACE FUNCTION private.find_action (
  key    uuid,
  person uuid,
  action text,
  args   jsonb
)
  RETURNS public.subscription_actions
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  done public.subscription_actions;
begin
  -- Two presses at once: the second waits here, then finds what the first did.
  perform pg_advisory_xact_lock(hashtextextended(key::text, 0));
  select * into done from public.subscription_actions a where a.idempotency_key = key;
  if found and (done.user_id, done.action, done.args) is distinct from (person, action, args) then
    raise exception 'This idempotency key was used for another action.' using errcode = '22023';
  end if;
  return done;
end $function$;

CREATE OR REPLACE FUNCTION private.find_learners (
  query       text,
  wanted      integer,
  with_stripe boolean
)
  RETURNS TABLE (
    user_id uuid,
    matched text,
    place   bigint
  )
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  -- Longer than any name or address is no search; "_" and "%" are characters of addresses like others.
  input constant text := lower(btrim(regexp_replace(left(coalesce(query, ''), 128), '\s+', ' ', 'g')));
  escaped constant text := regexp_replace(input, '([\\%_])', '\\\1', 'g');
  -- A LIKE for each word: "all (array)" would find no index.
  has_every_word constant text := (
    select string_agg(format(
      'lower(u.name || '' '' || u.email || '' '' || u.id::text || '' '' || coalesce(u.legacy_id, '''')) like %L', '%' || w || '%'), ' and ')
    from (select w from regexp_split_to_table(escaped, ' ') w limit 8) first_words);
  -- Three letters in a row are what a trigram index needs to help.
  has_trigram constant boolean := input ~ '[[:alnum:]]{3}';
  id_asked constant uuid := case when input ~ '^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$' then input::uuid end;
  lexemes tsquery;
  parts uuid[] := '{}';
begin
  if input = '' then
    return;
  end if;

  if has_trigram then
    execute format('select array(select u.id from public.users u where %s limit $1)', has_every_word) into parts using wanted;
  end if;
  return query
  with hits as materialized (
    (select u.id, 'exact' as how, 0 as class, u.name from public.users u where u.id = id_asked or lower(u.email) = input)
    union all
    (select u.id, 'start', 1, u.name from public.users u where lower(u.name) like escaped || '%' order by lower(u.name) limit wanted)
    union all
    (select u.id, 'start', 2, u.name from public.users u where lower(u.email) like escaped || '%' order by lower(u.email) limit wanted)
    union all
    (select s.user_id, 'stripe', 3, s.stripe_customer_id from public.user_subscriptions s
     where with_stripe and has_trigram
       and (lower(s.stripe_customer_id) like '%' || escaped || '%' or lower(s.stripe_subscription_id) like '%' || escaped || '%')
     limit wanted)
    union all
    (select u.id, 'part', 4, u.name from public.users u where u.id = any (parts))
  ), best as (
    select distinct on (h.id) h.id, h.how, h.class, h.name from hits h order by h.id, h.class
  )
  select b.id, b.how, row_number() over (order by b.class, lower(b.name), b.id) from best b order by 3 limit wanted;
  if found or not has_trigram then
    return;
  end if;

  -- Nobody has it as typed: each word that resembles a name may be a misspelt one.
  select to_tsquery('simple', string_agg('(' || array_to_string(array(select quote_literal(n) from unnest(a.names) n), ' | ') || ')', ' & '))
  into lexemes
  from (select private.names_like(w) as names from unnest(regexp_split_to_array(input, '[^[:alnum:]]+')) w where length(w) >= 3) a
  where cardinality(a.names) > 0;
  if lexemes is null then
    return;
  end if;
  return query
  select s.id, 'similar', row_number() over (order by s.likeness desc, lower(s.name), s.id)
  from (
    select u.id, u.name, greatest(extensions.similarity(lower(u.name), input), extensions.similarity(lower(u.email), input)) as likeness
    from public.users u where u.search @@ lexemes limit 500) s
  order by 3 limit wanted;
end $function$;

CREATE OR REPLACE FUNCTION private.finish_stripe_events (
  about   text,
  up_to   bigint,
  failure text,
  kind    text   DEFAULT NULL::text
)
  RETURNS integer
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  finished int;
begin
  update public.stripe_events e
  set processed_at = case when failure is null then now() end, error = failure,
    error_kind = case when failure is not null then coalesce(kind, 'unexpected') end,
    attempts = e.attempts + 1
  where e.customer = about and e.id <= up_to and e.processed_at is null;
  get diagnostics finished = row_count;
  return finished;
end $function$;

CREATE OR REPLACE FUNCTION private.fold_question_counts (
  folded_bank text
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  with folded as (
    delete from private.question_counts
    where id in (select c.id from private.question_counts c where c.bank = folded_bank for update skip locked)
    returning *
  )
  insert into private.question_counts (bank, type, difficulty, is_active, is_archived, n)
  select bank, type, difficulty, is_active, is_archived, sum(n)
  from folded group by 1, 2, 3, 4, 5 having sum(n) <> 0
$function$;

CREATE OR REPLACE FUNCTION private.follow_merge()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  target uuid;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('merge ' || new.post_id, 0));
  select p.merged_into into target from public.posts p where p.id = new.post_id;
  if target is not null then
    new.post_id := target;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.forget_old_views (
  kept interval
)
  RETURNS bigint
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with gone as (
    delete from public.post_views v where v.is_counted and v.viewed_on < (now() - kept)::date returning 1
  )
  select count(*) from gone
$function$;

CREATE OR REPLACE FUNCTION private.forget_question_counts()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  delete from private.question_counts where bank = tg_argv[0];
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.forgiving_query (
  input text
)
  RETURNS tsquery
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  word text;
  alike text[];
  alternatives tsquery;
  found_query tsquery;
begin
  for word in
    select w from unnest(regexp_split_to_array(lower(left(input, 128)), '[^[:alnum:]]+')) w where length(w) between 3 and 40 limit 6
  loop
    alike := private.title_words_like(word);
    if cardinality(alike) = 0 then
      return null;
    end if;
    select to_tsquery('pg_catalog.english', string_agg(quote_literal(a), ' | ')) into alternatives from unnest(alike) a;
    continue when numnode(alternatives) = 0;
    found_query := case when found_query is null then alternatives else found_query && alternatives end;
  end loop;
  return found_query;
end $function$;

CREATE OR REPLACE FUNCTION private.gap_key_problems (
  passage text,
  key     jsonb
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select array_remove(array[
    case when (select coalesce(array_agg(k.key order by k.key), '{}') from private.json_entries(key -> 'blanks') k)
      is distinct from (select coalesce(array_agg(g order by g), '{}') from unnest(private.gap_numbers(passage)) g)
      then 'key.blanks: give one answer for each gap of the text.' end,
    case when exists (
      select from private.json_entries(key -> 'blanks') k
      where case jsonb_typeof(k.value)
        when 'string' then private.is_blank(k.value #>> '{}')
        when 'array' then cardinality(private.json_texts(k.value)) = 0
          or exists (select from unnest(private.json_texts(k.value)) t where private.is_blank(t))
        else true
      end) then 'key.blanks: an answer is empty.' end
  ], null)
$function$;

CREATE OR REPLACE FUNCTION private.gap_mark_problems (
  passage text
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select array_remove(array[
    case when cardinality(gaps) = 0 then 'prompt_text: the text has no gap; mark gaps as {{1}}, {{2}}, ...' end,
    case when gaps <> (select coalesce(array_agg(n::text order by n), '{}') from generate_series(1, cardinality(gaps)) n)
      then 'prompt_text: gaps are numbered from 1 in the order of the text, without holes.' end
  ], null)
  from (select private.gap_numbers(passage) as gaps) marks
$function$;

CREATE OR REPLACE FUNCTION private.gap_numbers (
  passage text
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select coalesce(array_agg(mark[1]), '{}') from regexp_matches(coalesce(passage, ''), '\{\{(\d+)\}\}', 'g') mark
$function$;

CREATE OR REPLACE FUNCTION private.guard_category()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if tg_op = 'INSERT' and new.module is null then
    select t.module, t.question_type into new.module, new.question_type from private.item_type_of_code(new.code) t;
  end if;
  if tg_op = 'INSERT' or new.parent is not distinct from old.parent then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtext('pte_categories'));
  if exists (
    with recursive above as (
      select c.id, c.parent from public.pte_categories c where c.id = new.parent
      union
      select c.id, c.parent from public.pte_categories c join above a on c.id = a.parent
    ) select from above where id = new.id) then
    raise exception 'Category "%" cannot be moved into itself or into a category below it.', old.title using errcode = '23514';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.guard_columns()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  -- A new row takes its default version: one near the end of int could never be updated again.
  free_columns constant text[] := tg_argv || case when tg_op = 'INSERT' then array['id'] else array['updated_at', 'version'] end;
  after constant jsonb := to_jsonb(new);
  before constant jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
  guarded record;
  allowed jsonb;
begin
  if current_user not in ('anon', 'authenticated')
    or (select private.has_permission(nullif(tg_argv[0], '')::public.app_permission)) then
    return new;
  end if;
  for guarded in
    select a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type, pg_get_expr(d.adbin, d.adrelid) as default_value
    from pg_catalog.pg_attribute a
    left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = tg_relid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.attname <> all (free_columns)
  loop
    allowed := before -> guarded.name;
    if tg_op = 'INSERT' and guarded.default_value is not null and after -> guarded.name <> 'null' then
      execute format('select to_jsonb((%s)::%s)', guarded.default_value, guarded.type) into allowed;
    end if;
    if coalesce(after -> guarded.name, 'null') is distinct from coalesce(allowed, 'null') then
      raise exception 'Column "%" of % is set by staff or the system only.', guarded.name, tg_table_name
        using errcode = '42501';
    end if;
  end loop;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.guard_lesson_status()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  before constant public.lesson_status := case when tg_op = 'UPDATE' then old.status else 'draft' end;
  inactive int;
begin
  if tg_op = 'UPDATE' and (new.module, new.question_type) is distinct from (old.module, old.question_type) and exists (
    select from public.lesson_questions q where q.lesson_id = new.id) then
    raise exception 'Remove the items of lesson "%" before changing its module or type.', old.title using errcode = '23514';
  end if;
  if new.status = before and new.status <> 'published' then
    return new;
  end if;
  if new.status is distinct from before then
    if (before, new.status) not in (('draft', 'published'), ('published', 'archived'), ('published', 'draft'), ('draft', 'archived'), ('archived', 'draft')) then
      raise exception 'A lesson cannot go from % to %.', before, new.status using errcode = '23514';
    end if;
    if 'published' in (before, new.status) and current_user in ('anon', 'authenticated')
      and not (select private.has_permission('content.publish')) then
      raise exception 'Publishing or taking back a lesson needs the permission content.publish.' using errcode = '42501';
    end if;
  end if;
  if new.status = 'published' and before <> 'published' then
    select count(*) filter (where not private.question_is_active(new.module, q.question_id)) into inactive
    from public.lesson_questions q where q.lesson_id = new.id having count(*) > 0;
    if inactive is null then
      raise exception 'A lesson needs at least one active question before it can be published.' using errcode = '23514';
    elsif inactive > 0 then
      raise exception 'Of the questions of this lesson % are not active. Activate or remove them before publishing.', inactive using errcode = '23514';
    end if;
    new.published_at := now();
  elsif new.status = 'published' and new.question_count = 0 then
    raise exception 'A published lesson keeps at least one question. Take it back to draft first.' using errcode = '23514';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.guard_media_in_use()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  used_by text;
begin
  if new.type <> old.type then
    used_by := private.media_in_use(new.id, false);
    if used_by is not null then
      raise exception 'This file is used by "%", which needs % %: it cannot become % %.', used_by,
        case when old.type::text ~ '^[aeiou]' then 'an' else 'a' end, old.type,
        case when new.type::text ~ '^[aeiou]' then 'an' else 'a' end, new.type
        using errcode = '23514';
    end if;
  end if;
  if new.archived_at is not null and old.archived_at is null then
    used_by := private.media_in_use(new.id, true);
    if used_by is not null then
      raise exception 'Learners meet this file in "%": take it out of there before archiving it.', used_by using errcode = '23514';
    end if;
  end if;
  if (new.bucket, new.path) is distinct from (old.bucket, old.path) and new.path is not null
    and not exists (select from storage.objects o where o.bucket_id = new.bucket and o.name = new.path) then
    raise exception 'Nothing is stored at %/%.', new.bucket, new.path using errcode = '23514';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.guard_review()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  person constant uuid := auth.uid();
  after constant jsonb := to_jsonb(new) - 'search';
  before constant jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) - 'search' end;
  is_published constant boolean := coalesce((after ->> 'is_active')::boolean, after ->> 'status' = 'published', false);
  was_published constant boolean := coalesce((before ->> 'is_active')::boolean, before ->> 'status' = 'published', false);
  is_archived constant boolean := after ->> 'archived_at' is not null or after ->> 'status' is not distinct from 'archived';
  content_changed boolean;
begin
  if person is not null and is_published <> was_published and not private.has_permission('content.publish') then
    raise exception 'Publishing or taking back needs the permission content.publish.' using errcode = '42501';
  end if;
  if tg_op = 'INSERT' then
    -- A copy of something approved is not approved.
    if person is not null then
      new.review_status := 'draft';
      new.reviewer_id := null;
      new.publish_at := null;
      new.content_changed_by := person;
    end if;
    return new;
  end if;

  content_changed := private.reviewed_content(before) is distinct from private.reviewed_content(after);
  if content_changed then
    new.content_changed_by := person;
  elsif pg_trigger_depth() = 1 then
    new.content_changed_by := old.content_changed_by;
  end if;

  if new.review_status = 'approved' and old.review_status = 'approved' and content_changed then
    new.review_status := 'draft';
  end if;
  -- The reviewer's account is gone.
  if new.review_status = 'in_review' and old.review_status = 'in_review' and new.reviewer_id is null then
    new.review_status := 'draft';
  end if;
  if (new.review_status, new.reviewer_id) is distinct from (old.review_status, old.reviewer_id) and new.review_status = 'in_review' then
    if is_archived then
      raise exception 'Restore it before asking for a review.' using errcode = '23514';
    elsif new.reviewer_id is null then
      raise exception 'A review needs a reviewer.' using errcode = '23514';
    elsif not private.person_has_permission(new.reviewer_id, 'content.write') then
      raise exception 'The reviewer has to be a colleague who may edit content.' using errcode = '23514';
    end if;
  end if;
  if new.review_status = 'approved' and old.review_status <> 'approved' and person is not null then
    if old.review_status <> 'in_review' then
      raise exception 'Only what is in review can be approved.' using errcode = '23514';
    elsif content_changed or new.reviewer_id is distinct from old.reviewer_id then
      raise exception 'What is approved has to be what was reviewed. Save the changes first.' using errcode = '23514';
    elsif not private.has_permission('staff.manage') then
      if person is distinct from old.reviewer_id then
        raise exception 'It is approved by its reviewer, or by an admin.' using errcode = '42501';
      elsif person = old.content_changed_by then
        raise exception 'Nobody approves their own work. Ask somebody else to review it.' using errcode = '42501';
      end if;
    end if;
  end if;

  if new.publish_at is not null and (new.review_status <> 'approved' or is_published or is_archived) then
    if new.publish_at is distinct from old.publish_at then
      raise exception 'Only what is approved and not published yet can be scheduled.' using errcode = '23514';
    end if;
    new.publish_at := null;
  elsif new.publish_at is distinct from old.publish_at and person is not null then
    if not private.has_permission('content.publish') then
      raise exception 'Scheduling needs the permission content.publish.' using errcode = '42501';
    elsif new.publish_at <= now() then
      raise exception 'Choose a time that is still to come.' using errcode = '23514';
    end if;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.guard_review_comment()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  person constant uuid := auth.uid();
begin
  if tg_op = 'UPDATE' then
    if (new.resource, new.record_id, new.author_id, new.created_at) is distinct from (old.resource, old.record_id, old.author_id, old.created_at)
      and pg_trigger_depth() = 1 then
      raise exception 'A comment stays where it was made.' using errcode = '42501';
    elsif (new.body, new.field) is distinct from (old.body, old.field) and person is not null and person is distinct from old.author_id then
      raise exception 'Only its author changes a comment.' using errcode = '42501';
    end if;
  end if;
  if tg_op = 'INSERT' or (new.resolved_at is null) is distinct from (old.resolved_at is null) then
    new.resolved_at := case when new.resolved_at is not null then now() end;
    new.resolved_by := case when new.resolved_at is not null then person end;
  elsif pg_trigger_depth() = 1 then
    new.resolved_at := old.resolved_at;
    new.resolved_by := old.resolved_by;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.guard_tag_name()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if current_user in ('anon', 'authenticated') then
    raise exception 'A tag is renamed with rename_tag, which renames it wherever it is used.' using errcode = '42501';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.has_permission (
  permission public.app_permission
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select exists (
    select from public.staff_members m
    join public.role_permissions p on p.role = m.role
    where m.user_id = auth.uid() and p.permission = has_permission.permission
  )
$function$;

CREATE OR REPLACE FUNCTION private.header_text (
  value text
)
  RETURNS text
  LANGUAGE plpgsql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
begin
  if value not like 'UTF-8''''%' then
    return value;
  end if;
  return convert_from((
    select string_agg(
      case when part.text[1] ~ '^%[0-9A-Fa-f]{2}$' then decode(substr(part.text[1], 2), 'hex') else convert_to(part.text[1], 'UTF8') end,
      ''::bytea order by part.position)
    from regexp_matches(substr(value, 8), '%[0-9A-Fa-f]{2}|[^%]+|%', 'g') with ordinality part (text, position)
  ), 'UTF8');
exception
  when character_not_in_repertoire or untranslatable_character then
    return value;
end $function$;

CREATE OR REPLACE FUNCTION private.importable_columns (
  table_name text
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select case
    when table_name in ('speaking_questions', 'writing_questions', 'reading_questions') then
      array['title', 'prompt_text', 'transcript', 'explanation', 'difficulty', 'tags', 'options', 'answer_key']
    when table_name = 'listening_questions' then
      array['title', 'prompt_text', 'transcript', 'explanation', 'difficulty', 'tags', 'options', 'correct_answers']
    when table_name = 'practice_lessons' then
      array['title', 'slug', 'description', 'difficulty', 'estimated_minutes', 'lesson_number', 'order_index', 'tags', 'is_free', 'required_tier']
    when table_name = 'speaking_templates' then
      array['title', 'template_text', 'difficulty', 'min_score', 'max_score', 'audio_url', 'tags', 'is_recommended']
    when table_name = 'pte_categories' then
      array['title', 'code', 'short_name', 'description', 'color', 'video_link']
  end
$function$;

CREATE OR REPLACE FUNCTION private.incorrect_word_problems (
  passage text,
  key     jsonb
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select array_remove(array[
    case when not exists (select from private.json_items(key -> 'words')) then 'key.words: mark at least one incorrect word.' end,
    case when exists (
      select from private.json_items(key -> 'words') w
      where w ->> 'index' !~ '^\d{1,5}$' or w ->> 'index' is null or private.is_blank(w ->> 'shown')
        or regexp_replace(lower(shown[(case when w ->> 'index' ~ '^\d{1,5}$' then (w ->> 'index')::int else -1 end) + 1]), '[^[:alnum:]''-]', '', 'g')
          is distinct from regexp_replace(lower(w ->> 'shown'), '[^[:alnum:]''-]', '', 'g')) then 'key.words: a marked word does not stand at its place in the text.' end,
    case when exists (
      select from private.json_items(key -> 'words') w where private.is_blank(w ->> 'said')) then 'key.words: say for each marked word what is really said.' end,
    case when exists (
      select from private.json_items(key -> 'words') w where lower(w ->> 'said') = lower(w ->> 'shown')) then 'key.words: the shown and the said word are the same.' end,
    case when (select count(distinct w -> 'index') < count(*) from private.json_items(key -> 'words') w) then 'key.words: a word is marked twice.' end
  ], null)
  from (select regexp_split_to_array(btrim(coalesce(passage, '')), '\s+') as shown) words
$function$;

CREATE OR REPLACE FUNCTION private.irreversible_at_stripe (
  action text,
  args   jsonb
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select case
    when action = 'refund' then 'Money that went back to the learner cannot be taken again.'
    when action = 'reactivate' then 'Stripe has charged the new subscription. Refund the invoice and cancel instead.'
    when action = 'cancel' and args ->> 'when' = 'now' then 'Stripe cannot bring back what was cancelled. Reactivate instead: a new subscription begins.'
  end
$function$;

CREATE OR REPLACE FUNCTION private.is_answered (
  question uuid
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select exists (select from public.test_answers a where a.question_id = question)
    or exists (select from public.practice_sessions s where s.question_id = question)
$function$;

CREATE OR REPLACE FUNCTION private.is_blank (
  value text
)
  RETURNS boolean
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$ select coalesce(value, '') !~ '[^ \t\n\r\f\v]' $function$;

CREATE OR REPLACE FUNCTION private.is_community_table (
  table_name text
)
  RETURNS boolean
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select table_name in ('forums', 'forum_categories', 'posts', 'comments')
$function$;

CREATE OR REPLACE FUNCTION private.is_content_table (
  table_name text
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select exists (
    select from pg_catalog.pg_policy p
    join pg_catalog.pg_class c on c.oid = p.polrelid
    where c.relnamespace = 'public'::regnamespace and c.relname = is_content_table.table_name
      and p.polcmd in ('w', '*') and pg_catalog.pg_get_expr(p.polqual, p.polrelid) like '%content.write%')
$function$;

CREATE OR REPLACE FUNCTION private.is_public_recording (
  object_name text
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select exists (select from public.speaking_attempts a where a.audio_url = object_name and a.is_public)
$function$;

CREATE OR REPLACE FUNCTION private.is_staff()
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select exists (select from public.staff_members m where m.user_id = auth.uid())
$function$;

CREATE OR REPLACE FUNCTION private.is_stripe_backed (
  s public.user_subscriptions
)
  RETURNS boolean
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select s.stripe_subscription_id is not null and s.status in ('active', 'trial') and not s.is_comped
$function$;

CREATE OR REPLACE FUNCTION private.is_time_zone (
  name text
)
  RETURNS boolean
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
begin
  perform now() at time zone name;
  return name ~ '^(UTC|[A-Z][A-Za-z]+(/[A-Za-z0-9_+-]+){1,2})$';
exception when invalid_parameter_value then
  return false;
end $function$;

CREATE OR REPLACE FUNCTION private.item_type_of_code (
  code text
)
  RETURNS TABLE (
    module        text,
    question_type text
  )
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select t.module, t.question_type from (values
    ('s_read_aloud', 'speaking', 'read_aloud'), ('s_repeat_sentence', 'speaking', 'repeat_sentence'),
    ('s_describe_image', 'speaking', 'describe_image'), ('s_retell_lecture', 'speaking', 'retell_lecture'),
    ('s_short_question', 'speaking', 'answer_short_question'),
    ('s_summarize_group_discussion', 'speaking', 'summarize_group_discussion'),
    ('s_respond_situation_academic', 'speaking', 'respond_to_a_situation'),
    ('w_summarize_text', 'writing', 'summarize_written_text'), ('w_essay', 'writing', 'write_essay'),
    ('rw_fib', 'reading', 'reading_writing_fill_blanks'), ('r_mcq_multiple', 'reading', 'multiple_choice_multiple'),
    ('r_reorder_paragraphs', 'reading', 'reorder_paragraphs'), ('r_fib', 'reading', 'fill_in_blanks'),
    ('r_fib_drag_drop', 'reading', 'fill_in_blanks'), ('r_mcq_single', 'reading', 'multiple_choice_single'),
    ('l_summarize_text', 'listening', 'summarize_spoken_text'), ('l_mcq_multiple', 'listening', 'multiple_choice_multiple'),
    ('l_fib', 'listening', 'fill_in_blanks'), ('l_highlight_correct_summary', 'listening', 'highlight_correct_summary'),
    ('l_mcq_single', 'listening', 'multiple_choice_single'), ('l_select_missing_word', 'listening', 'select_missing_word'),
    ('l_highlight_incorrect_words', 'listening', 'highlight_incorrect_words'),
    ('l_write_from_dictation', 'listening', 'write_from_dictation')
  ) as t (code, module, question_type)
  where t.code = item_type_of_code.code
$function$;

CREATE OR REPLACE FUNCTION private.join_organization_of_team (
  team_id  uuid,
  user_ids uuid[]
)
  RETURNS integer
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  team public.teams;
  strangers text;
  joined int;
begin
  select * into team from public.teams t where t.id = join_organization_of_team.team_id for share;
  if not found then
    raise exception 'This team does not exist any more.' using errcode = 'PT404';
  elsif team.archived_at is not null then
    raise exception '% is archived. Restore it first.', team.name using errcode = '23514';
  elsif team.organization_id is null then
    return 0;
  end if;
  perform private.lock_organization(team.organization_id);
  select string_agg(format('%s (%s)', u.name, o.name), ', ' order by u.name) into strangers
  from public.users u join public.organizations o on o.id = u.organization_id
  where u.id = any (user_ids) and u.organization_id <> team.organization_id;
  if strangers is not null then
    raise exception 'Move them to the organization of the team first: %.', strangers using errcode = '23514';
  end if;
  update public.users u set organization_id = team.organization_id
  where u.id = any (user_ids) and u.organization_id is null;
  get diagnostics joined = row_count;
  return joined;
end $function$;

CREATE OR REPLACE FUNCTION private.json_entries (
  value jsonb
)
  RETURNS TABLE (
    key   text,
    value jsonb
  )
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select entry.key, entry.value
  from jsonb_each(case when jsonb_typeof(json_entries.value) = 'object' then json_entries.value else '{}' end) entry
$function$;

CREATE OR REPLACE FUNCTION private.json_items (
  value jsonb
)
  RETURNS SETOF jsonb
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select jsonb_array_elements(case when jsonb_typeof(value) = 'array' then value else '[]' end)
$function$;

CREATE OR REPLACE FUNCTION private.json_texts (
  value jsonb
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select coalesce(array_agg(item #>> '{}'), '{}') from private.json_items(value) item
$function$;

CREATE OR REPLACE FUNCTION private.keep_auth_columns()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if current_user in ('anon', 'authenticated')
    and (new.id, new.email, new.email_verified) is distinct from (old.id, old.email, old.email_verified) then
    raise exception 'The e-mail address belongs to Supabase Auth. Change it there.' using errcode = '42501';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.keep_counts()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  counter text;
begin
  if current_user not in ('anon', 'authenticated', 'service_role') then
    return new;
  end if;
  foreach counter in array tg_argv loop
    if (to_jsonb(new) ->> counter)::int <> (case when tg_op = 'INSERT' then 0 else (to_jsonb(old) ->> counter)::int end) then
      -- Whoever may write the row at all meets a rule, everybody else a refusal.
      raise exception '% of % is counted by the database.', counter, tg_table_name
        using errcode = case when current_user = 'service_role' or private.has_permission('community.moderate') then '23514' else '42501' end;
    end if;
  end loop;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.keep_forum_with_posts()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if exists (select from public.posts p where p.forum_id = old.id) then
    raise exception '"%" holds posts. Archive it instead of deleting it.', old.title using errcode = '23503';
  end if;
  return old;
end $function$;

CREATE OR REPLACE FUNCTION private.keep_last_admin()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if old.role <> 'admin' or (tg_op = 'UPDATE' and new.role = 'admin' and new.user_id = old.user_id) then
    return coalesce(new, old);
  end if;
  -- All admins are locked, always in the same order: of two who remove each other, the second waits, then sees.
  perform from public.staff_members m where m.role = 'admin' order by m.user_id for update;
  if not exists (
    select from public.staff_members m
    join auth.users u on u.id = m.user_id
    where m.role = 'admin' and m.user_id <> old.user_id
      and u.email_confirmed_at is not null and u.deleted_at is null and coalesce(u.banned_until <= now(), true)
  ) then
    raise exception 'This is the last admin who can sign in. Make somebody else admin first.' using errcode = '23514';
  end if;
  return coalesce(new, old);
end $function$;

CREATE OR REPLACE FUNCTION private.keep_merged_post()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if new.merged_into is not null and (not new.is_locked or new.is_pinned) then
    raise exception 'This post was merged into another one: it stays locked and is not pinned. Act on the other one, or undo the merge.'
      using errcode = '23514';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.keep_merges_one_step()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if exists (
    select from changed c join public.posts t on t.id = c.merged_into
    where t.merged_into is not null or t.id = c.id
  ) or exists (
    select from changed c join public.posts s on s.merged_into = c.id where c.merged_into is not null
  ) then
    raise exception 'A post is merged into one that stands for itself.' using errcode = '23514';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.keep_one_primary_exam_date()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  update public.user_scheduled_exam_dates d
  set is_primary = false
  where d.user_id = new.user_id and d.is_primary and d.id <> new.id;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.keep_organization_of_person()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if current_user in ('anon', 'authenticated') then
    raise exception 'People join and leave an organization on its page, for a reason.' using errcode = '42501';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.keep_organization_with_members()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if exists (select from public.users u where u.organization_id = old.id)
    or exists (select from public.teams t where t.organization_id = old.id) then
    raise exception 'This organization still has members or teams. Archive it instead.' using errcode = '23514';
  end if;
  return old;
end $function$;

CREATE OR REPLACE FUNCTION private.keep_profile_in_force()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if tg_op <> 'INSERT' and old.effective_from <= private.today() then
    raise exception 'Format profile "%" is in force since %. Make a new version instead of changing it.', old.profile_version, old.effective_from
      using errcode = '23514';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if new.effective_from < private.today() then
    raise exception 'A format profile takes effect today or later.' using errcode = '23514';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.keep_published_question()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  lesson_title text;
begin
  if old.is_active and not new.is_active or old.archived_at is null and new.archived_at is not null then
    select l.title into lesson_title
    from public.lesson_questions q
    join public.practice_lessons l on l.id = q.lesson_id and l.status = 'published'
    where q.question_id = new.id
    limit 1;
    if found then
      raise exception 'This question is part of the published lesson "%". Remove it there or take the lesson back to draft first.', lesson_title
        using errcode = '23514';
    end if;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.keep_source_revision()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  insert into public.question_source_revisions (source_id, revision, text) values (new.id, new.revision, new.text)
  on conflict do nothing;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.keep_stripe_intent (
  intent public.subscription_actions
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  -- The row of the person is locked by now, so that nobody else is between this look and the insert.
  if exists (select from public.subscription_actions a where a.user_id = intent.user_id and a.status = 'pending') then
    perform private.refuse_subscription_action('Another change of this subscription is under way at Stripe. It is finished within minutes; look again then.');
  end if;
  insert into public.subscription_actions (idempotency_key, user_id, action, args, reason, actor_id, old, planned, undoes_id, batch_id,
    status, through_stripe)
  values (intent.idempotency_key, intent.user_id, intent.action, intent.args, intent.reason, auth.uid(), intent.old, intent.planned,
    intent.undoes_id, intent.batch_id, 'pending', true)
  returning * into intent;
  return private.stripe_action_answer(intent);
end $function$;

CREATE OR REPLACE FUNCTION private.keep_stripe_terms (
  action_id uuid,
  terms     jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  update public.subscription_actions a set stripe_terms = coalesce(a.stripe_terms, terms)
  where a.id = action_id
  returning a.stripe_terms
$function$;

CREATE OR REPLACE FUNCTION private.keep_team_with_members()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if exists (select from public.team_members m where m.team_id = old.id) then
    raise exception 'This team still has members. Archive it instead.' using errcode = '23514';
  end if;
  return old;
end $function$;

CREATE OR REPLACE FUNCTION private.keep_used_category()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  forums constant bigint := (select count(*) from public.forums f where f.category = old.name);
begin
  if forums > 0 then
    raise exception 'Forums stand in "%": %. Give them another category first.', old.name, forums using errcode = '23503';
  end if;
  return old;
end $function$;

CREATE OR REPLACE FUNCTION private.key_condition (
  target    regclass,
  alias     text,
  record_id text
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select string_agg(
    format('%s.%I = %s::%s', alias, a.attname,
      case when i.indnkeyatts = 1 then record_id else format('split_part(%s, '','', %s)', record_id, k.position) end,
      format_type(a.atttypid, a.atttypmod)),
    ' and ' order by k.position)
  from pg_catalog.pg_index i
  cross join lateral unnest(i.indkey::int2[]) with ordinality k (attnum, position)
  join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
  where i.indrelid = target and i.indisprimary
$function$;

CREATE OR REPLACE FUNCTION private.learner_head (
  learner uuid
)
  RETURNS json
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  head json;
begin
  if not private.has_permission('learners.read') then
    raise exception 'A person''s page needs the permission learners.read.' using errcode = '42501';
  end if;
  select json_build_object(
    'id', u.id, 'name', u.name, 'email', u.email, 'email_verified', u.email_verified, 'role', u.role,
    'legacy_id', u.legacy_id, 'archived_at', u.archived_at, 'created_at', u.created_at,
    'organization', (select json_build_object('id', o.id, 'name', o.name) from public.organizations o where o.id = u.organization_id),
    'teams', (
      select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'role', m.role) order by t.name), '[]')
      from public.team_members m join public.teams t on t.id = m.team_id where m.user_id = u.id),
    'staff_roles', (select coalesce(json_agg(m.role order by m.role), '[]') from public.staff_members m where m.user_id = u.id),
    'daily_ai_credits', u.daily_ai_credits, 'ai_credits_used', u.ai_credits_used, 'last_credit_reset', u.last_credit_reset,
    'last_sign_in_at', a.last_sign_in_at, 'banned_until', a.banned_until,
    'timezone', p.timezone)
  into head
  from public.users u
  left join auth.users a on a.id = u.id
  left join public.user_profiles p on p.user_id = u.id
  where u.id = learner;
  if head is null then
    raise exception 'This person does not exist any more.' using errcode = 'PT404';
  end if;
  -- A page that reads itself again is one look.
  if not exists (
    select from public.activity_logs l
    where l.user_id = auth.uid() and l.action = 'learner.read' and l.target = 'users:' || learner
      and l.created_at > now() - interval '5 minutes') then
    insert into public.activity_logs (user_id, action, target, metadata)
    values (auth.uid(), 'learner.read', 'users:' || learner,
      jsonb_strip_nulls(jsonb_build_object('request_id', private.request_context('x-request-id', 'app.request_id'))));
  end if;
  return head;
end $function$;

CREATE OR REPLACE FUNCTION private.learner_of_stripe_customer (
  customer text,
  named    uuid
)
  RETURNS uuid
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select coalesce(
    (select s.user_id from public.user_subscriptions s where s.stripe_customer_id = customer),
    (select u.id from public.users u where u.id = named))
$function$;

CREATE OR REPLACE FUNCTION private.learner_rows (
  ids               uuid[],
  matches           text[],
  with_subscription boolean
)
  RETURNS json
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select coalesce(json_agg(json_build_object(
    'id', u.id, 'name', u.name, 'email', u.email, 'role', u.role, 'email_verified', u.email_verified,
    'organization', o.name, 'archived_at', u.archived_at, 'created_at', u.created_at,
    'tier', s.tier, 'status', s.status, 'ends_at', coalesce(case when s.status = 'trial' then s.trial_ends_at end, s.end_date),
    'stripe_customer_id', s.stripe_customer_id,
    'matched', matches[wanted.place::int]) order by wanted.place), '[]')
  from unnest(ids) with ordinality wanted (id, place)
  join public.users u on u.id = wanted.id
  left join public.organizations o on o.id = u.organization_id
  left join public.user_subscriptions s on s.user_id = u.id and with_subscription
$function$;

CREATE OR REPLACE FUNCTION private.learner_timeline (
  learner uuid,
  before  bigint,
  "limit" integer
)
  RETURNS TABLE (
    id         bigint,
    at         timestamp with time zone,
    actor_name text,
    actor_role text,
    action     text,
    table_name text,
    record_id  text,
    reason     text,
    columns    text[]
  )
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if not private.has_permission('audit.read') or not private.has_permission('learners.read') then
    raise exception 'A person''s history needs the permissions audit.read and learners.read.' using errcode = '42501';
  end if;
  return query
  with records (table_name, record_id) as (
    values ('users', learner::text)
    union all select 'user_profiles', p.id::text from public.user_profiles p where p.user_id = learner
    union all select 'user_subscriptions', s.id::text from public.user_subscriptions s where s.user_id = learner
    union all select 'staff_notes', n.id::text from public.staff_notes n where n.user_id = learner
    union all select 'user_scheduled_exam_dates', d.id::text from public.user_scheduled_exam_dates d where d.user_id = learner
    union all select 'learner_views', v.id::text from public.learner_views v where v.learner_id = learner
  )
  select l.id, l.at, private.name_of_actor(l.actor_id, l.actor_role), l.actor_role, l.action, l.table_name, l.record_id, l.reason,
    case l.action when 'update' then array(select k from jsonb_object_keys(l.new) k where k <> 'version' order by k) end
  from records r join public.audit_log l on l.table_name = r.table_name and l.record_id = r.record_id
  where learner_timeline.before is null or l.id < learner_timeline.before
  order by l.id desc
  limit least(greatest(coalesce("limit", 30), 1), 200);
end $function$;

CREATE OR REPLACE FUNCTION private.leave_teams (
  user_ids  uuid[],
  except_of uuid
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  with gone as (
    delete from public.team_members m using public.teams t
    where t.id = m.team_id and m.user_id = any (user_ids)
      and t.organization_id is not null and t.organization_id is distinct from except_of
    returning m.team_id)
  select count(*)::int from gone
$function$;

CREATE OR REPLACE FUNCTION private.lesson_audiences()
  RETURNS TABLE (
    place     integer,
    audience  text,
    signed_in boolean,
    tier      public.membership_tier
  )
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  values
    (1, 'visitor', false, null::public.membership_tier),
    (2, 'free_trial', true, 'free_trial'),
    (3, 'pro', true, 'pro'),
    (4, 'premium', true, 'premium'),
    (5, 'expired', true, null)
$function$;

CREATE OR REPLACE FUNCTION private.lesson_defaults()
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select jsonb_build_object(
    'id', gen_random_uuid(), 'lesson_number', 1, 'is_free', false, 'required_tier', 'pro',
    'difficulty', 'Medium', 'estimated_minutes', 15, 'question_count', 0, 'status', 'draft',
    'order_index', 0, 'tags', '[]'::jsonb, 'created_by', auth.uid(), 'version', 1,
    'created_at', now(), 'updated_at', now())
$function$;

CREATE OR REPLACE FUNCTION private.lesson_item_rows (
  lesson uuid
)
  RETURNS TABLE (
    "position"  integer,
    question_id uuid,
    module      text,
    type        text,
    title       text,
    prompt_text text,
    options     jsonb,
    difficulty  public.difficulty_level,
    media       jsonb
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select q.position, q.question_id, l.module, item.type, item.title, item.prompt_text, item.options, item.difficulty,
    case when m.id is not null then jsonb_build_object(
      'id', m.id, 'type', m.type, 'bucket', m.bucket, 'path', m.path, 'mime_type', m.mime_type,
      'duration', m.duration, 'width', m.width, 'height', m.height, 'alt_text', m.alt_text) end
  from public.practice_lessons l
  join public.lesson_questions q on q.lesson_id = l.id
  cross join lateral (
    select s.type::text, s.title, s.prompt_text, s.options, s.difficulty, s.media_id
    from public.speaking_questions s where s.id = q.speaking_question_id and s.is_active
    union all
    select w.type::text, w.title, w.prompt_text, w.options, w.difficulty, w.media_id
    from public.writing_questions w where w.id = q.writing_question_id and w.is_active
    union all
    select r.type::text, r.title, r.prompt_text, r.options, r.difficulty, r.media_id
    from public.reading_questions r where r.id = q.reading_question_id and r.is_active
    union all
    select i.type::text, i.title, i.prompt_text, i.options, i.difficulty, i.media_id
    from public.listening_questions i where i.id = q.listening_question_id and i.is_active
  ) item
  left join public.media m on m.id = item.media_id
  where l.id = lesson
  order by q.position
$function$;

CREATE OR REPLACE FUNCTION private.lesson_items (
  lesson uuid
)
  RETURNS TABLE (
    "position"  integer,
    question_id uuid,
    module      text,
    type        text,
    title       text,
    prompt_text text,
    options     jsonb,
    difficulty  public.difficulty_level,
    media       jsonb
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select i.* from private.lesson_item_rows(lesson) i
  where (select private.can_open_lesson(lesson)) or (select private.has_permission('content.read'))
  order by i.position
$function$;

CREATE OR REPLACE FUNCTION private.lesson_opening (
  signed_in     boolean,
  status        public.lesson_status,
  is_free       boolean,
  required_tier public.membership_tier,
  tier          public.membership_tier
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select case
    when status <> 'published' then 'not_published'
    when not signed_in then 'not_signed_in'
    when is_free then 'free'
    when tier is null then 'no_subscription'
    when tier < required_tier then 'tier_too_low'
    else 'tier_reached'
  end
$function$;

CREATE OR REPLACE FUNCTION private.lesson_preview (
  lesson   uuid,
  audience text
)
  RETURNS TABLE (
    "position"  integer,
    question_id uuid,
    module      text,
    type        text,
    title       text,
    prompt_text text,
    options     jsonb,
    difficulty  public.difficulty_level,
    media       jsonb
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select i.*
  from public.practice_lessons l
  join private.lesson_audiences() a on a.audience = lesson_preview.audience
  cross join lateral private.lesson_item_rows(l.id) i
  where l.id = lesson
    and (select private.has_permission('content.read'))
    and private.lesson_opening(a.signed_in, 'published', l.is_free, l.required_tier, a.tier) in ('free', 'tier_reached')
  order by i.position
$function$;

CREATE OR REPLACE FUNCTION private.lesson_question_changes (
  lesson text
)
  RETURNS TABLE (
    id         bigint,
    at         timestamp with time zone,
    actor_id   uuid,
    actor_role text,
    reason     text,
    batch_id   uuid,
    old        jsonb,
    new        jsonb
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with links as (
    select k.record_id, max(coalesce(k.new, k.old) ->> 'question_id')::uuid as question
    from public.audit_log k
    where k.table_name = 'lesson_questions' and k.action <> 'update' and coalesce(k.new, k.old) ->> 'lesson_id' = lesson
    group by k.record_id
  ), steps as (
    select l.id, l.at, l.actor_id, l.actor_role, l.reason, l.batch_id, l.record_id,
      case when l.action <> 'delete' then (l.new ->> 'position')::int end as "position",
      lead(l.at) over (partition by l.record_id order by l.id) as until
    from links k join public.audit_log l on l.table_name = 'lesson_questions' and l.record_id = k.record_id
    where l.action <> 'update' or l.new ? 'position'
  ), saves as (
    select max(s.id) as id, s.at, (array_agg(s.actor_id))[1] as actor_id, (array_agg(s.actor_role))[1] as actor_role,
      max(s.reason) as reason, (array_agg(s.batch_id))[1] as batch_id
    from steps s group by s.at
  ), items as (
    select k.record_id, private.listed_question(k.question) as item from links k
  ), lists as (
    select v.*, coalesce((
      select jsonb_agg(i.item order by s.position)
      from steps s join items i on i.record_id = s.record_id
      where s.position is not null and s.at <= v.at and (s.until is null or s.until > v.at)), '[]') as list
    from saves v
  ), changes as (
    select l.*, coalesce(lag(l.list) over (order by l.at), '[]') as before from lists l
  )
  select c.id, c.at, c.actor_id, c.actor_role, c.reason, c.batch_id,
    jsonb_build_object('questions', c.before), jsonb_build_object('questions', c.list)
  from changes c where c.list <> c.before
$function$;

CREATE OR REPLACE FUNCTION private.likeness_branch (
  searched private.search_kinds
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select format($sql$
    (select %1$L::text, t.id::text, %2$s, %3$s, (0.01 * greatest(%4$s))::real
     from (select * from %5$s t
       where (kinds is null or %1$L = any (kinds)) and (%6$s)
         and (t.search @@ words) is not true and (%7$s) is not true and %8$s limit 500) t
     order by 5 desc, t.id limit max_results)$sql$,
    searched.kind, searched.title, searched.body,
    private.search_alike(searched, 'extensions.word_similarity(input, %s)', ', '), searched.relation,
    private.search_alike(searched, 'input operator(extensions.<%%) %s', ' or '),
    private.search_alike(searched, '%s ilike contained', ' or '), searched.visible)
$function$;

CREATE OR REPLACE FUNCTION private.list_batches (
  before  timestamp with time zone,
  "limit" integer
)
  RETURNS SETOF jsonb
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  wanted constant int := least(greatest(coalesce("limit", 25), 1), 100);
  most_steps constant int := 5000;
  position_at timestamptz := coalesce(before, 'infinity');
  position_batch uuid := '00000000-0000-0000-0000-000000000000';
  seen uuid[] := '{}';
  found_batch jsonb;
begin
  if not (private.has_permission('content.read') or private.has_permission('audit.read')) then
    raise exception 'Your role does not include batches.' using errcode = '42501';
  end if;
  -- One transaction writes at one time: each step passes all its rows in the index.
  for step in 1 .. most_steps loop
    exit when cardinality(seen) >= wanted;
    select l.at, l.batch_id into position_at, position_batch
    from public.audit_log l
    where l.batch_id is not null and (l.at, l.batch_id) < (position_at, position_batch)
    order by l.at desc, l.batch_id desc limit 1;
    exit when not found;
    continue when position_batch = any (seen);
    found_batch := private.describe_batch(position_batch);
    continue when exists (
      select from jsonb_array_elements_text(found_batch -> 'table_names') t where not private.may_read_history(t));
    seen := seen || position_batch;
    return next found_batch - 'skips';
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION private.list_columns (
  relation regclass
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select string_agg('t.' || quote_ident(attname), ', ' order by attnum) from pg_catalog.pg_attribute
  where attrelid = relation and attnum > 0 and not attisdropped and attname <> 'search'
$function$;

CREATE OR REPLACE FUNCTION private.list_comments (
  query        text,
  post         uuid,
  forums       uuid[],
  statuses     text[],
  author       uuid,
  created_from timestamp with time zone,
  created_to   timestamp with time zone,
  sort         text,
  descending   boolean,
  page         integer,
  per_page     integer
)
  RETURNS json
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  size constant int := least(greatest(coalesce(per_page, 25), 1), 100);
  skipped constant int := (least(greatest(coalesce(page, 1), 1), 100000) - 1) * size;
  input constant text := btrim(coalesce(query, ''));
  id_asked constant uuid := case when pg_catalog.pg_input_is_valid(input, 'uuid') then input::uuid end;
  words constant tsquery := (select q from private.search_query(input) q where numnode(q) > 0 and id_asked is null);
  found record;
  names jsonb;
begin
  perform private.check_community_list(sort, array['created_at', 'match', 'like_count'], query);
  found := private.list_community('public.comments', concat_ws(' and ',
      private.community_condition(words, statuses, author, created_from, created_to),
      case when post is not null then format('t.post_id = %L', post) end,
      case when forums is not null then format('t.post_id in (select p.id from public.posts p where p.forum_id = any (%L::uuid[]))', forums) end,
      case when id_asked is not null then format('t.id = %L', id_asked) end,
      case when input <> '' and id_asked is null and words is null then 'false' end),
    words, case when words is null and sort = 'match' then 'created_at' else sort end, coalesce(descending, true), skipped, size);
  names := private.names_of(array(select c.author_id from public.comments c where c.id = any (found.page_ids)));
  return json_build_object('total', found.total, 'total_is_estimate', found.is_estimate,
    'rows', (
      select coalesce(json_agg(json_build_object(
        'id', c.id, 'post', json_build_object('id', p.id, 'title', p.title),
        'excerpt', case when words is null then private.escape_html(left(private.plain_text(c.content), 160))
          else private.excerpt(private.plain_text(c.content), words) end,
        'author', private.author_json(c.author_id, names), 'status', c.status, 'like_count', c.like_count,
        'created_at', c.created_at, 'updated_at', c.updated_at, 'version', c.version) order by wanted.place), '[]')
      from unnest(found.page_ids) with ordinality wanted (id, place)
      join public.comments c on c.id = wanted.id join public.posts p on p.id = c.post_id));
end $function$;

CREATE OR REPLACE FUNCTION private.list_community (
  relation   regclass,
  condition  text,
  words      tsquery,
  sort       text,
  descending boolean,
  skipped    integer,
  size       integer,
  OUT        page_ids uuid[],
  OUT        total bigint,
  OUT        is_estimate boolean
)
  RETURNS record
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  exact_up_to constant int := 1000;
  most_found constant int := 10000;
  most_sorted constant int := case sort when 'match' then 200 else 2000 end;
  direction constant text := case when descending then 'desc' else 'asc' end;
  estimated constant bigint := private.estimated_rows(format('select from %s t where %s', relation, condition));
  -- Below three in a hundred the full-text index is the way. The planner guesses 2.5 for a word it has never
  -- seen, whole or as a beginning, and would walk through all rows for what nobody wrote.
  is_rare constant boolean := words is not null
    and estimated < greatest(most_found, 0.03 * (select c.reltuples from pg_catalog.pg_class c where c.oid = relation));
  found_rows bigint;
begin
  is_estimate := false;
  if is_rare then
    perform set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true);
  end if;

  if sort <> 'created_at' then
    for attempt in 1 .. 2 loop
      execute format(
        'with hit as (select t.id, t.created_at, %8$s from %1$s t where %2$s %3$s),
           newest as (select h.* from hit h order by h.created_at desc, h.id limit %4$s),
           placed as (select t.id, t.created_at, %5$s * (%6$s) as place from newest t)
         select %7$s, count(*), (array_agg(p.id order by p.place desc, p.created_at desc, p.id))[$2 : $3] from placed p',
        relation, condition, case when is_rare and attempt = 1 then format('limit %s', most_found + 1) end, most_sorted,
        case when descending then 1 else -1 end,
        case sort when 'match' then 'ts_rank_cd(t.search, $1)' else 't.' || quote_ident(sort) end,
        -- Asked for a second time it is kept in memory; a hit of a frequent word is left to the order by.
        case when is_rare and attempt = 1 then '(select count(*) from hit)' else '0' end,
        case sort when 'match' then 't.search' else 't.' || quote_ident(sort) end)
      into found_rows, total, page_ids using words, skipped + 1, skipped + size;
      perform set_config('enable_seqscan', 'on', true), set_config('enable_indexscan', 'on', true);
      -- Not rare after all: the newest are soon found by their age.
      exit when found_rows <= most_found;
    end loop;
    is_estimate := total >= most_sorted;
    return;
  end if;

  total := estimated;
  if is_rare or total <= most_found then
    -- Few, as it seems: counted and sorted here.
    execute format('select count(*), (array_agg(t.id order by t.created_at %1$s, t.id))[%2$s : %3$s] from (select t.id, t.created_at from %4$s t where %5$s limit %6$s) t',
      direction, skipped + 1, skipped + size, relation, condition, exact_up_to + 1)
    into found_rows, page_ids;
    perform set_config('enable_seqscan', 'on', true), set_config('enable_indexscan', 'on', true);
    if found_rows <= exact_up_to then
      total := found_rows;
      return;
    end if;
    total := greatest(total, found_rows);
  end if;
  is_estimate := true;
  execute format('select array(select t.id from %1$s t where %2$s order by t.created_at %3$s, t.id %4$s limit %5$s offset %6$s)',
    relation, condition, direction, case when descending then 'asc' else 'desc' end, size, skipped)
  into page_ids;
  -- A short page proves the total.
  if cardinality(page_ids) < size and (skipped = 0 or cardinality(page_ids) > 0) then
    total := skipped + cardinality(page_ids);
    is_estimate := false;
  end if;
end $function$;

CREATE OR REPLACE FUNCTION private.list_learners (
  query        text,
  roles        text[],
  tiers        public.membership_tier[],
  statuses     public.membership_status[],
  archived     boolean,
  created_from timestamp with time zone,
  created_to   timestamp with time zone,
  sort         text,
  descending   boolean,
  page         integer,
  per_page     integer
)
  RETURNS json
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  exact_up_to constant int := 1000;
  size constant int := least(greatest(coalesce(per_page, 25), 1), 1000);
  skipped constant int := (least(greatest(coalesce(page, 1), 1), 100000) - 1) * size;
  with_subscription constant boolean := private.has_permission('subscriptions.read');
  by_subscription constant boolean := tiers is not null or statuses is not null;
  searched constant boolean := btrim(coalesce(query, '')) <> '';
  -- Filters narrow what was found, so with filters more is looked at.
  narrowed constant boolean := coalesce(archived::text, roles::text, tiers::text, statuses::text, created_from::text, created_to::text) is not null;
  best constant int := case when narrowed then 5000 else 200 end;
  source text := 'public.users u';
  condition text;
  total bigint;
  is_estimate boolean := false;
  page_ids uuid[];
  matches text[];
begin
  if not private.has_permission('learners.read') then
    raise exception 'Listing learners needs the permission learners.read.' using errcode = '42501';
  end if;
  if by_subscription and not with_subscription then
    raise exception 'Filtering by subscription needs the permission subscriptions.read.' using errcode = '42501';
  end if;
  if sort is null or sort not in ('name', 'email', 'created_at') then
    raise exception 'Learners cannot be sorted by "%".', sort using errcode = '22023';
  end if;

  if by_subscription then
    source := source || ' join public.user_subscriptions s on s.user_id = u.id';
  end if;
  condition := concat_ws(' and ',
    case when archived then 'u.archived_at is not null' when archived is not null then 'u.archived_at is null' end,
    case when roles is not null then format('u.role = any (%L)', roles) end,
    case when tiers is not null then format('s.tier = any (%L)', tiers) end,
    case when statuses is not null then format('s.status = any (%L)', statuses) end,
    case when created_from is not null then format('u.created_at >= %L', created_from) end,
    case when created_to is not null then format('u.created_at <= %L', created_to) end,
    'true');

  if searched then
    -- The best matches, in their order; a search that finds more wants another word, not more pages.
    execute format(
      'select count(*), (array_agg(u.id order by f.place))[$3 : $4], (array_agg(f.matched order by f.place))[$3 : $4]
       from private.find_learners($1, %s, $2) f join %s on u.id = f.user_id where %s', best, source, condition)
    into total, page_ids, matches using query, with_subscription, skipped + 1, skipped + size;
    is_estimate := total >= best;
  else
    execute format('select count(*) from (select from %s where %s limit %s) counted', source, condition, exact_up_to + 1) into total;
    if total > exact_up_to then
      is_estimate := true;
      total := greatest(total, private.estimated_rows(format('select from %s where %s', source, condition)));
    end if;
    execute format('select array(select u.id from %1$s where %2$s order by %3$s %4$s, u.id %4$s limit %5$s offset %6$s)',
      source, condition, case sort when 'email' then 'lower(u.email)' else 'u.' || sort end,
      case when descending then 'desc' else 'asc' end, size, skipped)
    into page_ids;
  end if;
  return json_build_object(
    'rows', private.learner_rows(page_ids, matches, with_subscription), 'total', total, 'total_is_estimate', is_estimate);
end $function$;

CREATE OR REPLACE FUNCTION private.list_media (
  query         text,
  filters       jsonb,
  rules         jsonb,
  duration_from numeric,
  duration_to   numeric,
  sort          text,
  descending    boolean,
  page          integer,
  per_page      integer
)
  RETURNS json
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  size constant int := least(greatest(coalesce(per_page, 25), 1), 100);
  skipped constant int := (least(greatest(coalesce(page, 1), 1), 1000000) - 1) * size;
  words constant tsquery := (select q from private.search_query(query) q where numnode(q) > 0);
  answer json;
begin
  if not private.has_permission('content.read') then
    raise exception 'Listing media needs the permission content.read.' using errcode = '42501';
  end if;
  if sort is null or sort not in ('title', 'duration', 'file_size', 'updated_at', 'created_at') then
    raise exception 'Media cannot be sorted by "%".', sort using errcode = '22023';
  end if;
  execute format($sql$
    with used as materialized (select distinct u.media_id as id from (%1$s) u),
    rule as (
      select r.key as item, r.value -> 'kinds' as kinds, (r.value -> 'seconds' ->> 0)::numeric as low, (r.value -> 'seconds' ->> 1)::numeric as high
      from jsonb_each($2 -> 'items') r
    ),
    unfit as materialized (
      select distinct m.id
      from (
        select q.media_id, 'speaking/' || q.type as item from public.speaking_questions q where q.archived_at is null
        union all
        select q.media_id, 'writing/' || q.type from public.writing_questions q where q.archived_at is null
        union all
        select q.media_id, 'reading/' || q.type from public.reading_questions q where q.archived_at is null
        union all
        select q.media_id, 'listening/' || q.type from public.listening_questions q where q.archived_at is null
      ) q
      join rule r on r.item = q.item
      join public.media m on m.id = q.media_id
      where not r.kinds ? m.type::text or m.duration < r.low or m.duration > r.high
    ),
    twins as (select m.checksum from public.media m where m.archived_at is null group by 1 having count(*) > 1),
    tagged as (
      select m.id, m.%2$I as sorted, array_remove(array[
        'kind:' || m.type,
        'bucket:' || coalesce(m.bucket, 'elsewhere'),
        case when used.id is null then 'usage:unused' else 'usage:used' end,
        case when m.type in ('audio', 'video') then 'transcript:' || case when private.is_blank(m.transcript) then 'without' else 'with' end end,
        case when m.type = 'image' then 'alt_text:' || case when private.is_blank(m.alt_text) then 'without' else 'with' end end,
        case when m.archived_at is null then 'shelf:current' else 'shelf:archived' end,
        case when twins.checksum is not null then 'attention:duplicate' end,
        case when unfit.id is not null then 'attention:unfit' end,
        case when private.sounds_poor(a, $2 -> 'sound') then 'attention:poor_sound' end,
        case when m.type = 'audio' and a.media_id is null then 'attention:not_measured' end
      ], null) as tags
      from public.media m
      left join used on used.id = m.id
      left join unfit on unfit.id = m.id
      left join twins on twins.checksum = m.checksum and m.archived_at is null
      left join public.media_analysis a on a.media_id = m.id and a.checksum = m.checksum
      where ($3 is null or m.search @@ $3)
        and ($4 is null or m.duration >= $4) and ($5 is null or m.duration <= $5)
    ),
    judged as materialized (
      select t.*, array(
        select f.key from jsonb_each($1) f
        where not t.tags && array(select f.key || ':' || v from jsonb_array_elements_text(f.value) v)) as failed
      from tagged t
    ),
    page as (
      select j.id, j.tags, row_number() over (order by j.sorted %3$s nulls last, j.id) as position
      from judged j where j.failed = '{}'
      order by position limit %4$s offset %5$s
    )
    select json_build_object(
      'total', (select count(*) from judged where failed = '{}'),
      'facets', (select coalesce(json_object_agg(tag, n), '{}') from (
        select tag, count(*) as n from judged, unnest(tags) tag where failed <@ array[split_part(tag, ':', 1)] group by tag) f),
      'rows', (select coalesce(json_agg(row_to_json(r)), '[]') from (
        select %6$s, page.tags,
          case when a.media_id is not null then to_jsonb(a) - 'media_id' end as analysis,
          case when $3 is not null then private.excerpt(concat_ws(' · ', t.title, t.alt_text, t.transcript), $3) end as excerpt
        from page join public.media t on t.id = page.id
        left join public.media_analysis a on a.media_id = t.id and a.checksum = t.checksum
        order by page.position) r))
    $sql$,
    private.media_sql_uses(), sort, case when descending then 'desc' else 'asc' end, size, skipped,
    private.list_columns('public.media'))
  into answer using coalesce(filters, '{}'), coalesce(rules, '{}'), words, duration_from, duration_to;
  return answer;
end $function$;

CREATE OR REPLACE FUNCTION private.list_members (
  organization_id uuid,
  team_id         uuid,
  query           text,
  page            integer,
  per_page        integer
)
  RETURNS json
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  size constant int := least(greatest(coalesce(per_page, 25), 1), 200);
  skipped constant int := (least(greatest(coalesce(page, 1), 1), 10000) - 1) * size;
  pattern constant text := '%' || regexp_replace(btrim(coalesce(query, '')), '([%_\\])', '\\\1', 'g') || '%';
  answer json;
begin
  if not private.has_permission('learners.read') then
    raise exception 'Listing members needs the permission learners.read.' using errcode = '42501';
  elsif num_nonnulls(organization_id, team_id) <> 1 then
    raise exception 'Ask for the members of an organization or of a team.' using errcode = '22023';
  end if;
  with members as (
    select u.id, u.name, u.email, null::text as role, null::timestamptz as joined_at
    from public.users u
    where u.organization_id = list_members.organization_id
    union all
    select u.id, u.name, u.email, m.role, m.joined_at
    from public.team_members m join public.users u on u.id = m.user_id
    where m.team_id = list_members.team_id
  ), matching as (
    select * from members m where m.name ilike pattern or m.email ilike pattern
  ), shown as (
    select * from matching m order by lower(m.name), m.id limit size offset skipped
  )
  select json_build_object(
    'total', (select count(*) from matching),
    'rows', (
      select coalesce(json_agg(json_build_object(
        'id', s.id, 'name', s.name, 'email', s.email, 'role', s.role, 'joined_at', s.joined_at,
        'teams', (
          select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'role', m.role) order by lower(t.name), t.id), '[]')
          from public.team_members m join public.teams t on t.id = m.team_id where m.user_id = s.id))
        order by lower(s.name), s.id), '[]')
      from shown s))
  into answer;
  return answer;
end $function$;

CREATE OR REPLACE FUNCTION private.list_posts (
  query        text,
  forums       uuid[],
  statuses     text[],
  author       uuid,
  pinned       boolean,
  locked       boolean,
  merged       boolean,
  created_from timestamp with time zone,
  created_to   timestamp with time zone,
  sort         text,
  descending   boolean,
  page         integer,
  per_page     integer
)
  RETURNS json
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  size constant int := least(greatest(coalesce(per_page, 25), 1), 100);
  skipped constant int := (least(greatest(coalesce(page, 1), 1), 100000) - 1) * size;
  input constant text := btrim(coalesce(query, ''));
  id_asked constant uuid := case when pg_catalog.pg_input_is_valid(input, 'uuid') then input::uuid end;
  words tsquery := (select q from private.search_query(input) q where numnode(q) > 0 and id_asked is null);
  narrowed text;
  found record;
  is_similar boolean := false;
  names jsonb;
begin
  perform private.check_community_list(sort, array['created_at', 'match', 'comment_count', 'like_count', 'view_count'], query);
  narrowed := concat_ws(' and ',
    private.community_condition(null, statuses, author, created_from, created_to),
    case when forums is not null then format('t.forum_id = any (%L::uuid[])', forums) end,
    case when pinned is not null then case when pinned then 't.is_pinned' else 'not t.is_pinned' end end,
    case when locked is not null then case when locked then 't.is_locked' else 'not t.is_locked' end end,
    case when merged is not null then case when merged then 't.merged_into is not null' else 't.merged_into is null' end end,
    case when id_asked is not null then format('t.id = %L', id_asked) end,
    case when input <> '' and id_asked is null and words is null then 'false' end);
  found := private.list_community('public.posts', concat_ws(' and ', narrowed, case when words is not null then format('t.search @@ %L::tsquery', words) end),
    words, case when words is null and sort = 'match' then 'created_at' else sort end, coalesce(descending, true), skipped, size);
  if found.total = 0 and words is not null then
    words := private.forgiving_query(input);
    is_similar := words is not null;
    if is_similar then
      found := private.list_community('public.posts', concat_ws(' and ', narrowed, format('t.search @@ %L::tsquery', words)),
        words, sort, coalesce(descending, true), skipped, size);
    end if;
  end if;

  names := private.names_of(array(select p.author_id from public.posts p where p.id = any (found.page_ids)));
  return json_build_object('total', found.total, 'total_is_estimate', found.is_estimate, 'is_similar', is_similar and found.total > 0,
    'rows', (
      select coalesce(json_agg(json_build_object(
        'id', p.id, 'title', p.title, 'title_marked', private.marked_title(p.title, words),
        'excerpt', case when words is not null then private.excerpt(private.plain_text(p.content), words) end,
        'forum', json_build_object('id', f.id, 'title', f.title), 'author', private.author_json(p.author_id, names),
        'status', p.status, 'is_pinned', p.is_pinned, 'is_locked', p.is_locked, 'merged_into', p.merged_into,
        'comment_count', p.comment_count, 'like_count', p.like_count, 'view_count', p.view_count,
        'created_at', p.created_at, 'updated_at', p.updated_at, 'version', p.version) order by wanted.place), '[]')
      from unnest(found.page_ids) with ordinality wanted (id, place)
      join public.posts p on p.id = wanted.id join public.forums f on f.id = p.forum_id));
end $function$;

CREATE OR REPLACE FUNCTION private.list_questions (
  bank            text,
  query           text,
  types           text[],
  difficulties    text[],
  tags            text[],
  active          boolean,
  updated_from    timestamp with time zone,
  updated_to      timestamp with time zone,
  archived        boolean,
  sort            text,
  descending      boolean,
  page            integer,
  per_page        integer,
  review_statuses text[],
  assigned_to_me  boolean
)
  RETURNS json
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  exact_up_to constant int := 1000;
  size constant int := least(greatest(coalesce(per_page, 25), 1), 100);
  skipped constant int := (least(greatest(coalesce(page, 1), 1), 1000000) - 1) * size;
  words constant tsquery := (select q from private.search_query(query) q where numnode(q) > 0);
  has_counters constant boolean := words is null and tags is null and updated_from is null and updated_to is null
    and review_statuses is null and assigned_to_me is not true;
  is_estimate boolean := false;
  relation text;
  condition text;
  page_order text;
  total bigint;
  counted bigint;
  page_ids uuid[];
  found_rows json;
begin
  if not private.has_permission('content.read') then
    raise exception 'Listing questions needs the permission content.read.' using errcode = '42501';
  end if;
  if bank is null or bank not in ('speaking', 'writing', 'reading', 'listening') then
    raise exception 'There is no question bank "%".', bank using errcode = '22023';
  end if;
  if sort is null or sort not in ('id', 'title', 'type', 'difficulty', 'is_active', 'updated_at', 'created_at') then
    raise exception 'Questions cannot be sorted by "%".', sort using errcode = '22023';
  end if;
  relation := format('public.%I', bank || '_questions');
  condition := private.question_condition(bank, words, types, difficulties, tags, active, updated_from, updated_to, archived,
    review_statuses, case when assigned_to_me then auth.uid() end);
  page_order := format('order by t.%I %s, t.id %s', sort,
    case when descending then 'desc' else 'asc' end, case when descending then 'asc' else 'desc' end);

  if has_counters then
    select coalesce(sum(c.n), 0) into total
    from private.question_counts c
    where c.bank = list_questions.bank and c.is_archived = coalesce(archived, false)
      and (types is null or c.type = any (types))
      and (difficulties is null or c.difficulty::text = any (difficulties))
      and (active is null or c.is_active = active);
  else
    total := private.estimated_rows(format('select from %s t where %s', relation, condition));
    is_estimate := total > 5 * exact_up_to;
  end if;

  if not has_counters and not is_estimate then
    -- Few matches: found by their own index, counted and sorted here.
    execute format(
      'select count(*), (array_agg(t.id %s))[%s : %s] from (select t.id, t.%I from %s t where %s limit %s) t',
      page_order, skipped + 1, skipped + size, case sort when 'id' then 'updated_at' else sort end, relation, condition, exact_up_to + 1)
    into counted, page_ids;
    is_estimate := counted > exact_up_to;
    total := case when is_estimate then greatest(counted, total) else counted end;
  end if;
  if has_counters or is_estimate then
    -- Many matches: the index of the sort order meets a page of them soon.
    execute format('select array(select t.id from %s t where %s %s limit %s offset %s)', relation, condition, page_order, size, skipped)
    into page_ids;
    if is_estimate and cardinality(page_ids) < size and (skipped = 0 or cardinality(page_ids) > 0) then
      total := skipped + cardinality(page_ids);
      is_estimate := false;
    end if;
  end if;

  execute format(
    'select coalesce(json_agg(row_to_json(r)), ''[]'') from (
       select %s%s from unnest($1) with ordinality wanted (id, position) join %s t on t.id = wanted.id order by wanted.position) r',
    private.list_columns(relation::regclass),
    case when words is not null then ', private.excerpt(concat_ws('' · '', t.title, t.prompt_text, t.transcript), $2) as excerpt' end,
    relation)
  into found_rows using page_ids, words;
  return json_build_object('rows', found_rows, 'total', total, 'total_is_estimate', is_estimate);
end $function$;

CREATE OR REPLACE FUNCTION private.list_staff()
  RETURNS TABLE (
    user_id         uuid,
    name            text,
    email           text,
    roles           public.staff_role[],
    since           timestamp with time zone,
    state           text,
    invited_at      timestamp with time zone,
    last_sign_in_at timestamp with time zone
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select p.id, p.name, p.email, held.roles, held.since,
    case
      when a.deleted_at is not null or a.banned_until > now() then 'blocked'
      when a.email_confirmed_at is null then 'invited'
      else 'active'
    end,
    a.invited_at, a.last_sign_in_at
  from (
    select m.user_id, array_agg(m.role order by m.role) as roles, min(m.created_at) as since
    from public.staff_members m group by m.user_id
  ) held
  join public.users p on p.id = held.user_id
  join auth.users a on a.id = held.user_id
  where (select private.has_permission('staff.read'))
$function$;

CREATE OR REPLACE FUNCTION private.listed_question (
  question uuid
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select jsonb_build_object('id', question, 'title', coalesce(max(q.title), '(deleted question)'),
    'difficulty', coalesce(max(q.difficulty), 'Medium'), 'is_active', coalesce(bool_or(q.is_active), false))
  from (
    select title, difficulty, is_active from public.speaking_questions where id = question
    union all select title, difficulty, is_active from public.writing_questions where id = question
    union all select title, difficulty, is_active from public.reading_questions where id = question
    union all select title, difficulty, is_active from public.listening_questions where id = question) q
$function$;

CREATE OR REPLACE FUNCTION private.lock_organization (
  organization_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  organization public.organizations;
begin
  select * into organization from public.organizations o where o.id = lock_organization.organization_id for share;
  if not found then
    raise exception 'This organization does not exist any more.' using errcode = 'PT404';
  elsif organization.archived_at is not null then
    raise exception '% is archived. Restore it first.', organization.name using errcode = '23514';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION private.lock_partition (
  child_name text
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  execute format('alter table partitions.%I enable row level security', child_name);
  execute format('create policy "Only through the parent table" on partitions.%I for select using (false)', child_name);
end $function$;

CREATE OR REPLACE FUNCTION private.lock_people (
  user_ids uuid[]
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  most constant int := 500;
  wanted constant int := (select count(distinct id) from unnest(user_ids) id);
  found_people int;
begin
  if wanted not between 1 and most then
    raise exception 'Choose 1 to % people.', most using errcode = '22023';
  end if;
  perform from public.users u where u.id = any (user_ids) order by u.id for no key update;
  get diagnostics found_people = row_count;
  if found_people < wanted then
    raise exception '% of these people do not exist any more.', wanted - found_people using errcode = 'PT404';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION private.log_learner_mail (
  learner uuid,
  kind    text
)
  RETURNS text
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION private.log_learner_view (
  action text,
  viewed public.learner_views
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  -- Under both names. The learner's entry does not carry the words that staff wrote about them.
  insert into public.activity_logs (user_id, action, target, metadata)
  values
    (viewed.staff_id, 'learner_view.' || log_learner_view.action, 'users:' || viewed.learner_id,
      jsonb_build_object('learner_view_id', viewed.id, 'reason', viewed.reason)),
    (viewed.learner_id, 'viewed_by_staff.' || log_learner_view.action, 'users:' || viewed.staff_id,
      jsonb_build_object('learner_view_id', viewed.id))
$function$;

CREATE OR REPLACE FUNCTION private.mail_subject (
  action text,
  args   jsonb
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select case action
    when 'change_tier' then case args ->> 'when' when 'now' then 'Your plan was changed' else 'Your plan changes at the next renewal' end
    when 'extend_trial' then 'Your trial was extended'
    when 'grant_days' then 'You were given extra days'
    when 'cancel' then 'Your subscription was cancelled'
    when 'undo_cancel' then 'Your subscription goes on'
    when 'reactivate' then 'Your subscription is active again'
    when 'comp' then 'You were given access for free'
    when 'set_auto_renew' then 'The renewal of your subscription was changed'
    when 'refund' then 'Your refund is on its way'
    when 'undo' then 'A change of your subscription was taken back'
  end
$function$;

CREATE OR REPLACE FUNCTION private.maintain_partitions (
  months_ahead integer DEFAULT 3
)
  RETURNS integer
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select coalesce(sum(private.create_month_partitions(
    p.partrelid, date_trunc('month', now() at time zone 'UTC')::date, months_ahead + 1)), 0)::int
  from pg_catalog.pg_partitioned_table p
  join pg_catalog.pg_class c on c.oid = p.partrelid
  where c.relnamespace = 'public'::regnamespace
$function$;

CREATE OR REPLACE FUNCTION private.mark_edited()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  new.edited_at := case
    when (to_jsonb(new) ->> 'content', to_jsonb(new) ->> 'title') is distinct from (to_jsonb(old) ->> 'content', to_jsonb(old) ->> 'title') then now()
    else old.edited_at
  end;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.marked_title (
  value text,
  query tsquery
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select case when query is null then private.escape_html(value)
    else ts_headline('pg_catalog.english', private.escape_html(value), query, 'StartSel=<mark>, StopSel=</mark>, HighlightAll=true') end
$function$;

CREATE OR REPLACE FUNCTION private.may_read_history (
  table_name text
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select private.has_permission('audit.read')
    or private.has_permission('content.read') and private.is_content_table(table_name)
    or private.has_permission('community.read') and private.is_community_table(table_name)
$function$;

CREATE OR REPLACE FUNCTION private.may_undo (
  table_name text
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select private.has_permission('content.write') and private.is_content_table(table_name)
    or private.has_permission('community.moderate') and private.is_community_table(table_name)
$function$;

CREATE OR REPLACE FUNCTION private.media_in_use (
  media_id    uuid,
  only_active boolean
)
  RETURNS text
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  user_title text;
begin
  select coalesce(u.title, 'an item') into user_title
  from public.media_usage(media_in_use.media_id) u
  where u.is_active or not only_active
  limit 1;
  return user_title;
end $function$;

CREATE OR REPLACE FUNCTION private.media_reconciliation (
  at_most integer
)
  RETURNS jsonb
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  -- An upload stores the object first and registers it moments later.
  under_way constant interval := '1 hour';
  shown constant int := least(greatest(coalesce(at_most, 100), 1), 500);
  answer jsonb;
begin
  if not private.has_permission('content.read') then
    raise exception 'Reconciling media needs the permission content.read.' using errcode = '42501';
  end if;
  execute format($sql$
    with uses as materialized (%s),
    used as materialized (
      select u.media_id, count(*) as uses, bool_or(u.is_active) as is_active,
        (array_agg(coalesce(u.title, 'an item') order by u.is_active desc, u.title))[1] as used_by
      from uses u group by 1
    ), strays as (
      select o.bucket_id as bucket, o.name as path, o.created_at,
        coalesce((o.metadata ->> 'size')::bigint, 0) as file_size, o.metadata ->> 'mimetype' as mime_type,
        o.created_at > now() - $1 as is_new
      from storage.objects o
      where o.bucket_id in ('question-audio', 'question-images', 'lesson-media')
        and not exists (select from public.media m where m.bucket = o.bucket_id and m.path = o.name)
    ), missing as (
      select m.id, m.title, m.type, m.bucket, m.path, used.used_by, coalesce(used.is_active, false) as is_active
      from public.media m left join used on used.media_id = m.id
      where m.path is not null and m.archived_at is null
        and not exists (select from storage.objects o where o.bucket_id = m.bucket and o.name = m.path)
    ), twins as (
      select m.checksum, max(m.file_size) as file_size, count(*) as n,
        jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'type', m.type, 'created_at', m.created_at,
          'uses', coalesce(used.uses, 0)) order by m.created_at, m.id) as items
      from public.media m left join used on used.media_id = m.id
      where m.archived_at is null and m.checksum is not null
      group by m.checksum having count(*) > 1
    )
    select jsonb_build_object(
      'strays', jsonb_build_object(
        'total', (select count(*) from strays where not is_new),
        'bytes', (select coalesce(sum(file_size), 0) from strays where not is_new),
        'under_way', (select count(*) from strays where is_new),
        'rows', (select coalesce(jsonb_agg(to_jsonb(s) - 'is_new'), '[]') from (
          select * from strays where not is_new order by created_at, bucket, path limit $2) s)),
      'missing', jsonb_build_object(
        'total', (select count(*) from missing),
        'rows', (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from (
          select * from missing order by is_active desc, title, id limit $2) m)),
      'duplicates', jsonb_build_object(
        'total', (select count(*) from twins),
        'bytes', (select coalesce(sum((n - 1) * file_size), 0) from twins),
        'rows', (select coalesce(jsonb_agg(to_jsonb(t) - 'n'), '[]') from (
          select * from twins order by (n - 1) * file_size desc, checksum limit $2) t)))
    $sql$, private.media_sql_uses())
  into answer using under_way, shown;
  return answer;
end $function$;

CREATE OR REPLACE FUNCTION private.media_references()
  RETURNS TABLE (
    relation    regclass,
    column_name name
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select c.conrelid::regclass, a.attname
  from pg_catalog.pg_constraint c
  join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = 'public.media'::regclass and c.confdeltype in ('a', 'r') and c.conparentid = 0
  order by c.conrelid::regclass::text, a.attnum
$function$;

CREATE OR REPLACE FUNCTION private.media_sql_uses()
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select string_agg(format('select r.%1$I as media_id, %2$s as title, %3$s as is_active from %4$s r where r.%1$I is not null',
    column_name,
    case when 'title' = any (columns) then 'r.title' else 'null' end,
    case when 'is_active' = any (columns) then 'r.is_active' when 'status' = any (columns) then 'r.status::text = ''published''' else 'false' end,
    relation), ' union all ')
  from private.media_references()
  cross join lateral (
    select array_agg(a.attname::text) as columns from pg_catalog.pg_attribute a
    where a.attrelid = relation and a.attnum > 0 and not a.attisdropped) known
$function$;

CREATE OR REPLACE FUNCTION private.mend_community_counts()
  RETURNS TABLE (
    table_name text,
    record_id  uuid,
    counter    text,
    stored     integer,
    counted    integer
  )
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  counting constant jsonb := jsonb_build_object(
    'forums.post_count', 'select count(*) from public.posts p where p.forum_id = $1 and p.status = ''visible'' and p.merged_into is null',
    'posts.comment_count', 'select count(*) from public.comments c where c.post_id = $1 and c.status = ''visible''',
    'posts.like_count', 'select count(*) from public.post_likes l where l.post_id = $1',
    'comments.like_count', 'select count(*) from public.comment_likes l where l.comment_id = $1');
  drift record;
begin
  for drift in select * from private.community_drift() d order by d.table_name, d.record_id loop
    -- The lock first: who counts now has either finished and is seen below, or adds to the mended number after us.
    execute format('select t.%I from public.%I t where t.id = $1 for no key update', drift.counter, drift.table_name)
    into stored using drift.record_id;
    execute counting ->> (drift.table_name || '.' || drift.counter) into counted using drift.record_id;
    continue when stored is null or stored = counted;
    execute format('update public.%I t set %I = $2 where t.id = $1', drift.table_name, drift.counter) using drift.record_id, counted;
    table_name := drift.table_name;
    record_id := drift.record_id;
    counter := drift.counter;
    return next;
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION private.merge_media (
  keep    uuid,
  copies  uuid[],
  dry_run boolean
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  kept public.media;
  linking record;
  summary jsonb;
begin
  if not (private.has_permission('content.write') and private.has_permission('content.delete')) then
    raise exception 'Merging files needs the permissions content.write and content.delete.' using errcode = '42501';
  end if;
  perform from public.media m where m.id = keep or m.id = any (copies) order by m.id for update;
  select * into kept from public.media m where m.id = keep;
  if kept.id is null or kept.archived_at is not null then
    raise exception 'The file to keep is not in the library any more.' using errcode = 'PT404';
  end if;
  if keep = any (copies) or cardinality(copies) = 0 or exists (
    select from unnest(copies) c left join public.media m on m.id = c
    where m.id is null or m.checksum is distinct from kept.checksum or m.type <> kept.type or kept.checksum is null) then
    raise exception 'Only files with the very same content can be merged. Reload the page.' using errcode = '23514';
  end if;

  summary := jsonb_build_object(
    'relinked', (select coalesce(jsonb_agg(distinct to_jsonb(u)), '[]') from unnest(copies) c cross join lateral public.media_usage(c) u),
    'removed', (select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'bucket', m.bucket, 'path', m.path) order by m.created_at, m.id)
      from public.media m where m.id = any (copies)));
  if dry_run then
    return summary;
  end if;

  -- One batch in the audit log, unless the request brought its own.
  perform set_config('app.batch_id', gen_random_uuid()::text, true);
  for linking in select r.relation, r.column_name from private.media_references() r loop
    if linking.column_name = 'media_id' and linking.relation::text ~ '^public\.(speaking|writing|reading|listening)_questions$' then
      perform private.carry_question_checks(linking.relation,
        (regexp_match(linking.relation::text, '^public\.([a-z]+)_'))[1], copies, keep);
    end if;
    execute format('update %1$s set %2$I = $1 where %2$I = any ($2)', linking.relation, linking.column_name) using keep, copies;
  end loop;
  update public.media m set
    alt_text = coalesce(m.alt_text, (select c.alt_text from public.media c where c.id = any (copies) and c.alt_text is not null order by c.created_at limit 1)),
    transcript = coalesce(m.transcript, (select c.transcript from public.media c where c.id = any (copies) and c.transcript is not null order by c.created_at limit 1))
  where m.id = keep and (m.alt_text is null or m.transcript is null);
  delete from public.media m where m.id = any (copies);
  return summary;
end $function$;

CREATE OR REPLACE FUNCTION private.merge_tags (
  source_ids uuid[],
  target_id  uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  merged text[];
  target public.tags;
  batch uuid;
  changed bigint;
begin
  if not private.has_permission('content.write') then
    raise exception 'Merging tags needs the permission content.write.' using errcode = '42501';
  end if;
  perform from public.tags t where t.id = any (source_ids || target_id) order by t.id for update;
  select * into target from public.tags t where t.id = target_id;
  select array_agg(t.name order by t.name) into merged from public.tags t where t.id = any (source_ids) and t.id <> target_id;
  if target.id is null or coalesce(cardinality(merged), 0) <> (select count(distinct id) from unnest(source_ids) id where id <> target_id) then
    raise exception 'One of these tags does not exist any more.' using errcode = 'PT404';
  end if;
  if target.archived_at is not null then
    raise exception 'The tag "%" is archived. Restore it before others are merged into it.', target.name using errcode = '23514';
  end if;
  batch := private.begin_batch(format('Tags merged into "%s": %s', target.name, coalesce(array_to_string(merged, ', '), 'none')));
  changed := private.replace_tags(coalesce(merged, '{}'), target.name);
  delete from public.tags t where t.id = any (source_ids) and t.id <> target_id;
  return jsonb_build_object('batch_id', batch, 'changed', changed);
end $function$;

CREATE OR REPLACE FUNCTION private.moderate_many (
  target   regclass,
  ids      uuid[],
  change   jsonb,
  reason   text,
  batch_id uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  most constant int := 1000;
  title constant text := case target when 'public.posts'::regclass then 't.title' else 'left(t.content, 80)' end;
  wanted constant uuid[] := array(select distinct id from unnest(ids) id);
  there jsonb;
  changing text[];
  skips jsonb[] := '{}';
  unchanged int;
begin
  perform private.check_moderation(reason);
  if cardinality(wanted) not between 1 and most then
    raise exception 'Choose 1 to % of them.', most using errcode = '22023';
  end if;
  perform private.begin_batch(batch_id, btrim(reason));
  execute format(
    'select coalesce(jsonb_object_agg(h.id, jsonb_build_object(''title'', h.title, ''same'', h.same)), ''{}'')
     from (select t.id, %s as title, to_jsonb(t) @> $2 as same from %s t where t.id = any ($1) order by t.id for no key update) h',
    title, target)
  into there using wanted, change;
  changing := array(select key from jsonb_each(there) where not (value ->> 'same')::boolean);
  unchanged := (select count(*) from jsonb_each(there) where (value ->> 'same')::boolean);

  select coalesce(array_agg(jsonb_build_object('table_name', split_part(target::text, '.', 2), 'record_id', f.record_id,
    'title', there -> f.record_id ->> 'title', 'problem', f.problem, 'code', f.code)), '{}')
  into skips
  from (
    select r.record_id, r.problem, r.code
    from private.apply_row_changes(target, changing, array_fill(change, array[cardinality(changing)])) r
    union all
    select w.id::text, null, 'gone' from unnest(wanted) w (id) where not there ? w.id::text) f;
  perform private.record_batch(batch_id, 'bulk_edit', null, array[split_part(target::text, '.', 2)], change, btrim(reason),
    cardinality(wanted) - unchanged - cardinality(skips), unchanged, skips);
  return jsonb_build_object('batch_id', batch_id, 'changed', cardinality(wanted) - unchanged - cardinality(skips),
    'unchanged', unchanged, 'skipped', cardinality(skips), 'skips', to_jsonb(skips[1:200]));
end $function$;

CREATE OR REPLACE FUNCTION private.name_of_actor (
  actor      uuid,
  actor_role text
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select u.name from public.users u
  where u.id = actor and (actor_role <> 'learner' or private.has_permission('learners.read'))
$function$;

CREATE OR REPLACE FUNCTION private.names_like (
  word text
)
  RETURNS text[]
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  -- Two letters in the wrong order leave few trigrams in common; how far apart the words are is measured after.
  perform set_config('pg_trgm.similarity_threshold', '0.2', true);
  return array(
    select n.word from private.name_words n
    where n.word operator(extensions.%) names_like.word
      and extensions.levenshtein_less_equal(n.word, names_like.word, 2) <= 2
    order by extensions.levenshtein_less_equal(n.word, names_like.word, 2),
      extensions.similarity(n.word, names_like.word) desc, n.word
    limit 8);
end $function$;

CREATE OR REPLACE FUNCTION private.names_of (
  authors uuid[]
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select coalesce(jsonb_object_agg(u.id, coalesce(nullif(split_part(u.name, '@', 1), ''), 'Learner')), '{}')
  from public.users u where u.id = any (authors)
$function$;

CREATE OR REPLACE FUNCTION private.note_post_view (
  viewed uuid
)
  RETURNS void
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  insert into public.post_views (post_id, user_id)
  select p.id, auth.uid() from public.posts p
  where p.id = viewed and auth.uid() is not null and p.author_id is distinct from auth.uid()
  on conflict do nothing
$function$;

CREATE OR REPLACE FUNCTION private.object_is_in_library (
  bucket      text,
  object_name text
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select exists (select from public.media m where m.bucket = object_is_in_library.bucket and m.path = object_name)
$function$;

CREATE OR REPLACE FUNCTION private.open_columns (
  table_name    text,
  values_of_row jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select jsonb_object_agg(v.key, v.value)
  from jsonb_each(values_of_row) v
  where not exists (
    select from pg_catalog.pg_attribute a
    where a.attrelid = to_regclass(format('public.%I', table_name)) and a.attname = v.key
      and not pg_catalog.has_column_privilege('authenticated', a.attrelid, a.attnum, 'select'))
$function$;

CREATE OR REPLACE FUNCTION private.open_to_staff (
  target   regclass,
  reading  public.app_permission,
  writing  public.app_permission,
  deleting public.app_permission
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy "Staff with %2$s read" on %1$s for select to authenticated
    using ((select private.has_permission(%2$L)))', target, reading);
  execute format('create policy "Staff with %2$s add" on %1$s for insert to authenticated
    with check ((select private.has_permission(%2$L)))', target, writing);
  execute format('create policy "Staff with %2$s change" on %1$s for update to authenticated
    using ((select private.has_permission(%2$L))) with check ((select private.has_permission(%2$L)))', target, writing);
  execute format('create policy "Staff with %2$s delete" on %1$s for delete to authenticated
    using ((select private.has_permission(%2$L)))', target, deleting);
  execute format('grant select, insert, update, delete on %s to authenticated', target);
end $function$;

CREATE OR REPLACE FUNCTION private.opens (
  status        public.lesson_status,
  is_free       boolean,
  required_tier public.membership_tier,
  tier          public.membership_tier
)
  RETURNS boolean
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select private.lesson_opening(true, status, is_free, required_tier, tier) in ('free', 'tier_reached')
$function$;

CREATE OR REPLACE FUNCTION private.option_texts (
  options jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select jsonb_path_query_array(coalesce(options, '{}'), 'strict $.** ? (@.type() == "string" && !(@ like_regex "^[A-Z]$"))')
$function$;

CREATE OR REPLACE FUNCTION private.permissions_of_caller()
  RETURNS SETOF public.app_permission
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select distinct p.permission
  from public.staff_members m
  join public.role_permissions p on p.role = m.role
  where m.user_id = auth.uid()
$function$;

CREATE OR REPLACE FUNCTION private.person_has_permission (
  person     uuid,
  permission public.app_permission
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select exists (
    select from public.staff_members m
    join public.role_permissions p on p.role = m.role
    where m.user_id = person and p.permission = person_has_permission.permission)
$function$;

CREATE OR REPLACE FUNCTION private.plain_text (
  html text
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select btrim(regexp_replace(regexp_replace(left(html, 20000), '<[^<>]*>', ' ', 'g'), '\s+', ' ', 'g'))
$function$;

CREATE OR REPLACE FUNCTION private.plan_stripe_action (
  person uuid,
  action text,
  args   jsonb
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  before public.user_subscriptions;
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Changing subscriptions needs the permission subscriptions.write.' using errcode = '42501';
  end if;
  before := private.subscription_or_none(person);
  if before.id is null then
    perform private.refuse_subscription_action('There is no subscription that Stripe could know.');
  end if;
  return jsonb_build_object('user_id', person, 'action', action, 'args', coalesce(args, '{}'), 'old', to_jsonb(before),
    'planned', to_jsonb(private.stripe_plan_of(before, action, coalesce(args, '{}'), now())));
end $function$;

CREATE OR REPLACE FUNCTION private.preview_item (
  module      text,
  question_id uuid
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select jsonb_build_object(
    'module', preview_item.module, 'type', item.type, 'title', item.title, 'prompt_text', item.prompt_text,
    'transcript', item.transcript, 'options', item.options, 'key', item.key,
    'media', case when m.bucket is not null then jsonb_build_object(
      'type', m.type, 'bucket', m.bucket, 'path', m.path, 'title', m.title, 'alt_text', m.alt_text) end)
  from (
    select s.type::text, s.title, s.prompt_text, s.transcript, s.options, s.answer_key as key, s.media_id
    from public.speaking_questions s where preview_item.module = 'speaking' and s.id = question_id
    union all
    select w.type::text, w.title, w.prompt_text, w.transcript, w.options, w.answer_key, w.media_id
    from public.writing_questions w where preview_item.module = 'writing' and w.id = question_id
    union all
    select r.type::text, r.title, r.prompt_text, r.transcript, r.options, r.answer_key, r.media_id
    from public.reading_questions r where preview_item.module = 'reading' and r.id = question_id
    union all
    select l.type::text, l.title, l.prompt_text, l.transcript, l.options, l.correct_answers, l.media_id
    from public.listening_questions l where preview_item.module = 'listening' and l.id = question_id
  ) item
  left join public.media m on m.id = item.media_id
$function$;

CREATE OR REPLACE FUNCTION private.preview_items (
  resource  text,
  record_id uuid
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select case
    when resource = 'practice_lessons' then (
      select jsonb_agg(private.preview_item(l.module, q.question_id) order by q.position)
      from public.practice_lessons l
      join public.lesson_questions q on q.lesson_id = l.id
      where l.id = preview_items.record_id)
    else (
      select jsonb_build_array(item) from private.preview_item(replace(resource, '_questions', ''), preview_items.record_id) item
      where item is not null)
  end
$function$;

CREATE OR REPLACE FUNCTION private.preview_subscription_action (
  person uuid,
  action text,
  args   jsonb
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  before public.user_subscriptions;
  after public.user_subscriptions;
  through_stripe boolean;
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Changing subscriptions needs the permission subscriptions.write.' using errcode = '42501';
  end if;
  before := private.subscription_or_none(person);
  through_stripe := private.is_stripe_backed(before) or action = 'refund' or (action = 'reactivate' and args ? 'interval');
  after := case when through_stripe then private.stripe_plan_of(before, action, args, now())
    else private.subscription_after(before, action, args, now()) end;
  return jsonb_build_object(
    'before', private.subscription_access(before, now()),
    'after', private.subscription_access(after, now()),
    'through_stripe', through_stripe,
    'time_zone', private.time_zone_of(person),
    'time_zone_known', exists (select from public.user_profiles p where p.user_id = person and p.timezone is not null),
    'mail', private.subscription_mail(person, action, args, after) - 'body',
    'irreversible', case when through_stripe then private.irreversible_at_stripe(action, args) end);
end $function$;

CREATE OR REPLACE FUNCTION private.preview_subscription_actions (
  user_ids uuid[],
  action   text,
  args     jsonb
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  person record;
  plan jsonb;
  result jsonb := '[]';
begin
  perform private.check_bulk_request(user_ids, action);
  for person in
    select u.id, u.name from public.users u where u.id = any (user_ids) order by u.name, u.id
  loop
    begin
      plan := private.preview_subscription_action(person.id, action, coalesce(args, '{}'))
        || jsonb_build_object('outcome', 'changes', 'problem', null);
    exception when sqlstate '22023' then
      plan := jsonb_build_object('outcome', 'refused', 'problem', sqlerrm);
    end;
    result := result || jsonb_build_array(plan || jsonb_build_object('user_id', person.id, 'name', person.name));
  end loop;
  return result;
end $function$;

CREATE OR REPLACE FUNCTION private.profile_version_in_force()
  RETURNS text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select coalesce(
    (select p.profile_version from public.format_profiles p
      where p.effective_from <= private.today() order by p.effective_from desc limit 1),
    '2025-08')
$function$;

CREATE OR REPLACE FUNCTION private.pte_test_defaults()
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select jsonb_build_object('test_type', 'practice', 'exam', 'ACADEMIC', 'is_premium', false)
$function$;

CREATE OR REPLACE FUNCTION private.publish_scheduled (
  resource  text,
  record_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  perform set_config('app.reason', 'Published on schedule', true);
  execute format('update public.%I set %s, publish_at = null where id = $1', resource,
    case resource when 'practice_lessons' then 'status = ''published''' else 'is_active = true' end)
  using record_id;
end $function$;

CREATE OR REPLACE FUNCTION private.question_condition (
  bank            text,
  words           tsquery,
  types           text[],
  difficulties    text[],
  tags            text[],
  active          boolean,
  updated_from    timestamp with time zone,
  updated_to      timestamp with time zone,
  archived        boolean,
  review_statuses text[]                   DEFAULT NULL::text[],
  reviewer        uuid                     DEFAULT NULL::uuid
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select concat_ws(' and ',
    case when archived then 't.archived_at is not null' else 't.archived_at is null' end,
    case when words is not null then format('t.search @@ %L::tsquery', words) end,
    case when types is not null then format('t.type = any (%L::public.%I[])', types, bank || case bank when 'speaking' then '_type' else '_question_type' end) end,
    case when difficulties is not null then format('t.difficulty = any (%L::public.difficulty_level[])', difficulties) end,
    case when tags is not null then format('t.tags @> %L::text[]', tags) end,
    case when active is not null then format('t.is_active = %L::boolean', active) end,
    case when updated_from is not null then format('t.updated_at >= %L::timestamptz', updated_from) end,
    case when updated_to is not null then format('t.updated_at < %L::timestamptz', updated_to) end,
    case when review_statuses is not null then format('t.review_status = any (%L::public.review_status[])', review_statuses) end,
    case when reviewer is not null then format('t.reviewer_id = %L::uuid', reviewer) end)
$function$;

CREATE OR REPLACE FUNCTION private.question_facets (
  bank text
)
  RETURNS TABLE (
    type       text,
    difficulty public.difficulty_level,
    is_active  boolean,
    n          bigint
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select c.type, c.difficulty, c.is_active, sum(c.n)::bigint
  from private.question_counts c
  where c.bank = question_facets.bank and not c.is_archived
    and (select private.has_permission('content.read'))
  group by 1, 2, 3
  having sum(c.n) > 0
$function$;

CREATE OR REPLACE FUNCTION private.question_fingerprint (
  module   text,
  question jsonb
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select encode(sha256(convert_to(jsonb_build_array(
    module,
    question ->> 'type',
    nullif(question ->> 'prompt_text', ''),
    nullif(question ->> 'transcript', ''),
    nullif(nullif(question -> 'options', 'null'), '{}'),
    nullif(nullif(question -> case module when 'listening' then 'correct_answers' else 'answer_key' end, 'null'), '{}'),
    question ->> 'media_id')::text, 'UTF8')), 'hex')
$function$;

CREATE OR REPLACE FUNCTION private.question_is_active (
  module   text,
  question uuid
)
  RETURNS boolean
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select coalesce(case module
    when 'speaking' then (select is_active from public.speaking_questions where id = question)
    when 'writing' then (select is_active from public.writing_questions where id = question)
    when 'reading' then (select is_active from public.reading_questions where id = question)
    when 'listening' then (select is_active from public.listening_questions where id = question)
  end, false)
$function$;

CREATE OR REPLACE FUNCTION private.question_list_changes (
  table_name text,
  record_id  text
)
  RETURNS TABLE (
    id         bigint,
    at         timestamp with time zone,
    actor_id   uuid,
    actor_role text,
    reason     text,
    batch_id   uuid,
    old        jsonb,
    new        jsonb
  )
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  case table_name
    when 'practice_lessons' then return query select * from private.lesson_question_changes(record_id);
    when 'pte_tests' then return query select * from private.test_question_changes(record_id);
    else null;
  end case;
end $function$;

CREATE OR REPLACE FUNCTION private.question_problems (
  module   text,
  question jsonb
)
  RETURNS text[]
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select private.stimulus_problems(module, question ->> 'type', question ->> 'prompt_text', question ->> 'transcript', (question ->> 'media_id')::uuid)
    || private.response_problems(module, question ->> 'type', question ->> 'prompt_text', question -> 'options',
      case module when 'listening' then question -> 'correct_answers' else question -> 'answer_key' end)
    || case when question ->> 'archived_at' is not null then array['archived_at: restore the item before activating it.'] else '{}' end
$function$;

CREATE OR REPLACE FUNCTION private.question_type_of (
  module   text,
  question uuid
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select case module
    when 'speaking' then (select type::text from public.speaking_questions where id = question)
    when 'writing' then (select type::text from public.writing_questions where id = question)
    when 'reading' then (select type::text from public.reading_questions where id = question)
    when 'listening' then (select type::text from public.listening_questions where id = question)
  end
$function$;

CREATE OR REPLACE FUNCTION private.queue_forgotten_stripe_events()
  RETURNS integer
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  about text;
  queued int := 0;
begin
  for about in
    select distinct e.customer from public.stripe_events e
    where e.processed_at is null and e.customer is not null
      and (e.error is null or e.error_kind not in ('unknown_customer', 'unknown_price', 'unknown_status'))
      -- Who asks is connected to Stripe, so that what waited for that need not wait for its next try.
      and (e.error_kind = 'not_connected' or not exists (
        select from graphile_worker.jobs j
        where j.key = 'stripe ' || e.customer and j.locked_at is null and j.attempts < j.max_attempts))
  loop
    perform private.queue_stripe_customer(about);
    queued := queued + 1;
  end loop;
  return queued;
end $function$;

CREATE OR REPLACE FUNCTION private.queue_stripe_customer (
  customer text
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  perform graphile_worker.add_job('sync_stripe_customer', json_build_object('customer', customer), job_key => 'stripe ' || customer);
end $function$;

CREATE OR REPLACE FUNCTION private.queue_stripe_reconciliation (
  id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  perform graphile_worker.add_job('reconcile_stripe', json_build_object('id', id), job_key => 'reconcile stripe', max_attempts => 5);
end $function$;

CREATE OR REPLACE FUNCTION private.queue_subscription_mail (
  done public.subscription_actions
)
  RETURNS void
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  insert into public.subscription_mails (action_id, user_id, recipient, subject, body)
  select done.id, done.user_id, m ->> 'recipient', m ->> 'subject', m ->> 'body'
  from private.subscription_mail(done.user_id, done.action, done.args,
    jsonb_populate_record(null::public.user_subscriptions, done.new)) m
  where m is not null
  on conflict (action_id) do nothing
$function$;

CREATE OR REPLACE FUNCTION private.rare_words (
  words text[]
)
  RETURNS text[]
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  with common as (
    select e.word, sum(e.frequency * c.reltuples) as found_in
    from pg_catalog.pg_stats s
    join pg_catalog.pg_class c on c.oid = format('public.%I', s.tablename)::regclass
    cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as e (word, frequency)
    where s.schemaname = 'public' and s.attname = 'search'
      and s.tablename in ('speaking_questions', 'writing_questions', 'reading_questions', 'listening_questions')
      and e.word = any (words)
    group by e.word),
  ranked as (
    select w.word, sum(coalesce(common.found_in, 1)) over rarest_first as found_in_all, row_number() over rarest_first as position
    from unnest(words) w (word) left join common using (word)
    window rarest_first as (order by coalesce(common.found_in, 0), length(w.word) desc, w.word))
  select coalesce(array_agg(word order by position) filter (where position <= 3 or (position <= 8 and found_in_all <= 20000)), '{}')
  from ranked
$function$;

CREATE OR REPLACE FUNCTION private.read_stripe_customer (
  person uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Seeing payments needs the permission subscriptions.write.' using errcode = '42501';
  elsif not exists (select from public.users u where u.id = person) then
    raise exception 'There is no such learner.' using errcode = 'PT404';
  end if;
  return coalesce(
    (select jsonb_build_object('customer', s.stripe_customer_id, 'subscription', s.stripe_subscription_id, 'charged', private.is_stripe_backed(s))
     from public.user_subscriptions s where s.user_id = person),
    '{"customer": null, "subscription": null, "charged": false}');
end $function$;

CREATE OR REPLACE FUNCTION private.receive_stripe_event (
  event_id text,
  type     text,
  payload  jsonb
)
  RETURNS boolean
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  kept public.stripe_events;
begin
  insert into public.stripe_events (event_id, type, payload)
  values (receive_stripe_event.event_id, receive_stripe_event.type, receive_stripe_event.payload)
  on conflict on constraint stripe_events_event_id_key do nothing
  returning * into kept;
  if kept.id is null then
    return false;
  elsif kept.customer is null then
    update public.stripe_events e set processed_at = now() where e.id = kept.id;
  else
    perform private.queue_stripe_customer(kept.customer);
  end if;
  return true;
end $function$;

CREATE OR REPLACE FUNCTION private.record_batch (
  batch       uuid,
  kind        text,
  undoes      uuid,
  table_names text[],
  changes     jsonb,
  reason      text,
  changed     integer,
  unchanged   integer,
  skips       jsonb[]
)
  RETURNS void
  LANGUAGE sql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  insert into public.batches (id, kind, undoes, table_names, changes, reason, changed, unchanged, skipped, skips, created_by)
  values (batch, kind, undoes, table_names, changes, nullif(reason, ''), changed, unchanged, cardinality(skips), to_jsonb(skips[1:1000]), auth.uid())
$function$;

CREATE OR REPLACE FUNCTION private.record_expression (
  alias   text,
  columns text[]
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select format('jsonb_build_object(%s)', string_agg(format('%L, %s.%I', c, alias, c), ', ')) from unnest(columns) c
$function$;

CREATE OR REPLACE FUNCTION private.record_history (
  table_name text,
  record_id  text,
  before     bigint,
  "limit"    integer
)
  RETURNS TABLE (
    id         bigint,
    at         timestamp with time zone,
    actor_id   uuid,
    actor_name text,
    actor_role text,
    action     text,
    reason     text,
    batch_id   uuid,
    old        jsonb,
    new        jsonb
  )
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if not private.may_read_history(table_name) then
    raise exception 'Your role does not include the history of these records.' using errcode = '42501';
  end if;
  return query
  select h.id, h.at, h.actor_id, private.name_of_actor(h.actor_id, h.actor_role), h.actor_role, h.action, h.reason, h.batch_id, h.old, h.new
  from (
    select l.id, l.at, l.actor_id, l.actor_role, l.action, l.reason, l.batch_id,
      private.open_columns(l.table_name, l.old) as old, private.open_columns(l.table_name, l.new) as new
    from public.audit_log l
    where l.table_name = record_history.table_name and l.record_id = record_history.record_id
      -- The list itself says more than how long it is.
      and not (l.table_name = 'practice_lessons' and l.action = 'update' and l.new - 'question_count' = '{}')
    union all
    select c.id, c.at, c.actor_id, c.actor_role, 'update', c.reason, c.batch_id, c.old, c.new
    from private.question_list_changes(record_history.table_name, record_history.record_id) c
  ) h
  where before is null or h.id < before
  order by h.id desc
  limit least(greatest(coalesce("limit", 50), 1), 200);
end $function$;

CREATE OR REPLACE FUNCTION private.record_question_check (
  module          text,
  question        jsonb,
  profile_version text,
  checked_by      uuid,
  warnings        jsonb
)
  RETURNS text
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  passed constant text := private.question_fingerprint(module, question);
begin
  if profile_version is distinct from private.profile_version_in_force() then
    raise exception 'The check was made under format profile "%", but "%" is in force. Check again.',
      profile_version, private.profile_version_in_force() using errcode = '23514';
  end if;
  insert into public.question_checks as c (fingerprint, profile_version, module, type, warnings, checked_by, request_id)
  values (passed, profile_version, module, question ->> 'type', coalesce(warnings, '[]'), checked_by,
    private.request_context('x-request-id', 'app.request_id'))
  on conflict on constraint question_checks_once do update
  set checked_at = now(), checked_by = excluded.checked_by, warnings = excluded.warnings, request_id = excluded.request_id;
  return passed;
end $function$;

CREATE OR REPLACE FUNCTION private.record_subscription_event()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  person constant uuid := case when tg_op = 'DELETE' then old.user_id else new.user_id end;
  acting_staff constant uuid := case when private.is_staff() then auth.uid() end;
  unnamed constant text[] := array['updated_at', 'version'];
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - unnamed = to_jsonb(new) - unnamed then
    return null;
  end if;
  insert into public.subscription_events (user_id, subscription_id, kind, source, actor_id, reason, request_id, old, new)
  values (
    -- A subscription that goes with its account finds the account gone.
    (select u.id from public.users u where u.id = person),
    case when tg_op = 'DELETE' then old.id else new.id end,
    case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'removed' end,
    coalesce(nullif(current_setting('app.source', true), ''), case when acting_staff is null then 'system' else 'staff' end),
    acting_staff,
    private.request_context('x-audit-reason', 'app.reason'),
    private.request_context('x-request-id', 'app.request_id'),
    case when tg_op <> 'INSERT' then to_jsonb(old) end,
    case when tg_op <> 'DELETE' then to_jsonb(new) end
  );
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.refresh_changed_linked_questions()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  -- Touching the link row lets describe_linked_question read the item anew.
  execute format(
    'update public.pte_questions p set question = n.title
     from new_rows n join old_rows o on o.id = n.id
     where p.%I = n.id and (o.title, o.type, o.difficulty, o.tags) is distinct from (n.title, n.type, n.difficulty, n.tags)', tg_argv[0]);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.refund_plan (
  s      public.user_subscriptions,
  args   jsonb,
  moment timestamp with time zone
)
  RETURNS public.user_subscriptions
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
begin
  if coalesce(args ->> 'invoice', '') !~ '^in_' then
    perform private.refuse_subscription_action('Choose the invoice to refund.');
  elsif coalesce(args ->> 'amount', '') !~ '^[1-9]\d{0,9}$' then
    perform private.refuse_subscription_action('Give "amount" in the smallest unit of the currency, at least 1.');
  elsif coalesce(args ->> 'access', '') not in ('keep', 'now', 'period_end') then
    perform private.refuse_subscription_action('Decide what becomes of the access: keep, now or period_end.');
  elsif args ->> 'access' = 'keep' then
    return s;
  elsif not private.is_stripe_backed(s) then
    perform private.refuse_subscription_action('The subscription is not charged by Stripe any more. Refund and keep the access, then cancel by hand.');
  end if;
  return private.cancelled_subscription(s, jsonb_build_object('when', args ->> 'access'), moment);
end $function$;

CREATE OR REPLACE FUNCTION private.refuse_invalid_question()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  problems constant text[] := private.question_problems(tg_argv[0], to_jsonb(new) - 'search');
begin
  if cardinality(problems) > 0 then
    raise exception 'This question cannot be published yet. %', array_to_string(problems, ' ')
      using errcode = '23514', detail = to_jsonb(problems)::text;
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.refuse_scheduled (
  resource  text,
  record_id uuid,
  reason    text
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  perform set_config('app.reason', 'Could not be published on schedule', true);
  insert into public.review_comments (resource, record_id, body)
  values (resource, record_id, left('It could not be published on schedule. ' || reason, 4000));
  execute format('update public.%I set publish_at = null where id = $1', resource) using record_id;
end $function$;

CREATE OR REPLACE FUNCTION private.refuse_stripe_subscription (
  s public.user_subscriptions
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if private.is_stripe_backed(s) then
    raise exception 'This subscription is paid through Stripe: the change has to be made there first.'
      using errcode = '22023', hint = 'stripe';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION private.refuse_subscription_action (
  sentence text
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  raise exception '%', sentence using errcode = '22023';
end $function$;

CREATE OR REPLACE FUNCTION private.release_objects (
  bucket text,
  paths  text[]
)
  RETURNS TABLE (
    path    text,
    outcome text
  )
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if not private.has_permission('content.write') then
    raise exception 'Removing files needs the permission content.write.' using errcode = '42501';
  end if;
  if bucket is null or bucket not in ('question-audio', 'question-images', 'lesson-media') then
    raise exception 'The library has no bucket "%".', bucket using errcode = '22023';
  end if;
  return query
  with asked as (
    select p.path, o.id, o.metadata, private.object_is_in_library(release_objects.bucket, p.path) as held
    from (select distinct unnest(release_objects.paths) as path) p
    left join storage.objects o on o.bucket_id = release_objects.bucket and o.name = p.path
  ), recorded as (
    insert into public.audit_log (actor_id, actor_role, action, table_name, record_id, reason, request_id, old)
    select auth.uid(), private.actor_role(), 'delete', 'storage.objects', release_objects.bucket || '/' || a.path,
      private.request_context('x-audit-reason', 'app.reason'), private.request_context('x-request-id', 'app.request_id'),
      jsonb_build_object('bucket', release_objects.bucket, 'path', a.path, 'metadata', a.metadata)
    from asked a where a.id is not null and not a.held
  )
  select a.path, case when a.held then 'in_library' when a.id is null then 'gone' else 'released' end
  from asked a order by 1;
end $function$;

CREATE OR REPLACE FUNCTION private.remove_organization_members (
  organization_id uuid,
  user_ids        uuid[],
  reason          text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  batch constant uuid := private.begin_member_change(reason);
  leaving uuid[];
begin
  perform private.lock_people(user_ids);
  with gone as (
    update public.users u set organization_id = null
    where u.id = any (user_ids) and u.organization_id = remove_organization_members.organization_id
    returning u.id)
  select coalesce(array_agg(g.id), '{}') into leaving from gone g;
  return jsonb_build_object('batch_id', batch, 'changed', cardinality(leaving), 'left_teams', private.leave_teams(leaving, null));
end $function$;

CREATE OR REPLACE FUNCTION private.remove_team_members (
  team_id  uuid,
  user_ids uuid[],
  reason   text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  batch constant uuid := private.begin_member_change(reason);
  changed int;
begin
  perform private.lock_people(user_ids);
  delete from public.team_members m
  where m.team_id = remove_team_members.team_id and m.user_id = any (user_ids);
  get diagnostics changed = row_count;
  return jsonb_build_object('batch_id', batch, 'changed', changed);
end $function$;

CREATE OR REPLACE FUNCTION private.rename_tag (
  tag_id      uuid,
  new_name    text,
  tag_version integer
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  wanted constant text := btrim(new_name);
  tag public.tags;
  namesake text;
  batch uuid;
begin
  if not private.has_permission('content.write') then
    raise exception 'Renaming tags needs the permission content.write.' using errcode = '42501';
  end if;
  select * into tag from public.tags t where t.id = tag_id for update;
  if not found then
    raise exception 'This tag does not exist any more.' using errcode = 'PT404';
  end if;
  if coalesce(wanted, '') = '' then
    raise exception 'A tag needs a name.' using errcode = '23514';
  end if;
  select t.name into namesake from public.tags t where lower(t.name) = lower(wanted) and t.id <> tag_id;
  if found then
    raise exception 'There is a tag "%" already. Merge the two instead.', namesake using errcode = '23505';
  end if;
  batch := private.begin_batch(format('Tag "%s" renamed to "%s"', tag.name, wanted));
  update public.tags t set name = wanted, version = coalesce(tag_version, t.version) where t.id = tag_id;
  return jsonb_build_object('batch_id', batch, 'changed',
    case when tag.name = wanted then 0 else private.replace_tags(array[tag.name], wanted) end);
end $function$;

CREATE OR REPLACE FUNCTION private.renews (
  s public.user_subscriptions
)
  RETURNS boolean
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select s.auto_renew and s.status in ('active', 'trial') and (private.is_stripe_backed(s) or s.renews_every_months is not null)
$function$;

CREATE OR REPLACE FUNCTION private.reopen_lesson_review()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  update public.practice_lessons l
  set review_status = case l.review_status when 'approved' then 'draft' else l.review_status end,
    content_changed_by = auth.uid()
  where l.id in (select t.lesson_id from touched t)
    and (l.review_status = 'approved' or l.content_changed_by is distinct from auth.uid());
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.reorder_problems (
  options jsonb,
  key     jsonb
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select array_remove(array[
    case when cardinality(ids) < 3 then 'options.paragraphs: at least three paragraphs are needed.' end,
    case when cardinality(ids) <> (select count(distinct id) from unnest(ids) id) then 'options.paragraphs: two paragraphs have the same id.' end,
    case when exists (select from unnest(texts) t where private.is_blank(t)) then 'options.paragraphs: a paragraph has no text.' end,
    case when (select array_agg(o order by o) from unnest(right_order) o) is distinct from (select array_agg(i order by i) from unnest(ids) i)
      then 'key.order: the right order must name each paragraph once.' end,
    case when cardinality(ids) > 0 and right_order = ids then 'options.paragraphs: the paragraphs are shown in the right order already.' end
  ], null)
  from (
    select coalesce(array_agg(coalesce(p ->> 'id', '')), '{}') as ids,
      coalesce(array_agg(coalesce(p ->> 'text', '')), '{}') as texts,
      private.json_texts(key -> 'order') as right_order
    from private.json_items(options -> 'paragraphs') p
  ) paragraphs
$function$;

CREATE OR REPLACE FUNCTION private.replace_media_file (
  media_id uuid,
  file     jsonb
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  before public.media;
  after public.media;
begin
  if not private.has_permission('content.write') then
    raise exception 'Replacing a file needs the permission content.write.' using errcode = '42501';
  end if;
  select * into before from public.media m where m.id = replace_media_file.media_id for update;
  if before.id is null then
    raise exception 'This file is not in the library any more.' using errcode = 'PT404';
  end if;
  if file ->> 'type' is distinct from before.type::text then
    raise exception 'The new file is of kind %, but what it replaces is of kind %. Upload it as a new item instead.',
      file ->> 'type', before.type using errcode = '23514';
  end if;
  if file ->> 'path' is null or (file ->> 'bucket', file ->> 'path') is not distinct from (before.bucket, before.path) then
    raise exception 'The new file needs a place of its own in the store.' using errcode = '23514';
  end if;
  delete from public.media_analysis a where a.media_id = before.id;
  update public.media m set
    bucket = file ->> 'bucket',
    path = file ->> 'path',
    mime_type = file ->> 'mime_type',
    duration = (file ->> 'duration')::numeric,
    width = (file ->> 'width')::int,
    height = (file ->> 'height')::int,
    file_size = (file ->> 'file_size')::bigint,
    checksum = file ->> 'checksum'
  where m.id = before.id
  returning m.* into after;
  return jsonb_build_object(
    'media', to_jsonb(after) - 'search',
    'replaced', jsonb_build_object('bucket', before.bucket, 'path', before.path));
end $function$;

CREATE OR REPLACE FUNCTION private.replace_tags (
  replaced    text[],
  replacement text
)
  RETURNS bigint
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  relation regclass;
  changed bigint := 0;
  n bigint;
begin
  for relation in select private.tagged_tables() loop
    execute format($sql$
      update %s t set tags = array(
        select tag from (
          select case when tag = any ($1) then $2 else tag end as tag, min(position) as position
          from unnest(t.tags) with ordinality old (tag, position) group by 1) kept
        where tag is not null order by position)
      where t.tags && $1$sql$, relation)
    using replaced, replacement;
    get diagnostics n = row_count;
    changed := changed + n;
  end loop;
  return changed;
end $function$;

CREATE OR REPLACE FUNCTION private.replay_stripe_event (
  event_id text
)
  RETURNS boolean
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  about text;
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Replaying Stripe events needs the permission subscriptions.write.' using errcode = '42501';
  end if;
  update public.stripe_events e set processed_at = null, error = null
  where e.event_id = replay_stripe_event.event_id
  returning e.customer into about;
  if not found then
    raise exception 'There is no such event.' using errcode = 'PT404';
  elsif about is null then
    raise exception 'The event is about no customer, so there is nothing to replay.' using errcode = '22023';
  end if;
  perform private.queue_stripe_customer(about);
  return true;
end $function$;

CREATE OR REPLACE FUNCTION private.request_context (
  header  text,
  setting text
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select coalesce(
    nullif(private.header_text(nullif(current_setting('request.headers', true), '')::jsonb ->> header), ''),
    nullif(current_setting(setting, true), '')
  )
$function$;

CREATE OR REPLACE FUNCTION private.require_known_tags()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  added constant text[] := array(
    select tag from unnest(new.tags) tag
    where tg_op = 'INSERT' or not (old.tags @> array[tag]));
  unknown text;
  like_it public.tags;
begin
  perform from public.tags t where t.name = any (added) and t.archived_at is null for share;
  select tag into unknown from unnest(added) tag
  where not exists (select from public.tags t where t.name = tag and t.archived_at is null)
  limit 1;
  if not found then
    return new;
  end if;
  select * into like_it from public.tags t where lower(t.name) = lower(btrim(unknown));
  raise exception '%', case
      when unknown is null then 'A tag is empty.'
      when like_it.name is null then format('There is no tag "%s" in the list of tags. Add it to the list first.', unknown)
      when like_it.name <> unknown then format('There is no tag "%s" in the list of tags, but there is "%s".', unknown, like_it.name)
      else format('The tag "%s" is archived. It stays where it is, but is not added any more.', unknown)
    end
    using errcode = '23514', detail = jsonb_build_object('column', 'tags', 'tag', unknown)::text;
end $function$;

CREATE OR REPLACE FUNCTION private.require_question_check()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  content constant text := private.question_fingerprint(tg_argv[0], to_jsonb(new) - 'search');
  version constant text := private.profile_version_in_force();
begin
  if tg_op = 'UPDATE' and old.is_active
    and private.question_fingerprint(tg_argv[0], to_jsonb(old) - 'search') = content then
    return new;
  end if;
  if not exists (
    select from public.question_checks c
    where c.fingerprint = content and c.profile_version = version) then
    raise exception 'This question cannot be published: its answer key has not passed the self-test since it was last changed.'
      using errcode = '23514',
        detail = jsonb_build_object('fingerprint', content, 'profile_version', version)::text,
        hint = 'Publish it in the console, or have POST /api/question-checks check this content first.';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.response_problems (
  module  text,
  type    text,
  prompt  text,
  options jsonb,
  key     jsonb
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select case
    when type in ('multiple_choice_single', 'highlight_correct_summary', 'select_missing_word') then private.choice_problems(options, key, false)
    when type = 'multiple_choice_multiple' then private.choice_problems(options, key, true)
    when type = 'reorder_paragraphs' then private.reorder_problems(options, key)
    when type = 'reading_writing_fill_blanks' then private.drop_down_problems(prompt, options, key)
    when type = 'fill_in_blanks' and module = 'reading' then private.word_bank_problems(prompt, options, key)
    when type = 'fill_in_blanks' then private.typed_gap_problems(prompt, key)
    when type = 'highlight_incorrect_words' then private.incorrect_word_problems(prompt, key)
    when type = 'answer_short_question' then private.accepted_answer_problems(key)
    else '{}'
  end
$function$;

CREATE OR REPLACE FUNCTION private.restart_plan (
  s      public.user_subscriptions,
  args   jsonb,
  moment timestamp with time zone
)
  RETURNS public.user_subscriptions
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
begin
  if s.status in ('active', 'trial') then
    perform private.refuse_subscription_action(format('The subscription is %s already.', s.status));
  elsif s.stripe_customer_id is null then
    perform private.refuse_subscription_action('Stripe does not know this learner. Reactivate by hand until a date, or let the learner buy.');
  elsif coalesce(args ->> 'interval', '') not in ('month', 'year') then
    perform private.refuse_subscription_action('Say how often Stripe charges: month or year.');
  end if;
  s.tier := private.action_tier(args, s.tier);
  s.status := 'active';
  s.start_date := moment;
  s.end_date := moment + ('1 ' || (args ->> 'interval'))::interval;
  s.trial_ends_at := null;
  s.cancel_at := null;
  s.next_tier := null;
  s.auto_renew := true;
  s.is_comped := false;
  return s;
end $function$;

CREATE OR REPLACE FUNCTION private.restored_subscription (
  undone  public.subscription_actions,
  now_row public.user_subscriptions
)
  RETURNS public.user_subscriptions
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
declare
  touched text[];
begin
  if undone.irreversible is not null then
    perform private.refuse_subscription_action(undone.irreversible);
  elsif undone.status <> 'done' then
    perform private.refuse_subscription_action('This action changed nothing, so there is nothing to undo.');
  elsif undone.action = 'undo' then
    perform private.refuse_subscription_action('An undo is not undone: do the action again instead.');
  elsif exists (select from public.subscription_actions a where a.undoes_id = undone.id and a.status <> 'failed') then
    perform private.refuse_subscription_action('This action was undone already.');
  end if;
  select array_agg(n.key) into touched
  from jsonb_each(undone.new) n
  where n.key not in ('updated_at', 'version') and n.value is distinct from undone.old -> n.key;
  if exists (select from unnest(touched) t where to_jsonb(now_row) -> t is distinct from undone.new -> t) then
    perform private.refuse_subscription_action('The subscription was changed since. Undo the later change first, or make a new one.');
  end if;
  if undone.old is null then
    -- There was none before. The row stays, without access, so that its history does.
    now_row.status := 'cancelled';
    now_row.end_date := now();
    now_row.cancel_at := now();
    now_row.is_comped := false;
    return now_row;
  end if;
  return jsonb_populate_record(now_row, (select jsonb_object_agg(t, undone.old -> t) from unnest(touched) t));
end $function$;

CREATE OR REPLACE FUNCTION private.resume_stripe_intent (
  known public.subscription_actions
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if known.status = 'failed' then
    perform from public.user_subscriptions s where s.user_id = known.user_id for update;
    if exists (select from public.subscription_actions a where a.user_id = known.user_id and a.status = 'pending') then
      perform private.refuse_subscription_action('Another change of this subscription is under way at Stripe. It is finished within minutes; look again then.');
    end if;
    update public.subscription_actions a set status = 'pending', problem = null, finished_at = null
    where a.id = known.id
    returning * into known;
  end if;
  return private.stripe_action_answer(known);
end $function$;

CREATE OR REPLACE FUNCTION private.resume_stripe_reconciliation (
  silence interval DEFAULT '00:02:00'::interval
)
  RETURNS boolean
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  lost uuid;
begin
  select r.id into lost from public.stripe_reconciliations r
  where r.finished_at is null and r.seen_at < now() - silence
    and not exists (
      select from graphile_worker.jobs j
      where j.key = 'reconcile stripe' and j.locked_at is null and j.attempts < j.max_attempts);
  if lost is null then
    return false;
  end if;
  perform private.queue_stripe_reconciliation(lost);
  return true;
end $function$;

CREATE OR REPLACE FUNCTION private.reviewed_content (
  record jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select jsonb_object_agg(f.key, f.value)
  from jsonb_each(record) f
  where f.key in (
    'type', 'title', 'prompt_text', 'transcript', 'options', 'answer_key', 'correct_answers', 'explanation',
    'media_id', 'reference_audio_us_id', 'reference_audio_uk_id',
    'module', 'question_type', 'description', 'is_free', 'required_tier', 'estimated_minutes', 'slug', 'thumbnail_media_id')
$function$;

CREATE OR REPLACE FUNCTION private.revoke_preview_link (
  link_id uuid
)
  RETURNS public.preview_links
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  revoked public.preview_links;
begin
  if not private.has_permission('content.write') then
    raise exception 'Revoking a preview link needs the permission content.write.' using errcode = '42501';
  end if;
  update public.preview_links l set revoked_at = coalesce(l.revoked_at, now())
  where l.id = link_id
  returning * into revoked;
  if not found then
    raise exception 'There is no such link.' using errcode = 'PT404';
  end if;
  return revoked;
end $function$;

CREATE OR REPLACE FUNCTION private.search_alike (
  searched  private.search_kinds,
  template  text,
  separator text
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select string_agg(format(template, a), separator) from unnest(searched.alike) a
$function$;

CREATE OR REPLACE FUNCTION private.search_branch (
  searched private.search_kinds
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select format($sql$
    (select %1$L::text, t.id::text, %2$s, %3$s, (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from %4$s t
        where (kinds is null or %1$L = any (kinds)) and t.search @@ words and (%6$s) is not true and %5$s limit 500)
       union all
       (select t.*, 1 as bonus from %4$s t
        where (kinds is null or %1$L = any (kinds)) and (%6$s) and %5$s limit 100)) t
     order by 5 desc, t.id limit max_results)$sql$,
    searched.kind, searched.title, searched.body, searched.relation, searched.visible,
    private.search_alike(searched, '%s ilike contained', ' or '))
$function$;

CREATE OR REPLACE FUNCTION private.search_console (
  query       text,
  kinds       text[],
  max_results integer
)
  RETURNS TABLE (
    kind    text,
    id      text,
    title   text,
    excerpt text,
    rank    real
  )
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  wanted constant int := least(greatest(coalesce(max_results, 20), 1), 50);
  input constant text := btrim(left(coalesce(query, ''), 256));
  words constant tsquery := private.search_query(input);
  unknown_kind constant text := (
    select k from unnest(kinds) k where not exists (select from private.search_kinds s where s.kind = k) limit 1);
  -- Three letters in a row are what a trigram index needs to help.
  contained constant text := case when input ~ '[[:alnum:]]{3}' then '%' || regexp_replace(input, '([\\%_])', '\\\1', 'g') || '%' end;
  found int;
begin
  if unknown_kind is not null then
    raise exception 'There is nothing of kind "%" to search.', unknown_kind
      using errcode = '22023', hint = 'Kinds: ' || (select string_agg(s.kind, ', ' order by s.kind) from private.search_kinds s);
  end if;
  if auth.uid() is null or words is null then
    return;
  end if;

  return query
  select h.kind, h.id, h.title, private.excerpt(coalesce(nullif(h.body, ''), h.title), words), h.rank
  from private.search_hits(input, words, contained, kinds, wanted) h;
  get diagnostics found = row_count;

  if found < wanted and contained is not null then
    perform set_config('pg_trgm.word_similarity_threshold', '0.45', true);
    return query
    select h.kind, h.id, h.title, private.escape_html(left(coalesce(nullif(h.body, ''), h.title), 160)), h.rank
    from private.search_likenesses(input, words, contained, kinds, wanted - found) h;
  end if;
end $function$;

CREATE OR REPLACE FUNCTION private.search_hits (
  input       text,
  words       tsquery,
  contained   text,
  kinds       text[],
  max_results integer
)
  RETURNS TABLE (
    kind  text,
    id    text,
    title text,
    body  text,
    rank  real
  )
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  SET plan_cache_mode TO 'force_generic_plan'
  SET enable_seqscan TO 'off'
  AS $function$
      #variable_conflict use_column
      begin
        return query select h.* from (
    (select 'comment'::text, t.id::text, left(t.content, 80), t.content, (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from public.comments t
        where (kinds is null or 'comment' = any (kinds)) and t.search @@ words and (left(t.content, 80) ilike contained) is not true and ((select private.has_permission('community.read')) or t.author_id = (select auth.uid())
      or (t.status = 'visible' and exists (
        select from public.posts p join public.forums f on f.id = p.forum_id
        where p.id = t.post_id and p.status = 'visible' and f.is_active))) limit 500)
       union all
       (select t.*, 1 as bonus from public.comments t
        where (kinds is null or 'comment' = any (kinds)) and (left(t.content, 80) ilike contained) and ((select private.has_permission('community.read')) or t.author_id = (select auth.uid())
      or (t.status = 'visible' and exists (
        select from public.posts p join public.forums f on f.id = p.forum_id
        where p.id = t.post_id and p.status = 'visible' and f.is_active))) limit 100)) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'forum'::text, t.id::text, t.title, t.description, (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from public.forums t
        where (kinds is null or 'forum' = any (kinds)) and t.search @@ words and (t.title ilike contained) is not true and (t.is_active or (select private.has_permission('community.read'))) limit 500)
       union all
       (select t.*, 1 as bonus from public.forums t
        where (kinds is null or 'forum' = any (kinds)) and (t.title ilike contained) and (t.is_active or (select private.has_permission('community.read'))) limit 100)) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'lesson'::text, t.id::text, t.title, t.description, (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from public.practice_lessons t
        where (kinds is null or 'lesson' = any (kinds)) and t.search @@ words and (t.title ilike contained) is not true and ((select private.has_permission('content.read')) or private.opens(t.status, t.is_free, t.required_tier, (select private.current_tier()))) limit 500)
       union all
       (select t.*, 1 as bonus from public.practice_lessons t
        where (kinds is null or 'lesson' = any (kinds)) and (t.title ilike contained) and ((select private.has_permission('content.read')) or private.opens(t.status, t.is_free, t.required_tier, (select private.current_tier()))) limit 100)) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'listening_question'::text, t.id::text, t.title, concat_ws(' · ', t.prompt_text, t.transcript), (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from public.listening_questions t
        where (kinds is null or 'listening_question' = any (kinds)) and t.search @@ words and (t.title ilike contained) is not true and (select private.has_permission('content.read')) limit 500)
       union all
       (select t.*, 1 as bonus from public.listening_questions t
        where (kinds is null or 'listening_question' = any (kinds)) and (t.title ilike contained) and (select private.has_permission('content.read')) limit 100)) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'media'::text, t.id::text, t.title, concat_ws(' · ', t.alt_text, t.transcript), (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from public.media t
        where (kinds is null or 'media' = any (kinds)) and t.search @@ words and (t.title ilike contained) is not true and (select private.has_permission('content.read')) limit 500)
       union all
       (select t.*, 1 as bonus from public.media t
        where (kinds is null or 'media' = any (kinds)) and (t.title ilike contained) and (select private.has_permission('content.read')) limit 100)) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'post'::text, t.id::text, t.title, t.content, (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from public.posts t
        where (kinds is null or 'post' = any (kinds)) and t.search @@ words and (t.title ilike contained) is not true and ((select private.has_permission('community.read')) or t.author_id = (select auth.uid())
      or (t.status = 'visible' and exists (select from public.forums f where f.id = t.forum_id and f.is_active))) limit 500)
       union all
       (select t.*, 1 as bonus from public.posts t
        where (kinds is null or 'post' = any (kinds)) and (t.title ilike contained) and ((select private.has_permission('community.read')) or t.author_id = (select auth.uid())
      or (t.status = 'visible' and exists (select from public.forums f where f.id = t.forum_id and f.is_active))) limit 100)) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'pte_question'::text, t.id::text, t.question, t.question_data ->> 'text', (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from public.pte_questions t
        where (kinds is null or 'pte_question' = any (kinds)) and t.search @@ words and (t.question ilike contained) is not true and (select private.has_permission('content.read')) limit 500)
       union all
       (select t.*, 1 as bonus from public.pte_questions t
        where (kinds is null or 'pte_question' = any (kinds)) and (t.question ilike contained) and (select private.has_permission('content.read')) limit 100)) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'reading_question'::text, t.id::text, t.title, concat_ws(' · ', t.prompt_text, t.transcript), (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from public.reading_questions t
        where (kinds is null or 'reading_question' = any (kinds)) and t.search @@ words and (t.title ilike contained) is not true and (select private.has_permission('content.read')) limit 500)
       union all
       (select t.*, 1 as bonus from public.reading_questions t
        where (kinds is null or 'reading_question' = any (kinds)) and (t.title ilike contained) and (select private.has_permission('content.read')) limit 100)) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'speaking_question'::text, t.id::text, t.title, concat_ws(' · ', t.prompt_text, t.transcript), (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from public.speaking_questions t
        where (kinds is null or 'speaking_question' = any (kinds)) and t.search @@ words and (t.title ilike contained) is not true and (select private.has_permission('content.read')) limit 500)
       union all
       (select t.*, 1 as bonus from public.speaking_questions t
        where (kinds is null or 'speaking_question' = any (kinds)) and (t.title ilike contained) and (select private.has_permission('content.read')) limit 100)) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'template'::text, t.id::text, t.title, t.template_text, (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from public.speaking_templates t
        where (kinds is null or 'template' = any (kinds)) and t.search @@ words and (t.title ilike contained) is not true and (t.archived_at is null or (select private.has_permission('content.read'))) limit 500)
       union all
       (select t.*, 1 as bonus from public.speaking_templates t
        where (kinds is null or 'template' = any (kinds)) and (t.title ilike contained) and (t.archived_at is null or (select private.has_permission('content.read'))) limit 100)) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'user'::text, t.id::text, t.name, t.email, (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from public.users t
        where (kinds is null or 'user' = any (kinds)) and t.search @@ words and (t.name ilike contained or t.email ilike contained) is not true and ((select private.has_permission('learners.read')) or t.id = (select auth.uid())) limit 500)
       union all
       (select t.*, 1 as bonus from public.users t
        where (kinds is null or 'user' = any (kinds)) and (t.name ilike contained or t.email ilike contained) and ((select private.has_permission('learners.read')) or t.id = (select auth.uid())) limit 100)) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'writing_question'::text, t.id::text, t.title, concat_ws(' · ', t.prompt_text, t.transcript), (coalesce(ts_rank_cd(t.search, words), 0) + t.bonus)::real
     from (
       (select t.*, 0 as bonus from public.writing_questions t
        where (kinds is null or 'writing_question' = any (kinds)) and t.search @@ words and (t.title ilike contained) is not true and (select private.has_permission('content.read')) limit 500)
       union all
       (select t.*, 1 as bonus from public.writing_questions t
        where (kinds is null or 'writing_question' = any (kinds)) and (t.title ilike contained) and (select private.has_permission('content.read')) limit 100)) t
     order by 5 desc, t.id limit max_results)) h (kind, id, title, body, rank)
        order by h.rank desc, h.title, h.id limit max_results;
      end $function$;

CREATE OR REPLACE FUNCTION private.search_likenesses (
  input       text,
  words       tsquery,
  contained   text,
  kinds       text[],
  max_results integer
)
  RETURNS TABLE (
    kind  text,
    id    text,
    title text,
    body  text,
    rank  real
  )
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  SET plan_cache_mode TO 'force_generic_plan'
  SET enable_seqscan TO 'off'
  AS $function$
      #variable_conflict use_column
      begin
        return query select h.* from (
    (select 'comment'::text, t.id::text, left(t.content, 80), t.content, (0.01 * greatest(extensions.word_similarity(input, left(t.content, 80))))::real
     from (select * from public.comments t
       where (kinds is null or 'comment' = any (kinds)) and (input operator(extensions.<%) left(t.content, 80))
         and (t.search @@ words) is not true and (left(t.content, 80) ilike contained) is not true and ((select private.has_permission('community.read')) or t.author_id = (select auth.uid())
      or (t.status = 'visible' and exists (
        select from public.posts p join public.forums f on f.id = p.forum_id
        where p.id = t.post_id and p.status = 'visible' and f.is_active))) limit 500) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'forum'::text, t.id::text, t.title, t.description, (0.01 * greatest(extensions.word_similarity(input, t.title)))::real
     from (select * from public.forums t
       where (kinds is null or 'forum' = any (kinds)) and (input operator(extensions.<%) t.title)
         and (t.search @@ words) is not true and (t.title ilike contained) is not true and (t.is_active or (select private.has_permission('community.read'))) limit 500) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'lesson'::text, t.id::text, t.title, t.description, (0.01 * greatest(extensions.word_similarity(input, t.title)))::real
     from (select * from public.practice_lessons t
       where (kinds is null or 'lesson' = any (kinds)) and (input operator(extensions.<%) t.title)
         and (t.search @@ words) is not true and (t.title ilike contained) is not true and ((select private.has_permission('content.read')) or private.opens(t.status, t.is_free, t.required_tier, (select private.current_tier()))) limit 500) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'listening_question'::text, t.id::text, t.title, concat_ws(' · ', t.prompt_text, t.transcript), (0.01 * greatest(extensions.word_similarity(input, t.title)))::real
     from (select * from public.listening_questions t
       where (kinds is null or 'listening_question' = any (kinds)) and (input operator(extensions.<%) t.title)
         and (t.search @@ words) is not true and (t.title ilike contained) is not true and (select private.has_permission('content.read')) limit 500) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'media'::text, t.id::text, t.title, concat_ws(' · ', t.alt_text, t.transcript), (0.01 * greatest(extensions.word_similarity(input, t.title)))::real
     from (select * from public.media t
       where (kinds is null or 'media' = any (kinds)) and (input operator(extensions.<%) t.title)
         and (t.search @@ words) is not true and (t.title ilike contained) is not true and (select private.has_permission('content.read')) limit 500) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'post'::text, t.id::text, t.title, t.content, (0.01 * greatest(extensions.word_similarity(input, t.title)))::real
     from (select * from public.posts t
       where (kinds is null or 'post' = any (kinds)) and (input operator(extensions.<%) t.title)
         and (t.search @@ words) is not true and (t.title ilike contained) is not true and ((select private.has_permission('community.read')) or t.author_id = (select auth.uid())
      or (t.status = 'visible' and exists (select from public.forums f where f.id = t.forum_id and f.is_active))) limit 500) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'pte_question'::text, t.id::text, t.question, t.question_data ->> 'text', (0.01 * greatest(extensions.word_similarity(input, t.question)))::real
     from (select * from public.pte_questions t
       where (kinds is null or 'pte_question' = any (kinds)) and (input operator(extensions.<%) t.question)
         and (t.search @@ words) is not true and (t.question ilike contained) is not true and (select private.has_permission('content.read')) limit 500) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'reading_question'::text, t.id::text, t.title, concat_ws(' · ', t.prompt_text, t.transcript), (0.01 * greatest(extensions.word_similarity(input, t.title)))::real
     from (select * from public.reading_questions t
       where (kinds is null or 'reading_question' = any (kinds)) and (input operator(extensions.<%) t.title)
         and (t.search @@ words) is not true and (t.title ilike contained) is not true and (select private.has_permission('content.read')) limit 500) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'speaking_question'::text, t.id::text, t.title, concat_ws(' · ', t.prompt_text, t.transcript), (0.01 * greatest(extensions.word_similarity(input, t.title)))::real
     from (select * from public.speaking_questions t
       where (kinds is null or 'speaking_question' = any (kinds)) and (input operator(extensions.<%) t.title)
         and (t.search @@ words) is not true and (t.title ilike contained) is not true and (select private.has_permission('content.read')) limit 500) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'template'::text, t.id::text, t.title, t.template_text, (0.01 * greatest(extensions.word_similarity(input, t.title)))::real
     from (select * from public.speaking_templates t
       where (kinds is null or 'template' = any (kinds)) and (input operator(extensions.<%) t.title)
         and (t.search @@ words) is not true and (t.title ilike contained) is not true and (t.archived_at is null or (select private.has_permission('content.read'))) limit 500) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'user'::text, t.id::text, t.name, t.email, (0.01 * greatest(extensions.word_similarity(input, t.name), extensions.word_similarity(input, t.email)))::real
     from (select * from public.users t
       where (kinds is null or 'user' = any (kinds)) and (input operator(extensions.<%) t.name or input operator(extensions.<%) t.email)
         and (t.search @@ words) is not true and (t.name ilike contained or t.email ilike contained) is not true and ((select private.has_permission('learners.read')) or t.id = (select auth.uid())) limit 500) t
     order by 5 desc, t.id limit max_results) union all 
    (select 'writing_question'::text, t.id::text, t.title, concat_ws(' · ', t.prompt_text, t.transcript), (0.01 * greatest(extensions.word_similarity(input, t.title)))::real
     from (select * from public.writing_questions t
       where (kinds is null or 'writing_question' = any (kinds)) and (input operator(extensions.<%) t.title)
         and (t.search @@ words) is not true and (t.title ilike contained) is not true and (select private.has_permission('content.read')) limit 500) t
     order by 5 desc, t.id limit max_results)) h (kind, id, title, body, rank)
        order by h.rank desc, h.title, h.id limit max_results;
      end $function$;

CREATE OR REPLACE FUNCTION private.search_query (
  input text
)
  RETURNS tsquery
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select case
    when text !~ '[[:alnum:]]' then null
    when last_word is null then websearch_to_tsquery('pg_catalog.english', text)
    when rest !~ '[[:alnum:]]' then websearch_to_tsquery('pg_catalog.english', text) || to_tsquery('pg_catalog.simple', last_word || ':*')
    else websearch_to_tsquery('pg_catalog.english', text)
      || (websearch_to_tsquery('pg_catalog.english', rest) && to_tsquery('pg_catalog.simple', last_word || ':*'))
  end
  from (
    -- Only a word of its own is completed: "-war" excludes, "it's" is not about words in s.
    select text, regexp_replace(text, '[[:alnum:]]+$', '') as rest, lower((regexp_match(text, '(?:^|\s)([[:alnum:]]{2,})$'))[1]) as last_word
    from (select btrim(left(coalesce(input, ''), 256)) as text) given
  ) parsed
$function$;

CREATE OR REPLACE FUNCTION private.selected_question_ids (
  module    text,
  selection jsonb
)
  RETURNS uuid[]
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  most constant int := 10000;
  filter constant jsonb := selection -> 'filter';
  unknown text;
  words tsquery;
  found_ids uuid[];
begin
  if not private.has_permission('content.read') then
    raise exception 'Selecting questions needs the permission content.read.' using errcode = '42501';
  elsif module is null or module not in ('speaking', 'writing', 'reading', 'listening') then
    raise exception 'There is no question bank "%".', module using errcode = '22023';
  elsif (selection ? 'ids') = (selection ? 'filter') then
    raise exception 'A selection names either ids or a filter.' using errcode = '22023';
  end if;
  if selection ? 'ids' then
    found_ids := array(select jsonb_array_elements_text(selection -> 'ids')::uuid);
  else
    -- A part of the filter that is not understood would change more than was asked for.
    select k into unknown from jsonb_object_keys(filter) k
    where k not in ('query', 'types', 'difficulties', 'tags', 'active', 'updated_from', 'updated_to', 'archived', 'review_statuses', 'assigned_to_me') limit 1;
    if unknown is not null then
      raise exception 'Questions cannot be selected by "%".', unknown using errcode = '22023';
    end if;
    select q into words from private.search_query(filter ->> 'query') q where numnode(q) > 0;
    execute format('select array(select t.id from public.%I t where %s limit %s)', module || '_questions',
      private.question_condition(module, words,
        private.text_array(filter -> 'types'), private.text_array(filter -> 'difficulties'), private.text_array(filter -> 'tags'),
        (filter ->> 'active')::boolean, (filter ->> 'updated_from')::timestamptz, (filter ->> 'updated_to')::timestamptz,
        coalesce((filter ->> 'archived')::boolean, false), private.text_array(filter -> 'review_statuses'),
        case when (filter ->> 'assigned_to_me')::boolean then auth.uid() end), most + 1)
    into found_ids;
  end if;
  if cardinality(found_ids) > most then
    raise exception 'More than % questions match. Narrow the filter and change them in parts.', most using errcode = '54000';
  end if;
  return found_ids;
end $function$;

CREATE OR REPLACE FUNCTION private.set_lesson_questions (
  lesson       public.practice_lessons,
  question_ids uuid[]
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  insert into public.lesson_questions (
    lesson_id, position, speaking_question_id, writing_question_id, reading_question_id, listening_question_id)
  select lesson.id, wanted.position,
    case lesson.module when 'speaking' then wanted.id end, case lesson.module when 'writing' then wanted.id end,
    case lesson.module when 'reading' then wanted.id end, case lesson.module when 'listening' then wanted.id end
  from unnest(question_ids) with ordinality wanted (id, position)
  where not exists (
    select from public.lesson_questions q where q.lesson_id = lesson.id and q.question_id = wanted.id);

  delete from public.lesson_questions q
  where q.lesson_id = lesson.id and q.question_id <> all (question_ids);

  update public.lesson_questions q set position = wanted.position
  from unnest(question_ids) with ordinality wanted (id, position)
  where q.lesson_id = lesson.id and q.question_id = wanted.id and q.position <> wanted.position;
end $function$;

CREATE OR REPLACE FUNCTION private.set_staff_roles (
  member   uuid,
  wanted   public.staff_role[],
  expected public.staff_role[],
  reason   text
)
  RETURNS public.staff_role[]
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  present public.staff_role[];
begin
  if not private.has_permission('staff.manage') then
    raise exception 'Changing staff roles needs the permission staff.manage.' using errcode = '42501';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Say why, in 3 to 500 characters.' using errcode = '22023';
  end if;
  perform from public.users u where u.id = member for no key update;
  if not found then
    raise exception 'This account does not exist any more.' using errcode = 'PT404';
  end if;
  present := array(select m.role from public.staff_members m where m.user_id = member order by m.role);
  if present <> array(select distinct e from unnest(expected) e order by e) then
    raise exception 'The roles were changed by someone else meanwhile. They are now: %.',
      coalesce(nullif(array_to_string(present, ', '), ''), 'none') using errcode = 'PT409';
  end if;

  perform set_config('app.reason', btrim(reason), true);
  insert into public.staff_members (user_id, role, granted_by)
  select distinct member, w, auth.uid() from unnest(wanted) w where w <> all (present);
  delete from public.staff_members m where m.user_id = member and m.role <> all (wanted);
  return array(select m.role from public.staff_members m where m.user_id = member order by m.role);
end $function$;

CREATE OR REPLACE FUNCTION private.set_team_member_role (
  team_id  uuid,
  user_id  uuid,
  role     text,
  expected text,
  reason   text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  batch constant uuid := private.begin_member_change(reason);
  present text;
begin
  select m.role into present from public.team_members m
  where m.team_id = set_team_member_role.team_id and m.user_id = set_team_member_role.user_id for update;
  if not found then
    raise exception 'This person is not in the team any more.' using errcode = 'PT404';
  elsif present <> expected then
    raise exception 'The role was changed by someone else meanwhile. It is now: %.', present using errcode = 'PT409';
  end if;
  update public.team_members m set role = set_team_member_role.role
  where m.team_id = set_team_member_role.team_id and m.user_id = set_team_member_role.user_id;
  return jsonb_build_object('batch_id', batch, 'changed', 1);
end $function$;

CREATE OR REPLACE FUNCTION private.set_test_questions (
  test    uuid,
  entries jsonb
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  kept constant uuid[] := array(select e.id from private.test_entries(entries) e where e.id is not null);
begin
  if exists (
    select from private.test_entries(entries) e where e.id is not null
      and not exists (select from public.pte_questions q where q.id = e.id and q.test_id = test and q.archived_at is null)) then
    raise exception 'A question of this test is gone. Load the test again.' using errcode = 'PT409';
  end if;
  update public.pte_questions q set archived_at = now()
  where q.test_id = test and q.archived_at is null and q.id <> all (kept) and private.is_answered(q.id);
  delete from public.pte_questions q
  where q.test_id = test and q.archived_at is null and q.id <> all (kept);

  update public.pte_questions q set order_index = e.place, points = coalesce(e.points, q.points)
  from private.test_entries(entries) e
  where q.id = e.id and (q.order_index, q.points) is distinct from (e.place, coalesce(e.points, q.points));

  -- Section, type and title come from the bank item by trigger.
  insert into public.pte_questions (
    test_id, question, question_type, section, points, order_index,
    speaking_question_id, writing_question_id, reading_question_id, listening_question_id)
  select test, 'Linked', '', e.module, coalesce(e.points, 1), e.place,
    case e.module when 'speaking' then e.question_id end, case e.module when 'writing' then e.question_id end,
    case e.module when 'reading' then e.question_id end, case e.module when 'listening' then e.question_id end
  from private.test_entries(entries) e
  where e.id is null;
end $function$;

CREATE OR REPLACE FUNCTION private.set_updated_at()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  new.updated_at := now();
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.sign_out_session (
  session_id uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  ended auth.sessions;
begin
  if not private.has_permission('learners.write') then
    raise exception 'Ending a session needs the permission learners.write.' using errcode = '42501';
  end if;
  select * into ended from auth.sessions s where s.id = sign_out_session.session_id for update;
  if not found then
    raise exception 'This session has ended already.' using errcode = 'PT404';
  end if;
  if ended.user_id <> auth.uid()
    and exists (select from public.staff_members m where m.user_id = ended.user_id)
    and not private.has_permission('staff.manage') then
    raise exception 'Only an admin ends the session of a staff member.' using errcode = '42501';
  end if;

  delete from auth.sessions s where s.id = ended.id;
  insert into public.audit_log (actor_id, actor_role, action, table_name, record_id, reason, request_id, old)
  values (
    auth.uid(), private.actor_role(), 'delete', 'sessions', ended.id::text,
    private.request_context('x-audit-reason', 'app.reason'),
    private.request_context('x-request-id', 'app.request_id'),
    jsonb_build_object(
      'user_id', ended.user_id, 'ip_address', ended.ip, 'user_agent', ended.user_agent, 'created_at', ended.created_at)
  );
end $function$;

CREATE OR REPLACE FUNCTION private.similar_questions (
  module      text,
  type        text,
  title       text,
  text        text,
  exclude_id  uuid,
  max_results integer
)
  RETURNS jsonb
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  SET enable_seqscan TO 'off'
  AS $function$
declare
  wanted constant int := least(greatest(coalesce(max_results, 5), 1), 20);
  given constant text := private.compared_text(similar_questions."text", null, null);
  given_title constant text := left(coalesce(similar_questions.title, ''), 300);
  rare constant text[] := private.rare_words(tsvector_to_array(to_tsvector('pg_catalog.english', given_title || ' ' || given)));
  -- All rare words first: what is nearly the same is found before what is alike.
  steps constant tsquery[] := array(
    select private.at_least(rare, needed) from (
      select distinct ceil(cardinality(rare) * share)::int as needed from unnest(array[1, 0.6, 0.35]) share) step
    where needed > 0 order by needed desc);
  enough constant int := 24;
  bank text;
  shared tsquery;
  candidates uuid[];
  closest jsonb;
  found_items jsonb := '[]';
begin
  if not private.has_permission('content.read') then
    raise exception 'Looking for similar questions needs the permission content.read.' using errcode = '42501';
  end if;
  foreach bank in array array['speaking', 'writing', 'reading', 'listening'] loop
    candidates := '{}';
    foreach shared in array steps loop
      exit when shared is null or cardinality(candidates) >= enough;
      execute format(
        'select $1 || array(select t.id from public.%I t where t.search @@ %L::tsquery and t.id <> all ($1) and t.id is distinct from $2 limit %s)',
        bank || '_questions', shared, enough)
      into candidates using candidates, exclude_id;
    end loop;
    continue when cardinality(candidates) = 0;
    execute format($sql$
      select coalesce(jsonb_agg(to_jsonb(c)), '[]')
      from (
        select %1$L as module, t.id, t.title, t.type, t.is_active, t.archived_at is not null as is_archived, t.source_id, body.text,
          case when $2 = '' or body.text = '' then extensions.similarity(t.title, $3) else extensions.similarity(body.text, $2) end as similarity
        from public.%2$I t
        cross join lateral (select private.compared_text(t.prompt_text, t.transcript, t.options) as text) body
        where t.id = any ($1)
        order by similarity desc, t.id limit $4) c
    $sql$, bank, bank || '_questions')
    into closest using candidates, given, given_title, wanted;
    found_items := found_items || closest;
  end loop;

  return (
    select coalesce(jsonb_agg(item || jsonb_build_object('excerpt',
      private.excerpt(coalesce(nullif(item ->> 'text', ''), item ->> 'title'), plainto_tsquery('pg_catalog.english', given_title || ' ' || given)))), '[]')
    from (
      select item from jsonb_array_elements(found_items) item
      where (item -> 'similarity')::real >= 0.3
      order by (item -> 'similarity')::real desc,
        (item ->> 'module' = similar_questions.module and item ->> 'type' = similar_questions.type) desc, item ->> 'id'
      limit wanted) closest);
end $function$;

CREATE OR REPLACE FUNCTION private.sounds_poor (
  heard  public.media_analysis,
  limits jsonb
)
  RETURNS boolean
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select coalesce(
    heard.media_id is not null and (
      heard.loudness is null
      or heard.loudness < (limits ->> 'quietest')::numeric
      or heard.loudness > (limits ->> 'loudest')::numeric
      or heard.leading_silence > (limits ->> 'leading')::numeric
      or heard.trailing_silence > (limits ->> 'trailing')::numeric
      or heard.clipped > (limits ->> 'clipped')::int),
    false)
$function$;

CREATE OR REPLACE FUNCTION private.stamp_media_analysis()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if not exists (select from public.media m where m.id = new.media_id and m.checksum = new.checksum) then
    raise exception 'The file was replaced since it was measured: measure it again.' using errcode = '23514';
  end if;
  new.measured_by := auth.uid();
  new.measured_at := now();
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.stamp_sync_job_end()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  new.finished_at := coalesce(new.finished_at, clock_timestamp());
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.start_learner_view (
  learner uuid,
  reason  text
)
  RETURNS public.learner_views
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION private.start_stripe_reconciliation()
  RETURNS uuid
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Reconciling with Stripe needs the permission subscriptions.write.' using errcode = '42501';
  end if;
  return private.begin_stripe_reconciliation(auth.uid());
end $function$;

CREATE OR REPLACE FUNCTION private.stimulus_problems (
  module     text,
  type       text,
  prompt     text,
  transcript text,
  media      uuid
)
  RETURNS text[]
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select array_remove(array[
    case when private.is_blank(prompt) and (
      module in ('reading', 'writing')
      or type in ('read_aloud', 'respond_to_a_situation', 'fill_in_blanks', 'highlight_incorrect_words', 'multiple_choice_single', 'multiple_choice_multiple'))
      and type <> 'reorder_paragraphs' then 'prompt_text: the item needs a text.' end,
    case when private.is_blank(transcript) and type in ('highlight_incorrect_words', 'write_from_dictation') then 'transcript: the item needs what is said.' end,
    case when type = 'describe_image' and kind is distinct from 'image' then 'media_id: the item needs a picture.' end,
    case when (module = 'listening' or type in ('repeat_sentence', 'retell_lecture', 'answer_short_question', 'summarize_group_discussion'))
      and kind is distinct from 'audio'
      and not (type in ('retell_lecture', 'summarize_spoken_text') and kind is not distinct from 'video') then 'media_id: the item needs a recording.' end
  ], null)
  from (select (select m.type::text from public.media m where m.id = media and m.archived_at is null) as kind) file
$function$;

CREATE OR REPLACE FUNCTION private.stripe_action_answer (
  a public.subscription_actions
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select jsonb_build_object('id', a.id, 'status', a.status, 'problem', a.problem, 'irreversible', a.irreversible)
$function$;

CREATE OR REPLACE FUNCTION private.stripe_inbox (
  days integer
)
  RETURNS jsonb
  LANGUAGE plpgsql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  shown constant int := least(greatest(coalesce(days, 14), 1), 90);
  since constant timestamptz := (date_trunc('day', now() at time zone 'UTC') - make_interval(days => shown - 1)) at time zone 'UTC';
begin
  if not private.has_permission('subscriptions.write') then
    raise exception 'Reading the inbox of Stripe events needs the permission subscriptions.write.' using errcode = '42501';
  end if;
  return (
    with by_day as (
      select (e.received_at at time zone 'UTC')::date as day, count(*) as received,
        count(*) filter (where e.state = 'processed') as processed,
        count(*) filter (where e.state = 'failed') as failed
      from public.stripe_events e
      where e.received_at >= since
      group by 1
    )
    select jsonb_build_object(
      'waiting', (select count(*) from public.stripe_events e where e.processed_at is null and e.state = 'waiting'),
      'failed', (select count(*) from public.stripe_events e where e.processed_at is null and e.state = 'failed'),
      'processed', (select coalesce(sum(b.processed), 0) from by_day b),
      'waiting_since', (select min(e.received_at) from public.stripe_events e where e.processed_at is null and e.state = 'waiting'),
      'last_received', (select max(e.received_at) from public.stripe_events e),
      'days', (
        select jsonb_agg(jsonb_build_object('day', d.day::date, 'received', coalesce(b.received, 0), 'failed', coalesce(b.failed, 0))
          order by d.day)
        from generate_series((since at time zone 'UTC')::date, (now() at time zone 'UTC')::date, interval '1 day') d (day)
        left join by_day b on b.day = d.day::date)));
end $function$;

CREATE OR REPLACE FUNCTION private.stripe_plan_of (
  s      public.user_subscriptions,
  action text,
  args   jsonb,
  moment timestamp with time zone
)
  RETURNS public.user_subscriptions
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
declare
  stripe_id constant text := s.stripe_subscription_id;
  before constant public.user_subscriptions := s;
begin
  if action = 'refund' then
    return private.refund_plan(s, args, moment);
  elsif action = 'reactivate' then
    s := private.restart_plan(s, args, moment);
  elsif not private.is_stripe_backed(s) then
    perform private.refuse_subscription_action('Stripe does not charge this subscription. Make the change by hand.');
  elsif s.next_tier is not null and action in ('extend_trial', 'grant_days', 'comp') then
    perform private.refuse_subscription_action('Another tier is agreed for the renewal. Change it back first, then move the end.');
  else
    s := private.subscription_after(s, action, args, moment);
  end if;
  if action in ('change_tier', 'comp', 'reactivate') and coalesce(s.next_tier, s.tier) = 'free_trial' then
    perform private.refuse_subscription_action('Stripe sells no free trial. Cancel the subscription instead.');
  end if;
  s.stripe_subscription_id := stripe_id;
  case action
    when 'grant_days' then
      s.status := 'trial';
      s.trial_ends_at := s.end_date;
    when 'extend_trial' then
      s.end_date := s.trial_ends_at;
      s.auto_renew := true;
    when 'undo_cancel' then
      s.auto_renew := true;
    when 'set_auto_renew' then
      s.cancel_at := case when not s.auto_renew then s.end_date end;
    when 'comp' then
      if s.end_date < before.end_date then
        perform private.refuse_subscription_action('The learner has paid for longer than that. Choose a later day.');
      end if;
      s.status := 'trial';
      s.trial_ends_at := s.end_date;
      s.cancel_at := s.end_date;
      s.is_comped := false;
    else
  end case;
  return s;
end $function$;

CREATE OR REPLACE FUNCTION private.subscription_access (
  s      public.user_subscriptions,
  moment timestamp with time zone
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select jsonb_build_object(
    'tier', case when s.status in ('active', 'trial') and coalesce(ends > moment, true) then s.tier end,
    'until', case when s.status in ('active', 'trial') and ends > moment then ends end,
    'status', s.status,
    'next_tier', s.next_tier,
    'renews', private.renews(s))
  from (select least(s.end_date, s.cancel_at, case when s.status = 'trial' then s.trial_ends_at end) as ends) e
$function$;

CREATE OR REPLACE FUNCTION private.subscription_after (
  s      public.user_subscriptions,
  action text,
  args   jsonb,
  moment timestamp with time zone
)
  RETURNS public.user_subscriptions
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
declare
  before constant public.user_subscriptions := s;
  in_force constant boolean := s.status in ('active', 'trial');
  tier public.membership_tier;
begin
  case action
    when 'change_tier' then
      tier := private.action_tier(args, null);
      if not in_force then
        perform private.refuse_subscription_action(format('The subscription is %s. Reactivate it instead.', s.status));
      elsif tier = s.tier and s.next_tier is null then
        perform private.refuse_subscription_action(format('The tier is %s already.', tier));
      elsif args ->> 'when' = 'renewal' and (s.end_date is null or not private.renews(s)) then
        perform private.refuse_subscription_action('The subscription does not renew. Change the tier now.');
      elsif coalesce(args ->> 'when', '') not in ('now', 'renewal') then
        perform private.refuse_subscription_action('Say when the tier changes: now or renewal.');
      end if;
      if args ->> 'when' = 'now' then
        s.tier := tier;
        s.next_tier := null;
      else
        s.next_tier := nullif(tier, s.tier);
      end if;
    when 'extend_trial' then
      if s.status <> 'trial' and (s.status <> 'expired' or s.trial_ends_at is null) then
        perform private.refuse_subscription_action('There is no trial to extend.');
      end if;
      s.stripe_subscription_id := case when in_force then s.stripe_subscription_id end;
      s.status := 'trial';
      s.trial_ends_at := greatest(s.trial_ends_at, moment) + private.action_days(args);
      s.end_date := case when s.end_date is not null then greatest(s.end_date, s.trial_ends_at) end;
      s.cancel_at := null;
    when 'grant_days' then
      if s.status = 'trial' then
        perform private.refuse_subscription_action('This is a trial. Extend the trial instead.');
      elsif s.status = 'cancelled' then
        perform private.refuse_subscription_action('The subscription is cancelled. Reactivate it instead.');
      elsif s.end_date is null then
        perform private.refuse_subscription_action('The subscription has no end, so there is nothing to add days to.');
      end if;
      s.stripe_subscription_id := case when in_force then s.stripe_subscription_id end;
      s.status := 'active';
      s.end_date := greatest(s.end_date, moment) + private.action_days(args);
      s.cancel_at := case when s.cancel_at > moment then s.end_date end;
    when 'cancel' then
      s := private.cancelled_subscription(s, args, moment);
    when 'undo_cancel' then
      if not in_force or s.cancel_at is null then
        perform private.refuse_subscription_action('No cancellation is waiting to take effect.');
      end if;
      s.cancel_at := null;
    when 'reactivate' then
      if in_force then
        perform private.refuse_subscription_action(format('The subscription is %s already.', s.status));
      end if;
      s.status := 'active';
      s.tier := private.action_tier(args, s.tier);
      s.start_date := moment;
      s.end_date := private.action_moment(args, 'until');
      s.cancel_at := null;
      s.next_tier := null;
      s.is_comped := false;
      s.auto_renew := false;
      s.renews_every_months := null;
      s.stripe_subscription_id := null;
    when 'comp' then
      s.status := 'active';
      s.tier := private.action_tier(args, null);
      s.start_date := case when in_force then s.start_date else moment end;
      s.end_date := private.action_moment(args, 'until');
      s.auto_renew := false;
      s.cancel_at := null;
      s.next_tier := null;
      s.is_comped := true;
      s.renews_every_months := null;
      s.stripe_subscription_id := null;
    when 'set_auto_renew' then
      if not in_force or s.end_date is null then
        perform private.refuse_subscription_action('Only a subscription in force that has an end can renew.');
      elsif s.is_comped then
        perform private.refuse_subscription_action('A subscription given for free is not charged and does not renew.');
      elsif coalesce(args ->> 'value', '') not in ('true', 'false') then
        perform private.refuse_subscription_action('Give "value" as true or false.');
      end if;
      s.auto_renew := (args ->> 'value')::boolean;
      s.renews_every_months := case when s.auto_renew and not private.is_stripe_backed(before) then private.action_months(args) end;
      s.cancel_at := case when not s.auto_renew then s.cancel_at end;
      s.next_tier := case when s.auto_renew then s.next_tier end;
    else
      perform private.refuse_subscription_action(format('There is no action "%s".', action));
  end case;
  if s.end_date <= moment and s.status in ('active', 'trial') then
    perform private.refuse_subscription_action('The end lies in the past.');
  elsif s is not distinct from before then
    perform private.refuse_subscription_action('That is so already: nothing would change.');
  end if;
  return s;
end $function$;

CREATE OR REPLACE FUNCTION private.subscription_mail (
  person uuid,
  action text,
  args   jsonb,
  after  public.user_subscriptions
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select jsonb_build_object(
    'recipient', u.email,
    'subject', private.mail_subject(action, args),
    'body', format(E'Hello %s,\n\n%s.\n%s\n\nIf this is not what you expected, answer this mail.\n',
      u.name, private.mail_subject(action, args), private.access_sentence(after, private.time_zone_of(person))))
  from public.users u
  where u.id = person and u.email !~ '\.invalid$'
$function$;

CREATE OR REPLACE FUNCTION private.subscription_or_none (
  person uuid
)
  RETURNS public.user_subscriptions
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  s public.user_subscriptions;
begin
  select * into s from public.user_subscriptions where user_id = person for update;
  if not found then
    if not exists (select from public.users u where u.id = person) then
      raise exception 'There is no such learner.' using errcode = 'PT404';
    end if;
    s := jsonb_populate_record(null::public.user_subscriptions, jsonb_build_object(
      'user_id', person, 'tier', 'free_trial', 'status', 'expired', 'auto_renew', false, 'is_comped', false));
  end if;
  return s;
end $function$;

CREATE OR REPLACE FUNCTION private.sync_user_from_auth()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  address constant text := lower(coalesce(new.email, new.id || '@no-address.invalid'));
begin
  insert into public.users as u (id, name, email, email_verified, image)
  values (
    new.id,
    coalesce(
      nullif(btrim(new.raw_user_meta_data ->> 'full_name'), ''),
      nullif(btrim(new.raw_user_meta_data ->> 'name'), ''),
      nullif(split_part(address, '@', 1), ''),
      'Learner'
    ),
    address,
    new.email_confirmed_at is not null,
    new.raw_user_meta_data ->> 'avatar_url'
  )
  on conflict (id) do update
    set email = excluded.email, email_verified = excluded.email_verified
    where (u.email, u.email_verified) is distinct from (excluded.email, excluded.email_verified);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION private.tag_usage()
  RETURNS TABLE (
    id             uuid,
    questions      bigint,
    lessons        bigint,
    templates      bigint,
    test_questions bigint
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with used (tag, kind) as (
    select unnest(tags), 'question' from public.speaking_questions
    union all select unnest(tags), 'question' from public.writing_questions
    union all select unnest(tags), 'question' from public.reading_questions
    union all select unnest(tags), 'question' from public.listening_questions
    union all select unnest(tags), 'lesson' from public.practice_lessons
    union all select unnest(tags), 'template' from public.speaking_templates
    union all select unnest(tags), 'test question' from public.pte_questions),
  counted as (
    select tag, count(*) filter (where kind = 'question') as questions, count(*) filter (where kind = 'lesson') as lessons,
      count(*) filter (where kind = 'template') as templates, count(*) filter (where kind = 'test question') as test_questions
    from used group by tag)
  select t.id, coalesce(c.questions, 0), coalesce(c.lessons, 0), coalesce(c.templates, 0), coalesce(c.test_questions, 0)
  from public.tags t left join counted c on c.tag = t.name
  where (select private.has_permission('content.read'))
$function$;

CREATE OR REPLACE FUNCTION private.tagged_tables()
  RETURNS SETOF regclass
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select unnest(array[
    'public.speaking_questions', 'public.writing_questions', 'public.reading_questions', 'public.listening_questions',
    'public.practice_lessons', 'public.speaking_templates', 'public.pte_questions'])::regclass
$function$;

CREATE OR REPLACE FUNCTION private.tags_text (
  tags text[]
)
  RETURNS text
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$ select array_to_string(tags, ' ') $function$;

CREATE OR REPLACE FUNCTION private.take_due_publication()
  RETURNS TABLE (
    resource text,
    record   jsonb,
    media    jsonb
  )
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  target text;
begin
  foreach target in array array[
    'speaking_questions', 'writing_questions', 'reading_questions', 'listening_questions', 'practice_lessons'
  ] loop
    return query execute format(
      'select %1$L, to_jsonb(due) - ''search'', (
         select jsonb_build_object(''type'', m.type, ''duration'', m.duration) from public.media m
         where m.id = (to_jsonb(due) ->> ''media_id'')::uuid and m.archived_at is null)
       from (select * from public.%1$I where publish_at <= now() order by publish_at limit 1 for update skip locked) due', target);
    if found then
      return;
    end if;
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION private.take_primary_exam_date()
  RETURNS TRIGGER
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  new.exam_date := coalesce(
    (select d.exam_date from public.user_scheduled_exam_dates d where d.user_id = new.user_id and d.is_primary),
    new.exam_date);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION private.test_entries (
  entries jsonb
)
  RETURNS TABLE (
    place       integer,
    id          uuid,
    module      text,
    question_id uuid,
    points      integer
  )
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select e.place::int, (e.value ->> 'id')::uuid, e.value ->> 'module', (e.value ->> 'question_id')::uuid, (e.value ->> 'points')::int
  from jsonb_array_elements(entries) with ordinality e (value, place)
$function$;

CREATE OR REPLACE FUNCTION private.test_question_changes (
  test text
)
  RETURNS TABLE (
    id         bigint,
    at         timestamp with time zone,
    actor_id   uuid,
    actor_role text,
    reason     text,
    batch_id   uuid,
    old        jsonb,
    new        jsonb
  )
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  with rows as (
    select k.record_id, max(coalesce(k.new, k.old) ->> 'question') as title, max(coalesce(k.new, k.old) ->> 'bank_question_id')::uuid as item
    from public.audit_log k
    where k.table_name = 'pte_questions' and k.action <> 'update' and coalesce(k.new, k.old) ->> 'test_id' = test
    group by k.record_id
  ), named as (
    select r.record_id, case when r.item is null then r.title else private.listed_question(r.item) ->> 'title' end as title from rows r
  ), steps as (
    -- An update tells only what changed: the last value that was told is the one that holds.
    select l.id, l.at, l.actor_id, l.actor_role, l.reason, l.batch_id, l.record_id, l.action <> 'delete' as there,
      array_agg(l.new -> 'order_index') filter (where l.new ? 'order_index') over so_far as places,
      array_agg(l.new -> 'points') filter (where l.new ? 'points') over so_far as points,
      array_agg(l.new -> 'archived_at') filter (where l.new ? 'archived_at') over so_far as archived,
      lead(l.at) over (partition by l.record_id order by l.id) as until
    from rows r join public.audit_log l on l.table_name = 'pte_questions' and l.record_id = r.record_id
    window so_far as (partition by l.record_id order by l.id)
  ), saves as (
    select max(s.id) as id, s.at, (array_agg(s.actor_id))[1] as actor_id, (array_agg(s.actor_role))[1] as actor_role,
      max(s.reason) as reason, (array_agg(s.batch_id))[1] as batch_id
    from steps s group by s.at
  ), lists as (
    select v.*, coalesce((
      select jsonb_agg(jsonb_build_object('title', n.title, 'points', s.points[cardinality(s.points)])
        order by (s.places[cardinality(s.places)])::int, s.record_id)
      from steps s join named n on n.record_id = s.record_id
      where s.there and coalesce(s.archived[cardinality(s.archived)], 'null') = 'null'
        and s.at <= v.at and (s.until is null or s.until > v.at)), '[]') as list
    from saves v
  ), changes as (
    select l.*, coalesce(lag(l.list) over (order by l.at), '[]') as before from lists l
  )
  select c.id, c.at, c.actor_id, c.actor_role, c.reason, c.batch_id,
    jsonb_build_object('questions', c.before), jsonb_build_object('questions', c.list)
  from changes c where c.list <> c.before
$function$;

CREATE OR REPLACE FUNCTION private.text_array (
  list jsonb
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select case when jsonb_typeof(list) = 'array' and jsonb_array_length(list) > 0 then array(select jsonb_array_elements_text(list)) end
$function$;

CREATE OR REPLACE FUNCTION private.tier_in_force (
  uid uuid
)
  RETURNS public.membership_tier
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select s.tier
  from public.user_subscriptions s
  where s.user_id = uid
    and s.status in ('active', 'trial')
    and (s.end_date is null or s.end_date > now())
    and (s.cancel_at is null or s.cancel_at > now())
    and (s.status <> 'trial' or s.trial_ends_at is null or s.trial_ends_at > now())
$function$;

CREATE OR REPLACE FUNCTION private.time_zone_of (
  person uuid
)
  RETURNS text
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select coalesce((select p.timezone from public.user_profiles p where p.user_id = person), 'UTC')
$function$;

CREATE OR REPLACE FUNCTION private.title_words_like (
  word text
)
  RETURNS text[]
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  perform set_config('pg_trgm.similarity_threshold', '0.2', true);
  return array(
    select t.word from private.title_words t
    where t.word operator(extensions.%) title_words_like.word
      and extensions.levenshtein_less_equal(t.word, title_words_like.word, 2) <= 2
    order by extensions.levenshtein_less_equal(t.word, title_words_like.word, 2),
      extensions.similarity(t.word, title_words_like.word) desc, t.word
    limit 8);
end $function$;

CREATE OR REPLACE FUNCTION private.today()
  RETURNS date
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select (now() at time zone 'UTC')::date $function$;

CREATE OR REPLACE FUNCTION private.typed_gap_problems (
  passage text,
  key     jsonb
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select private.gap_mark_problems(passage) || private.gap_key_problems(passage, key)
    || case when exists (select from private.json_entries(key -> 'blanks') k where jsonb_typeof(k.value) <> 'array')
      then array['key.blanks: give the accepted spellings of each gap as a list.'] else '{}' end
$function$;

CREATE OR REPLACE FUNCTION private.undo_member_change (
  batch_id uuid,
  reason   text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  entries public.audit_log[];
  entry public.audit_log;
  batch uuid;
  changed int := 0;
begin
  batch := private.begin_member_change(reason);
  entries := array(select l from public.audit_log l where l.batch_id = undo_member_change.batch_id order by l.id);
  if cardinality(entries) = 0 then
    raise exception 'This change is not in the audit log.' using errcode = 'PT404';
  elsif exists (
    select from unnest(entries) e
    where e.table_name <> 'team_members' and not (e.table_name = 'users' and e.action = 'update' and e.new ? 'organization_id' and e.new - 'organization_id' = '{}')
  ) then
    raise exception 'Only a change of members is undone here.' using errcode = '22023';
  end if;
  -- Out of the teams, then back to the organization, then back to its teams.
  foreach entry in array array(
    select e from unnest(entries) e
    order by case when e.table_name = 'users' then 1 when e.action = 'delete' then 2 else 0 end, e.id desc
  ) loop
    if private.undo_member_entry(entry) then
      changed := changed + 1;
    end if;
  end loop;
  return jsonb_build_object('batch_id', batch, 'changed', changed, 'skipped', cardinality(entries) - changed);
end $function$;

CREATE OR REPLACE FUNCTION private.undo_member_entry (
  entry public.audit_log
)
  RETURNS boolean
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  before public.team_members := jsonb_populate_record(null::public.team_members, entry.old);
  after public.team_members := jsonb_populate_record(null::public.team_members, entry.new);
  member constant uuid[] := case when entry.table_name = 'team_members' then string_to_array(entry.record_id, ',')::uuid[] end;
begin
  if entry.table_name = 'users' then
    update public.users u set organization_id = o.id
    from (select (entry.old ->> 'organization_id')::uuid as id) o
    where u.id = entry.record_id::uuid and u.organization_id is not distinct from (entry.new ->> 'organization_id')::uuid
      and (o.id is null or exists (select from public.organizations was where was.id = o.id))
      -- Who joined a team of it since, stays.
      and not exists (
        select from public.team_members m join public.teams t on t.id = m.team_id
        where m.user_id = u.id and t.organization_id = u.organization_id);
  elsif entry.action = 'insert' then
    delete from public.team_members m where m.team_id = member[1] and m.user_id = member[2] and m.role = after.role;
  elsif entry.action = 'update' then
    update public.team_members m set role = before.role
    where m.team_id = member[1] and m.user_id = member[2] and m.role = after.role;
  else
    -- Back into a team only for who is back in its organization.
    insert into public.team_members
    select before.* from public.teams t join public.users u on u.id = member[2]
    where t.id = member[1] and (t.organization_id is null or t.organization_id = u.organization_id)
    on conflict do nothing;
  end if;
  return found;
end $function$;

CREATE OR REPLACE FUNCTION private.undo_of (
  batch uuid
)
  RETURNS public.batches
  LANGUAGE sql
  STABLE
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
  select b from public.batches b
  where b.undoes = batch and not exists (select from public.batches redo where redo.undoes = b.id)
  order by b.created_at desc limit 1
$function$;

CREATE OR REPLACE FUNCTION private.undo_subscription_action (
  action_id       uuid,
  reason          text,
  idempotency_key uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  undone public.subscription_actions;
  done public.subscription_actions;
  now_row public.user_subscriptions;
  restored public.user_subscriptions;
begin
  perform private.check_action_request(reason, idempotency_key);
  select * into undone from public.subscription_actions a where a.id = action_id;
  if not found then
    raise exception 'There is no such action.' using errcode = 'PT404';
  end if;
  done := private.find_action(idempotency_key, undone.user_id, 'undo', jsonb_build_object('action_id', action_id));
  if done.id is null then
    now_row := private.subscription_or_none(undone.user_id);
    restored := private.restored_subscription(undone, now_row);
    perform private.refuse_stripe_subscription(now_row);
    restored := private.write_subscription(restored);
    insert into public.subscription_actions (idempotency_key, user_id, action, args, reason, actor_id, old, new, undoes_id, batch_id, finished_at)
    values (idempotency_key, undone.user_id, 'undo', jsonb_build_object('action_id', action_id), reason, auth.uid(),
      to_jsonb(now_row), to_jsonb(restored), action_id, undone.batch_id, now())
    returning * into done;
    perform private.queue_subscription_mail(done);
  end if;
  return private.action_answer(done);
end $function$;

CREATE OR REPLACE FUNCTION private.undo_subscription_batch (
  batch_id uuid,
  reason   text,
  undo_id  uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
declare
  one record;
  outcome jsonb;
  result jsonb := '[]';
begin
  perform private.check_action_request(reason, undo_id);
  for one in
    select a.id, a.user_id, a.through_stripe, u.name
    from public.subscription_actions a
    left join public.users u on u.id = a.user_id
    where a.batch_id = undo_subscription_batch.batch_id and a.action <> 'undo' and a.status = 'done'
    order by a.user_id
  loop
    begin
      if one.through_stripe then
        outcome := jsonb_build_object('outcome', 'stripe', 'problem', null);
      else
        outcome := private.undo_subscription_action(one.id, reason, private.batch_row_key(undo_id, one.id))
          || jsonb_build_object('outcome', 'done', 'problem', null);
      end if;
    exception when sqlstate '22023' then
      outcome := jsonb_build_object('outcome', 'refused', 'problem', sqlerrm);
    end;
    result := result || jsonb_build_array(outcome || jsonb_build_object(
      'user_id', one.user_id, 'name', one.name, 'action_id', one.id, 'idempotency_key', private.batch_row_key(undo_id, one.id)));
  end loop;
  if result = '[]' then
    raise exception 'There is no such batch, or it changed nothing.' using errcode = 'PT404';
  end if;
  return result;
end $function$;

CREATE OR REPLACE FUNCTION private.word_bank_problems (
  passage text,
  options jsonb,
  key     jsonb
)
  RETURNS text[]
  LANGUAGE sql
  IMMUTABLE
  SET search_path TO ''
  AS $function$
  select private.gap_mark_problems(passage) || private.gap_key_problems(passage, key) || array_remove(array[
    case when cardinality(bank) <= cardinality(private.gap_numbers(passage)) then 'options.bank: the bank needs more words than there are gaps.' end,
    case when exists (select from unnest(bank) w where private.is_blank(w)) then 'options.bank: a word is empty.' end,
    case when (select count(distinct w) from unnest(bank) w) < cardinality(bank) then 'options.bank: a word stands twice.' end,
    case when exists (select from private.json_entries(key -> 'blanks') k where k.value #>> '{}' <> all (bank)) then 'key.blanks: an answer is not in the word bank.' end,
    case when (select count(distinct k.value) < count(*) from private.json_entries(key -> 'blanks') k) then 'key.blanks: a word of the bank fills one gap only.' end
  ], null)
  from (select private.json_texts(options -> 'bank') as bank) words
$function$;

CREATE OR REPLACE FUNCTION private.write_search_functions()
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $functionx$
declare
  name text;
  branches text;
begin
  foreach name in array array['search_hits', 'search_likenesses'] loop
    select string_agg(case name when 'search_hits' then private.search_branch(s) else private.likeness_branch(s) end, ' union all ' order by s.kind)
    into branches from private.search_kinds s;
    execute format($sql$
      create or replace function private.%I(input text, words tsquery, contained text, kinds text[], max_results int)
      returns table (kind text, id text, title text, body text, rank real)
      language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan set enable_seqscan = off as $function$
      #variable_conflict use_column
      begin
        return query select h.* from (%s) h (kind, id, title, body, rank)
        order by h.rank desc, h.title, h.id limit max_results;
      end $function$
    $sql$, name, branches);
  end loop;
end $functionx$;

CREATE OR REPLACE FUNCTION private.write_subscription (
  s public.user_subscriptions
)
  RETURNS public.user_subscriptions
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path TO ''
  AS $function$
begin
  if s.id is null then
    insert into public.user_subscriptions (user_id, tier, status, start_date, end_date, trial_ends_at, auto_renew, cancel_at,
      next_tier, is_comped, renews_every_months)
    values (s.user_id, s.tier, s.status, s.start_date, s.end_date, s.trial_ends_at, s.auto_renew, s.cancel_at,
      s.next_tier, s.is_comped, s.renews_every_months)
    returning * into s;
  else
    update public.user_subscriptions t
    set tier = s.tier, status = s.status, start_date = s.start_date, end_date = s.end_date, trial_ends_at = s.trial_ends_at,
      auto_renew = s.auto_renew, cancel_at = s.cancel_at, next_tier = s.next_tier, is_comped = s.is_comped,
      renews_every_months = s.renews_every_months, stripe_subscription_id = s.stripe_subscription_id
    where t.id = s.id
    returning * into s;
  end if;
  return s;
end $function$;

CREATE OR REPLACE FUNCTION public.access_verdict (
  learner_id uuid,
  lesson_id  uuid
)
  RETURNS json
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select private.access_verdict(access_verdict.learner_id, access_verdict.lesson_id) $function$;

REVOKE ALL ON FUNCTION "public"."access_verdict"(uuid, uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.act_on_subscription (
  user_id         uuid,
  action          text,
  args            jsonb,
  reason          text,
  idempotency_key uuid
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.act_on_subscription(user_id, action, args, reason, idempotency_key)
$function$;

REVOKE ALL ON FUNCTION "public"."act_on_subscription"(uuid, text, jsonb, text, uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.act_on_subscriptions (
  user_ids uuid[],
  action   text,
  args     jsonb,
  reason   text,
  batch_id uuid
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.act_on_subscriptions(user_ids, action, args, reason, batch_id) $function$;

REVOKE ALL ON FUNCTION "public"."act_on_subscriptions"(uuid[], text, jsonb, text, uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.add_organization_members (
  organization_id uuid,
  user_ids        uuid[],
  reason          text
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.add_organization_members(organization_id, user_ids, reason)
$function$;

REVOKE ALL ON FUNCTION "public"."add_organization_members"(uuid, uuid[], text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.add_team_members (
  team_id  uuid,
  user_ids uuid[],
  role     text,
  reason   text
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.add_team_members(team_id, user_ids, role, reason) $function$;

REVOKE ALL ON FUNCTION "public"."add_team_members"(uuid, uuid[], text, text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.apply_source_updates (
  source_id uuid,
  revision  integer,
  items     jsonb
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  batch uuid;
  made_from public.question_sources;
  item jsonb;
  n int;
begin
  select * into made_from from public.question_sources s where s.id = apply_source_updates.source_id for share;
  if not found then
    raise exception 'This source does not exist any more.' using errcode = 'PT404';
  end if;
  if made_from.revision <> apply_source_updates.revision then
    raise exception 'The text of the source was changed again. Compare anew.' using errcode = 'PT409';
  end if;
  batch := private.begin_batch(format('Correction of the source "%s"', made_from.title));
  for item in select * from jsonb_array_elements(items) loop
    if item ->> 'module' is null or item ->> 'module' not in ('speaking', 'writing', 'reading', 'listening') then
      raise exception 'There is no question bank "%".', item ->> 'module' using errcode = '22023';
    end if;
    execute format($sql$
      update public.%1$I q set prompt_text = r.prompt_text, transcript = r.transcript, options = r.options, %2$I = r.%2$I,
        source_revision = $2, version = r.version
      from public.%1$I old, jsonb_populate_record(old, coalesce($1 -> 'changes', '{}') || jsonb_build_object('version', $1 -> 'version')) r
      where q.id = ($1 ->> 'id')::uuid and old.id = q.id and q.source_id = $3
    $sql$, item ->> 'module' || '_questions', case item ->> 'module' when 'listening' then 'correct_answers' else 'answer_key' end)
    using item, made_from.revision, made_from.id;
    get diagnostics n = row_count;
    if n = 0 then
      raise exception 'One of the items does not exist any more, or you may not change it.' using errcode = 'PT404';
    end if;
  end loop;
  return jsonb_build_object('batch_id', batch, 'changed', jsonb_array_length(items));
end $function$;

REVOKE ALL ON FUNCTION "public"."apply_source_updates"(uuid, integer, jsonb) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.approve_review (
  resource  text,
  record_id uuid,
  version   integer,
  comment   text    DEFAULT NULL::text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  perform private.comment_on_review(resource, record_id, comment);
  return private.change_review(resource, record_id, version, '{"review_status": "approved"}');
end $function$;

REVOKE ALL ON FUNCTION "public"."approve_review"(text, uuid, integer, text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.bank_counts()
  RETURNS TABLE (
    module     text,
    type       text,
    difficulty public.difficulty_level,
    tier       text,
    n          bigint
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select c.module, c.type, c.difficulty, c.tier, c.n from private.bank_counts() c
  where c.n > 0 and (select private.has_permission('content.read'))
$function$;

REVOKE ALL ON FUNCTION "public"."bank_counts"() FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.batch_detail (
  batch_id uuid,
  page     integer DEFAULT 1,
  per_page integer DEFAULT 25
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  table_names constant text[] := private.batch_tables(batch_id);
  size constant int := least(greatest(coalesce(per_page, 25), 1), 100);
  records jsonb;
begin
  select coalesce(jsonb_agg(jsonb_build_object('table_name', t.name, 'record_id', r.record_id, 'title', r.title, 'action', r.action,
    'old', r.was, 'new', r.became, 'state', r.state,
    'since', case when r.state = 'changed_since' then
      private.changed_since(t.name, r.record_id, r.last_id, array(select jsonb_object_keys(r.became))) end)), '[]')
  into records
  from unnest(table_names) t (name)
  cross join lateral private.batch_records(batch_id, t.name, false, (greatest(coalesce(page, 1), 1) - 1) * size, size) r;
  return jsonb_build_object('batch', private.describe_batch(batch_id), 'records', records);
end $function$;

REVOKE ALL ON FUNCTION "public"."batch_detail"(uuid, integer, integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.begin_stripe_action (
  user_id         uuid,
  action          text,
  args            jsonb,
  reason          text,
  idempotency_key uuid,
  batch_id        uuid  DEFAULT NULL::uuid
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.begin_stripe_action(user_id, action, args, reason, idempotency_key, batch_id)
$function$;

REVOKE ALL ON FUNCTION "public"."begin_stripe_action"(uuid, text, jsonb, text, uuid, uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.begin_stripe_undo (
  action_id       uuid,
  reason          text,
  idempotency_key uuid
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.begin_stripe_undo(action_id, reason, idempotency_key)
$function$;

REVOKE ALL ON FUNCTION "public"."begin_stripe_undo"(uuid, text, uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.bulk_edit_questions (
  module    text,
  selection jsonb,
  changes   jsonb,
  reason    text    DEFAULT NULL::text,
  batch_id  uuid    DEFAULT NULL::uuid,
  preview   boolean DEFAULT false
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  bank constant regclass := format('public.%I', module || '_questions');
  selected uuid[];
  planned jsonb;
  ids text[];
  edits jsonb[];
  skips jsonb[] := '{}';
  matched int;
begin
  if not private.has_permission('content.write') then
    raise exception 'Changing questions needs the permission content.write.' using errcode = '42501';
  end if;
  perform private.check_question_changes(changes);
  selected := private.selected_question_ids(module, selection);
  if not preview then
    perform private.begin_batch(batch_id, reason);
  end if;

  execute format($sql$
    with held as (
      select t.id, t.title, t.difficulty, t.tags, t.is_active, t.archived_at
      from %s t where t.id = any ($1) order by t.id %s
    ), planned as (
      select h.id, h.title,
        jsonb_build_object('difficulty', h.difficulty, 'tags', h.tags, 'is_active', h.is_active, 'archived_at', h.archived_at) as before,
        jsonb_build_object(
          'difficulty', coalesce(($2 ->> 'difficulty')::public.difficulty_level, h.difficulty),
          'tags', private.edited_tags(h.tags, $2 -> 'tags'),
          'is_active', case when ($2 ->> 'archived')::boolean then false else coalesce(($2 ->> 'is_active')::boolean, h.is_active) end,
          'archived_at', case ($2 ->> 'archived')::boolean when true then coalesce(h.archived_at, now()) when false then null else h.archived_at end) as after
      from held h
    ), changing as (
      select p.*, (select jsonb_object_agg(a.key, a.value) from jsonb_each(p.after) a where a.value is distinct from p.before -> a.key) as change
      from planned p
    )
    select count(*), array_agg(id::text) filter (where change is not null), array_agg(change) filter (where change is not null),
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'before', s.before, 'after', s.after)), '[]')
       from (select * from changing where change is not null limit 20) s)
    from changing $sql$, bank, case when preview then '' else 'for update of t' end)
  into matched, ids, edits, planned using selected, changes;
  ids := coalesce(ids, '{}');

  if not preview then
    execute format(
      'select coalesce(array_agg(jsonb_build_object(''table_name'', %1$L, ''record_id'', f.record_id, ''title'', t.title, ''problem'', f.problem, ''code'', f.code)), ''{}'')
       from private.apply_row_changes(%2$L, $1, $2) f left join %2$s t on t.id = f.record_id::uuid', module || '_questions', bank)
    into skips using ids, edits;
    perform private.record_batch(batch_id, 'bulk_edit', null, array[module || '_questions'], changes, reason,
      cardinality(ids) - cardinality(skips), matched - cardinality(ids), skips);
  end if;
  return jsonb_build_object(
    'batch_id', batch_id, 'matched', matched, 'changed', cardinality(ids) - cardinality(skips), 'unchanged', matched - cardinality(ids),
    'skipped', cardinality(skips), 'skips', to_jsonb(skips[1:200]), 'sample', planned);
end $function$;

REVOKE ALL ON FUNCTION "public"."bulk_edit_questions"(text, jsonb, jsonb, text, uuid, boolean) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.category_counts()
  RETURNS TABLE (
    category     integer,
    own          bigint,
    own_active   bigint,
    total        bigint,
    total_active bigint
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select * from private.category_counts() where (select private.has_permission('content.read'))
$function$;

REVOKE ALL ON FUNCTION "public"."category_counts"() FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.community_authors (
  user_ids uuid[]
)
  RETURNS TABLE (
    id    uuid,
    name  text,
    image text
  )
  LANGUAGE sql
  STABLE
  ROWS 50
  SET search_path TO ''
  AS $function$
  select * from private.community_authors(user_ids)
$function$;

REVOKE ALL ON FUNCTION "public"."community_authors"(uuid[]) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.content_staff()
  RETURNS TABLE (
    id         uuid,
    name       text,
    may_review boolean
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.content_staff() $function$;

REVOKE ALL ON FUNCTION "public"."content_staff"() FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.copy_test_question (
  question_id uuid,
  version     integer
)
  RETURNS public.pte_questions
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  copied public.pte_questions;
begin
  update public.pte_questions q set
    question_data = i.question_data, answer_key = i.answer_key, version = copy_test_question.version,
    speaking_question_id = null, writing_question_id = null, reading_question_id = null, listening_question_id = null
  from public.pte_test_items i
  where q.id = copy_test_question.question_id and i.id = q.id and i.is_linked
  returning q.* into copied;
  if not found then
    raise exception 'This question is not linked to the bank, or you may not change it.' using errcode = '42501';
  end if;
  return copied;
end $function$;

REVOKE ALL ON FUNCTION "public"."copy_test_question"(uuid, integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.create_derived_questions (
  source jsonb,
  items  jsonb,
  origin jsonb DEFAULT NULL::jsonb
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  batch constant uuid := private.begin_batch(format('Derived from "%s"', source ->> 'title'));
  made_from public.question_sources;
  item jsonb;
  bank text;
  key_column text;
  new_id uuid;
  made jsonb := '[]';
begin
  if source ->> 'id' is null then
    insert into public.question_sources (title, text, media_id, note)
    values (source ->> 'title', source ->> 'text', (source ->> 'media_id')::uuid, source ->> 'note')
    returning * into made_from;
  else
    select * into made_from from public.question_sources s where s.id = (source ->> 'id')::uuid for share;
    if not found then
      raise exception 'This source does not exist any more.' using errcode = 'PT404';
    end if;
    if made_from.revision <> (source ->> 'revision')::int then
      raise exception 'The text of the source was changed since these items were proposed. Propose them anew.' using errcode = 'PT409';
    end if;
  end if;
  if origin is not null then
    if origin ->> 'module' not in ('speaking', 'writing', 'reading', 'listening') then
      raise exception 'There is no question bank "%".', origin ->> 'module' using errcode = '22023';
    end if;
    execute format('update public.%I set source_id = $1, source_revision = $2 where id = $3 and source_id is null', origin ->> 'module' || '_questions')
    using made_from.id, made_from.revision, (origin ->> 'id')::uuid;
  end if;
  for item in select * from jsonb_array_elements(items) loop
    if item ->> 'module' is null or item ->> 'module' not in ('speaking', 'writing', 'reading', 'listening') then
      raise exception 'There is no question bank "%".', item ->> 'module' using errcode = '22023';
    end if;
    bank := item ->> 'module' || '_questions';
    key_column := case item ->> 'module' when 'listening' then 'correct_answers' else 'answer_key' end;
    execute format($sql$
      insert into public.%1$I (type, title, prompt_text, transcript, options, %2$I, media_id, difficulty, tags, source_id, source_revision)
      select r.type, r.title, %3$s, r.transcript, r.options, coalesce(r.%2$I, '{}'), r.media_id,
        coalesce(r.difficulty, 'Medium'), coalesce(r.tags, '{}'), $2, $3
      from jsonb_populate_record(null::public.%1$I, $1) r returning id
    $sql$, bank, key_column, case when item ->> 'module' in ('reading', 'writing') then 'coalesce(r.prompt_text, '''')' else 'r.prompt_text' end)
    into new_id using item, made_from.id, made_from.revision;
    made := made || jsonb_build_object('module', item ->> 'module', 'id', new_id, 'type', item ->> 'type', 'title', item ->> 'title');
  end loop;
  return jsonb_build_object('source_id', made_from.id, 'batch_id', batch, 'questions', made);
end $function$;

REVOKE ALL ON FUNCTION "public"."create_derived_questions"(jsonb, jsonb, jsonb) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.create_preview_link (
  resource  text,
  record_id uuid,
  days      integer
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.create_preview_link(create_preview_link.resource, create_preview_link.record_id, create_preview_link.days)
$function$;

REVOKE ALL ON FUNCTION "public"."create_preview_link"(text, uuid, integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.end_learner_view (
  learner_view_id uuid
)
  RETURNS public.learner_views
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.end_learner_view(end_learner_view.learner_view_id)
$function$;

REVOKE ALL ON FUNCTION "public"."end_learner_view"(uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.import_changes (
  table_name text,
  rows       jsonb,
  reason     text,
  batch_id   uuid,
  file_name  text  DEFAULT NULL::text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  most constant int := 5000;
  allowed constant text[] := private.importable_columns(table_name);
  target constant regclass := to_regclass(format('public.%I', table_name));
  forbidden text;
  ids text[];
  changes jsonb[];
  skips jsonb[];
  refused jsonb[];
begin
  if not private.has_permission('content.write') then
    raise exception 'Importing changes needs the permission content.write.' using errcode = '42501';
  elsif allowed is null or target is null then
    raise exception 'Changes of "%" cannot be imported.', table_name using errcode = '22023';
  elsif btrim(coalesce(reason, '')) = '' then
    raise exception 'Say why these rows are changed.' using errcode = '22023';
  elsif jsonb_typeof(rows) is distinct from 'array' or jsonb_array_length(rows) = 0 then
    raise exception 'Choose at least one row.' using errcode = '22023';
  elsif jsonb_array_length(rows) > most then
    raise exception 'At most % rows are changed at a time. Import the file in parts.', most using errcode = '54000';
  elsif (select count(distinct r ->> 'id') < count(*) from jsonb_array_elements(rows) r) then
    raise exception 'A row is named twice.' using errcode = '22023';
  end if;
  select k into forbidden from jsonb_array_elements(rows) r, jsonb_object_keys(r -> 'change') k where k <> all (allowed) limit 1;
  if forbidden is not null then
    raise exception 'The column "%" cannot be imported.', forbidden using errcode = '22023';
  end if;
  perform private.begin_batch(batch_id, reason);

  execute format($sql$
    with held as (
      select t.id::text as id, t.version, t.title::text as title from %1$s t
      where t.id = any (array(select (r ->> 'id')::%2$s from jsonb_array_elements($1) r)) order by t.id for update of t
    ), asked as (
      select r ->> 'id' as id, (r ->> 'version')::int as version, r -> 'change' as change, h.version as stored, h.title
      from jsonb_array_elements($1) r left join held h on h.id = r ->> 'id'
    )
    select array_agg(a.id) filter (where a.stored = a.version), array_agg(a.change) filter (where a.stored = a.version),
      coalesce(array_agg(jsonb_build_object('table_name', $2, 'record_id', a.id, 'title', a.title,
        'code', case when a.stored is null then 'gone' else 'stale' end,
        'problem', case when a.stored is not null then 'Somebody changed it after the differences were shown. Read the file again to see what.' end))
        filter (where a.stored is distinct from a.version), '{}')
    from asked a $sql$, target, (
      select format_type(a.atttypid, a.atttypmod) from pg_catalog.pg_attribute a where a.attrelid = target and a.attname = 'id'))
  into ids, changes, skips using rows, table_name;

  if ids is not null then
    execute format(
      'select coalesce(array_agg(jsonb_build_object(''table_name'', $3, ''record_id'', f.record_id, ''title'', t.title, ''problem'', f.problem, ''code'', f.code)), ''{}'')
       from private.apply_row_changes(%L, $1, $2) f left join %s t on t.id::text = f.record_id', target, target)
    into refused using ids, changes, table_name;
    skips := skips || refused;
  end if;
  perform private.record_batch(batch_id, 'bulk_edit', null, array[table_name],
    jsonb_build_object('imported_from', file_name, 'columns', array(select distinct k from jsonb_array_elements(rows) r, jsonb_object_keys(r -> 'change') k)),
    reason, jsonb_array_length(rows) - cardinality(skips), 0, skips);
  return jsonb_build_object('batch_id', batch_id, 'changed', jsonb_array_length(rows) - cardinality(skips), 'unchanged', 0,
    'skipped', cardinality(skips), 'skips', to_jsonb(skips[1:200]));
end $function$;

REVOKE ALL ON FUNCTION "public"."import_changes"(text, jsonb, text, uuid, text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.issue_organization_api_key (
  organization_id uuid
)
  RETURNS text
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  api_key constant text := 'pte_' || encode(extensions.gen_random_bytes(32), 'hex');
begin
  update public.organizations o
  set api_key_hash = encode(sha256(convert_to(api_key, 'UTF8')), 'hex')
  where o.id = issue_organization_api_key.organization_id;
  if not found then
    raise exception 'There is no such organization, or you may not change it.' using errcode = 'PT404';
  end if;
  return api_key;
end $function$;

REVOKE ALL ON FUNCTION "public"."issue_organization_api_key"(uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.learner_ai_usage (
  learner_id uuid,
  since      timestamp with time zone DEFAULT (now() - '60 days'::interval)
)
  RETURNS TABLE (
    day        date,
    usage_type public.ai_usage_type,
    requests   bigint,
    tokens     bigint,
    cost       numeric
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select (u.created_at at time zone 'UTC')::date, u.usage_type, count(*), coalesce(sum(u.total_tokens), 0), coalesce(sum(u.cost), 0)
  from public.ai_credit_usage u where u.user_id = learner_id and u.created_at >= since
  group by 1, 2 order by 1, 2
$function$;

REVOKE ALL ON FUNCTION "public"."learner_ai_usage"(uuid, timestamp WITH time zone) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.learner_attempts (
  learner_id uuid,
  before     timestamp with time zone DEFAULT 'infinity'::timestamp WITH time zone,
  before_id  uuid                     DEFAULT 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid,
  "limit"    integer                  DEFAULT 20
)
  RETURNS TABLE (
    id          uuid,
    module      text,
    question_id uuid,
    title       text,
    type        text,
    score       numeric,
    scores      jsonb,
    response    text,
    created_at  timestamp with time zone
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select a.id, a.module, a.question_id, q.title, q.type, a.score, a.scores, a.response, a.created_at
  from (
    (select s.id, 'speaking' as module, s.question_id, s.overall_score::numeric as score, s.scores, s.transcript as response, s.created_at
     from public.speaking_attempts s where s.user_id = learner_id and (s.created_at, s.id) < (before, before_id) order by s.created_at desc, s.id desc limit least("limit", 100))
    union all
    (select w.id, 'writing', w.question_id, w.overall_score, w.scores, w.user_response, w.created_at
     from public.writing_attempts w where w.user_id = learner_id and (w.created_at, w.id) < (before, before_id) order by w.created_at desc, w.id desc limit least("limit", 100))
    union all
    (select r.id, 'reading', r.question_id, r.accuracy, r.scores, r.user_response::text, r.created_at
     from public.reading_attempts r where r.user_id = learner_id and (r.created_at, r.id) < (before, before_id) order by r.created_at desc, r.id desc limit least("limit", 100))
    union all
    (select l.id, 'listening', l.question_id, l.accuracy, l.scores, l.user_response::text, l.created_at
     from public.listening_attempts l where l.user_id = learner_id and (l.created_at, l.id) < (before, before_id) order by l.created_at desc, l.id desc limit least("limit", 100))
  ) a
  left join lateral (
    select s.title, s.type::text from public.speaking_questions s where a.module = 'speaking' and s.id = a.question_id
    union all select w.title, w.type::text from public.writing_questions w where a.module = 'writing' and w.id = a.question_id
    union all select r.title, r.type::text from public.reading_questions r where a.module = 'reading' and r.id = a.question_id
    union all select l.title, l.type::text from public.listening_questions l where a.module = 'listening' and l.id = a.question_id
  ) q on true
  order by a.created_at desc, a.id desc
  limit least("limit", 100)
$function$;

REVOKE ALL ON FUNCTION "public"."learner_attempts"(uuid, timestamp WITH time zone, uuid, integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.learner_head (
  learner_id uuid
)
  RETURNS json
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.learner_head(learner_head.learner_id) $function$;

REVOKE ALL ON FUNCTION "public"."learner_head"(uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.learner_practice (
  learner_id uuid,
  since      timestamp with time zone DEFAULT (now() - '1 year'::interval)
)
  RETURNS TABLE (
    week     date,
    module   text,
    attempts bigint,
    average  numeric
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select date_trunc('week', a.created_at)::date, a.module, count(*), round(avg(a.score), 1)
  from (
    select s.created_at, 'speaking' as module, s.overall_score::numeric as score from public.speaking_attempts s where s.user_id = learner_id and s.created_at >= since
    union all
    select w.created_at, 'writing', w.overall_score from public.writing_attempts w where w.user_id = learner_id and w.created_at >= since
    union all
    select r.created_at, 'reading', r.accuracy from public.reading_attempts r where r.user_id = learner_id and r.created_at >= since
    union all
    select l.created_at, 'listening', l.accuracy from public.listening_attempts l where l.user_id = learner_id and l.created_at >= since
  ) a
  group by 1, 2
  order by 1, 2
$function$;

REVOKE ALL ON FUNCTION "public"."learner_practice"(uuid, timestamp WITH time zone) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.learner_timeline (
  learner_id uuid,
  before     bigint  DEFAULT NULL::bigint,
  "limit"    integer DEFAULT 30
)
  RETURNS TABLE (
    id         bigint,
    at         timestamp with time zone,
    actor_name text,
    actor_role text,
    action     text,
    table_name text,
    record_id  text,
    reason     text,
    columns    text[]
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select * from private.learner_timeline(learner_timeline.learner_id, learner_timeline.before, learner_timeline."limit")
$function$;

REVOKE ALL ON FUNCTION "public"."learner_timeline"(uuid, bigint, integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.learner_view (
  learner_view_id uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
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
end $function$;

REVOKE ALL ON FUNCTION "public"."learner_view"(uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.learner_view_items (
  learner_view_id uuid,
  lesson_id       uuid
)
  RETURNS TABLE (
    "position"  integer,
    question_id uuid,
    module      text,
    type        text,
    title       text,
    prompt_text text,
    options     jsonb,
    difficulty  public.difficulty_level,
    media       jsonb
  )
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  perform private.enter_learner_view(learner_view_id);
  return query select i.* from public.lesson_items(learner_view_items.lesson_id) i;
end $function$;

REVOKE ALL ON FUNCTION "public"."learner_view_items"(uuid, uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.lesson_access (
  lesson_id     uuid                   DEFAULT NULL::uuid,
  status        public.lesson_status   DEFAULT NULL::public.lesson_status,
  is_free       boolean                DEFAULT NULL::boolean,
  required_tier public.membership_tier DEFAULT NULL::public.membership_tier
)
  RETURNS TABLE (
    audience              text,
    opens                 boolean,
    reason                text,
    opens_once_published  boolean,
    reason_once_published text
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select a.audience, o.now in ('free', 'tier_reached'), o.now, o.published in ('free', 'tier_reached'), o.published
  from (
    select
      coalesce(lesson_access.status, l.status, 'draft') as status,
      coalesce(lesson_access.is_free, l.is_free, false) as is_free,
      coalesce(lesson_access.required_tier, l.required_tier, 'pro') as required_tier
    from (select lesson_access.lesson_id as id) asked
    left join public.practice_lessons l on l.id = asked.id
    where asked.id is null or l.id is not null
  ) lesson
  cross join private.lesson_audiences() a
  cross join lateral (
    select private.lesson_opening(a.signed_in, lesson.status, lesson.is_free, lesson.required_tier, a.tier) as now,
      private.lesson_opening(a.signed_in, 'published', lesson.is_free, lesson.required_tier, a.tier) as published
  ) o
  where (select private.has_permission('content.read'))
  order by a.place
$function$;

REVOKE ALL ON FUNCTION "public"."lesson_access"(uuid, public.lesson_status, boolean, public.membership_tier) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.lesson_items (
  lesson_id uuid
)
  RETURNS TABLE (
    "position"  integer,
    question_id uuid,
    module      text,
    type        text,
    title       text,
    prompt_text text,
    options     jsonb,
    difficulty  public.difficulty_level,
    media       jsonb
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select * from private.lesson_items(lesson_items.lesson_id)
$function$;

REVOKE ALL ON FUNCTION "public"."lesson_items"(uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.lesson_preview (
  lesson_id uuid,
  audience  text
)
  RETURNS TABLE (
    "position"  integer,
    question_id uuid,
    module      text,
    type        text,
    title       text,
    prompt_text text,
    options     jsonb,
    difficulty  public.difficulty_level,
    media       jsonb
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select * from private.lesson_preview(lesson_preview.lesson_id, lesson_preview.audience)
$function$;

REVOKE ALL ON FUNCTION "public"."lesson_preview"(uuid, text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.list_batches (
  before  timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  "limit" integer                  DEFAULT 25
)
  RETURNS SETOF jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.list_batches(before, "limit") $function$;

REVOKE ALL ON FUNCTION "public"."list_batches"(timestamp WITH time zone, integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.list_comments (
  query        text                     DEFAULT NULL::text,
  post         uuid                     DEFAULT NULL::uuid,
  forums       uuid[]                   DEFAULT NULL::uuid[],
  statuses     text[]                   DEFAULT NULL::text[],
  author       uuid                     DEFAULT NULL::uuid,
  created_from timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  created_to   timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  sort         text                     DEFAULT 'created_at'::text,
  descending   boolean                  DEFAULT true,
  page         integer                  DEFAULT 1,
  per_page     integer                  DEFAULT 25
)
  RETURNS json
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.list_comments(query, post, forums, statuses, author, created_from, created_to, sort, descending, page, per_page)
$function$;

REVOKE ALL
  ON FUNCTION "public"."list_comments"(text, uuid, uuid[], text[], uuid, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.list_learners (
  query        text                       DEFAULT NULL::text,
  roles        text[]                     DEFAULT NULL::text[],
  tiers        public.membership_tier[]   DEFAULT NULL::public.membership_tier[],
  statuses     public.membership_status[] DEFAULT NULL::public.membership_status[],
  archived     boolean                    DEFAULT NULL::boolean,
  created_from timestamp with time zone   DEFAULT NULL::timestamp WITH time zone,
  created_to   timestamp with time zone   DEFAULT NULL::timestamp WITH time zone,
  sort         text                       DEFAULT 'created_at'::text,
  descending   boolean                    DEFAULT true,
  page         integer                    DEFAULT 1,
  per_page     integer                    DEFAULT 25
)
  RETURNS json
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.list_learners(query, roles, tiers, statuses, archived, created_from, created_to, sort, descending, page, per_page)
$function$;

REVOKE ALL
  ON FUNCTION "public"."list_learners"(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, text, boolean, integer, integer)
  FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.list_media (
  query         text    DEFAULT NULL::text,
  filters       jsonb   DEFAULT '{"shelf": ["current"]}'::jsonb,
  rules         jsonb   DEFAULT '{}'::jsonb,
  duration_from numeric DEFAULT NULL::numeric,
  duration_to   numeric DEFAULT NULL::numeric,
  sort          text    DEFAULT 'created_at'::text,
  descending    boolean DEFAULT true,
  page          integer DEFAULT 1,
  per_page      integer DEFAULT 25
)
  RETURNS json
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select private.list_media(query, filters, rules, duration_from, duration_to, sort, descending, page, per_page)
$function$;

REVOKE ALL ON FUNCTION "public"."list_media"(text, jsonb, jsonb, numeric, numeric, text, boolean, integer, integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.list_members (
  organization_id uuid    DEFAULT NULL::uuid,
  team_id         uuid    DEFAULT NULL::uuid,
  query           text    DEFAULT NULL::text,
  page            integer DEFAULT 1,
  per_page        integer DEFAULT 25
)
  RETURNS json
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select private.list_members(organization_id, team_id, query, page, per_page)
$function$;

REVOKE ALL ON FUNCTION "public"."list_members"(uuid, uuid, text, integer, integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.list_posts (
  query        text                     DEFAULT NULL::text,
  forums       uuid[]                   DEFAULT NULL::uuid[],
  statuses     text[]                   DEFAULT NULL::text[],
  author       uuid                     DEFAULT NULL::uuid,
  pinned       boolean                  DEFAULT NULL::boolean,
  locked       boolean                  DEFAULT NULL::boolean,
  merged       boolean                  DEFAULT NULL::boolean,
  created_from timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  created_to   timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  sort         text                     DEFAULT 'created_at'::text,
  descending   boolean                  DEFAULT true,
  page         integer                  DEFAULT 1,
  per_page     integer                  DEFAULT 25
)
  RETURNS json
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.list_posts(query, forums, statuses, author, pinned, locked, merged, created_from, created_to, sort, descending, page, per_page)
$function$;

REVOKE ALL
  ON FUNCTION "public"."list_posts"(text, uuid[], text[], uuid, boolean, boolean, boolean, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.list_questions (
  bank            text,
  query           text                     DEFAULT NULL::text,
  types           text[]                   DEFAULT NULL::text[],
  difficulties    text[]                   DEFAULT NULL::text[],
  tags            text[]                   DEFAULT NULL::text[],
  active          boolean                  DEFAULT NULL::boolean,
  updated_from    timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  updated_to      timestamp with time zone DEFAULT NULL::timestamp WITH time zone,
  archived        boolean                  DEFAULT false,
  sort            text                     DEFAULT 'updated_at'::text,
  descending      boolean                  DEFAULT true,
  page            integer                  DEFAULT 1,
  per_page        integer                  DEFAULT 25,
  review_statuses text[]                   DEFAULT NULL::text[],
  assigned_to_me  boolean                  DEFAULT false
)
  RETURNS json
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.list_questions(bank, query, types, difficulties, tags, active, updated_from, updated_to, archived, sort, descending, page, per_page,
    review_statuses, assigned_to_me)
$function$;

REVOKE ALL
  ON FUNCTION "public"."list_questions"(text, text, text[], text[], text[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, boolean, text, boolean, integer, integer, text[], boolean)
  FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.list_staff()
  RETURNS TABLE (
    user_id         uuid,
    name            text,
    email           text,
    roles           public.staff_role[],
    since           timestamp with time zone,
    state           text,
    invited_at      timestamp with time zone,
    last_sign_in_at timestamp with time zone
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select * from private.list_staff() s order by s.name, s.user_id
$function$;

REVOKE ALL ON FUNCTION "public"."list_staff"() FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.log_learner_mail (
  learner_id uuid,
  kind       text
)
  RETURNS text
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.log_learner_mail(learner_id, kind) $function$;

REVOKE ALL ON FUNCTION "public"."log_learner_mail"(uuid, text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.media_reconciliation (
  at_most integer DEFAULT 100
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select private.media_reconciliation(at_most)
$function$;

REVOKE ALL ON FUNCTION "public"."media_reconciliation"(integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.media_usage (
  media_id uuid
)
  RETURNS TABLE (
    kind      text,
    id        uuid,
    title     text,
    type      text,
    is_active boolean
  )
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
declare
  linking record;
begin
  for linking in
    select r.relation, string_agg(format('t.%I', r.column_name), ', ') as columns from private.media_references() r group by 1
  loop
    return query execute format(
      $sql$ select %L, (row ->> 'id')::uuid, row ->> 'title', coalesce(row ->> 'type', row ->> 'question_type'),
        coalesce((row ->> 'is_active')::boolean, row ->> 'status' = 'published', false)
      from (select to_jsonb(t) as row from %s t where $1 in (%s)) used $sql$,
      case linking.relation when 'public.practice_lessons'::regclass then 'lesson'
        else regexp_replace(linking.relation::text, '^public\.|s$', '', 'g') end,
      linking.relation, linking.columns) using media_id;
  end loop;
end $function$;

REVOKE ALL ON FUNCTION "public"."media_usage"(uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.merge_media (
  keep    uuid,
  copies  uuid[],
  dry_run boolean DEFAULT true
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.merge_media(keep, copies, dry_run)
$function$;

REVOKE ALL ON FUNCTION "public"."merge_media"(uuid, uuid[], boolean) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.merge_posts (
  source_ids uuid[],
  target_id  uuid,
  reason     text,
  batch_id   uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  most constant int := 50;
  target public.posts;
  merged uuid[];
  skips jsonb[];
  comments_moved int;
begin
  perform private.check_moderation(reason);
  if coalesce(cardinality(source_ids), 0) not between 1 and most then
    raise exception 'Merge 1 to % posts at a time.', most using errcode = '22023';
  end if;
  perform private.begin_batch(batch_id, btrim(reason));
  -- Comments under way are waited for, and those that come meanwhile wait, and then follow. Comments are locked
  -- before posts, as by everybody who changes a comment and with it the count of its post.
  perform pg_advisory_xact_lock(hashtextextended('merge ' || s.id, 0)) from (select distinct id from unnest(source_ids) id order by 1) s;
  perform from public.comments c where c.post_id = any (source_ids) order by c.id for update;
  perform from public.posts p where p.id = any (source_ids || target_id) or p.merged_into = any (source_ids) order by p.id for update;
  select * into target from public.posts p where p.id = target_id;
  if not found then
    raise exception 'The post to merge into does not exist any more.' using errcode = 'PT404';
  elsif target.merged_into is not null then
    raise exception '"%" is merged into another post itself. Choose that one.', target.title using errcode = '23514';
  elsif target_id = any (source_ids) then
    raise exception 'A post is not merged into itself.' using errcode = '22023';
  end if;

  select array_agg(p.id) filter (where p.merged_into is null),
    array_agg(jsonb_build_object('table_name', 'posts', 'record_id', w.id, 'title', p.title,
      'code', case when p.id is null then 'gone' else 'refused' end, 'problem', 'It is merged into another post already.'))
      filter (where p.id is null or p.merged_into is not null)
  into merged, skips
  from unnest(source_ids) w (id) left join public.posts p on p.id = w.id;
  merged := coalesce(merged, '{}');

  update public.posts p set merged_into = target_id, is_locked = true, is_pinned = false
  where p.id = any (merged) or p.merged_into = any (merged);
  update public.comments c set post_id = target_id where c.post_id = any (merged);
  get diagnostics comments_moved = row_count;
  perform private.record_batch(batch_id, 'bulk_edit', null, array['comments', 'posts'],
    jsonb_build_object('merged_into', target_id), btrim(reason), cardinality(merged), 0, coalesce(skips, '{}'));
  return jsonb_build_object('batch_id', batch_id, 'changed', cardinality(merged), 'unchanged', 0,
    'skipped', coalesce(cardinality(skips), 0), 'skips', to_jsonb(coalesce(skips, '{}')), 'comments_moved', comments_moved);
end $function$;

REVOKE ALL ON FUNCTION "public"."merge_posts"(uuid[], uuid, text, uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.merge_tags (
  source_ids uuid[],
  target_id  uuid
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.merge_tags(source_ids, target_id) $function$;

REVOKE ALL ON FUNCTION "public"."merge_tags"(uuid[], uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.moderate_comments (
  ids      uuid[],
  action   text,
  reason   text,
  batch_id uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  change constant jsonb := case action when 'hide' then '{"status": "hidden"}' when 'restore' then '{"status": "visible"}' end;
begin
  if change is null then
    raise exception 'There is no action "%" on comments.', action using errcode = '22023';
  end if;
  return private.moderate_many('public.comments', ids, change, reason, batch_id);
end $function$;

REVOKE ALL ON FUNCTION "public"."moderate_comments"(uuid[], text, text, uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.moderate_posts (
  ids      uuid[],
  action   text,
  reason   text,
  batch_id uuid,
  forum_id uuid   DEFAULT NULL::uuid
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  forum public.forums;
  change jsonb := case action
    when 'hide' then '{"status": "hidden"}'
    when 'restore' then '{"status": "visible"}'
    when 'pin' then '{"is_pinned": true}'
    when 'unpin' then '{"is_pinned": false}'
    when 'lock' then '{"is_locked": true}'
    when 'unlock' then '{"is_locked": false}'
    when 'move' then jsonb_build_object('forum_id', moderate_posts.forum_id)
  end;
begin
  if change is null then
    raise exception 'There is no action "%" on posts.', action using errcode = '22023';
  elsif action = 'move' then
    select * into forum from public.forums f where f.id = moderate_posts.forum_id for key share;
    if not found then
      raise exception 'Choose the forum to move to.' using errcode = '22023';
    elsif forum.archived_at is not null then
      raise exception '"%" is archived. Restore it first, or choose another forum.', forum.title using errcode = '23514';
    end if;
  end if;
  return private.moderate_many('public.posts', ids, change, reason, batch_id);
end $function$;

REVOKE ALL ON FUNCTION "public"."moderate_posts"(uuid[], text, text, uuid, uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.move_category (
  category   integer,
  new_parent integer,
  "position" integer,
  version    integer
)
  RETURNS public.pte_categories
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  gap constant int := 1000;
  neighbours int[];
  places int[];
  target int;
  before int;
  wanted int;
  moved public.pte_categories;
begin
  perform pg_advisory_xact_lock(hashtext('pte_categories'));
  select coalesce(array_agg(o.id order by nullif(o.order_index, 0) nulls last, o.id), '{}'),
    coalesce(array_agg(o.order_index order by nullif(o.order_index, 0) nulls last, o.id), '{}')
  into neighbours, places
  from public.pte_categories o where o.parent is not distinct from new_parent and o.id <> category;
  target := least(greatest(coalesce(move_category.position, 1), 1), cardinality(neighbours) + 1);

  -- Those without a place come last: whoever stands before the moved one needs a place as well.
  for n in 1 .. target - 1 loop
    if places[n] = 0 then
      places[n] := coalesce(places[n - 1], 0) + gap;
      update public.pte_categories c set order_index = places[n] where c.id = neighbours[n];
    end if;
  end loop;
  before := coalesce(places[target - 1], 0);
  if coalesce(places[target], 0) = 0 then
    wanted := before + gap;
  else
    wanted := (before + places[target]) / 2;
  end if;
  if wanted <= before then
    update public.pte_categories c set order_index = s.n * gap
    from unnest(neighbours) with ordinality s (id, n)
    where c.id = s.id and places[s.n] > 0 and c.order_index <> s.n * gap;
    wanted := target * gap - gap / 2;
  end if;

  update public.pte_categories c set parent = new_parent, order_index = wanted, version = move_category.version
  where c.id = category
  returning c.* into moved;
  if not found then
    raise exception 'This category does not exist any more, or you may not move it.' using errcode = '42501';
  end if;
  return moved;
end $function$;

REVOKE ALL ON FUNCTION "public"."move_category"(integer, integer, integer, integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.my_permissions()
  RETURNS SETOF public.app_permission
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select * from private.permissions_of_caller()
$function$;

REVOKE ALL ON FUNCTION "public"."my_permissions"() FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.my_reviews()
  RETURNS TABLE (
    resource   text,
    id         uuid,
    title      text,
    type       text,
    updated_at timestamp with time zone
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
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
$function$;

REVOKE ALL ON FUNCTION "public"."my_reviews"() FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.note_post_view (
  post_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.note_post_view(p.id) from public.posts p where p.id = note_post_view.post_id and p.status = 'visible'
$function$;

REVOKE ALL ON FUNCTION "public"."note_post_view"(uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.open_preview_link (
  token text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  link public.preview_links;
  items jsonb;
begin
  select * into link from public.preview_links l
  where l.token_hash = encode(sha256(convert_to(open_preview_link.token, 'UTF8')), 'hex');
  if not found then
    return jsonb_build_object('status', 'unknown');
  elsif link.revoked_at is not null then
    return jsonb_build_object('status', 'revoked');
  elsif link.expires_at <= now() then
    return jsonb_build_object('status', 'expired');
  end if;
  items := private.preview_items(link.resource, link.record_id);
  if items is null then
    return jsonb_build_object('status', 'gone');
  end if;
  update public.preview_links l set opens = l.opens + 1, last_opened_at = now() where l.id = link.id;
  return jsonb_build_object('status', 'open', 'expires_at', link.expires_at, 'items', items);
end $function$;

REVOKE ALL ON FUNCTION "public"."open_preview_link"(text) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.order_forum_categories (
  ids uuid[]
)
  RETURNS integer
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  moved int;
begin
  if not private.has_permission('community.moderate') then
    raise exception 'Ordering categories needs the permission community.moderate.' using errcode = '42501';
  end if;
  perform private.begin_batch('Categories of forums put in order');
  update public.forum_categories c set order_index = wanted.place
  from (select o.id, row_number() over (order by array_position(ids, o.id), o.order_index, o.name) as place from public.forum_categories o) wanted
  where c.id = wanted.id and c.order_index <> wanted.place;
  get diagnostics moved = row_count;
  return moved;
end $function$;

REVOKE ALL ON FUNCTION "public"."order_forum_categories"(uuid[]) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.order_forums (
  ids uuid[]
)
  RETURNS integer
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  moved int;
begin
  if not private.has_permission('community.moderate') then
    raise exception 'Ordering forums needs the permission community.moderate.' using errcode = '42501';
  end if;
  perform private.begin_batch('Forums put in order');
  update public.forums f set order_index = wanted.place
  from (select o.id, row_number() over (order by array_position(ids, o.id), o.order_index, o.title) as place from public.forums o) wanted
  where f.id = wanted.id and f.order_index <> wanted.place;
  get diagnostics moved = row_count;
  return moved;
end $function$;

REVOKE ALL ON FUNCTION "public"."order_forums"(uuid[]) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.plan_stripe_action (
  user_id uuid,
  action  text,
  args    jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.plan_stripe_action(user_id, action, args) $function$;

REVOKE ALL ON FUNCTION "public"."plan_stripe_action"(uuid, text, jsonb) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.post_thread (
  post_id uuid,
  marked  uuid    DEFAULT NULL::uuid,
  "limit" integer DEFAULT 200
)
  RETURNS json
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
declare
  wanted constant int := least(greatest(coalesce("limit", 200), 1), 1000);
  post public.posts;
  shown public.comments[];
  names jsonb;
begin
  select * into post from public.posts p where p.id = post_thread.post_id;
  if not found then
    raise exception 'This post does not exist any more, or you may not see it.' using errcode = 'PT404';
  end if;
  -- The oldest, and with them the marked one and what it answers, wherever they stand.
  with recursive above as (
    select c.id, c.parent_id from public.comments c where c.id = marked and c.post_id = post.id
    union
    select c.id, c.parent_id from public.comments c join above a on c.id = a.parent_id
  )
  select array_agg(c order by c.created_at, c.id) into shown
  from public.comments c
  where c.id in (
    (select f.id from public.comments f where f.post_id = post.id order by f.created_at, f.id limit wanted)
    union
    select a.id from above a);
  shown := coalesce(shown, '{}');
  select coalesce(jsonb_object_agg(a.id, a.name), '{}') into names
  from public.community_authors(array(select distinct c.author_id from unnest(shown) c) || post.author_id) a;

  return json_build_object(
    'post', json_build_object(
      'id', post.id, 'title', post.title, 'content', post.content, 'status', post.status,
      'author', private.author_json(post.author_id, names),
      'forum', (select json_build_object('id', f.id, 'title', f.title, 'is_active', f.is_active, 'is_locked', f.is_locked)
        from public.forums f where f.id = post.forum_id),
      'is_pinned', post.is_pinned, 'is_locked', post.is_locked, 'like_count', post.like_count, 'comment_count', post.comment_count,
      -- With what the worker has not added up yet.
      'view_count', post.view_count + (select count(*) from public.post_views v where v.post_id = post.id and not v.is_counted),
      'merged_into', (select json_build_object('id', t.id, 'title', t.title) from public.posts t where t.id = post.merged_into),
      'version', post.version, 'created_at', post.created_at, 'edited_at', post.edited_at),
    'comments', (
      select coalesce(json_agg(json_build_object(
        'id', c.id, 'parent_id', c.parent_id, 'content', c.content, 'status', c.status, 'author', private.author_json(c.author_id, names),
        'like_count', c.like_count, 'version', c.version, 'created_at', c.created_at, 'edited_at', c.edited_at)
        order by c.created_at, c.id), '[]')
      from unnest(shown) c),
    'comments_in_all', (select count(*) from public.comments c where c.post_id = post.id));
end $function$;

REVOKE ALL ON FUNCTION "public"."post_thread"(uuid, uuid, integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.preview_subscription_action (
  user_id uuid,
  action  text,
  args    jsonb DEFAULT '{}'::jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.preview_subscription_action(user_id, action, coalesce(args, '{}'))
$function$;

REVOKE ALL ON FUNCTION "public"."preview_subscription_action"(uuid, text, jsonb) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.preview_subscription_actions (
  user_ids uuid[],
  action   text,
  args     jsonb  DEFAULT '{}'::jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.preview_subscription_actions(user_ids, action, args) $function$;

REVOKE ALL ON FUNCTION "public"."preview_subscription_actions"(uuid[], text, jsonb) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.question_facets (
  bank text
)
  RETURNS TABLE (
    type       text,
    difficulty public.difficulty_level,
    is_active  boolean,
    n          bigint
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select * from private.question_facets(question_facets.bank)
$function$;

REVOKE ALL ON FUNCTION "public"."question_facets"(text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.question_usage (
  module       text,
  question_ids uuid[]
)
  RETURNS TABLE (
    question_id   uuid,
    title         text,
    is_active     boolean,
    is_archived   boolean,
    media_seconds numeric,
    answers       integer,
    lessons       jsonb,
    tests         jsonb
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select w.id, w.title, w.is_active, w.is_archived, w.media_seconds, w.answers,
    (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'status', l.status) order by l.title), '[]')
      from public.lesson_questions q join public.practice_lessons l on l.id = q.lesson_id where q.question_id = w.id),
    (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title) order by t.title), '[]')
      from public.pte_questions q join public.pte_tests t on t.id = q.test_id
      where q.archived_at is null
        and case question_usage.module
          when 'speaking' then q.speaking_question_id when 'writing' then q.writing_question_id
          when 'reading' then q.reading_question_id else q.listening_question_id end = w.id)
  from private.question_weights w
  where w.module = question_usage.module and w.id = any (question_usage.question_ids)
$function$;

REVOKE ALL ON FUNCTION "public"."question_usage"(text, uuid[]) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.read_stripe_customer (
  user_id uuid
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select private.read_stripe_customer(user_id) $function$;

REVOKE ALL ON FUNCTION "public"."read_stripe_customer"(uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.record_history (
  table_name text,
  record_id  text,
  before     bigint  DEFAULT NULL::bigint,
  "limit"    integer DEFAULT 50
)
  RETURNS TABLE (
    id         bigint,
    at         timestamp with time zone,
    actor_id   uuid,
    actor_name text,
    actor_role text,
    action     text,
    reason     text,
    batch_id   uuid,
    old        jsonb,
    new        jsonb
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select * from private.record_history(table_name, record_id, before, "limit")
$function$;

REVOKE ALL ON FUNCTION "public"."record_history"(text, text, bigint, integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.record_question_check (
  module          text,
  question        jsonb,
  profile_version text,
  checked_by      uuid  DEFAULT NULL::uuid,
  warnings        jsonb DEFAULT '[]'::jsonb
)
  RETURNS text
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.record_question_check(module, question, profile_version, checked_by, warnings)
$function$;

REVOKE ALL ON FUNCTION "public"."record_question_check"(text, jsonb, text, uuid, jsonb) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.record_question_checks (
  module          text,
  checks          jsonb,
  profile_version text,
  checked_by      uuid  DEFAULT NULL::uuid
)
  RETURNS void
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  passed jsonb;
begin
  for passed in select value from jsonb_array_elements(checks) loop
    perform private.record_question_check(module, passed -> 'question', profile_version, checked_by, passed -> 'warnings');
  end loop;
end $function$;

REVOKE ALL ON FUNCTION "public"."record_question_checks"(text, jsonb, text, uuid) FROM PUBLIC, "anon", "authenticated";

CREATE OR REPLACE FUNCTION public.release_objects (
  bucket text,
  paths  text[]
)
  RETURNS TABLE (
    path    text,
    outcome text
  )
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select * from private.release_objects(bucket, paths)
$function$;

REVOKE ALL ON FUNCTION "public"."release_objects"(text, text[]) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.remove_organization_members (
  organization_id uuid,
  user_ids        uuid[],
  reason          text
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.remove_organization_members(organization_id, user_ids, reason)
$function$;

REVOKE ALL ON FUNCTION "public"."remove_organization_members"(uuid, uuid[], text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.remove_team_members (
  team_id  uuid,
  user_ids uuid[],
  reason   text
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.remove_team_members(team_id, user_ids, reason) $function$;

REVOKE ALL ON FUNCTION "public"."remove_team_members"(uuid, uuid[], text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.rename_tag (
  tag_id   uuid,
  new_name text,
  version  integer
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.rename_tag(tag_id, new_name, version) $function$;

REVOKE ALL ON FUNCTION "public"."rename_tag"(uuid, text, integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.replace_media_file (
  media_id uuid,
  file     jsonb
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.replace_media_file(media_id, file)
$function$;

REVOKE ALL ON FUNCTION "public"."replace_media_file"(uuid, jsonb) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.replay_stripe_event (
  event_id text
)
  RETURNS boolean
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.replay_stripe_event(event_id) $function$;

REVOKE ALL ON FUNCTION "public"."replay_stripe_event"(text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.replay_stripe_events (
  event_ids text[]
)
  RETURNS TABLE (
    event_id text,
    problem  text
  )
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if cardinality(event_ids) > 500 then
    raise exception 'At most 500 events are replayed at once.' using errcode = '22023';
  end if;
  foreach event_id in array event_ids loop
    problem := null;
    begin
      perform private.replay_stripe_event(event_id);
    exception when sqlstate 'PT404' or invalid_parameter_value then
      problem := sqlerrm;
    end;
    return next;
  end loop;
end $function$;

REVOKE ALL ON FUNCTION "public"."replay_stripe_events"(text[]) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.request_review (
  resource    text,
  record_id   uuid,
  version     integer,
  reviewer_id uuid,
  comment     text    DEFAULT NULL::text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  perform private.comment_on_review(resource, record_id, comment);
  return private.change_review(resource, record_id, version, jsonb_build_object('review_status', 'in_review', 'reviewer_id', reviewer_id));
end $function$;

REVOKE ALL ON FUNCTION "public"."request_review"(text, uuid, integer, uuid, text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.revoke_preview_link (
  link_id uuid
)
  RETURNS public.preview_links
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select * from private.revoke_preview_link(revoke_preview_link.link_id)
$function$;

REVOKE ALL ON FUNCTION "public"."revoke_preview_link"(uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.save_lesson (
  lesson       jsonb,
  question_ids uuid[] DEFAULT NULL::uuid[]
)
  RETURNS public.practice_lessons
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  saved public.practice_lessons;
  wanted public.practice_lessons;
begin
  if question_ids is not null and cardinality(question_ids) <> (select count(distinct id) from unnest(question_ids) id) then
    raise exception 'The same question is in the lesson twice.' using errcode = '23505';
  end if;
  if lesson ->> 'id' is null then
    wanted := jsonb_populate_record(null::public.practice_lessons, private.lesson_defaults() || (lesson - 'id'));
    insert into public.practice_lessons (
      id, title, description, lesson_number, module, question_type, is_free, required_tier, difficulty,
      estimated_minutes, order_index, slug, thumbnail_media_id, tags, created_by)
    values (
      wanted.id, wanted.title, wanted.description, wanted.lesson_number, wanted.module, wanted.question_type,
      wanted.is_free, wanted.required_tier, wanted.difficulty, wanted.estimated_minutes, wanted.order_index,
      wanted.slug, wanted.thumbnail_media_id, wanted.tags, wanted.created_by)
    returning * into saved;
  else
    select * into saved from public.practice_lessons where id = (lesson ->> 'id')::uuid;
    if not found then
      raise exception 'This lesson does not exist any more.' using errcode = 'PT404';
    end if;
    wanted := jsonb_populate_record(saved, lesson);
    update public.practice_lessons l set
      title = wanted.title, description = wanted.description, lesson_number = wanted.lesson_number,
      module = wanted.module, question_type = wanted.question_type, is_free = wanted.is_free,
      required_tier = wanted.required_tier, difficulty = wanted.difficulty,
      estimated_minutes = wanted.estimated_minutes, order_index = wanted.order_index, slug = wanted.slug,
      thumbnail_media_id = wanted.thumbnail_media_id, tags = wanted.tags, version = wanted.version
    where l.id = saved.id
    returning * into saved;
    if not found then
      raise exception 'You may not change this lesson.' using errcode = '42501';
    end if;
  end if;

  if question_ids is not null then
    perform private.set_lesson_questions(saved, question_ids);
  end if;
  if wanted.status <> saved.status then
    update public.practice_lessons l set status = wanted.status where l.id = saved.id;
  end if;
  select * into saved from public.practice_lessons l where l.id = saved.id;
  return saved;
end $function$;

REVOKE ALL ON FUNCTION "public"."save_lesson"(jsonb, uuid[]) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.save_pte_test (
  test      jsonb,
  questions jsonb DEFAULT NULL::jsonb
)
  RETURNS public.pte_tests
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  saved public.pte_tests;
  wanted public.pte_tests;
begin
  if exists (select from private.test_entries(questions) e where e.id is null and e.question_id is null) then
    raise exception 'A question of the test names neither itself nor an item of a bank.' using errcode = '22023';
  end if;
  if (select count(*) > count(distinct coalesce(e.id, e.question_id)) from private.test_entries(questions) e) then
    raise exception 'The same question is in the test twice.' using errcode = '23505';
  end if;
  if test ->> 'id' is null then
    wanted := jsonb_populate_record(null::public.pte_tests, private.pte_test_defaults() || jsonb_strip_nulls(test));
    insert into public.pte_tests (title, description, test_type, exam, section, is_premium, duration)
    values (wanted.title, wanted.description, wanted.test_type, wanted.exam, wanted.section, wanted.is_premium, wanted.duration)
    returning * into saved;
  else
    select * into saved from public.pte_tests where id = (test ->> 'id')::uuid;
    if not found then
      raise exception 'This test does not exist any more.' using errcode = 'PT404';
    end if;
    wanted := jsonb_populate_record(saved, test);
    update public.pte_tests t set
      title = wanted.title, description = wanted.description, test_type = wanted.test_type, exam = wanted.exam,
      section = wanted.section, is_premium = wanted.is_premium, duration = wanted.duration,
      archived_at = wanted.archived_at, version = wanted.version
    where t.id = saved.id
    returning * into saved;
    if not found then
      raise exception 'You may not change this test.' using errcode = '42501';
    end if;
  end if;
  if questions is not null then
    perform private.set_test_questions(saved.id, questions);
  end if;
  return saved;
end $function$;

REVOKE ALL ON FUNCTION "public"."save_pte_test"(jsonb, jsonb) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.schedule_publication (
  resource   text,
  record_id  uuid,
  version    integer,
  publish_at timestamp with time zone
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.change_review(resource, record_id, version, jsonb_build_object('publish_at', publish_at))
$function$;

REVOKE ALL ON FUNCTION "public"."schedule_publication"(text, uuid, integer, timestamp WITH time zone) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.search_console (
  query   text,
  kinds   text[]  DEFAULT NULL::text[],
  "limit" integer DEFAULT 20
)
  RETURNS TABLE (
    kind    text,
    id      text,
    title   text,
    excerpt text,
    rank    real
  )
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select * from private.search_console(query, kinds, "limit")
$function$;

REVOKE ALL ON FUNCTION "public"."search_console"(text, text[], integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.send_back_review (
  resource  text,
  record_id uuid,
  version   integer,
  comment   text
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
begin
  if private.is_blank(comment) then
    raise exception 'Say what has to change.' using errcode = '23514';
  end if;
  perform private.comment_on_review(resource, record_id, comment);
  return private.change_review(resource, record_id, version, '{"review_status": "draft"}');
end $function$;

REVOKE ALL ON FUNCTION "public"."send_back_review"(text, uuid, integer, text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.set_media_archived (
  ids      uuid[],
  archived boolean
)
  RETURNS TABLE (
    id      uuid,
    title   text,
    problem text
  )
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  file record;
begin
  for file in select m.id, m.title from public.media m where m.id = any (ids) order by m.title, m.id loop
    id := file.id;
    title := file.title;
    problem := null;
    begin
      update public.media m set archived_at = case when archived then coalesce(m.archived_at, now()) end where m.id = file.id;
      if not found then
        problem := 'Your role does not allow this.';
      end if;
    exception when check_violation then
      problem := sqlerrm;
    end;
    return next;
  end loop;
end $function$;

REVOKE ALL ON FUNCTION "public"."set_media_archived"(uuid[], boolean) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.set_staff_roles (
  user_id  uuid,
  roles    public.staff_role[],
  expected public.staff_role[],
  reason   text
)
  RETURNS public.staff_role[]
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.set_staff_roles(user_id, coalesce(roles, '{}'), coalesce(expected, '{}'), reason)
$function$;

REVOKE ALL ON FUNCTION "public"."set_staff_roles"(uuid, public.staff_role[], public.staff_role[], text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.set_team_member_role (
  team_id  uuid,
  user_id  uuid,
  role     text,
  expected text,
  reason   text
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.set_team_member_role(team_id, user_id, role, expected, reason) $function$;

REVOKE ALL ON FUNCTION "public"."set_team_member_role"(uuid, uuid, text, text, text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.sign_out_session (
  session_id uuid
)
  RETURNS void
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.sign_out_session(session_id)
$function$;

REVOKE ALL ON FUNCTION "public"."sign_out_session"(uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.similar_questions (
  module     text,
  type       text,
  title      text,
  text       text,
  exclude_id uuid    DEFAULT NULL::uuid,
  "limit"    integer DEFAULT 5
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select private.similar_questions(module, type, title, "text", exclude_id, "limit")
$function$;

REVOKE ALL ON FUNCTION "public"."similar_questions"(text, text, text, text, uuid, integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.source_questions (
  source_id uuid
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select coalesce(jsonb_agg(item order by item ->> 'module', item ->> 'type', item ->> 'title', item ->> 'id'), '[]')
  from (
    select jsonb_build_object('module', 'speaking') || to_jsonb(q) - 'search' from public.speaking_questions q where q.source_id = source_questions.source_id
    union all
    select jsonb_build_object('module', 'writing') || to_jsonb(q) - 'search' from public.writing_questions q where q.source_id = source_questions.source_id
    union all
    select jsonb_build_object('module', 'reading') || to_jsonb(q) - 'search' from public.reading_questions q where q.source_id = source_questions.source_id
    union all
    select jsonb_build_object('module', 'listening') || to_jsonb(q) - 'search' from public.listening_questions q where q.source_id = source_questions.source_id
  ) made (item)
$function$;

REVOKE ALL ON FUNCTION "public"."source_questions"(uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.start_learner_view (
  learner_id uuid,
  reason     text
)
  RETURNS public.learner_views
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.start_learner_view(start_learner_view.learner_id, start_learner_view.reason)
$function$;

REVOKE ALL ON FUNCTION "public"."start_learner_view"(uuid, text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.start_stripe_reconciliation()
  RETURNS uuid
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.start_stripe_reconciliation() $function$;

REVOKE ALL ON FUNCTION "public"."start_stripe_reconciliation"() FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.stripe_drift_counts (
  reconciliation_id uuid
)
  RETURNS TABLE (
    kind  text,
    state text,
    n     bigint
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  select d.kind, d.state, count(*) from public.stripe_drift d
  where d.reconciliation_id = stripe_drift_counts.reconciliation_id
  group by 1, 2 order by 1, 2
$function$;

REVOKE ALL ON FUNCTION "public"."stripe_drift_counts"(uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.stripe_inbox (
  days integer DEFAULT 14
)
  RETURNS jsonb
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select private.stripe_inbox(days) $function$;

REVOKE ALL ON FUNCTION "public"."stripe_inbox"(integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.tag_usage()
  RETURNS TABLE (
    id             uuid,
    questions      bigint,
    lessons        bigint,
    templates      bigint,
    test_questions bigint
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$ select * from private.tag_usage() $function$;

REVOKE ALL ON FUNCTION "public"."tag_usage"() FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.test_candidates (
  seed      text,
  per_group integer DEFAULT 24
)
  RETURNS TABLE (
    question_id   uuid,
    module        text,
    type          text,
    title         text,
    difficulty    public.difficulty_level,
    media_seconds numeric,
    answers       integer,
    tests         integer,
    lessons       integer
  )
  LANGUAGE sql
  STABLE
  SET search_path TO ''
  AS $function$
  with in_tests as (
    select q.bank_question_id as id, count(distinct q.test_id)::int as n from public.pte_questions q
    where q.bank_question_id is not null and q.archived_at is null group by 1
  ), in_lessons as (
    select q.question_id as id, count(*)::int as n from public.lesson_questions q group by 1
  ), ranked as (
    select w.*, coalesce(t.n, 0) as tests, coalesce(l.n, 0) as lessons, row_number() over (
      partition by w.module, w.type, w.difficulty
      order by coalesce(t.n, 0), coalesce(l.n, 0), md5(w.id::text || test_candidates.seed)) as place
    from private.question_weights w
    left join in_tests t on t.id = w.id
    left join in_lessons l on l.id = w.id
    where w.is_active and not w.is_archived
  )
  select r.id, r.module, r.type, r.title, r.difficulty, r.media_seconds, r.answers, r.tests, r.lessons
  from ranked r
  where r.place <= least(greatest(test_candidates.per_group, 1), 50)
  order by r.module, r.type, r.difficulty, r.place
$function$;

REVOKE ALL ON FUNCTION "public"."test_candidates"(text, integer) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.unchecked_question_ids (
  module    text,
  selection jsonb
)
  RETURNS SETOF uuid
  LANGUAGE plpgsql
  STABLE
  SET search_path TO ''
  AS $function$
declare
  selected constant uuid[] := private.selected_question_ids(module, selection);
  version constant text := private.profile_version_in_force();
begin
  if not private.has_permission('content.write') then
    raise exception 'Publishing questions needs the permission content.write.' using errcode = '42501';
  end if;
  return query execute format($sql$
    select t.id from public.%I t
    where t.id = any ($1) and not t.is_active and t.archived_at is null
      and not exists (
        select from public.question_checks c
        where c.fingerprint = private.question_fingerprint($2, to_jsonb(t) - 'search') and c.profile_version = $3)
    order by t.id $sql$, module || '_questions')
  using selected, module, version;
end $function$;

REVOKE ALL ON FUNCTION "public"."unchecked_question_ids"(text, jsonb) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.undo_batch (
  batch_id uuid,
  reason   text    DEFAULT NULL::text,
  undo_id  uuid    DEFAULT NULL::uuid,
  preview  boolean DEFAULT false
)
  RETURNS jsonb
  LANGUAGE plpgsql
  SET search_path TO ''
  AS $function$
declare
  table_names text[];
  target_name text;
  ids text[];
  edits jsonb[];
  restored int := 0;
  unchanged int := 0;
  more int;
  left_alone jsonb[];
  skips jsonb[] := '{}';
begin
  table_names := private.batch_tables(batch_id);
  if exists (select from unnest(table_names) t where not private.may_undo(t)) then
    raise exception 'Undoing a batch needs the permission to change all that it changed, content or the community.' using errcode = '42501';
  end if;
  if not preview then
    perform private.begin_batch(undo_id, reason);
  end if;

  foreach target_name in array table_names loop
    select array_agg(r.record_id) filter (where r.state = 'restorable'), array_agg(r.was) filter (where r.state = 'restorable'),
      count(*) filter (where r.state = 'restored'),
      array_agg(jsonb_build_object('table_name', target_name, 'record_id', r.record_id, 'title', r.title, 'code', r.state,
        'since', case when r.state = 'changed_since' then
          private.changed_since(target_name, r.record_id, r.last_id, array(select jsonb_object_keys(r.became))) end))
        filter (where r.state not in ('restorable', 'restored'))
    into ids, edits, more, left_alone
    from private.batch_records(batch_id, target_name, not preview) r;
    unchanged := unchanged + more;
    restored := restored + coalesce(cardinality(ids), 0);
    skips := skips || coalesce(left_alone, '{}');
    if ids is not null and not preview then
      select array_agg(jsonb_build_object('table_name', target_name, 'record_id', f.record_id, 'problem', f.problem, 'code', f.code,
        'title', (select r.title from private.batch_records(batch_id, target_name, false) r where r.record_id = f.record_id)))
      into left_alone
      from private.apply_row_changes(format('public.%I', target_name)::regclass, ids, edits) f;
      restored := restored - coalesce(cardinality(left_alone), 0);
      skips := skips || coalesce(left_alone, '{}');
    end if;
  end loop;
  if not preview then
    perform private.record_batch(undo_id, 'undo', batch_id, table_names, null, reason, restored, unchanged, skips);
  end if;
  return jsonb_build_object('batch_id', undo_id, 'changed', restored, 'unchanged', unchanged,
    'skipped', cardinality(skips), 'skips', to_jsonb(skips[1:200]));
end $function$;

REVOKE ALL ON FUNCTION "public"."undo_batch"(uuid, text, uuid, boolean) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.undo_member_change (
  batch_id uuid,
  reason   text
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.undo_member_change(batch_id, reason) $function$;

REVOKE ALL ON FUNCTION "public"."undo_member_change"(uuid, text) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.undo_subscription_action (
  action_id       uuid,
  reason          text,
  idempotency_key uuid
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$
  select private.undo_subscription_action(action_id, reason, idempotency_key)
$function$;

REVOKE ALL ON FUNCTION "public"."undo_subscription_action"(uuid, text, uuid) FROM PUBLIC, "anon";

CREATE OR REPLACE FUNCTION public.undo_subscription_batch (
  batch_id uuid,
  reason   text,
  undo_id  uuid
)
  RETURNS jsonb
  LANGUAGE sql
  SET search_path TO ''
  AS $function$ select private.undo_subscription_batch(batch_id, reason, undo_id) $function$;

REVOKE ALL ON FUNCTION "public"."undo_subscription_batch"(uuid, text, uuid) FROM PUBLIC, "anon";

ALTER TABLE "private"."legacy_ledger"
  ADD CONSTRAINT "legacy_ledger_source_table_legacy_id_fkey" FOREIGN KEY (source_table, legacy_id) REFERENCES private.legacy_ids(source_table, legacy_id) ON DELETE CASCADE;

ALTER TABLE "private"."legacy_ids"
  ADD CONSTRAINT "legacy_ids_run_id_fkey" FOREIGN KEY (run_id) REFERENCES private.legacy_runs(id) ON DELETE RESTRICT;

ALTER TABLE "public"."activity_logs"
  ADD CONSTRAINT "activity_logs_action_check" CHECK ((action ~ '^[A-Za-z][A-Za-z0-9_.-]{0,99}$'::text));

ALTER TABLE "public"."activity_logs"
  ADD CONSTRAINT "activity_logs_pkey" PRIMARY KEY (id, created_at);

ALTER TABLE "public"."ai_credit_usage"
  ADD CONSTRAINT "ai_credit_usage_attempt_key" CHECK (((attempt_id IS NULL) = (attempt_type IS NULL)));

ALTER TABLE "public"."ai_credit_usage"
  ADD CONSTRAINT "ai_credit_usage_attempt_type_check" CHECK ((attempt_type = ANY (ARRAY['speaking'::text, 'writing'::text, 'reading'::text, 'listening'::text])));

ALTER TABLE "public"."ai_credit_usage"
  ADD CONSTRAINT "ai_credit_usage_audio_seconds_check" CHECK (((audio_seconds >= (0)::numeric) AND (audio_seconds <= (99999999)::numeric)));

ALTER TABLE "public"."ai_credit_usage"
  ADD CONSTRAINT "ai_credit_usage_cost_check" CHECK (((cost >= (0)::numeric) AND (cost <= (9999)::numeric)));

ALTER TABLE "public"."ai_credit_usage"
  ADD CONSTRAINT "ai_credit_usage_input_tokens_check" CHECK ((input_tokens >= 0));

ALTER TABLE "public"."ai_credit_usage"
  ADD CONSTRAINT "ai_credit_usage_output_tokens_check" CHECK ((output_tokens >= 0));

ALTER TABLE "public"."ai_credit_usage"
  ADD CONSTRAINT "ai_credit_usage_total_tokens_check" CHECK ((total_tokens >= 0));

ALTER TABLE "public"."audit_log"
  ADD CONSTRAINT "audit_log_action_check" CHECK ((action = ANY (ARRAY['insert'::text, 'update'::text, 'delete'::text])));

ALTER TABLE "public"."audit_log"
  ADD CONSTRAINT "audit_log_pkey" PRIMARY KEY (id, at);

ALTER TABLE "public"."comments"
  ADD CONSTRAINT "comments_parent_of_same_post_fkey" FOREIGN KEY (parent_id, post_id) REFERENCES public.comments(id, post_id) ON UPDATE CASCADE ON DELETE SET NULL (parent_id);

ALTER TABLE "public"."comment_likes"
  ADD CONSTRAINT "comment_likes_comment_id_fkey" FOREIGN KEY (comment_id) REFERENCES public.comments(id) ON DELETE CASCADE;

ALTER TABLE "public"."ai_credit_usage"
  ADD CONSTRAINT "ai_credit_usage_session_id_fkey" FOREIGN KEY (session_id) REFERENCES public.conversation_sessions(id) ON DELETE SET NULL;

ALTER TABLE "public"."conversation_attempt_links"
  ADD CONSTRAINT "conversation_attempt_links_session_id_fkey" FOREIGN KEY (session_id) REFERENCES public.conversation_sessions(id) ON DELETE CASCADE;

ALTER TABLE "public"."conversation_sessions"
  ADD CONSTRAINT "conversation_sessions_total_duration_ms_check" CHECK ((total_duration_ms >= 0));

ALTER TABLE "public"."conversation_sessions"
  ADD CONSTRAINT "conversation_sessions_total_turns_check" CHECK ((total_turns >= 0));

ALTER TABLE "public"."conversation_turns"
  ADD CONSTRAINT "conversation_turns_duration_ms_check" CHECK ((duration_ms >= 0));

ALTER TABLE "public"."conversation_turns"
  ADD CONSTRAINT "conversation_turns_filler_word_count_check" CHECK ((filler_word_count >= 0));

ALTER TABLE "public"."conversation_turns"
  ADD CONSTRAINT "conversation_turns_pause_count_check" CHECK ((pause_count >= 0));

ALTER TABLE "public"."conversation_turns"
  ADD CONSTRAINT "conversation_turns_session_id_fkey" FOREIGN KEY (session_id) REFERENCES public.conversation_sessions(id) ON DELETE CASCADE;

ALTER TABLE "public"."conversation_turns"
  ADD CONSTRAINT "conversation_turns_silence_duration_ms_check" CHECK ((silence_duration_ms >= 0));

ALTER TABLE "public"."conversation_turns"
  ADD CONSTRAINT "conversation_turns_words_per_minute_check" CHECK (((words_per_minute >= (0)::numeric) AND (words_per_minute <= (9999)::numeric)));

ALTER TABLE "public"."forums"
  ADD CONSTRAINT "forums_category_fkey" FOREIGN KEY (category) REFERENCES public.forum_categories(name) ON UPDATE CASCADE ON DELETE RESTRICT;

ALTER TABLE "public"."listening_attempts"
  ADD CONSTRAINT "listening_attempts_accuracy_check" CHECK (((accuracy >= (0)::numeric) AND (accuracy <= (100)::numeric)));

ALTER TABLE "public"."listening_attempts"
  ADD CONSTRAINT "listening_attempts_check" CHECK ((total_answers >= correct_answers));

ALTER TABLE "public"."listening_attempts"
  ADD CONSTRAINT "listening_attempts_correct_answers_check" CHECK ((correct_answers >= 0));

ALTER TABLE "public"."listening_attempts"
  ADD CONSTRAINT "listening_attempts_pkey" PRIMARY KEY (id, created_at);

ALTER TABLE "public"."conversation_attempt_links"
  ADD CONSTRAINT "conversation_attempt_links_listening_attempt_id_attempt_cr_fkey" FOREIGN KEY (listening_attempt_id, attempt_created_at)
    REFERENCES public.listening_attempts(id, created_at) ON DELETE CASCADE;

ALTER TABLE "public"."listening_attempts"
  ADD CONSTRAINT "listening_attempts_time_taken_check" CHECK (((time_taken >= 0) AND (time_taken <= 3600)));

ALTER TABLE "public"."lesson_questions"
  ADD CONSTRAINT "lesson_questions_listening_question_id_fkey" FOREIGN KEY (listening_question_id) REFERENCES public.listening_questions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."listening_attempts"
  ADD CONSTRAINT "listening_attempts_question_id_fkey" FOREIGN KEY (question_id) REFERENCES public.listening_questions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."listening_questions"
  ADD CONSTRAINT "listening_questions_source_check" CHECK ((source = ANY (ARRAY['local'::text, 'onepte'::text, 'seed'::text, 'import'::text])));

ALTER TABLE "public"."listening_questions"
  ADD CONSTRAINT "listening_questions_title_check" CHECK ((btrim(title) <> ''::text));

ALTER TABLE "public"."media"
  ADD CONSTRAINT "media_checksum_check" CHECK ((checksum ~ '^[0-9a-f]{64}$'::text));

ALTER TABLE "public"."media"
  ADD CONSTRAINT "media_duration_check" CHECK ((duration >= (0)::numeric));

ALTER TABLE "public"."media"
  ADD CONSTRAINT "media_file_size_check" CHECK ((file_size >= 0));

ALTER TABLE "public"."media"
  ADD CONSTRAINT "media_has_a_place" CHECK (((url IS NOT NULL) OR ((bucket IS NOT NULL) AND (path IS NOT NULL))));

ALTER TABLE "public"."media"
  ADD CONSTRAINT "media_height_check" CHECK ((height > 0));

ALTER TABLE "public"."media"
  ADD CONSTRAINT "media_object_key" UNIQUE (bucket, path);

ALTER TABLE "public"."listening_questions"
  ADD CONSTRAINT "listening_questions_media_id_fkey" FOREIGN KEY (media_id) REFERENCES public.media(id) ON DELETE RESTRICT;

ALTER TABLE "public"."media"
  ADD CONSTRAINT "media_title_check" CHECK ((btrim(title) <> ''::text));

ALTER TABLE "public"."media"
  ADD CONSTRAINT "media_width_check" CHECK ((width > 0));

ALTER TABLE "public"."media_analysis"
  ADD CONSTRAINT "media_analysis_media_id_fkey" FOREIGN KEY (media_id) REFERENCES public.media(id) ON DELETE CASCADE;

ALTER TABLE "public"."posts"
  ADD CONSTRAINT "posts_forum_id_fkey" FOREIGN KEY (forum_id) REFERENCES public.forums(id) ON DELETE RESTRICT;

ALTER TABLE "public"."comments"
  ADD CONSTRAINT "comments_post_id_fkey" FOREIGN KEY (post_id) REFERENCES public.posts(id) ON DELETE CASCADE;

ALTER TABLE "public"."post_likes"
  ADD CONSTRAINT "post_likes_post_id_fkey" FOREIGN KEY (post_id) REFERENCES public.posts(id) ON DELETE CASCADE;

ALTER TABLE "public"."post_views"
  ADD CONSTRAINT "post_views_post_id_fkey" FOREIGN KEY (post_id) REFERENCES public.posts(id) ON DELETE CASCADE;

ALTER TABLE "public"."posts"
  ADD CONSTRAINT "posts_merged_into_fkey" FOREIGN KEY (merged_into) REFERENCES public.posts(id) ON DELETE SET NULL;

ALTER TABLE "public"."practice_lessons"
  ADD CONSTRAINT "idx_practice_lessons_slug" UNIQUE (slug);

ALTER TABLE "public"."practice_lessons"
  ADD CONSTRAINT "practice_lessons_estimated_minutes_check" CHECK (((estimated_minutes >= 1) AND (estimated_minutes <= 600)));

ALTER TABLE "public"."practice_lessons"
  ADD CONSTRAINT "practice_lessons_free_for_all" CHECK (((NOT is_free) OR (required_tier = 'free_trial'::public.membership_tier)));

ALTER TABLE "public"."lesson_progress"
  ADD CONSTRAINT "lesson_progress_lesson_id_fkey" FOREIGN KEY (lesson_id) REFERENCES public.practice_lessons(id) ON DELETE CASCADE;

ALTER TABLE "public"."lesson_questions"
  ADD CONSTRAINT "lesson_questions_lesson_id_fkey" FOREIGN KEY (lesson_id) REFERENCES public.practice_lessons(id) ON DELETE CASCADE;

ALTER TABLE "public"."practice_lessons"
  ADD CONSTRAINT "practice_lessons_question_count_check" CHECK ((question_count >= 0));

ALTER TABLE "public"."practice_lessons"
  ADD CONSTRAINT "practice_lessons_slug_check" CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));

ALTER TABLE "public"."practice_lessons"
  ADD CONSTRAINT "practice_lessons_thumbnail_media_id_fkey" FOREIGN KEY (thumbnail_media_id) REFERENCES public.media(id) ON DELETE RESTRICT;

ALTER TABLE "public"."pte_categories"
  ADD CONSTRAINT "pte_categories_parent_fkey" FOREIGN KEY (parent) REFERENCES public.pte_categories(id) ON DELETE RESTRICT;

ALTER TABLE "public"."practice_sessions"
  ADD CONSTRAINT "practice_sessions_question_id_fkey" FOREIGN KEY (question_id) REFERENCES public.pte_questions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."pte_question_media"
  ADD CONSTRAINT "pte_question_media_question_id_fkey" FOREIGN KEY (question_id) REFERENCES public.pte_questions(id) ON DELETE CASCADE;

ALTER TABLE "public"."pte_questions"
  ADD CONSTRAINT "pte_questions_source_check" CHECK ((source = ANY (ARRAY['local'::text, 'onepte'::text, 'seed'::text, 'import'::text])));

ALTER TABLE "public"."pte_questions"
  ADD CONSTRAINT "pte_questions_source_external_id_key" UNIQUE (source, external_id, question_type);

ALTER TABLE "public"."pte_questions"
  ADD CONSTRAINT "pte_questions_test_id_fkey" FOREIGN KEY (test_id) REFERENCES public.pte_tests(id) ON DELETE RESTRICT;

ALTER TABLE "public"."question_bookmarks"
  ADD CONSTRAINT "question_bookmarks_listening_question_id_fkey" FOREIGN KEY (listening_question_id) REFERENCES public.listening_questions(id) ON DELETE CASCADE;

ALTER TABLE "public"."question_sources"
  ADD CONSTRAINT "question_sources_media_id_fkey" FOREIGN KEY (media_id) REFERENCES public.media(id) ON DELETE RESTRICT;

ALTER TABLE "public"."question_source_revisions"
  ADD CONSTRAINT "question_source_revisions_source_id_fkey" FOREIGN KEY (source_id) REFERENCES public.question_sources(id) ON DELETE CASCADE;

ALTER TABLE "public"."reading_attempts"
  ADD CONSTRAINT "reading_attempts_accuracy_check" CHECK (((accuracy >= (0)::numeric) AND (accuracy <= (100)::numeric)));

ALTER TABLE "public"."reading_attempts"
  ADD CONSTRAINT "reading_attempts_check" CHECK ((total_answers >= correct_answers));

ALTER TABLE "public"."reading_attempts"
  ADD CONSTRAINT "reading_attempts_correct_answers_check" CHECK ((correct_answers >= 0));

ALTER TABLE "public"."reading_attempts"
  ADD CONSTRAINT "reading_attempts_pkey" PRIMARY KEY (id, created_at);

ALTER TABLE "public"."conversation_attempt_links"
  ADD CONSTRAINT "conversation_attempt_links_reading_attempt_id_attempt_crea_fkey" FOREIGN KEY (reading_attempt_id, attempt_created_at)
    REFERENCES public.reading_attempts(id, created_at) ON DELETE CASCADE;

ALTER TABLE "public"."reading_attempts"
  ADD CONSTRAINT "reading_attempts_time_taken_check" CHECK (((time_taken >= 0) AND (time_taken <= 3600)));

ALTER TABLE "public"."reading_questions"
  ADD CONSTRAINT "reading_questions_media_id_fkey" FOREIGN KEY (media_id) REFERENCES public.media(id) ON DELETE RESTRICT;

ALTER TABLE "public"."lesson_questions"
  ADD CONSTRAINT "lesson_questions_reading_question_id_fkey" FOREIGN KEY (reading_question_id) REFERENCES public.reading_questions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."question_bookmarks"
  ADD CONSTRAINT "question_bookmarks_reading_question_id_fkey" FOREIGN KEY (reading_question_id) REFERENCES public.reading_questions(id) ON DELETE CASCADE;

ALTER TABLE "public"."reading_attempts"
  ADD CONSTRAINT "reading_attempts_question_id_fkey" FOREIGN KEY (question_id) REFERENCES public.reading_questions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."reading_questions"
  ADD CONSTRAINT "reading_questions_source_check" CHECK ((source = ANY (ARRAY['local'::text, 'onepte'::text, 'seed'::text, 'import'::text])));

ALTER TABLE "public"."reading_questions"
  ADD CONSTRAINT "reading_questions_title_check" CHECK ((btrim(title) <> ''::text));

ALTER TABLE "public"."role_permissions"
  ADD CONSTRAINT "role_permissions_pkey" PRIMARY KEY (ROLE, permission);

ALTER TABLE "public"."speaking_attempts"
  ADD CONSTRAINT "speaking_attempts_audio_url_check" CHECK ((audio_url <> ''::text));

ALTER TABLE "public"."speaking_attempts"
  ADD CONSTRAINT "speaking_attempts_content_score_check" CHECK (((content_score >= 0) AND (content_score <= 90)));

ALTER TABLE "public"."speaking_attempts"
  ADD CONSTRAINT "speaking_attempts_duration_ms_check" CHECK (((duration_ms >= 0) AND (duration_ms <= 600000)));

ALTER TABLE "public"."speaking_attempts"
  ADD CONSTRAINT "speaking_attempts_filler_rate_check" CHECK (((filler_rate >= (0)::numeric) AND (filler_rate <= (1)::numeric)));

ALTER TABLE "public"."speaking_attempts"
  ADD CONSTRAINT "speaking_attempts_fluency_score_check" CHECK (((fluency_score >= 0) AND (fluency_score <= 90)));

ALTER TABLE "public"."speaking_attempts"
  ADD CONSTRAINT "speaking_attempts_overall_score_check" CHECK (((overall_score >= 0) AND (overall_score <= 90)));

ALTER TABLE "public"."speaking_attempts"
  ADD CONSTRAINT "speaking_attempts_pkey" PRIMARY KEY (id, created_at);

ALTER TABLE "public"."conversation_attempt_links"
  ADD CONSTRAINT "conversation_attempt_links_speaking_attempt_id_attempt_cre_fkey" FOREIGN KEY (speaking_attempt_id, attempt_created_at)
    REFERENCES public.speaking_attempts(id, created_at) ON DELETE CASCADE;

ALTER TABLE "public"."speaking_attempts"
  ADD CONSTRAINT "speaking_attempts_pronunciation_score_check" CHECK (((pronunciation_score >= 0) AND (pronunciation_score <= 90)));

ALTER TABLE "public"."speaking_attempts"
  ADD CONSTRAINT "speaking_attempts_words_per_minute_check" CHECK ((words_per_minute >= (0)::numeric));

ALTER TABLE "public"."speaking_questions"
  ADD CONSTRAINT "speaking_questions_appearance_count_check" CHECK ((appearance_count >= 0));

ALTER TABLE "public"."speaking_questions"
  ADD CONSTRAINT "speaking_questions_media_id_fkey" FOREIGN KEY (media_id) REFERENCES public.media(id) ON DELETE RESTRICT;

ALTER TABLE "public"."lesson_questions"
  ADD CONSTRAINT "lesson_questions_speaking_question_id_fkey" FOREIGN KEY (speaking_question_id) REFERENCES public.speaking_questions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."question_bookmarks"
  ADD CONSTRAINT "question_bookmarks_speaking_question_id_fkey" FOREIGN KEY (speaking_question_id) REFERENCES public.speaking_questions(id) ON DELETE CASCADE;

ALTER TABLE "public"."speaking_attempts"
  ADD CONSTRAINT "speaking_attempts_question_id_fkey" FOREIGN KEY (question_id) REFERENCES public.speaking_questions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."speaking_questions"
  ADD CONSTRAINT "speaking_questions_reference_audio_uk_id_fkey" FOREIGN KEY (reference_audio_uk_id) REFERENCES public.media(id) ON DELETE RESTRICT;

ALTER TABLE "public"."speaking_questions"
  ADD CONSTRAINT "speaking_questions_reference_audio_us_id_fkey" FOREIGN KEY (reference_audio_us_id) REFERENCES public.media(id) ON DELETE RESTRICT;

ALTER TABLE "public"."speaking_questions"
  ADD CONSTRAINT "speaking_questions_source_check" CHECK ((source = ANY (ARRAY['local'::text, 'onepte'::text, 'seed'::text, 'import'::text])));

ALTER TABLE "public"."speaking_questions"
  ADD CONSTRAINT "speaking_questions_title_check" CHECK ((btrim(title) <> ''::text));

ALTER TABLE "public"."speaking_templates"
  ADD CONSTRAINT "speaking_templates_check" CHECK ((min_score <= max_score));

ALTER TABLE "public"."speaking_templates"
  ADD CONSTRAINT "speaking_templates_max_score_check" CHECK (((max_score >= 10) AND (max_score <= 90)));

ALTER TABLE "public"."speaking_templates"
  ADD CONSTRAINT "speaking_templates_min_score_check" CHECK (((min_score >= 10) AND (min_score <= 90)));

ALTER TABLE "public"."speaking_templates"
  ADD CONSTRAINT "speaking_templates_title_check" CHECK ((btrim(title) <> ''::text));

ALTER TABLE "public"."speaking_templates"
  ADD CONSTRAINT "speaking_templates_usage_count_check" CHECK ((usage_count >= 0));

ALTER TABLE "public"."staff_members"
  ADD CONSTRAINT "staff_members_pkey" PRIMARY KEY (user_id, ROLE);

ALTER TABLE "private"."stripe_subscriptions_read"
  ADD CONSTRAINT "stripe_subscriptions_read_reconciliation_id_fkey" FOREIGN KEY (reconciliation_id) REFERENCES public.stripe_reconciliations(id) ON DELETE CASCADE;

ALTER TABLE "public"."stripe_drift"
  ADD CONSTRAINT "stripe_drift_reconciliation_id_fkey" FOREIGN KEY (reconciliation_id) REFERENCES public.stripe_reconciliations(id) ON DELETE CASCADE;

ALTER TABLE "public"."subscription_actions"
  ADD CONSTRAINT "subscription_actions_undoes_id_fkey" FOREIGN KEY (undoes_id) REFERENCES public.subscription_actions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."subscription_mails"
  ADD CONSTRAINT "subscription_mails_action_id_fkey" FOREIGN KEY (action_id) REFERENCES public.subscription_actions(id) ON DELETE CASCADE;

ALTER TABLE "public"."subscription_plans"
  ADD CONSTRAINT "subscription_plans_active_price_check" CHECK (((NOT is_active) OR (stripe_price_id IS NOT NULL)));

ALTER TABLE "public"."subscription_plans"
  ADD CONSTRAINT "subscription_plans_amount_check" CHECK ((amount >= 0));

ALTER TABLE "public"."subscription_plans"
  ADD CONSTRAINT "subscription_plans_currency_check" CHECK ((currency ~ '^[a-z]{3}$'::text));

ALTER TABLE "public"."subscription_plans"
  ADD CONSTRAINT "subscription_plans_interval_check" CHECK (("interval" = ANY (ARRAY['month'::text, 'year'::text])));

ALTER TABLE "public"."subscription_plans"
  ADD CONSTRAINT "subscription_plans_money_check" CHECK ((num_nonnulls(currency, amount) <> 1));

ALTER TABLE "public"."subscription_plan_checks"
  ADD CONSTRAINT "subscription_plan_checks_plan_id_fkey" FOREIGN KEY (plan_id) REFERENCES public.subscription_plans(id) ON DELETE CASCADE;

ALTER TABLE "public"."subscription_plans"
  ADD CONSTRAINT "subscription_plans_product_name_check" CHECK ((btrim(product_name) <> ''::text));

ALTER TABLE "public"."subscription_plans"
  ADD CONSTRAINT "subscription_plans_stripe_price_id_check" CHECK ((stripe_price_id <> ''::text));

ALTER TABLE "public"."subscription_plans"
  ADD CONSTRAINT "subscription_plans_stripe_price_id_key" UNIQUE (stripe_price_id);

ALTER TABLE "public"."subscription_transitions"
  ADD CONSTRAINT "subscription_transitions_change_check" CHECK ((from_status IS DISTINCT FROM to_status));

ALTER TABLE "public"."subscription_transitions"
  ADD CONSTRAINT "subscription_transitions_description_check" CHECK ((btrim(description) <> ''::text));

ALTER TABLE "public"."subscription_transitions"
  ADD CONSTRAINT "subscription_transitions_key" UNIQUE NULLS NOT DISTINCT (from_status, to_status);

ALTER TABLE "public"."sync_job_rows"
  ADD CONSTRAINT "sync_job_rows_job_id_fkey" FOREIGN KEY (job_id) REFERENCES public.pte_sync_jobs(id) ON DELETE CASCADE;

ALTER TABLE "public"."teams"
  ADD CONSTRAINT "teams_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE CASCADE;

ALTER TABLE "public"."team_members"
  ADD CONSTRAINT "team_members_team_id_fkey" FOREIGN KEY (team_id) REFERENCES public.teams(id) ON DELETE CASCADE;

ALTER TABLE "public"."test_answers"
  ADD CONSTRAINT "test_answers_question_id_fkey" FOREIGN KEY (question_id) REFERENCES public.pte_questions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."test_answers"
  ADD CONSTRAINT "test_answers_attempt_id_fkey" FOREIGN KEY (attempt_id) REFERENCES public.test_attempts(id) ON DELETE CASCADE;

ALTER TABLE "public"."test_attempts"
  ADD CONSTRAINT "test_attempts_test_id_fkey" FOREIGN KEY (test_id) REFERENCES public.pte_tests(id) ON DELETE RESTRICT;

ALTER TABLE "public"."user_subscriptions"
  ADD CONSTRAINT "user_subscriptions_next_tier_check" CHECK (((next_tier IS NULL) OR ((next_tier <> tier) AND (end_date IS NOT NULL))));

ALTER TABLE "public"."user_subscriptions"
  ADD CONSTRAINT "user_subscriptions_renewal_check" CHECK (((renews_every_months IS NULL) OR (stripe_subscription_id IS NULL)));

ALTER TABLE "public"."user_subscriptions"
  ADD CONSTRAINT "user_subscriptions_renews_every_months_check" CHECK (((renews_every_months >= 1) AND (renews_every_months <= 24)));

ALTER TABLE "public"."user_subscriptions"
  ADD CONSTRAINT "user_subscriptions_stripe_customer_id_check" CHECK ((stripe_customer_id <> ''::text));

ALTER TABLE "public"."user_subscriptions"
  ADD CONSTRAINT "user_subscriptions_stripe_subscription_id_check" CHECK ((stripe_subscription_id <> ''::text));

ALTER TABLE "public"."users"
  ADD CONSTRAINT "users_id_fkey" FOREIGN KEY (id) REFERENCES auth.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."users"
  ADD CONSTRAINT "users_organization_id_fkey" FOREIGN KEY (organization_id) REFERENCES public.organizations(id) ON DELETE SET NULL;

ALTER TABLE "private"."legacy_ledger"
  ADD CONSTRAINT "legacy_ledger_person_id_fkey" FOREIGN KEY (person_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."activity_logs"
  ADD CONSTRAINT "activity_logs_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."ai_credit_usage"
  ADD CONSTRAINT "ai_credit_usage_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."batches"
  ADD CONSTRAINT "batches_created_by_fkey" FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."comments"
  ADD CONSTRAINT "comments_author_id_fkey" FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."conversation_sessions"
  ADD CONSTRAINT "conversation_sessions_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."learner_views"
  ADD CONSTRAINT "learner_views_learner_id_fkey" FOREIGN KEY (learner_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."learner_views"
  ADD CONSTRAINT "learner_views_staff_id_fkey" FOREIGN KEY (staff_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."lesson_progress"
  ADD CONSTRAINT "lesson_progress_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."listening_attempts"
  ADD CONSTRAINT "listening_attempts_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."media_analysis"
  ADD CONSTRAINT "media_analysis_measured_by_fkey" FOREIGN KEY (measured_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."post_views"
  ADD CONSTRAINT "post_views_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."posts"
  ADD CONSTRAINT "posts_author_id_fkey" FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."practice_lessons"
  ADD CONSTRAINT "practice_lessons_created_by_fkey" FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."practice_sessions"
  ADD CONSTRAINT "practice_sessions_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."preview_links"
  ADD CONSTRAINT "preview_links_created_by_fkey" FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."pte_user_exam_settings"
  ADD CONSTRAINT "pte_user_exam_settings_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."question_checks"
  ADD CONSTRAINT "question_checks_checked_by_fkey" FOREIGN KEY (checked_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."reading_attempts"
  ADD CONSTRAINT "reading_attempts_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."review_comments"
  ADD CONSTRAINT "review_comments_resolved_by_fkey" FOREIGN KEY (resolved_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."speaking_attempts"
  ADD CONSTRAINT "speaking_attempts_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."staff_members"
  ADD CONSTRAINT "staff_members_granted_by_fkey" FOREIGN KEY (granted_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."staff_members"
  ADD CONSTRAINT "staff_members_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."staff_notes"
  ADD CONSTRAINT "staff_notes_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."stripe_drift"
  ADD CONSTRAINT "stripe_drift_repaired_by_fkey" FOREIGN KEY (repaired_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."stripe_drift"
  ADD CONSTRAINT "stripe_drift_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."stripe_reconciliations"
  ADD CONSTRAINT "stripe_reconciliations_started_by_fkey" FOREIGN KEY (started_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."subscription_actions"
  ADD CONSTRAINT "subscription_actions_actor_id_fkey" FOREIGN KEY (actor_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."subscription_actions"
  ADD CONSTRAINT "subscription_actions_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."subscription_events"
  ADD CONSTRAINT "subscription_events_actor_id_fkey" FOREIGN KEY (actor_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."subscription_events"
  ADD CONSTRAINT "subscription_events_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."subscription_mails"
  ADD CONSTRAINT "subscription_mails_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."subscription_plan_checks"
  ADD CONSTRAINT "subscription_plan_checks_checked_by_fkey" FOREIGN KEY (checked_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."team_members"
  ADD CONSTRAINT "team_members_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."test_attempts"
  ADD CONSTRAINT "test_attempts_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."user_profiles"
  ADD CONSTRAINT "user_profiles_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."user_progress"
  ADD CONSTRAINT "user_progress_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."user_scheduled_exam_dates"
  ADD CONSTRAINT "user_scheduled_exam_dates_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."user_stats"
  ADD CONSTRAINT "user_stats_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."user_subscriptions"
  ADD CONSTRAINT "user_subscriptions_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."writing_attempts"
  ADD CONSTRAINT "writing_attempts_coherence_score_check" CHECK (((coherence_score >= 0) AND (coherence_score <= 90)));

ALTER TABLE "public"."writing_attempts"
  ADD CONSTRAINT "writing_attempts_content_score_check" CHECK (((content_score >= 0) AND (content_score <= 90)));

ALTER TABLE "public"."writing_attempts"
  ADD CONSTRAINT "writing_attempts_grammar_score_check" CHECK (((grammar_score >= 0) AND (grammar_score <= 90)));

ALTER TABLE "public"."writing_attempts"
  ADD CONSTRAINT "writing_attempts_overall_score_check" CHECK (((overall_score >= 0) AND (overall_score <= 90)));

ALTER TABLE "public"."writing_attempts"
  ADD CONSTRAINT "writing_attempts_pkey" PRIMARY KEY (id, created_at);

ALTER TABLE "public"."conversation_attempt_links"
  ADD CONSTRAINT "conversation_attempt_links_writing_attempt_id_attempt_crea_fkey" FOREIGN KEY (writing_attempt_id, attempt_created_at)
    REFERENCES public.writing_attempts(id, created_at) ON DELETE CASCADE;

ALTER TABLE "public"."writing_attempts"
  ADD CONSTRAINT "writing_attempts_time_taken_check" CHECK (((time_taken >= 0) AND (time_taken <= 7200)));

ALTER TABLE "public"."writing_attempts"
  ADD CONSTRAINT "writing_attempts_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE "public"."writing_attempts"
  ADD CONSTRAINT "writing_attempts_vocabulary_score_check" CHECK (((vocabulary_score >= 0) AND (vocabulary_score <= 90)));

ALTER TABLE "public"."writing_attempts"
  ADD CONSTRAINT "writing_attempts_word_count_check" CHECK ((word_count >= 0));

ALTER TABLE "public"."writing_questions"
  ADD CONSTRAINT "writing_questions_media_id_fkey" FOREIGN KEY (media_id) REFERENCES public.media(id) ON DELETE RESTRICT;

ALTER TABLE "public"."lesson_questions"
  ADD CONSTRAINT "lesson_questions_writing_question_id_fkey" FOREIGN KEY (writing_question_id) REFERENCES public.writing_questions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."question_bookmarks"
  ADD CONSTRAINT "question_bookmarks_writing_question_id_fkey" FOREIGN KEY (writing_question_id) REFERENCES public.writing_questions(id) ON DELETE CASCADE;

ALTER TABLE "public"."writing_attempts"
  ADD CONSTRAINT "writing_attempts_question_id_fkey" FOREIGN KEY (question_id) REFERENCES public.writing_questions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."writing_questions"
  ADD CONSTRAINT "writing_questions_source_check" CHECK ((source = ANY (ARRAY['local'::text, 'onepte'::text, 'seed'::text, 'import'::text])));

ALTER TABLE "public"."writing_questions"
  ADD CONSTRAINT "writing_questions_title_check" CHECK ((btrim(title) <> ''::text));

CREATE VIEW "private"."question_weights" WITH (security_invoker=on) AS  SELECT b.id,
    b.module,
    b.type,
    b.title,
    b.difficulty,
    b.is_active,
    b.is_archived,
    b.media_id,
    b.answers,
    m.duration AS media_seconds
   FROM (( SELECT speaking_questions.id,
            'speaking'::text AS module,
            (speaking_questions.type)::text AS type,
            speaking_questions.title,
            speaking_questions.difficulty,
            speaking_questions.is_active,
            (speaking_questions.archived_at IS NOT NULL) AS is_archived,
            speaking_questions.media_id,
            private.answer_count((speaking_questions.type)::text, speaking_questions.answer_key, speaking_questions.prompt_text) AS answers
           FROM public.speaking_questions
        UNION ALL
         SELECT writing_questions.id,
            'writing'::text,
            (writing_questions.type)::text AS type,
            writing_questions.title,
            writing_questions.difficulty,
            writing_questions.is_active,
            (writing_questions.archived_at IS NOT NULL),
            writing_questions.media_id,
            1
           FROM public.writing_questions
        UNION ALL
         SELECT reading_questions.id,
            'reading'::text,
            (reading_questions.type)::text AS type,
            reading_questions.title,
            reading_questions.difficulty,
            reading_questions.is_active,
            (reading_questions.archived_at IS NOT NULL),
            reading_questions.media_id,
            private.answer_count((reading_questions.type)::text, reading_questions.answer_key, NULL::text) AS answer_count
           FROM public.reading_questions
        UNION ALL
         SELECT listening_questions.id,
            'listening'::text,
            (listening_questions.type)::text AS type,
            listening_questions.title,
            listening_questions.difficulty,
            listening_questions.is_active,
            (listening_questions.archived_at IS NOT NULL),
            listening_questions.media_id,
            private.answer_count((listening_questions.type)::text, listening_questions.correct_answers, listening_questions.transcript) AS answer_count
           FROM public.listening_questions) b
     LEFT JOIN public.media m ON ((m.id = b.media_id)));

CREATE VIEW "public"."accounts" WITH (security_invoker=on) AS  SELECT id,
    account_id,
    provider_id,
    user_id,
    last_sign_in_at,
    created_at,
    updated_at
   FROM private.auth_accounts() auth_accounts(id, account_id, provider_id, user_id, last_sign_in_at, created_at, updated_at);

REVOKE ALL ON TABLE "public"."accounts" FROM "anon", "service_role";

CREATE VIEW "public"."sessions" WITH (security_invoker=on) AS  SELECT id,
    user_id,
    ip_address,
    user_agent,
    aal,
    refreshed_at,
    expires_at,
    created_at,
    updated_at
   FROM private.auth_sessions() auth_sessions(id, user_id, ip_address, user_agent, aal, refreshed_at, expires_at, created_at, updated_at);

REVOKE ALL ON TABLE "public"."sessions" FROM "anon", "service_role";

CREATE VIEW "public"."verifications" WITH (security_invoker=on) AS  SELECT id,
    user_id,
    kind,
    identifier,
    created_at
   FROM private.auth_verifications() auth_verifications(id, user_id, kind, identifier, created_at);

REVOKE ALL ON TABLE "public"."verifications" FROM "anon", "service_role";

CREATE INDEX legacy_ids_run_id_idx ON private.legacy_ids USING btree (run_id);

CREATE INDEX legacy_ids_target_idx ON private.legacy_ids USING btree (target_table, target_id);

CREATE INDEX legacy_ledger_person_id_idx ON private.legacy_ledger USING btree (person_id)
  WHERE (person_id IS NOT NULL);

CREATE INDEX legacy_ledger_row_idx ON private.legacy_ledger USING btree (source_table, legacy_id);

CREATE INDEX name_words_trgm ON private.name_words USING gin (word extensions.gin_trgm_ops);

CREATE INDEX question_counts_bank_idx ON private.question_counts USING btree (bank);

CREATE INDEX stripe_subscriptions_read_customer_idx ON private.stripe_subscriptions_read USING btree (reconciliation_id, customer);

CREATE INDEX title_words_trgm ON private.title_words USING gin (word extensions.gin_trgm_ops);

CREATE INDEX activity_logs_created_at_idx ON ONLY public.activity_logs USING btree (created_at DESC);

CREATE INDEX audit_log_actor_idx ON ONLY public.audit_log USING btree (actor_id, at DESC);

CREATE INDEX audit_log_at_idx ON ONLY public.audit_log USING btree (at DESC);

CREATE INDEX audit_log_batch_idx ON ONLY public.audit_log USING btree (batch_id)
  WHERE (batch_id IS NOT NULL);

CREATE INDEX audit_log_batch_time_idx ON ONLY public.audit_log USING btree (at DESC, batch_id DESC)
  WHERE (batch_id IS NOT NULL);

CREATE INDEX audit_log_lesson_links_idx ON ONLY public.audit_log USING btree (((COALESCE(new, old) ->> 'lesson_id'::text)))
  WHERE ((table_name = 'lesson_questions'::text) AND (action <> 'update'::text));

CREATE INDEX audit_log_record_idx ON ONLY public.audit_log USING btree (table_name, record_id, at DESC);

CREATE INDEX audit_log_test_questions_idx ON ONLY public.audit_log USING btree (((COALESCE(new, old) ->> 'test_id'::text)))
  WHERE ((table_name = 'pte_questions'::text) AND (action <> 'update'::text));

CREATE TABLE "partitions"."audit_log_default" PARTITION OF "public"."audit_log" DEFAULT;

ALTER TABLE "partitions"."audit_log_default"
  ENABLE ROW LEVEL SECURITY;

CREATE INDEX batches_created_at_idx ON public.batches USING btree (created_at DESC);

CREATE INDEX batches_created_by_idx ON public.batches USING btree (created_by);

CREATE INDEX batches_undoes_idx ON public.batches USING btree (undoes)
  WHERE (undoes IS NOT NULL);

CREATE INDEX comments_author_id_idx ON public.comments USING btree (author_id, created_at DESC, id);

CREATE INDEX comments_created_at_idx ON public.comments USING btree (created_at DESC, id);

CREATE INDEX comments_moderated_idx ON public.comments USING btree (status, updated_at DESC)
  WHERE (status <> 'visible'::text);

CREATE INDEX comments_opening_trgm ON public.comments USING gin ("left"(content, 80) extensions.gin_trgm_ops);

CREATE INDEX comments_parent_id_idx ON public.comments USING btree (parent_id, post_id);

CREATE INDEX comments_post_id_idx ON public.comments USING btree (post_id, created_at);

CREATE INDEX comments_search_gin ON public.comments USING gin (search);

CREATE INDEX comments_status_created_at_idx ON public.comments USING btree (status, created_at DESC, id)
  WHERE (status <> 'visible'::text);

CREATE INDEX conversation_links_listening_idx ON public.conversation_attempt_links USING btree (listening_attempt_id, attempt_created_at)
  WHERE (listening_attempt_id IS NOT NULL);

CREATE INDEX conversation_links_reading_idx ON public.conversation_attempt_links USING btree (reading_attempt_id, attempt_created_at)
  WHERE (reading_attempt_id IS NOT NULL);

CREATE INDEX conversation_links_speaking_idx ON public.conversation_attempt_links USING btree (speaking_attempt_id, attempt_created_at)
  WHERE (speaking_attempt_id IS NOT NULL);

CREATE INDEX conversation_links_writing_idx ON public.conversation_attempt_links USING btree (writing_attempt_id, attempt_created_at)
  WHERE (writing_attempt_id IS NOT NULL);

CREATE UNIQUE INDEX forum_categories_name_idx ON public.forum_categories USING btree (lower(name));

CREATE INDEX forums_category_idx ON public.forums USING btree (category);

CREATE INDEX forums_order_idx ON public.forums USING btree (order_index, title);

CREATE INDEX forums_search_gin ON public.forums USING gin (search);

CREATE INDEX forums_title_trgm ON public.forums USING gin (title extensions.gin_trgm_ops);

CREATE INDEX idx_activity_logs_action ON ONLY public.activity_logs USING btree (action);

CREATE INDEX idx_activity_logs_user_created ON ONLY public.activity_logs USING btree (user_id, created_at DESC);

CREATE TABLE "partitions"."activity_logs_default" PARTITION OF "public"."activity_logs" DEFAULT;

ALTER TABLE "partitions"."activity_logs_default"
  ENABLE ROW LEVEL SECURITY;

CREATE INDEX idx_ai_usage_attempt_id ON public.ai_credit_usage USING btree (attempt_id);

CREATE INDEX idx_ai_usage_created_at ON public.ai_credit_usage USING btree (created_at);

CREATE INDEX idx_ai_usage_provider_created ON public.ai_credit_usage USING btree (PROVIDER, created_at DESC);

CREATE INDEX idx_ai_usage_provider ON public.ai_credit_usage USING btree (PROVIDER);

CREATE INDEX idx_ai_usage_session_id ON public.ai_credit_usage USING btree (session_id);

CREATE INDEX idx_ai_usage_type ON public.ai_credit_usage USING btree (usage_type);

CREATE INDEX idx_ai_usage_user_created ON public.ai_credit_usage USING btree (user_id, created_at DESC);

CREATE INDEX idx_ai_usage_user_id ON public.ai_credit_usage USING btree (user_id);

CREATE INDEX idx_conversation_links_attempt_id ON public.conversation_attempt_links USING btree (attempt_id);

CREATE INDEX idx_conversation_links_attempt_type ON public.conversation_attempt_links USING btree (attempt_type);

CREATE INDEX idx_conversation_links_session_id ON public.conversation_attempt_links USING btree (session_id);

CREATE INDEX idx_conversation_sessions_created_at ON public.conversation_sessions USING btree (created_at);

CREATE INDEX idx_conversation_sessions_status ON public.conversation_sessions USING btree (status);

CREATE INDEX idx_conversation_sessions_type ON public.conversation_sessions USING btree (session_type);

CREATE INDEX idx_conversation_sessions_user_id ON public.conversation_sessions USING btree (user_id);

CREATE INDEX idx_conversation_turns_created_at ON public.conversation_turns USING btree (created_at);

CREATE INDEX idx_conversation_turns_role ON public.conversation_turns USING btree (ROLE);

CREATE INDEX idx_conversation_turns_turn_index ON public.conversation_turns USING btree (turn_index);

CREATE INDEX idx_lesson_progress_completed ON public.lesson_progress USING btree (completed_at);

CREATE INDEX idx_lesson_progress_lesson ON public.lesson_progress USING btree (lesson_id);

CREATE INDEX idx_lesson_progress_user ON public.lesson_progress USING btree (user_id, last_activity_at DESC);

CREATE INDEX idx_listening_attempts_accuracy ON ONLY public.listening_attempts USING btree (accuracy DESC);

CREATE INDEX idx_listening_attempts_user_created ON ONLY public.listening_attempts USING btree (user_id, created_at DESC);

CREATE INDEX idx_listening_questions_active_type ON public.listening_questions USING btree (TYPE, difficulty)
  WHERE is_active;

CREATE INDEX idx_listening_questions_is_active ON public.listening_questions USING btree (is_active DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX idx_listening_questions_tags_gin ON public.listening_questions USING gin (tags);

CREATE INDEX idx_listening_questions_type ON public.listening_questions USING btree (TYPE DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX idx_listening_questions_updated ON public.listening_questions USING btree (updated_at DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX idx_media_type ON public.media USING btree (TYPE);

CREATE INDEX idx_media_url ON public.media USING btree (url);

CREATE INDEX idx_practice_lessons_module ON public.practice_lessons USING btree (module);

CREATE INDEX idx_practice_lessons_order ON public.practice_lessons USING btree (module, order_index);

CREATE INDEX idx_practice_lessons_status ON public.practice_lessons USING btree (status);

CREATE INDEX idx_practice_lessons_tier ON public.practice_lessons USING btree (required_tier);

CREATE INDEX idx_practice_lessons_type ON public.practice_lessons USING btree (question_type);

CREATE INDEX idx_reading_attempts_accuracy ON ONLY public.reading_attempts USING btree (accuracy DESC);

CREATE INDEX idx_reading_attempts_user_created ON ONLY public.reading_attempts USING btree (user_id, created_at DESC);

CREATE INDEX idx_reading_questions_active_type ON public.reading_questions USING btree (TYPE, difficulty)
  WHERE is_active;

CREATE INDEX idx_reading_questions_is_active ON public.reading_questions USING btree (is_active DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX idx_reading_questions_tags_gin ON public.reading_questions USING gin (tags);

CREATE INDEX idx_reading_questions_type ON public.reading_questions USING btree (TYPE DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX idx_reading_questions_updated ON public.reading_questions USING btree (updated_at DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX idx_speaking_attempts_overall_score ON ONLY public.speaking_attempts USING btree (overall_score DESC);

CREATE INDEX idx_speaking_attempts_public_scores ON ONLY public.speaking_attempts USING btree (question_id, created_at DESC)
  WHERE is_public;

CREATE INDEX idx_speaking_attempts_user_created ON ONLY public.speaking_attempts USING btree (user_id, created_at DESC);

CREATE INDEX idx_speaking_attempts_user_scores ON ONLY public.speaking_attempts USING btree (user_id, overall_score DESC);

CREATE INDEX idx_speaking_attempts_user_type ON ONLY public.speaking_attempts USING btree (user_id, TYPE);

CREATE INDEX idx_speaking_questions_active_type ON public.speaking_questions USING btree (TYPE, difficulty)
  WHERE is_active;

CREATE INDEX idx_speaking_questions_is_active ON public.speaking_questions USING btree (is_active DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX idx_speaking_questions_tags_gin ON public.speaking_questions USING gin (tags);

CREATE INDEX idx_speaking_questions_type ON public.speaking_questions USING btree (TYPE DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX idx_speaking_questions_updated ON public.speaking_questions USING btree (updated_at DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX idx_speaking_templates_recommended ON public.speaking_templates USING btree (is_recommended);

CREATE INDEX idx_speaking_templates_type ON public.speaking_templates USING btree (TYPE);

CREATE INDEX idx_user_scheduled_exam_dates_exam_date ON public.user_scheduled_exam_dates USING btree (exam_date);

CREATE INDEX idx_user_scheduled_exam_dates_user_id ON public.user_scheduled_exam_dates USING btree (user_id);

CREATE INDEX idx_user_subscriptions_status ON public.user_subscriptions USING btree (status);

CREATE INDEX idx_writing_attempts_overall_score ON ONLY public.writing_attempts USING btree (overall_score DESC);

CREATE INDEX idx_writing_attempts_user_created ON ONLY public.writing_attempts USING btree (user_id, created_at DESC);

CREATE INDEX idx_writing_questions_active_type ON public.writing_questions USING btree (TYPE, difficulty)
  WHERE is_active;

CREATE INDEX idx_writing_questions_is_active ON public.writing_questions USING btree (is_active DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX idx_writing_questions_tags_gin ON public.writing_questions USING gin (tags);

CREATE INDEX idx_writing_questions_type ON public.writing_questions USING btree (TYPE DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX idx_writing_questions_updated ON public.writing_questions USING btree (updated_at DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX learner_views_learner_id_idx ON public.learner_views USING btree (learner_id, started_at DESC);

CREATE INDEX learner_views_staff_id_idx ON public.learner_views USING btree (staff_id, started_at DESC);

CREATE INDEX lesson_questions_listening_idx ON public.lesson_questions USING btree (listening_question_id);

CREATE INDEX lesson_questions_question_id_idx ON public.lesson_questions USING btree (question_id);

CREATE INDEX lesson_questions_reading_idx ON public.lesson_questions USING btree (reading_question_id);

CREATE INDEX lesson_questions_speaking_idx ON public.lesson_questions USING btree (speaking_question_id);

CREATE INDEX lesson_questions_writing_idx ON public.lesson_questions USING btree (writing_question_id);

CREATE INDEX listening_attempts_created_at_idx ON ONLY public.listening_attempts USING btree (created_at);

CREATE INDEX listening_attempts_question_id_idx ON ONLY public.listening_attempts USING btree (question_id);

CREATE TABLE "partitions"."listening_attempts_default" PARTITION OF "public"."listening_attempts" DEFAULT;

ALTER TABLE "partitions"."listening_attempts_default"
  ENABLE ROW LEVEL SECURITY;

CREATE INDEX listening_questions_archived_at_idx ON public.listening_questions USING btree (archived_at)
  WHERE (archived_at IS NOT NULL);

CREATE INDEX listening_questions_created_at_idx ON public.listening_questions USING btree (created_at DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX listening_questions_difficulty_idx ON public.listening_questions USING btree (difficulty DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX listening_questions_media_id_idx ON public.listening_questions USING btree (media_id);

CREATE UNIQUE INDEX listening_questions_source_key ON public.listening_questions USING btree (source, external_id)
  WHERE (external_id IS NOT NULL);

CREATE INDEX listening_questions_title_idx ON public.listening_questions USING btree (title DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX listening_questions_title_trgm ON public.listening_questions USING gin (title extensions.gin_trgm_ops);

CREATE INDEX media_analysis_measured_by_idx ON public.media_analysis USING btree (measured_by);

CREATE INDEX media_checksum_idx ON public.media USING btree (checksum);

CREATE INDEX media_search_gin ON public.media USING gin (search);

CREATE INDEX media_title_trgm ON public.media USING gin (title extensions.gin_trgm_ops);

CREATE INDEX media_updated_idx ON public.media USING btree (updated_at DESC, id);

CREATE INDEX organizations_name_trgm ON public.organizations USING gin (name extensions.gin_trgm_ops);

CREATE INDEX post_views_user_id_idx ON public.post_views USING btree (user_id);

CREATE INDEX post_views_viewed_on_idx ON public.post_views USING btree (viewed_on);

CREATE INDEX post_views_waiting_idx ON public.post_views USING btree (post_id)
  WHERE (NOT is_counted);

CREATE INDEX posts_author_id_idx ON public.posts USING btree (author_id, created_at DESC, id);

CREATE INDEX posts_created_at_idx ON public.posts USING btree (created_at DESC, id);

CREATE INDEX posts_forum_created_at_idx ON public.posts USING btree (forum_id, created_at DESC, id);

CREATE INDEX posts_forum_id_idx ON public.posts USING btree (forum_id, is_pinned DESC, created_at DESC);

CREATE INDEX posts_locked_idx ON public.posts USING btree (created_at DESC, id)
  WHERE is_locked;

CREATE INDEX posts_merged_into_idx ON public.posts USING btree (merged_into)
  WHERE (merged_into IS NOT NULL);

CREATE INDEX posts_moderated_idx ON public.posts USING btree (status, updated_at DESC)
  WHERE (status <> 'visible'::text);

CREATE INDEX posts_pinned_idx ON public.posts USING btree (created_at DESC, id)
  WHERE is_pinned;

CREATE INDEX posts_search_gin ON public.posts USING gin (search);

CREATE INDEX posts_status_created_at_idx ON public.posts USING btree (status, created_at DESC, id)
  WHERE (status <> 'visible'::text);

CREATE INDEX posts_title_trgm ON public.posts USING gin (title extensions.gin_trgm_ops);

CREATE INDEX practice_lessons_created_by_idx ON public.practice_lessons USING btree (created_by);

CREATE INDEX practice_lessons_tags_gin ON public.practice_lessons USING gin (tags);

CREATE INDEX practice_lessons_thumbnail_media_id_idx ON public.practice_lessons USING btree (thumbnail_media_id);

CREATE INDEX practice_lessons_title_trgm ON public.practice_lessons USING gin (title extensions.gin_trgm_ops);

CREATE INDEX practice_lessons_updated_idx ON public.practice_lessons USING btree (updated_at DESC, id);

CREATE INDEX practice_sessions_question_id_idx ON public.practice_sessions USING btree (question_id);

CREATE INDEX practice_sessions_user_id_idx ON public.practice_sessions USING btree (user_id, submitted_at DESC);

CREATE INDEX preview_links_created_by_idx ON public.preview_links USING btree (created_by);

CREATE INDEX preview_links_record_idx ON public.preview_links USING btree (resource, record_id, created_at DESC);

CREATE INDEX pte_categories_parent_idx ON public.pte_categories USING btree (parent);

CREATE INDEX pte_questions_question_trgm ON public.pte_questions USING gin (question extensions.gin_trgm_ops);

CREATE INDEX pte_questions_tags_gin ON public.pte_questions USING gin (tags);

CREATE INDEX pte_questions_test_id_idx ON public.pte_questions USING btree (test_id, order_index);

CREATE INDEX pte_questions_type_idx ON public.pte_questions USING btree (section, question_type);

CREATE INDEX pte_questions_updated_idx ON public.pte_questions USING btree (updated_at DESC, id);

CREATE INDEX pte_sync_jobs_open_idx ON public.pte_sync_jobs USING btree (status, started_at)
  WHERE (status = ANY (ARRAY['pending'::text, 'running'::text]));

CREATE INDEX pte_sync_jobs_started_at_idx ON public.pte_sync_jobs USING btree (started_at DESC);

CREATE INDEX question_bookmarks_listening_idx ON public.question_bookmarks USING btree (listening_question_id);

CREATE INDEX question_bookmarks_reading_idx ON public.question_bookmarks USING btree (reading_question_id);

CREATE INDEX question_bookmarks_speaking_idx ON public.question_bookmarks USING btree (speaking_question_id);

CREATE INDEX question_bookmarks_writing_idx ON public.question_bookmarks USING btree (writing_question_id);

CREATE INDEX question_checks_checked_at_idx ON public.question_checks USING btree (checked_at DESC);

CREATE INDEX question_checks_checked_by_idx ON public.question_checks USING btree (checked_by);

CREATE INDEX question_sources_media_id_idx ON public.question_sources USING btree (media_id);

CREATE INDEX question_sources_updated_idx ON public.question_sources USING btree (updated_at DESC, id);

CREATE INDEX reading_attempts_created_at_idx ON ONLY public.reading_attempts USING btree (created_at);

CREATE INDEX reading_attempts_question_id_idx ON ONLY public.reading_attempts USING btree (question_id);

CREATE TABLE "partitions"."reading_attempts_default" PARTITION OF "public"."reading_attempts" DEFAULT;

ALTER TABLE "partitions"."reading_attempts_default"
  ENABLE ROW LEVEL SECURITY;

CREATE INDEX reading_questions_archived_at_idx ON public.reading_questions USING btree (archived_at)
  WHERE (archived_at IS NOT NULL);

CREATE INDEX reading_questions_created_at_idx ON public.reading_questions USING btree (created_at DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX reading_questions_difficulty_idx ON public.reading_questions USING btree (difficulty DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX reading_questions_media_id_idx ON public.reading_questions USING btree (media_id);

CREATE UNIQUE INDEX reading_questions_source_key ON public.reading_questions USING btree (source, external_id)
  WHERE (external_id IS NOT NULL);

CREATE INDEX reading_questions_title_idx ON public.reading_questions USING btree (title DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX reading_questions_title_trgm ON public.reading_questions USING gin (title extensions.gin_trgm_ops);

CREATE INDEX review_comments_record_idx ON public.review_comments USING btree (resource, record_id, created_at);

CREATE INDEX review_comments_resolved_by_idx ON public.review_comments USING btree (resolved_by)
  WHERE (resolved_by IS NOT NULL);

CREATE INDEX speaking_attempts_created_at_idx ON ONLY public.speaking_attempts USING btree (created_at);

CREATE INDEX speaking_attempts_public_audio_idx ON ONLY public.speaking_attempts USING btree (audio_url)
  WHERE is_public;

CREATE INDEX speaking_attempts_question_id_idx ON ONLY public.speaking_attempts USING btree (question_id);

CREATE TABLE "partitions"."speaking_attempts_default" PARTITION OF "public"."speaking_attempts" DEFAULT;

ALTER TABLE "partitions"."speaking_attempts_default"
  ENABLE ROW LEVEL SECURITY;

CREATE INDEX speaking_questions_archived_at_idx ON public.speaking_questions USING btree (archived_at)
  WHERE (archived_at IS NOT NULL);

CREATE INDEX speaking_questions_created_at_idx ON public.speaking_questions USING btree (created_at DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX speaking_questions_difficulty_idx ON public.speaking_questions USING btree (difficulty DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX speaking_questions_media_id_idx ON public.speaking_questions USING btree (media_id);

CREATE INDEX speaking_questions_reference_audio_uk_id_idx ON public.speaking_questions USING btree (reference_audio_uk_id);

CREATE INDEX speaking_questions_reference_audio_us_id_idx ON public.speaking_questions USING btree (reference_audio_us_id);

CREATE UNIQUE INDEX speaking_questions_source_key ON public.speaking_questions USING btree (source, external_id)
  WHERE (external_id IS NOT NULL);

CREATE INDEX speaking_questions_title_idx ON public.speaking_questions USING btree (title DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX speaking_questions_title_trgm ON public.speaking_questions USING gin (title extensions.gin_trgm_ops);

CREATE INDEX speaking_templates_tags_gin ON public.speaking_templates USING gin (tags);

CREATE INDEX speaking_templates_title_trgm ON public.speaking_templates USING gin (title extensions.gin_trgm_ops);

CREATE INDEX staff_members_granted_by_idx ON public.staff_members USING btree (granted_by);

CREATE INDEX staff_notes_user_id_idx ON public.staff_notes USING btree (user_id, created_at DESC);

CREATE INDEX stripe_drift_open_idx ON public.stripe_drift USING btree (found_at DESC)
  WHERE (state = 'open'::text);

CREATE INDEX stripe_drift_repaired_by_idx ON public.stripe_drift USING btree (repaired_by);

CREATE INDEX stripe_drift_user_id_idx ON public.stripe_drift USING btree (user_id);

CREATE INDEX stripe_events_customer_idx ON public.stripe_events USING btree (customer, received_at DESC);

CREATE INDEX stripe_events_open_idx ON public.stripe_events USING btree (state, received_at DESC)
  WHERE (processed_at IS NULL);

CREATE INDEX stripe_events_received_state_idx ON public.stripe_events USING btree (received_at DESC, state);

CREATE INDEX stripe_events_unprocessed_idx ON public.stripe_events USING btree (customer, id)
  WHERE (processed_at IS NULL);

CREATE INDEX stripe_reconciliations_created_at_idx ON public.stripe_reconciliations USING btree (created_at DESC);

CREATE UNIQUE INDEX stripe_reconciliations_one_at_a_time ON public.stripe_reconciliations USING btree ((true))
  WHERE (finished_at IS NULL);

CREATE INDEX stripe_reconciliations_started_by_idx ON public.stripe_reconciliations USING btree (started_by);

CREATE INDEX subscription_actions_actor_id_idx ON public.subscription_actions USING btree (actor_id);

CREATE INDEX subscription_actions_batch_id_idx ON public.subscription_actions USING btree (batch_id)
  WHERE (batch_id IS NOT NULL);

CREATE INDEX subscription_actions_created_at_idx ON public.subscription_actions USING btree (created_at DESC);

CREATE UNIQUE INDEX subscription_actions_pending_key ON public.subscription_actions USING btree (user_id)
  WHERE (status = 'pending'::text);

CREATE INDEX subscription_actions_undoes_id_idx ON public.subscription_actions USING btree (undoes_id);

CREATE UNIQUE INDEX subscription_actions_undone_once_key ON public.subscription_actions USING btree (undoes_id)
  WHERE (status <> 'failed'::text);

CREATE INDEX subscription_actions_user_id_idx ON public.subscription_actions USING btree (user_id, created_at DESC);

CREATE INDEX subscription_events_actor_id_idx ON public.subscription_events USING btree (actor_id);

CREATE INDEX subscription_events_created_at_idx ON public.subscription_events USING btree (created_at DESC);

CREATE INDEX subscription_events_subscription_id_idx ON public.subscription_events USING btree (subscription_id);

CREATE INDEX subscription_events_user_id_idx ON public.subscription_events USING btree (user_id, created_at DESC);

CREATE INDEX subscription_mails_user_id_idx ON public.subscription_mails USING btree (user_id, created_at DESC);

CREATE INDEX subscription_mails_waiting_idx ON public.subscription_mails USING btree (created_at)
  WHERE (sent_at IS NULL);

CREATE INDEX subscription_plan_checks_checked_by_idx ON public.subscription_plan_checks USING btree (checked_by);

CREATE INDEX sync_job_rows_job_id_idx ON public.sync_job_rows USING btree (job_id, outcome);

CREATE INDEX sync_job_rows_record_idx ON public.sync_job_rows USING btree (table_name, record_id)
  WHERE (record_id IS NOT NULL);

CREATE UNIQUE INDEX tags_name_key ON public.tags USING btree (lower(name));

CREATE INDEX team_members_user_id_idx ON public.team_members USING btree (user_id);

CREATE UNIQUE INDEX teams_organization_name_key ON public.teams USING btree (organization_id, lower(name));

CREATE INDEX test_answers_question_id_idx ON public.test_answers USING btree (question_id);

CREATE INDEX test_attempts_test_id_idx ON public.test_attempts USING btree (test_id);

CREATE INDEX test_attempts_user_created_idx ON public.test_attempts USING btree (user_id, created_at DESC);

CREATE INDEX user_progress_last_active_idx ON public.user_progress USING btree (last_active_at DESC);

CREATE UNIQUE INDEX user_scheduled_exam_dates_primary_key ON public.user_scheduled_exam_dates USING btree (user_id)
  WHERE is_primary;

CREATE INDEX user_subscriptions_customer_trgm ON public.user_subscriptions USING gin (lower(stripe_customer_id) extensions.gin_trgm_ops)
  WHERE (stripe_customer_id IS NOT NULL);

CREATE INDEX user_subscriptions_due_idx ON public.user_subscriptions USING btree (LEAST(end_date, cancel_at, trial_ends_at))
  WHERE (status = ANY (ARRAY['active'::public.membership_status, 'trial'::public.membership_status]));

CREATE INDEX user_subscriptions_end_date_idx ON public.user_subscriptions USING btree (end_date)
  WHERE (status = ANY (ARRAY['active'::public.membership_status, 'trial'::public.membership_status]));

CREATE INDEX user_subscriptions_review_idx ON public.user_subscriptions USING btree (updated_at DESC)
  WHERE needs_review;

CREATE UNIQUE INDEX user_subscriptions_stripe_customer_key ON public.user_subscriptions USING btree (stripe_customer_id)
  WHERE (stripe_customer_id IS NOT NULL);

CREATE UNIQUE INDEX user_subscriptions_stripe_subscription_key ON public.user_subscriptions USING btree (stripe_subscription_id)
  WHERE (stripe_subscription_id IS NOT NULL);

CREATE INDEX user_subscriptions_subscription_trgm ON public.user_subscriptions USING gin (lower(stripe_subscription_id) extensions.gin_trgm_ops)
  WHERE (stripe_subscription_id IS NOT NULL);

CREATE INDEX users_created_at_idx ON public.users USING btree (created_at DESC);

CREATE UNIQUE INDEX users_email_key ON public.users USING btree (lower(email));

CREATE INDEX users_email_prefix_idx ON public.users USING btree (lower(email) text_pattern_ops, id);

CREATE INDEX users_email_trgm ON public.users USING gin (email extensions.gin_trgm_ops);

CREATE INDEX users_lookup_trgm ON public.users
  USING gin (lower(((((((name || ' '::text) || email) || ' '::text) || (id)::text) || ' '::text) || COALESCE(legacy_id, ''::text))) extensions.gin_trgm_ops);

CREATE INDEX users_name_idx ON public.users USING btree (name, id);

CREATE INDEX users_name_prefix_idx ON public.users USING btree (lower(name) text_pattern_ops, id);

CREATE INDEX users_name_trgm ON public.users USING gin (name extensions.gin_trgm_ops);

CREATE INDEX users_organization_id_idx ON public.users USING btree (organization_id);

CREATE INDEX users_search_gin ON public.users USING gin (search);

CREATE INDEX writing_attempts_created_at_idx ON ONLY public.writing_attempts USING btree (created_at);

CREATE INDEX writing_attempts_question_id_idx ON ONLY public.writing_attempts USING btree (question_id);

CREATE TABLE "partitions"."writing_attempts_default" PARTITION OF "public"."writing_attempts" DEFAULT;

ALTER TABLE "partitions"."writing_attempts_default"
  ENABLE ROW LEVEL SECURITY;

CREATE INDEX writing_questions_archived_at_idx ON public.writing_questions USING btree (archived_at)
  WHERE (archived_at IS NOT NULL);

CREATE INDEX writing_questions_created_at_idx ON public.writing_questions USING btree (created_at DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX writing_questions_difficulty_idx ON public.writing_questions USING btree (difficulty DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX writing_questions_media_id_idx ON public.writing_questions USING btree (media_id);

CREATE UNIQUE INDEX writing_questions_source_key ON public.writing_questions USING btree (source, external_id)
  WHERE (external_id IS NOT NULL);

CREATE INDEX writing_questions_title_idx ON public.writing_questions USING btree (title DESC, id)
  WHERE (archived_at IS NULL);

CREATE INDEX writing_questions_title_trgm ON public.writing_questions USING gin (title extensions.gin_trgm_ops);

CREATE TRIGGER sync_user_from_auth
  AFTER INSERT OR UPDATE OF email, email_confirmed_at ON auth.users
  FOR EACH ROW
  EXECUTE FUNCTION private.sync_user_from_auth();

CREATE TRIGGER count_added AFTER INSERT ON public.comment_likes REFERENCING NEW TABLE AS likes FOR EACH STATEMENT EXECUTE FUNCTION private.count_likes (
  'public.comments',
  'comment_id'
);

CREATE TRIGGER count_removed AFTER DELETE ON public.comment_likes REFERENCING OLD TABLE AS likes FOR EACH STATEMENT EXECUTE FUNCTION private.count_likes (
  'public.comments',
  'comment_id'
);

CREATE TRIGGER audit_change
  AFTER UPDATE ON public.comments
  FOR EACH ROW
  WHEN ((old.like_count = new.like_count))
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER audit
  AFTER INSERT OR DELETE ON public.comments
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.comments
  FOR EACH ROW
  WHEN ((old.like_count = new.like_count))
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER count_added
  AFTER INSERT ON public.comments REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.count_comments();

CREATE TRIGGER count_changed
  AFTER UPDATE ON public.comments REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.count_comments();

CREATE TRIGGER count_removed
  AFTER DELETE ON public.comments REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.count_comments();

CREATE TRIGGER follow_merge
  BEFORE INSERT ON public.comments
  FOR EACH ROW
  EXECUTE FUNCTION private.follow_merge();

CREATE TRIGGER guard_insert
  BEFORE INSERT ON public.comments
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('community.moderate', 'post_id', 'parent_id', 'author_id', 'content');

CREATE TRIGGER guard_update
  BEFORE UPDATE ON public.comments
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('community.moderate', 'content');

CREATE TRIGGER keep_counts
  BEFORE INSERT OR UPDATE ON public.comments
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_counts('like_count');

CREATE TRIGGER mark_edited
  BEFORE UPDATE OF content, edited_at ON public.comments
  FOR EACH ROW
  EXECUTE FUNCTION private.mark_edited();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.comments
  FOR EACH ROW
  WHEN ((old.like_count = new.like_count))
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.conversation_sessions
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.format_profiles
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER keep_profile_in_force
  BEFORE INSERT OR DELETE OR UPDATE ON public.format_profiles
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_profile_in_force();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.format_profiles
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.forum_categories
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.forum_categories
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER keep_used
  BEFORE DELETE ON public.forum_categories
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_used_category();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.forum_categories
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit_change
  AFTER UPDATE ON public.forums
  FOR EACH ROW
  WHEN ((old.post_count = new.post_count))
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER audit
  AFTER INSERT OR DELETE ON public.forums
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.forums
  FOR EACH ROW
  WHEN ((old.post_count = new.post_count))
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER close_archived
  BEFORE UPDATE ON public.forums
  FOR EACH ROW
  EXECUTE FUNCTION private.close_archived_forum();

CREATE TRIGGER keep_counts
  BEFORE INSERT OR UPDATE ON public.forums
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_counts('post_count');

CREATE TRIGGER keep_with_posts
  BEFORE DELETE ON public.forums
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_forum_with_posts();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.forums
  FOR EACH ROW
  WHEN ((old.post_count = new.post_count))
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.learner_views
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER guard_columns
  BEFORE INSERT OR UPDATE ON public.lesson_progress
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'user_id', 'lesson_id', 'questions_completed', 'questions_total', 'last_activity_at', 'completed_at');

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.lesson_progress
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.lesson_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_lesson_question
  BEFORE INSERT OR UPDATE ON public.lesson_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.check_lesson_question();

CREATE TRIGGER count_after_delete
  AFTER DELETE ON public.lesson_questions REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.count_lesson_questions();

CREATE TRIGGER count_after_insert
  AFTER INSERT ON public.lesson_questions REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.count_lesson_questions();

CREATE TRIGGER reopen_review_after_delete
  AFTER DELETE ON public.lesson_questions REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.reopen_lesson_review();

CREATE TRIGGER reopen_review_after_insert
  AFTER INSERT ON public.lesson_questions REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.reopen_lesson_review();

CREATE TRIGGER reopen_review_after_update
  AFTER UPDATE ON public.lesson_questions REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.reopen_lesson_review();

CREATE TRIGGER guard_columns
  BEFORE INSERT ON public.listening_attempts
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'user_id', 'question_id', 'user_response', 'time_taken');

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.listening_attempts
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.listening_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.listening_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER count_added AFTER INSERT ON public.listening_questions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION private.count_added_questions (
  'listening'
);

CREATE TRIGGER count_changed AFTER UPDATE ON public.listening_questions
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION private.count_changed_questions (
  'listening'
);

CREATE TRIGGER count_removed AFTER DELETE ON public.listening_questions REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION private.count_removed_questions (
  'listening'
);

CREATE TRIGGER delete_review_comments
  AFTER DELETE ON public.listening_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.delete_review_comments();

CREATE TRIGGER forget_counts
  AFTER TRUNCATE ON public.listening_questions
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.forget_question_counts('listening');

CREATE TRIGGER guard_review
  BEFORE INSERT ON public.listening_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_review();

CREATE TRIGGER keep_published_question
  BEFORE UPDATE OF is_active, archived_at ON public.listening_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_published_question();

CREATE TRIGGER refresh_linked_questions AFTER UPDATE ON public.listening_questions
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.refresh_changed_linked_questions (
  'listening_question_id'
);

CREATE TRIGGER refuse_invalid_question_change
  BEFORE UPDATE ON public.listening_questions
  FOR EACH ROW
  WHEN
    ((new.is_active AND ((NOT old.is_active) OR (((((((old.type IS DISTINCT FROM new.type) OR (old.prompt_text IS DISTINCT FROM new.prompt_text)) OR (old.transcript IS DISTINCT
    FROM new.transcript)) OR (old.options IS DISTINCT FROM new.options)) OR (old.correct_answers IS DISTINCT FROM new.correct_answers)) OR
    (old.media_id IS DISTINCT FROM new.media_id)) OR (old.archived_at IS DISTINCT FROM new.archived_at)))))
  EXECUTE FUNCTION private.refuse_invalid_question('listening');

CREATE TRIGGER refuse_invalid_question
  BEFORE INSERT ON public.listening_questions
  FOR EACH ROW
  WHEN (new.is_active)
  EXECUTE FUNCTION private.refuse_invalid_question('listening');

CREATE TRIGGER require_known_tags_of_new
  BEFORE INSERT ON public.listening_questions
  FOR EACH ROW
  WHEN ((new.tags <> '{}'::text[]))
  EXECUTE FUNCTION private.require_known_tags();

CREATE TRIGGER require_known_tags
  BEFORE UPDATE OF tags ON public.listening_questions
  FOR EACH ROW
  WHEN (((new.tags <> '{}'::text[]) AND (new.tags IS DISTINCT FROM old.tags)))
  EXECUTE FUNCTION private.require_known_tags();

CREATE TRIGGER require_question_check_change
  BEFORE UPDATE ON public.listening_questions
  FOR EACH ROW
  WHEN
    ((new.is_active AND ((NOT old.is_active) OR (((((((old.type IS DISTINCT FROM new.type) OR (old.prompt_text IS DISTINCT FROM new.prompt_text)) OR (old.transcript IS DISTINCT
    FROM new.transcript)) OR (old.options IS DISTINCT FROM new.options)) OR (old.correct_answers IS DISTINCT FROM new.correct_answers)) OR
    (old.media_id IS DISTINCT FROM new.media_id)) OR (old.archived_at IS DISTINCT FROM new.archived_at)))))
  EXECUTE FUNCTION private.require_question_check('listening');

CREATE TRIGGER require_question_check
  BEFORE INSERT ON public.listening_questions
  FOR EACH ROW
  WHEN (new.is_active)
  EXECUTE FUNCTION private.require_question_check('listening');

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.listening_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.media
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.media
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER guard_columns
  BEFORE UPDATE ON public.media
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'title', 'alt_text', 'transcript', 'metadata', 'url', 'thumbnail_url', 'archived_at');

CREATE TRIGGER guard_media_in_use
  BEFORE UPDATE OF TYPE, archived_at, bucket, path ON public.media
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_media_in_use();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.media
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.media_analysis
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('media_id', 'peaks');

CREATE TRIGGER stamp
  BEFORE INSERT OR UPDATE ON public.media_analysis
  FOR EACH ROW
  EXECUTE FUNCTION private.stamp_media_analysis();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.organizations
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id', 'api_key_hash');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.organizations
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER keep_organization_with_members
  BEFORE DELETE ON public.organizations
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_organization_with_members();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.organizations
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER count_added AFTER INSERT ON public.post_likes REFERENCING NEW TABLE AS likes FOR EACH STATEMENT EXECUTE FUNCTION private.count_likes (
  'public.posts',
  'post_id'
);

CREATE TRIGGER count_removed AFTER DELETE ON public.post_likes REFERENCING OLD TABLE AS likes FOR EACH STATEMENT EXECUTE FUNCTION private.count_likes (
  'public.posts',
  'post_id'
);

CREATE TRIGGER audit_change
  AFTER UPDATE ON public.posts
  FOR EACH ROW
  WHEN (((old.comment_count = new.comment_count) AND (old.like_count = new.like_count) AND (old.view_count = new.view_count)))
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER audit
  AFTER INSERT OR DELETE ON public.posts
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.posts
  FOR EACH ROW
  WHEN (((old.comment_count = new.comment_count) AND (old.like_count = new.like_count) AND (old.view_count = new.view_count)))
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER collect_title_words_added
  AFTER INSERT ON public.posts REFERENCING NEW TABLE AS titled
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.collect_title_words();

CREATE TRIGGER collect_title_words_changed
  AFTER UPDATE ON public.posts REFERENCING OLD TABLE AS untitled NEW TABLE AS titled
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.collect_changed_title_words();

CREATE TRIGGER count_added
  AFTER INSERT ON public.posts REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.count_posts();

CREATE TRIGGER count_changed
  AFTER UPDATE ON public.posts REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.count_posts();

CREATE TRIGGER count_removed
  AFTER DELETE ON public.posts REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.count_posts();

CREATE TRIGGER guard_insert
  BEFORE INSERT ON public.posts
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('community.moderate', 'forum_id', 'author_id', 'title', 'content');

CREATE TRIGGER guard_update
  BEFORE UPDATE ON public.posts
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('community.moderate', 'title', 'content');

CREATE TRIGGER keep_counts
  BEFORE INSERT OR UPDATE ON public.posts
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_counts('comment_count', 'like_count', 'view_count');

CREATE TRIGGER keep_merged
  BEFORE INSERT OR UPDATE ON public.posts
  FOR EACH ROW
  WHEN ((new.merged_into IS NOT NULL))
  EXECUTE FUNCTION private.keep_merged_post();

CREATE TRIGGER keep_merges_one_step
  AFTER UPDATE ON public.posts REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.keep_merges_one_step();

CREATE TRIGGER mark_edited
  BEFORE UPDATE OF title, content, edited_at ON public.posts
  FOR EACH ROW
  EXECUTE FUNCTION private.mark_edited();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.posts
  FOR EACH ROW
  WHEN (((old.comment_count = new.comment_count) AND (old.like_count = new.like_count) AND (old.view_count = new.view_count)))
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.practice_lessons
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.practice_lessons
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER delete_review_comments
  AFTER DELETE ON public.practice_lessons
  FOR EACH ROW
  EXECUTE FUNCTION private.delete_review_comments();

CREATE TRIGGER guard_lesson_status
  BEFORE INSERT OR UPDATE ON public.practice_lessons
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_lesson_status();

CREATE TRIGGER guard_review
  BEFORE INSERT OR UPDATE ON public.practice_lessons
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_review();

CREATE TRIGGER require_known_tags_of_new
  BEFORE INSERT ON public.practice_lessons
  FOR EACH ROW
  WHEN ((new.tags <> '{}'::text[]))
  EXECUTE FUNCTION private.require_known_tags();

CREATE TRIGGER require_known_tags
  BEFORE UPDATE OF tags ON public.practice_lessons
  FOR EACH ROW
  WHEN (((new.tags <> '{}'::text[]) AND (new.tags IS DISTINCT FROM old.tags)))
  EXECUTE FUNCTION private.require_known_tags();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.practice_lessons
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE OF revoked_at, expires_at ON public.preview_links
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id', 'token_hash');

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.pte_categories
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.pte_categories
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER guard_category
  BEFORE INSERT OR UPDATE ON public.pte_categories
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_category();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.pte_categories
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.pte_question_media
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.pte_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.pte_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER describe_linked_question
  BEFORE INSERT OR UPDATE ON public.pte_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.describe_linked_question();

CREATE TRIGGER require_known_tags_of_new
  BEFORE INSERT ON public.pte_questions
  FOR EACH ROW
  WHEN ((new.tags <> '{}'::text[]))
  EXECUTE FUNCTION private.require_known_tags();

CREATE TRIGGER require_known_tags
  BEFORE UPDATE OF tags ON public.pte_questions
  FOR EACH ROW
  WHEN (((new.tags <> '{}'::text[]) AND (new.tags IS DISTINCT FROM old.tags)))
  EXECUTE FUNCTION private.require_known_tags();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.pte_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.pte_sync_jobs
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER guard_insert
  BEFORE INSERT ON public.pte_sync_jobs
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'job_type', 'question_type', 'source', 'started_by');

CREATE TRIGGER guard_update
  BEFORE UPDATE ON public.pte_sync_jobs
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'status', 'finished_at');

CREATE TRIGGER stamp_end
  BEFORE UPDATE OF status ON public.pte_sync_jobs
  FOR EACH ROW
  WHEN ((new.status <> ALL (ARRAY['pending'::text, 'running'::text])))
  EXECUTE FUNCTION private.stamp_sync_job_end();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.pte_tests
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.pte_tests
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.pte_tests
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.pte_user_exam_settings
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.pte_user_exam_settings
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER guard_insert
  BEFORE INSERT ON public.pte_user_exam_settings
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'user_id', 'target_score', 'preferences');

CREATE TRIGGER guard_update
  BEFORE UPDATE ON public.pte_user_exam_settings
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'target_score', 'preferences');

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.pte_user_exam_settings
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER take_primary_exam_date
  BEFORE INSERT ON public.pte_user_exam_settings
  FOR EACH ROW
  EXECUTE FUNCTION private.take_primary_exam_date();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.question_sources
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.question_sources
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER count_source_revision
  BEFORE INSERT OR UPDATE ON public.question_sources
  FOR EACH ROW
  EXECUTE FUNCTION private.count_source_revision();

CREATE TRIGGER keep_source_revision
  AFTER INSERT OR UPDATE OF text ON public.question_sources
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_source_revision();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.question_sources
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER guard_columns
  BEFORE INSERT ON public.reading_attempts
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'user_id', 'question_id', 'user_response', 'time_taken');

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.reading_attempts
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.reading_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.reading_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER count_added AFTER INSERT ON public.reading_questions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION private.count_added_questions (
  'reading'
);

CREATE TRIGGER count_changed AFTER UPDATE ON public.reading_questions
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION private.count_changed_questions (
  'reading'
);

CREATE TRIGGER count_removed AFTER DELETE ON public.reading_questions REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION private.count_removed_questions (
  'reading'
);

CREATE TRIGGER delete_review_comments
  AFTER DELETE ON public.reading_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.delete_review_comments();

CREATE TRIGGER forget_counts
  AFTER TRUNCATE ON public.reading_questions
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.forget_question_counts('reading');

CREATE TRIGGER guard_review
  BEFORE INSERT ON public.reading_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_review();

CREATE TRIGGER keep_published_question
  BEFORE UPDATE OF is_active, archived_at ON public.reading_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_published_question();

CREATE TRIGGER refresh_linked_questions AFTER UPDATE ON public.reading_questions
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.refresh_changed_linked_questions (
  'reading_question_id'
);

CREATE TRIGGER refuse_invalid_question_change
  BEFORE UPDATE ON public.reading_questions
  FOR EACH ROW
  WHEN
    ((new.is_active AND ((NOT old.is_active) OR (((((((old.type IS DISTINCT FROM new.type) OR (old.prompt_text IS DISTINCT FROM new.prompt_text)) OR (old.transcript IS DISTINCT
    FROM new.transcript)) OR (old.options IS DISTINCT FROM new.options)) OR (old.answer_key IS DISTINCT FROM new.answer_key)) OR (old.media_id IS DISTINCT FROM new.media_id)) OR
    (old.archived_at IS DISTINCT FROM new.archived_at)))))
  EXECUTE FUNCTION private.refuse_invalid_question('reading');

CREATE TRIGGER refuse_invalid_question
  BEFORE INSERT ON public.reading_questions
  FOR EACH ROW
  WHEN (new.is_active)
  EXECUTE FUNCTION private.refuse_invalid_question('reading');

CREATE TRIGGER require_known_tags_of_new
  BEFORE INSERT ON public.reading_questions
  FOR EACH ROW
  WHEN ((new.tags <> '{}'::text[]))
  EXECUTE FUNCTION private.require_known_tags();

CREATE TRIGGER require_known_tags
  BEFORE UPDATE OF tags ON public.reading_questions
  FOR EACH ROW
  WHEN (((new.tags <> '{}'::text[]) AND (new.tags IS DISTINCT FROM old.tags)))
  EXECUTE FUNCTION private.require_known_tags();

CREATE TRIGGER require_question_check_change
  BEFORE UPDATE ON public.reading_questions
  FOR EACH ROW
  WHEN
    ((new.is_active AND ((NOT old.is_active) OR (((((((old.type IS DISTINCT FROM new.type) OR (old.prompt_text IS DISTINCT FROM new.prompt_text)) OR (old.transcript IS DISTINCT
    FROM new.transcript)) OR (old.options IS DISTINCT FROM new.options)) OR (old.answer_key IS DISTINCT FROM new.answer_key)) OR (old.media_id IS DISTINCT FROM new.media_id)) OR
    (old.archived_at IS DISTINCT FROM new.archived_at)))))
  EXECUTE FUNCTION private.require_question_check('reading');

CREATE TRIGGER require_question_check
  BEFORE INSERT ON public.reading_questions
  FOR EACH ROW
  WHEN (new.is_active)
  EXECUTE FUNCTION private.require_question_check('reading');

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.reading_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.review_comments
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER guard_review_comment
  BEFORE INSERT OR UPDATE ON public.review_comments
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_review_comment();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.review_comments
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.role_permissions
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('role,permission');

CREATE TRIGGER guard_insert
  BEFORE INSERT ON public.speaking_attempts
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'user_id', 'question_id', 'type', 'audio_url', 'duration_ms', 'timings', 'is_public');

CREATE TRIGGER guard_update
  BEFORE UPDATE ON public.speaking_attempts
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'is_public');

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.speaking_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.speaking_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER count_added AFTER INSERT ON public.speaking_questions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION private.count_added_questions (
  'speaking'
);

CREATE TRIGGER count_changed AFTER UPDATE ON public.speaking_questions
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION private.count_changed_questions (
  'speaking'
);

CREATE TRIGGER count_removed AFTER DELETE ON public.speaking_questions REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION private.count_removed_questions (
  'speaking'
);

CREATE TRIGGER delete_review_comments
  AFTER DELETE ON public.speaking_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.delete_review_comments();

CREATE TRIGGER forget_counts
  AFTER TRUNCATE ON public.speaking_questions
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.forget_question_counts('speaking');

CREATE TRIGGER guard_review
  BEFORE INSERT ON public.speaking_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_review();

CREATE TRIGGER keep_published_question
  BEFORE UPDATE OF is_active, archived_at ON public.speaking_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_published_question();

CREATE TRIGGER refresh_linked_questions AFTER UPDATE ON public.speaking_questions
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.refresh_changed_linked_questions (
  'speaking_question_id'
);

CREATE TRIGGER refuse_invalid_question_change
  BEFORE UPDATE ON public.speaking_questions
  FOR EACH ROW
  WHEN
    ((new.is_active AND ((NOT old.is_active) OR (((((((old.type IS DISTINCT FROM new.type) OR (old.prompt_text IS DISTINCT FROM new.prompt_text)) OR (old.transcript IS DISTINCT
    FROM new.transcript)) OR (old.options IS DISTINCT FROM new.options)) OR (old.answer_key IS DISTINCT FROM new.answer_key)) OR (old.media_id IS DISTINCT FROM new.media_id)) OR
    (old.archived_at IS DISTINCT FROM new.archived_at)))))
  EXECUTE FUNCTION private.refuse_invalid_question('speaking');

CREATE TRIGGER refuse_invalid_question
  BEFORE INSERT ON public.speaking_questions
  FOR EACH ROW
  WHEN (new.is_active)
  EXECUTE FUNCTION private.refuse_invalid_question('speaking');

CREATE TRIGGER require_known_tags_of_new
  BEFORE INSERT ON public.speaking_questions
  FOR EACH ROW
  WHEN ((new.tags <> '{}'::text[]))
  EXECUTE FUNCTION private.require_known_tags();

CREATE TRIGGER require_known_tags
  BEFORE UPDATE OF tags ON public.speaking_questions
  FOR EACH ROW
  WHEN (((new.tags <> '{}'::text[]) AND (new.tags IS DISTINCT FROM old.tags)))
  EXECUTE FUNCTION private.require_known_tags();

CREATE TRIGGER require_question_check_change
  BEFORE UPDATE ON public.speaking_questions
  FOR EACH ROW
  WHEN
    ((new.is_active AND ((NOT old.is_active) OR (((((((old.type IS DISTINCT FROM new.type) OR (old.prompt_text IS DISTINCT FROM new.prompt_text)) OR (old.transcript IS DISTINCT
    FROM new.transcript)) OR (old.options IS DISTINCT FROM new.options)) OR (old.answer_key IS DISTINCT FROM new.answer_key)) OR (old.media_id IS DISTINCT FROM new.media_id)) OR
    (old.archived_at IS DISTINCT FROM new.archived_at)))))
  EXECUTE FUNCTION private.require_question_check('speaking');

CREATE TRIGGER require_question_check
  BEFORE INSERT ON public.speaking_questions
  FOR EACH ROW
  WHEN (new.is_active)
  EXECUTE FUNCTION private.require_question_check('speaking');

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.speaking_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.speaking_templates
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.speaking_templates
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER require_known_tags_of_new
  BEFORE INSERT ON public.speaking_templates
  FOR EACH ROW
  WHEN ((new.tags <> '{}'::text[]))
  EXECUTE FUNCTION private.require_known_tags();

CREATE TRIGGER require_known_tags
  BEFORE UPDATE OF tags ON public.speaking_templates
  FOR EACH ROW
  WHEN (((new.tags <> '{}'::text[]) AND (new.tags IS DISTINCT FROM old.tags)))
  EXECUTE FUNCTION private.require_known_tags();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.speaking_templates
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.staff_members
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('user_id,role');

CREATE TRIGGER keep_last_admin
  BEFORE DELETE OR UPDATE ON public.staff_members
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_last_admin();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.staff_notes
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.staff_notes
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.staff_notes
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER staff_notes_guard_update
  BEFORE UPDATE ON public.staff_notes
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'archived_at');

CREATE TRIGGER audit
  AFTER UPDATE ON public.stripe_drift
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.subscription_plans
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.subscription_plans
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER end_offer
  BEFORE INSERT OR UPDATE ON public.subscription_plans
  FOR EACH ROW
  EXECUTE FUNCTION private.end_offer_of_archived_plan();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.subscription_plans
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.tags
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.tags
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER guard_tag_name
  BEFORE UPDATE OF name ON public.tags
  FOR EACH ROW
  WHEN ((new.name IS DISTINCT FROM old.name))
  EXECUTE FUNCTION private.guard_tag_name();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.tags
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.team_members
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('team_id,user_id');

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.teams
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.teams
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER keep_team_with_members
  BEFORE DELETE ON public.teams
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_team_with_members();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.teams
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER guard_columns
  BEFORE INSERT OR UPDATE ON public.test_answers
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'attempt_id', 'question_id', 'user_answer', 'submitted_at');

CREATE TRIGGER guard_columns
  BEFORE INSERT OR UPDATE ON public.test_attempts
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'user_id', 'test_id', 'status', 'completed_at');

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.test_attempts
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.user_profiles
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id', 'phone_number');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.user_profiles
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER guard_insert
  BEFORE INSERT ON public.user_profiles
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'user_id', 'target_score', 'study_goal', 'phone_number', 'country', 'timezone', 'preferences');

CREATE TRIGGER guard_update
  BEFORE UPDATE ON public.user_profiles
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'target_score', 'study_goal', 'phone_number', 'country', 'timezone', 'preferences');

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.user_profiles
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER take_primary_exam_date
  BEFORE INSERT ON public.user_profiles
  FOR EACH ROW
  EXECUTE FUNCTION private.take_primary_exam_date();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.user_progress
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.user_scheduled_exam_dates
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.user_scheduled_exam_dates
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER copy_primary_exam_date
  AFTER INSERT OR DELETE OR UPDATE ON public.user_scheduled_exam_dates
  FOR EACH ROW
  EXECUTE FUNCTION private.copy_primary_exam_date();

CREATE TRIGGER guard_insert
  BEFORE INSERT ON public.user_scheduled_exam_dates
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'user_id', 'exam_date', 'exam_name', 'is_primary');

CREATE TRIGGER guard_update
  BEFORE UPDATE ON public.user_scheduled_exam_dates
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'exam_date', 'exam_name', 'is_primary');

CREATE TRIGGER keep_one_primary
  BEFORE INSERT OR UPDATE OF is_primary ON public.user_scheduled_exam_dates
  FOR EACH ROW
  WHEN (new.is_primary)
  EXECUTE FUNCTION private.keep_one_primary_exam_date();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.user_scheduled_exam_dates
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.user_stats
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.user_subscriptions
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_transition
  BEFORE INSERT OR UPDATE OF status ON public.user_subscriptions
  FOR EACH ROW
  EXECUTE FUNCTION private.check_subscription_transition();

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.user_subscriptions
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER guard_insert
  BEFORE INSERT ON public.user_subscriptions
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'user_id', 'tier', 'status', 'start_date', 'end_date', 'trial_ends_at', 'auto_renew', 'needs_review', 'review_note');

CREATE TRIGGER guard_update
  BEFORE UPDATE ON public.user_subscriptions
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'tier', 'status', 'start_date', 'end_date', 'trial_ends_at', 'auto_renew', 'needs_review', 'review_note');

CREATE TRIGGER record_event
  AFTER INSERT OR DELETE OR UPDATE ON public.user_subscriptions
  FOR EACH ROW
  EXECUTE FUNCTION private.record_subscription_event();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.user_subscriptions
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.users
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.users
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER collect_name_words_added
  AFTER INSERT ON public.users REFERENCING NEW TABLE AS named
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.collect_name_words();

CREATE TRIGGER collect_name_words_changed
  AFTER UPDATE ON public.users REFERENCING NEW TABLE AS named
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.collect_name_words();

CREATE TRIGGER guard_columns
  BEFORE UPDATE ON public.users
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('learners.write', 'name', 'image');

CREATE TRIGGER keep_auth_columns
  BEFORE UPDATE ON public.users
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_auth_columns();

CREATE TRIGGER keep_organization_of_person
  BEFORE UPDATE OF organization_id ON public.users
  FOR EACH ROW
  WHEN ((new.organization_id IS DISTINCT FROM old.organization_id))
  EXECUTE FUNCTION private.keep_organization_of_person();

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.users
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER guard_columns
  BEFORE INSERT ON public.writing_attempts
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_columns('', 'user_id', 'question_id', 'user_response', 'time_taken');

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.writing_attempts
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE TRIGGER audit
  AFTER INSERT OR DELETE OR UPDATE ON public.writing_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.audit('id');

CREATE TRIGGER check_version
  BEFORE UPDATE ON public.writing_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.check_version();

CREATE TRIGGER count_added AFTER INSERT ON public.writing_questions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION private.count_added_questions (
  'writing'
);

CREATE TRIGGER count_changed AFTER UPDATE ON public.writing_questions
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION private.count_changed_questions (
  'writing'
);

CREATE TRIGGER count_removed AFTER DELETE ON public.writing_questions REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION private.count_removed_questions (
  'writing'
);

CREATE TRIGGER delete_review_comments
  AFTER DELETE ON public.writing_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.delete_review_comments();

CREATE TRIGGER forget_counts
  AFTER TRUNCATE ON public.writing_questions
  FOR EACH STATEMENT
  EXECUTE FUNCTION private.forget_question_counts('writing');

CREATE TRIGGER guard_review
  BEFORE INSERT ON public.writing_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.guard_review();

CREATE TRIGGER keep_published_question
  BEFORE UPDATE OF is_active, archived_at ON public.writing_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.keep_published_question();

CREATE TRIGGER refresh_linked_questions AFTER UPDATE ON public.writing_questions
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.refresh_changed_linked_questions (
  'writing_question_id'
);

CREATE TRIGGER refuse_invalid_question_change
  BEFORE UPDATE ON public.writing_questions
  FOR EACH ROW
  WHEN
    ((new.is_active AND ((NOT old.is_active) OR (((((((old.type IS DISTINCT FROM new.type) OR (old.prompt_text IS DISTINCT FROM new.prompt_text)) OR (old.transcript IS DISTINCT
    FROM new.transcript)) OR (old.options IS DISTINCT FROM new.options)) OR (old.answer_key IS DISTINCT FROM new.answer_key)) OR (old.media_id IS DISTINCT FROM new.media_id)) OR
    (old.archived_at IS DISTINCT FROM new.archived_at)))))
  EXECUTE FUNCTION private.refuse_invalid_question('writing');

CREATE TRIGGER refuse_invalid_question
  BEFORE INSERT ON public.writing_questions
  FOR EACH ROW
  WHEN (new.is_active)
  EXECUTE FUNCTION private.refuse_invalid_question('writing');

CREATE TRIGGER require_known_tags_of_new
  BEFORE INSERT ON public.writing_questions
  FOR EACH ROW
  WHEN ((new.tags <> '{}'::text[]))
  EXECUTE FUNCTION private.require_known_tags();

CREATE TRIGGER require_known_tags
  BEFORE UPDATE OF tags ON public.writing_questions
  FOR EACH ROW
  WHEN (((new.tags <> '{}'::text[]) AND (new.tags IS DISTINCT FROM old.tags)))
  EXECUTE FUNCTION private.require_known_tags();

CREATE TRIGGER require_question_check_change
  BEFORE UPDATE ON public.writing_questions
  FOR EACH ROW
  WHEN
    ((new.is_active AND ((NOT old.is_active) OR (((((((old.type IS DISTINCT FROM new.type) OR (old.prompt_text IS DISTINCT FROM new.prompt_text)) OR (old.transcript IS DISTINCT
    FROM new.transcript)) OR (old.options IS DISTINCT FROM new.options)) OR (old.answer_key IS DISTINCT FROM new.answer_key)) OR (old.media_id IS DISTINCT FROM new.media_id)) OR
    (old.archived_at IS DISTINCT FROM new.archived_at)))))
  EXECUTE FUNCTION private.require_question_check('writing');

CREATE TRIGGER require_question_check
  BEFORE INSERT ON public.writing_questions
  FOR EACH ROW
  WHEN (new.is_active)
  EXECUTE FUNCTION private.require_question_check('writing');

CREATE TRIGGER set_updated_at
  BEFORE UPDATE ON public.writing_questions
  FOR EACH ROW
  EXECUTE FUNCTION private.set_updated_at();

CREATE POLICY "Only through the parent table" ON "partitions"."activity_logs_default"
  FOR SELECT
  TO PUBLIC
  USING (false);

CREATE POLICY "Only through the parent table" ON "partitions"."audit_log_default"
  FOR SELECT
  TO PUBLIC
  USING (false);

CREATE POLICY "Only through the parent table" ON "partitions"."listening_attempts_default"
  FOR SELECT
  TO PUBLIC
  USING (false);

CREATE POLICY "Only through the parent table" ON "partitions"."reading_attempts_default"
  FOR SELECT
  TO PUBLIC
  USING (false);

CREATE POLICY "Only through the parent table" ON "partitions"."speaking_attempts_default"
  FOR SELECT
  TO PUBLIC
  USING (false);

CREATE POLICY "Only through the parent table" ON "partitions"."writing_attempts_default"
  FOR SELECT
  TO PUBLIC
  USING (false);

CREATE POLICY "Auditors see all activity, a person sees the own one" ON "public"."activity_logs"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT private.has_permission('audit.read'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Staff see all usage, a person sees the own one" ON "public"."ai_credit_usage"
  FOR SELECT
  TO "authenticated"
  USING
    ((( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission) OR ( SELECT private.has_permission('attempts.read'::public.app_permission) AS
    has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Auditors see all, a person sees the own actions" ON "public"."audit_log"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT private.has_permission('audit.read'::public.app_permission) AS has_permission) OR (actor_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Staff with content.read read" ON "public"."batches"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Authors edit their visible comments while the talk is open, mod" ON "public"."comments"
  FOR UPDATE
  TO "authenticated"
  USING
    ((( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission) OR ((author_id = ( SELECT auth.uid() AS uid)) AND (status = 'visible'::text)
    AND (EXISTS ( SELECT
   FROM (public.posts p
     JOIN public.forums f ON ((f.id = p.forum_id)))
  WHERE ((p.id = comments.post_id) AND (p.status = 'visible'::text) AND (NOT p.is_locked) AND f.is_active AND (NOT f.is_locked)))))))
  WITH CHECK ((( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission) OR (author_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Moderators delete comments" ON "public"."comments"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission));

CREATE POLICY "People answer in their own name to open posts" ON "public"."comments"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((author_id = ( SELECT auth.uid() AS uid)) AND (( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission) OR (EXISTS ( SELECT
   FROM (public.posts p
     JOIN public.forums f ON ((f.id = p.forum_id)))
  WHERE ((p.id = comments.post_id) AND (p.status = 'visible'::text) AND (NOT p.is_locked) AND f.is_active AND (NOT f.is_locked)))))));

CREATE POLICY "People see visible comments of visible posts and their own, sta" ON "public"."comments"
  FOR SELECT
  TO "authenticated"
  USING
    ((( SELECT private.has_permission('community.read'::public.app_permission) AS has_permission) OR (author_id = ( SELECT auth.uid() AS uid)) OR ((status = 'visible'::text) AND
    (EXISTS ( SELECT
   FROM (public.posts p
     JOIN public.forums f ON ((f.id = p.forum_id)))
  WHERE ((p.id = comments.post_id) AND (p.status = 'visible'::text) AND f.is_active))))));

CREATE POLICY "Whoever sees the talk sees its attempts" ON "public"."conversation_attempt_links"
  FOR SELECT
  TO "authenticated"
  USING
    ((( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission) OR ( SELECT private.has_permission('attempts.read'::public.app_permission) AS
    has_permission) OR (session_id IN ( SELECT s.id
   FROM public.conversation_sessions s
  WHERE (s.user_id = ( SELECT auth.uid() AS uid))))));

CREATE POLICY "Staff see all talks, a person sees the own ones" ON "public"."conversation_sessions"
  FOR SELECT
  TO "authenticated"
  USING
    ((( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission) OR ( SELECT private.has_permission('attempts.read'::public.app_permission) AS
    has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Whoever sees the talk sees its turns" ON "public"."conversation_turns"
  FOR SELECT
  TO "authenticated"
  USING
    ((( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission) OR ( SELECT private.has_permission('attempts.read'::public.app_permission) AS
    has_permission) OR (session_id IN ( SELECT s.id
   FROM public.conversation_sessions s
  WHERE (s.user_id = ( SELECT auth.uid() AS uid))))));

CREATE POLICY "Staff with content.read read" ON "public"."format_profiles"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with staff.manage add" ON "public"."format_profiles"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('staff.manage'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with staff.manage change" ON "public"."format_profiles"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('staff.manage'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('staff.manage'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with staff.manage delete" ON "public"."format_profiles"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('staff.manage'::public.app_permission) AS has_permission));

CREATE POLICY "Everybody signed in sees the categories of forums" ON "public"."forum_categories"
  FOR SELECT
  TO "authenticated"
  USING (true);

CREATE POLICY "Moderators add categories" ON "public"."forum_categories"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission));

CREATE POLICY "Moderators change categories" ON "public"."forum_categories"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission));

CREATE POLICY "Moderators delete categories that no forum stands in" ON "public"."forum_categories"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission));

CREATE POLICY "Everybody signed in sees active forums, staff see all" ON "public"."forums"
  FOR SELECT
  TO "authenticated"
  USING ((is_active OR ( SELECT private.has_permission('community.read'::public.app_permission) AS has_permission)));

CREATE POLICY "Moderators add forums" ON "public"."forums"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission));

CREATE POLICY "Moderators change forums" ON "public"."forums"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission));

CREATE POLICY "Moderators delete empty forums" ON "public"."forums"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission));

CREATE POLICY "Auditors see all views, staff see their own" ON "public"."learner_views"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT private.has_permission('audit.read'::public.app_permission) AS has_permission) OR (staff_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "A learner moves on in a lesson that opens" ON "public"."lesson_progress"
  FOR UPDATE
  TO "authenticated"
  USING ((user_id = ( SELECT auth.uid() AS uid)))
  WITH CHECK (((user_id = ( SELECT auth.uid() AS uid)) AND private.can_open_lesson(lesson_id)));

CREATE POLICY "A learner starts a lesson that opens" ON "public"."lesson_progress"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((user_id = ( SELECT auth.uid() AS uid)) AND private.can_open_lesson(lesson_id)));

CREATE POLICY "Staff read progress, a learner the own one" ON "public"."lesson_progress"
  FOR SELECT
  TO "authenticated"
  USING
    (((user_id = ( SELECT auth.uid() AS uid)) OR ( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission) OR ( SELECT
    private.has_permission('attempts.read'::public.app_permission) AS has_permission)));

CREATE POLICY "Editors add items to lessons" ON "public"."lesson_questions"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Editors move items of lessons" ON "public"."lesson_questions"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Editors remove items from lessons" ON "public"."lesson_questions"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Whoever sees the lesson sees which items it has" ON "public"."lesson_questions"
  FOR SELECT
  TO "authenticated"
  USING ((EXISTS ( SELECT
   FROM public.practice_lessons l
  WHERE (l.id = lesson_questions.lesson_id))));

CREATE POLICY "A learner adds an own attempt" ON "public"."listening_attempts"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((user_id = ( SELECT auth.uid() AS uid)) AND private.can_open_question('listening'::text, question_id)));

CREATE POLICY "Staff read all, a learner the own ones" ON "public"."listening_attempts"
  FOR SELECT
  TO "authenticated"
  USING (((user_id = ( SELECT auth.uid() AS uid)) OR ( SELECT private.has_permission('attempts.read'::public.app_permission) AS has_permission)));

CREATE POLICY "Staff with content.delete delete" ON "public"."listening_questions"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.delete'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.read read" ON "public"."listening_questions"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write add" ON "public"."listening_questions"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write change" ON "public"."listening_questions"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.delete delete" ON "public"."media"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.delete'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.read read" ON "public"."media"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write add" ON "public"."media"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write change" ON "public"."media"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.read read" ON "public"."media_analysis"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write add" ON "public"."media_analysis"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write change" ON "public"."media_analysis"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write delete" ON "public"."media_analysis"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with learners.read read" ON "public"."organizations"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with learners.write add" ON "public"."organizations"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with learners.write change" ON "public"."organizations"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with learners.write delete" ON "public"."organizations"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission));

CREATE POLICY "A person sees the own views, staff all" ON "public"."post_views"
  FOR SELECT
  TO "authenticated"
  USING (((user_id = ( SELECT auth.uid() AS uid)) OR ( SELECT private.has_permission('community.read'::public.app_permission) AS has_permission)));

CREATE POLICY "Authors edit their visible posts while the talk is open, modera" ON "public"."posts"
  FOR UPDATE
  TO "authenticated"
  USING
    ((( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission) OR ((author_id = ( SELECT auth.uid() AS uid)) AND (status = 'visible'::text)
    AND (NOT is_locked) AND (forum_id IN ( SELECT f.id
   FROM public.forums f
  WHERE (f.is_active AND (NOT f.is_locked)))))))
  WITH CHECK ((( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission) OR (author_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Moderators delete posts" ON "public"."posts"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission));

CREATE POLICY "People see visible posts of active forums and their own, staff " ON "public"."posts"
  FOR SELECT
  TO "authenticated"
  USING
    ((( SELECT private.has_permission('community.read'::public.app_permission) AS has_permission) OR (author_id = ( SELECT auth.uid() AS uid)) OR ((status = 'visible'::text) AND
    (forum_id IN ( SELECT f.id
   FROM public.forums f
  WHERE f.is_active)))));

CREATE POLICY "People write in their own name in open forums" ON "public"."posts"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((author_id = ( SELECT auth.uid() AS uid)) AND ((forum_id IN ( SELECT f.id
   FROM public.forums f
  WHERE (f.is_active AND (NOT f.is_locked)))) OR ( SELECT private.has_permission('community.moderate'::public.app_permission) AS has_permission))));

CREATE POLICY "Editors add lessons" ON "public"."practice_lessons"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Editors change lessons" ON "public"."practice_lessons"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Editors delete lessons" ON "public"."practice_lessons"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.delete'::public.app_permission) AS has_permission));

CREATE POLICY "Staff read all lessons, learners those that open for them" ON "public"."practice_lessons"
  FOR SELECT
  TO "authenticated"
  USING
    ((( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission) OR private.opens(status, is_free, required_tier, ( SELECT private.current_tier() AS
    current_tier))));

CREATE POLICY "Staff see all practice, a person sees the own one" ON "public"."practice_sessions"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT private.has_permission('attempts.read'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Staff with content.read see the links" ON "public"."preview_links"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Editors add categories" ON "public"."pte_categories"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Editors change categories" ON "public"."pte_categories"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Editors delete categories" ON "public"."pte_categories"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.delete'::public.app_permission) AS has_permission));

CREATE POLICY "Everybody reads categories" ON "public"."pte_categories"
  FOR SELECT
  TO "anon", "authenticated"
  USING (true);

CREATE POLICY "Staff with content.read read" ON "public"."pte_question_media"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write add" ON "public"."pte_question_media"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write change" ON "public"."pte_question_media"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write delete" ON "public"."pte_question_media"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.delete delete" ON "public"."pte_questions"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.delete'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.read read" ON "public"."pte_questions"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write add" ON "public"."pte_questions"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write change" ON "public"."pte_questions"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with sync.read see jobs" ON "public"."pte_sync_jobs"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('sync.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with sync.run cancel an open job" ON "public"."pte_sync_jobs"
  FOR UPDATE
  TO "authenticated"
  USING ((( SELECT private.has_permission('sync.run'::public.app_permission) AS has_permission) AND (status = ANY (ARRAY['pending'::text, 'running'::text]))))
  WITH CHECK ((( SELECT private.has_permission('sync.run'::public.app_permission) AS has_permission) AND (status = 'cancelled'::text)));

CREATE POLICY "Staff with content.delete delete" ON "public"."pte_tests"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.delete'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.read read" ON "public"."pte_tests"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write add" ON "public"."pte_tests"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write change" ON "public"."pte_tests"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Support adds settings, a person adds the own ones" ON "public"."pte_user_exam_settings"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Support edits settings, a person edits the own ones" ON "public"."pte_user_exam_settings"
  FOR UPDATE
  TO "authenticated"
  USING ((( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))))
  WITH CHECK ((( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Support sees all settings, a person sees the own ones" ON "public"."pte_user_exam_settings"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Staff with content.read read" ON "public"."question_checks"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.read read" ON "public"."question_source_revisions"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.delete delete" ON "public"."question_sources"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.delete'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.read read" ON "public"."question_sources"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write add" ON "public"."question_sources"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write change" ON "public"."question_sources"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "A learner adds an own attempt" ON "public"."reading_attempts"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((user_id = ( SELECT auth.uid() AS uid)) AND private.can_open_question('reading'::text, question_id)));

CREATE POLICY "Staff read all, a learner the own ones" ON "public"."reading_attempts"
  FOR SELECT
  TO "authenticated"
  USING (((user_id = ( SELECT auth.uid() AS uid)) OR ( SELECT private.has_permission('attempts.read'::public.app_permission) AS has_permission)));

CREATE POLICY "Staff with content.delete delete" ON "public"."reading_questions"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.delete'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.read read" ON "public"."reading_questions"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write add" ON "public"."reading_questions"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write change" ON "public"."reading_questions"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Editors resolve, authors correct" ON "public"."review_comments"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.read read" ON "public"."review_comments"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff see what each role may do" ON "public"."role_permissions"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.is_staff() AS is_staff));

CREATE POLICY "A learner adds an own attempt" ON "public"."speaking_attempts"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((user_id = ( SELECT auth.uid() AS uid)) AND private.can_open_question('speaking'::text, question_id)));

CREATE POLICY "A learner shares or hides an own attempt" ON "public"."speaking_attempts"
  FOR UPDATE
  TO "authenticated"
  USING ((user_id = ( SELECT auth.uid() AS uid)))
  WITH CHECK ((user_id = ( SELECT auth.uid() AS uid)));

CREATE POLICY "Staff read all, a learner the own and the public ones" ON "public"."speaking_attempts"
  FOR SELECT
  TO "authenticated"
  USING ((is_public OR (user_id = ( SELECT auth.uid() AS uid)) OR ( SELECT private.has_permission('attempts.read'::public.app_permission) AS has_permission)));

CREATE POLICY "Staff with content.delete delete" ON "public"."speaking_questions"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.delete'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.read read" ON "public"."speaking_questions"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write add" ON "public"."speaking_questions"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write change" ON "public"."speaking_questions"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Editors add templates" ON "public"."speaking_templates"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Editors change templates" ON "public"."speaking_templates"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Editors delete templates" ON "public"."speaking_templates"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.delete'::public.app_permission) AS has_permission));

CREATE POLICY "Everybody signed in reads templates in use, staff read all" ON "public"."speaking_templates"
  FOR SELECT
  TO "authenticated"
  USING (((archived_at IS NULL) OR ( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission)));

CREATE POLICY "Staff managers grant roles" ON "public"."staff_members"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('staff.manage'::public.app_permission) AS has_permission));

CREATE POLICY "Staff managers revoke roles" ON "public"."staff_members"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('staff.manage'::public.app_permission) AS has_permission));

CREATE POLICY "Staff managers see all roles, a person sees the own ones" ON "public"."staff_members"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT private.has_permission('staff.read'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Staff with learners.read read" ON "public"."staff_notes"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with learners.write change" ON "public"."staff_notes"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff who see subscriptions see the drift" ON "public"."stripe_drift"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('subscriptions.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff who manage subscriptions see what Stripe sent" ON "public"."stripe_events"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('subscriptions.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff who see subscriptions see the reconciliations" ON "public"."stripe_reconciliations"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('subscriptions.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff who see subscriptions see what was done to them" ON "public"."subscription_actions"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('subscriptions.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff see all events, a person sees those of the own subscripti" ON "public"."subscription_events"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT private.has_permission('subscriptions.read'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Staff who change subscriptions see what learners were told" ON "public"."subscription_mails"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('subscriptions.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff who see subscriptions see the checks of plans" ON "public"."subscription_plan_checks"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('subscriptions.read'::public.app_permission) AS has_permission));

CREATE POLICY "Everybody signed in sees plans on offer, staff see all" ON "public"."subscription_plans"
  FOR SELECT
  TO "authenticated"
  USING ((is_active OR ( SELECT private.has_permission('subscriptions.read'::public.app_permission) AS has_permission)));

CREATE POLICY "Staff who manage plans add them" ON "public"."subscription_plans"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('plans.manage'::public.app_permission) AS has_permission));

CREATE POLICY "Staff who manage plans change them" ON "public"."subscription_plans"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('plans.manage'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('plans.manage'::public.app_permission) AS has_permission));

CREATE POLICY "Staff who see subscriptions see how they may change" ON "public"."subscription_transitions"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('subscriptions.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with sync.read see what became of each record" ON "public"."sync_job_rows"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('sync.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.read read" ON "public"."tags"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write add" ON "public"."tags"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write change" ON "public"."tags"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Support sees all memberships, a person sees the own ones" ON "public"."team_members"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Support adds teams" ON "public"."teams"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission));

CREATE POLICY "Support changes teams" ON "public"."teams"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission));

CREATE POLICY "Support deletes teams" ON "public"."teams"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission));

CREATE POLICY "Support sees all teams, a member sees the own ones" ON "public"."teams"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission) OR (id IN ( SELECT m.team_id
   FROM public.team_members m
  WHERE (m.user_id = ( SELECT auth.uid() AS uid))))));

CREATE POLICY "A learner answers in the own running attempt" ON "public"."test_answers"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((EXISTS ( SELECT
   FROM public.test_attempts a
  WHERE ((a.id = test_answers.attempt_id) AND (a.user_id = ( SELECT auth.uid() AS uid)) AND (a.status = 'in_progress'::text)))));

CREATE POLICY "A learner changes an answer of the own running attempt" ON "public"."test_answers"
  FOR UPDATE
  TO "authenticated"
  USING ((EXISTS ( SELECT
   FROM public.test_attempts a
  WHERE ((a.id = test_answers.attempt_id) AND (a.user_id = ( SELECT auth.uid() AS uid)) AND (a.status = 'in_progress'::text)))))
  WITH CHECK ((EXISTS ( SELECT
   FROM public.test_attempts a
  WHERE ((a.id = test_answers.attempt_id) AND (a.user_id = ( SELECT auth.uid() AS uid)) AND (a.status = 'in_progress'::text)))));

CREATE POLICY "Whoever sees the attempt sees its answers" ON "public"."test_answers"
  FOR SELECT
  TO "authenticated"
  USING ((EXISTS ( SELECT
   FROM public.test_attempts a
  WHERE (a.id = test_answers.attempt_id))));

CREATE POLICY "A learner goes on with an own attempt" ON "public"."test_attempts"
  FOR UPDATE
  TO "authenticated"
  USING ((user_id = ( SELECT auth.uid() AS uid)))
  WITH CHECK ((user_id = ( SELECT auth.uid() AS uid)));

CREATE POLICY "A learner starts an own attempt" ON "public"."test_attempts"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((user_id = ( SELECT auth.uid() AS uid)));

CREATE POLICY "Staff read attempts, a learner the own ones" ON "public"."test_attempts"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT private.has_permission('attempts.read'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Support adds a profile, a person adds the own one" ON "public"."user_profiles"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Support edits profiles, a person edits the own one" ON "public"."user_profiles"
  FOR UPDATE
  TO "authenticated"
  USING ((( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))))
  WITH CHECK ((( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Support sees all profiles, a person sees the own one" ON "public"."user_profiles"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Support sees all progress, a person sees the own one" ON "public"."user_progress"
  FOR SELECT
  TO "authenticated"
  USING
    ((( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission) OR ( SELECT private.has_permission('attempts.read'::public.app_permission) AS
    has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Support adds dates, a person adds own ones" ON "public"."user_scheduled_exam_dates"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Support deletes dates, a person deletes the own ones" ON "public"."user_scheduled_exam_dates"
  FOR DELETE
  TO "authenticated"
  USING ((( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Support edits dates, a person edits the own ones" ON "public"."user_scheduled_exam_dates"
  FOR UPDATE
  TO "authenticated"
  USING ((( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))))
  WITH CHECK ((( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Support sees all dates, a person sees the own ones" ON "public"."user_scheduled_exam_dates"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Staff read totals, a learner the own ones" ON "public"."user_stats"
  FOR SELECT
  TO "authenticated"
  USING
    (((user_id = ( SELECT auth.uid() AS uid)) OR ( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission) OR ( SELECT
    private.has_permission('attempts.read'::public.app_permission) AS has_permission)));

CREATE POLICY "Staff add subscriptions" ON "public"."user_subscriptions"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('subscriptions.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff change subscriptions" ON "public"."user_subscriptions"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('subscriptions.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('subscriptions.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff see all subscriptions, a person sees the own ones" ON "public"."user_subscriptions"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT private.has_permission('subscriptions.read'::public.app_permission) AS has_permission) OR (user_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Support edits people, a person edits the own profile" ON "public"."users"
  FOR UPDATE
  TO "authenticated"
  USING ((( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission) OR (id = ( SELECT auth.uid() AS uid))))
  WITH CHECK ((( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission) OR (id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Support sees all people, a person sees the own profile" ON "public"."users"
  FOR SELECT
  TO "authenticated"
  USING ((( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission) OR (id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "A learner adds an own attempt" ON "public"."writing_attempts"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((user_id = ( SELECT auth.uid() AS uid)) AND private.can_open_question('writing'::text, question_id)));

CREATE POLICY "Staff read all, a learner the own ones" ON "public"."writing_attempts"
  FOR SELECT
  TO "authenticated"
  USING (((user_id = ( SELECT auth.uid() AS uid)) OR ( SELECT private.has_permission('attempts.read'::public.app_permission) AS has_permission)));

CREATE POLICY "Staff with content.delete delete" ON "public"."writing_questions"
  FOR DELETE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.delete'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.read read" ON "public"."writing_questions"
  FOR SELECT
  TO "authenticated"
  USING (( SELECT private.has_permission('content.read'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write add" ON "public"."writing_questions"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "Staff with content.write change" ON "public"."writing_questions"
  FOR UPDATE
  TO "authenticated"
  USING (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission))
  WITH CHECK (( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission));

CREATE POLICY "A learner hears the own and public recordings, staff all" ON "storage"."objects"
  FOR SELECT
  TO "authenticated"
  USING
    (((bucket_id = 'attempt-recordings'::text) AND (((storage.foldername(name))[1] = (( SELECT auth.uid() AS uid))::text) OR ( SELECT
    private.has_permission('attempts.read'::public.app_permission) AS has_permission) OR private.is_public_recording(name))));

CREATE POLICY "A learner keeps recordings in the own folder" ON "storage"."objects"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((bucket_id = 'attempt-recordings'::text) AND ((storage.foldername(name))[1] = (( SELECT auth.uid() AS uid))::text)));

CREATE POLICY "A person adds an own avatar" ON "storage"."objects"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((bucket_id = 'avatars'::text) AND ((storage.foldername(name))[1] = (( SELECT auth.uid() AS uid))::text)));

CREATE POLICY "A person removes the own avatar" ON "storage"."objects"
  FOR DELETE
  TO "authenticated"
  USING (((bucket_id = 'avatars'::text) AND ((storage.foldername(name))[1] = (( SELECT auth.uid() AS uid))::text)));

CREATE POLICY "A person replaces the own avatar" ON "storage"."objects"
  FOR UPDATE
  TO "authenticated"
  USING (((bucket_id = 'avatars'::text) AND ((storage.foldername(name))[1] = (( SELECT auth.uid() AS uid))::text)))
  WITH CHECK (((bucket_id = 'avatars'::text) AND ((storage.foldername(name))[1] = (( SELECT auth.uid() AS uid))::text)));

CREATE POLICY "Editors add content files" ON "storage"."objects"
  FOR INSERT
  TO "authenticated"
  WITH
    CHECK
    (((bucket_id = ANY (ARRAY['question-audio'::text, 'question-images'::text, 'lesson-media'::text])) AND ( SELECT private.has_permission('content.write'::public.app_permission)
    AS has_permission)));

CREATE POLICY "Editors delete content files that the library has let go" ON "storage"."objects"
  FOR DELETE
  TO "authenticated"
  USING
    (((bucket_id = ANY (ARRAY['question-audio'::text, 'question-images'::text, 'lesson-media'::text])) AND ( SELECT private.has_permission('content.write'::public.app_permission)
    AS has_permission) AND (NOT private.object_is_in_library(bucket_id, name))));

CREATE POLICY "Editors replace content files that the library does not hold" ON "storage"."objects"
  FOR UPDATE
  TO "authenticated"
  USING
    (((bucket_id = ANY (ARRAY['question-audio'::text, 'question-images'::text, 'lesson-media'::text])) AND ( SELECT private.has_permission('content.write'::public.app_permission)
    AS has_permission) AND (NOT private.object_is_in_library(bucket_id, name))))
  WITH
    CHECK
    (((bucket_id = ANY (ARRAY['question-audio'::text, 'question-images'::text, 'lesson-media'::text])) AND ( SELECT private.has_permission('content.write'::public.app_permission)
    AS has_permission) AND (NOT private.object_is_in_library(bucket_id, name))));

CREATE POLICY "Everybody signed in sees avatars" ON "storage"."objects"
  FOR SELECT
  TO "authenticated"
  USING ((bucket_id = 'avatars'::text));

CREATE POLICY "Staff read content files, learners those of items that open" ON "storage"."objects"
  FOR SELECT
  TO "authenticated"
  USING
    (((bucket_id = ANY (ARRAY['question-audio'::text, 'question-images'::text, 'lesson-media'::text])) AND (( SELECT private.has_permission('content.read'::public.app_permission)
    AS has_permission) OR private.can_open_object(bucket_id, name))));

CREATE POLICY "Sync staff add imports" ON "storage"."objects"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((bucket_id = 'imports'::text) AND ( SELECT private.has_permission('sync.run'::public.app_permission) AS has_permission)));

CREATE POLICY "Sync staff delete imports" ON "storage"."objects"
  FOR DELETE
  TO "authenticated"
  USING (((bucket_id = 'imports'::text) AND ( SELECT private.has_permission('sync.run'::public.app_permission) AS has_permission)));

CREATE POLICY "Sync staff read imports" ON "storage"."objects"
  FOR SELECT
  TO "authenticated"
  USING (((bucket_id = 'imports'::text) AND ( SELECT private.has_permission('sync.run'::public.app_permission) AS has_permission)));

COMMENT ON COLUMN "private"."legacy_ids"."outcome" IS 'imported: became target_id. merged: was the same thing as target_id. set_aside: is not here, the ledger says why.';

COMMENT ON COLUMN "private"."legacy_ids"."source_hash" IS 'md5 of the legacy row; tells whether it changed since.';

COMMENT ON COLUMN "private"."legacy_ids"."target_hash" IS 'md5 of the row as the import wrote it; tells whether it changed since.';

COMMENT ON COLUMN "private"."legacy_ids"."target_id" IS 'Key of the row of target_table; two parts are joined by a comma.';

COMMENT ON COLUMN "private"."legacy_ledger"."kind" IS 'changed: another value stands here. left_out: by rule. review: staff should look. merged, set_aside: the row.';

COMMENT ON COLUMN "private"."legacy_ledger"."old" IS 'The legacy value; the whole row, without secrets, when field is null.';

COMMENT ON COLUMN "private"."legacy_ledger"."person_id" IS 'Whose data the old value is; the line goes when the account goes.';

COMMENT ON COLUMN "private"."legacy_runs"."source_state" IS 'What the catalog of the legacy database said: L11, L13, L13-dup or L13-lost, with +X.';

COMMENT ON COLUMN "private"."search_kinds"."alike" IS 'What may contain or resemble the input; each has a trigram index.';

COMMENT ON COLUMN "public"."activity_logs"."action" IS 'Code such as SIGN_IN. Sentences of the legacy arrive as legacy.note with the text in metadata.';

COMMENT ON COLUMN "public"."activity_logs"."target" IS 'What it was done to, as table:id.';

COMMENT ON COLUMN "public"."activity_logs"."user_id" IS 'Null once the account is deleted.';

COMMENT ON COLUMN "public"."ai_credit_usage"."attempt_id" IS 'Attempt in the table of attempt_type. No foreign key: the ledger outlives attempts.';

COMMENT ON COLUMN "public"."ai_credit_usage"."cost" IS 'Estimate in US dollars, from a price list at the time of use.';

COMMENT ON COLUMN "public"."ai_credit_usage"."user_id" IS 'Null once the account is deleted.';

COMMENT ON COLUMN "public"."audit_log"."actor_id" IS 'auth.users id of the person; no foreign key, so that the record outlives the account.';

COMMENT ON COLUMN "public"."audit_log"."actor_role" IS 'Staff roles of the actor, or learner, service_role, or the database role of a direct session.';

COMMENT ON COLUMN "public"."audit_log"."batch_id" IS 'Ties the rows of one bulk action together, for its undo.';

COMMENT ON COLUMN "public"."audit_log"."new" IS 'Values after: the changed columns of an update, the whole row of an insert.';

COMMENT ON COLUMN "public"."audit_log"."old" IS 'Values before: the changed columns of an update, the whole row of a delete.';

COMMENT ON COLUMN "public"."audit_log"."record_id" IS 'Primary key of the record; parts joined by a comma.';

COMMENT ON COLUMN "public"."batches"."changes" IS 'What a bulk edit was asked to change.';

COMMENT ON COLUMN "public"."batches"."skips" IS 'Records that stayed as they were, with the reason; the first 1,000.';

COMMENT ON COLUMN "public"."batches"."undoes" IS 'The batch that an undo put back; no foreign key, because not every batch of the audit log has a row here.';

COMMENT ON COLUMN "public"."comments"."author_id" IS 'Null once the account is deleted.';

COMMENT ON COLUMN "public"."comments"."content" IS 'May hold HTML: sanitize when rendering.';

COMMENT ON COLUMN "public"."comments"."edited_at" IS 'When the content last changed. Kept by a trigger.';

COMMENT ON COLUMN "public"."comments"."like_count" IS 'Rows of comment_likes. Kept by triggers.';

COMMENT ON COLUMN "public"."comments"."parent_id" IS 'The comment of the same post that this one answers.';

COMMENT ON COLUMN "public"."comments"."status" IS 'hidden: under review, removed: taken down. Learners see visible comments and their own.';

COMMENT ON COLUMN "public"."conversation_attempt_links"."attempt_created_at" IS 'created_at of the attempt: its primary key is (id, created_at).';

COMMENT ON COLUMN "public"."conversation_attempt_links"."attempt_id" IS 'The one attempt id that is set, whatever the module.';

COMMENT ON COLUMN "public"."conversation_sessions"."token_usage" IS 'What the provider reported: input_tokens, output_tokens.';

COMMENT ON COLUMN "public"."conversation_turns"."scores" IS 'Pronunciation, fluency, content, total and feedback of a learner''s turn.';

COMMENT ON COLUMN "public"."conversation_turns"."turn_index" IS 'Position in the talk, from 0. A repeated save meets the unique key.';

COMMENT ON COLUMN "public"."format_profiles"."effective_from" IS 'First day, in UTC, on which it is in force.';

COMMENT ON COLUMN "public"."format_profiles"."overrides" IS 'What differs from the built-in profile, by "module/type"; its shape is profileOverrides in app/domain/profile.';

COMMENT ON COLUMN "public"."format_profiles"."profile_version" IS 'Name of the version. Not "version", which counts saves elsewhere.';

COMMENT ON COLUMN "public"."forum_categories"."name" IS 'As it stands in forums.category; renaming it here renames it there.';

COMMENT ON COLUMN "public"."forums"."archived_at" IS 'Since when it is put aside. An archived forum is not active; its posts stay.';

COMMENT ON COLUMN "public"."forums"."is_active" IS 'Learners see active forums only.';

COMMENT ON COLUMN "public"."forums"."is_locked" IS 'Readable, but learners add nothing.';

COMMENT ON COLUMN "public"."forums"."post_count" IS 'Visible posts that are not merged into another. Kept by triggers.';

COMMENT ON COLUMN "public"."learner_views"."ended_at" IS 'Set when it was ended before its time.';

COMMENT ON COLUMN "public"."learner_views"."ends_at" IS 'Nothing is shown from then on.';

COMMENT ON COLUMN "public"."learner_views"."staff_id" IS 'Who looked; null once that account is deleted.';

COMMENT ON COLUMN "public"."lesson_progress"."completion_percentage" IS '0-100, computed from the two counts.';

COMMENT ON COLUMN "public"."lesson_questions"."position" IS 'From 1, without holes.';

COMMENT ON COLUMN "public"."lesson_questions"."question_id" IS 'The linked item, whichever bank it is in.';

COMMENT ON COLUMN "public"."listening_attempts"."accuracy" IS 'Percent, 0-100; null while unscored. The check also keeps NaN out.';

COMMENT ON COLUMN "public"."listening_attempts"."time_taken" IS 'Seconds.';

COMMENT ON COLUMN "public"."listening_questions"."correct_answers" IS 'Answer key; the legacy name of what the other banks call answer_key.';

COMMENT ON COLUMN "public"."listening_questions"."is_active" IS 'Offered to learners. Only an item without problems may be active.';

COMMENT ON COLUMN "public"."listening_questions"."media_id" IS 'Recording or picture of the item in the media library.';

COMMENT ON COLUMN "public"."listening_questions"."prompt_media_url" IS 'Address of the media at its source; ours is media_id.';

COMMENT ON COLUMN "public"."listening_questions"."source" IS 'Where the item came from; with external_id unique.';

COMMENT ON COLUMN "public"."listening_questions"."transcript" IS 'What is said in the recording; never shown to learners before they answered.';

COMMENT ON COLUMN "public"."media"."checksum" IS 'SHA-256 of the file, lower-case hex.';

COMMENT ON COLUMN "public"."media"."duration" IS 'Seconds, measured by the server.';

COMMENT ON COLUMN "public"."media"."file_size" IS 'Bytes.';

COMMENT ON COLUMN "public"."media"."url" IS 'Original address of a file that came from elsewhere; our copy is bucket and path.';

COMMENT ON COLUMN "public"."media_analysis"."checksum" IS 'Content that was measured; another one means the file was replaced since.';

COMMENT ON COLUMN "public"."media_analysis"."clipped" IS 'Places where the wave is cut off at full scale.';

COMMENT ON COLUMN "public"."media_analysis"."leading_silence" IS 'Seconds before the first sound.';

COMMENT ON COLUMN "public"."media_analysis"."loudness" IS 'Integrated loudness in LUFS (ITU-R BS.1770); null when all is silence.';

COMMENT ON COLUMN "public"."media_analysis"."peak" IS 'Highest sample in dBFS.';

COMMENT ON COLUMN "public"."media_analysis"."peaks" IS 'The wave as drawn: highest sample of equal stretches, 0 to 100.';

COMMENT ON COLUMN "public"."media_analysis"."trailing_silence" IS 'Seconds after the last sound.';

COMMENT ON COLUMN "public"."organizations"."api_key_hash" IS 'SHA-256 (hex) of the API key. The key itself is shown once, by issue_organization_api_key.';

COMMENT ON COLUMN "public"."organizations"."archived_at" IS 'Put aside: its members stay, new ones are refused.';

COMMENT ON COLUMN "public"."organizations"."max_users" IS 'Agreed number of members. Advice to staff, not enforced.';

COMMENT ON COLUMN "public"."organizations"."plan_type" IS 'What the organization pays for; a person''s own tier is in user_subscriptions.';

COMMENT ON COLUMN "public"."post_views"."is_counted" IS 'Whether posts.view_count holds it already; the worker adds up every minute.';

COMMENT ON COLUMN "public"."posts"."author_id" IS 'Null once the account is deleted.';

COMMENT ON COLUMN "public"."posts"."comment_count" IS 'Visible comments. Kept by triggers.';

COMMENT ON COLUMN "public"."posts"."content" IS 'May hold HTML: sanitize when rendering.';

COMMENT ON COLUMN "public"."posts"."edited_at" IS 'When title or content last changed. Kept by a trigger.';

COMMENT ON COLUMN "public"."posts"."is_locked" IS 'Closed by a moderator: learners neither edit it nor answer.';

COMMENT ON COLUMN "public"."posts"."like_count" IS 'Rows of post_likes. Kept by triggers.';

COMMENT ON COLUMN "public"."posts"."merged_into" IS 'The post that took over the comments of this one: where readers are led.';

COMMENT ON COLUMN "public"."posts"."status" IS 'hidden: under review, removed: taken down. Learners see visible posts and their own.';

COMMENT ON COLUMN "public"."practice_lessons"."is_free" IS 'Open to everybody signed in, whatever the subscription.';

COMMENT ON COLUMN "public"."practice_lessons"."published_at" IS 'When it was last published, kept by trigger.';

COMMENT ON COLUMN "public"."practice_lessons"."question_count" IS 'Number of rows in lesson_questions, kept by trigger.';

COMMENT ON COLUMN "public"."practice_lessons"."question_type" IS 'Canonical item type, read together with module.';

COMMENT ON COLUMN "public"."practice_lessons"."required_tier" IS 'Lowest tier that opens the lesson; free_trial where it is free.';

COMMENT ON COLUMN "public"."practice_sessions"."score" IS 'Scale unknown: do not average it with anything.';

COMMENT ON COLUMN "public"."preview_links"."resource" IS 'Table of the record; no foreign key, because it is one of five.';

COMMENT ON COLUMN "public"."preview_links"."token_hash" IS 'SHA-256 (hex) of the token in the address. The token itself is shown once, by create_preview_link.';

COMMENT ON COLUMN "public"."pte_categories"."first_question_id" IS 'A question number of the provider, not an id of ours.';

COMMENT ON COLUMN "public"."pte_categories"."id" IS 'Category id of the provider, set by hand.';

COMMENT ON COLUMN "public"."pte_categories"."module" IS 'Bank of the items that belong here; null where the category only holds others.';

COMMENT ON COLUMN "public"."pte_categories"."order_index" IS 'Place among the categories of the same parent: any rising numbers, with room between them; 0 for one that nobody has placed, which comes last by id.';

COMMENT ON COLUMN "public"."pte_categories"."question_count" IS 'The provider''s count, not that of our banks.';

COMMENT ON COLUMN "public"."pte_categories"."question_type" IS 'Canonical type of the items that belong here, read together with module.';

COMMENT ON COLUMN "public"."pte_question_media"."url" IS 'Address at the provider; the file is not copied.';

COMMENT ON COLUMN "public"."pte_questions"."answer_key" IS 'Own key; null in a linked row, whose key is live in the bank (view pte_test_items).';

COMMENT ON COLUMN "public"."pte_questions"."external_id" IS 'Id at the source; unique per source and type.';

COMMENT ON COLUMN "public"."pte_questions"."question" IS 'Title, or the full text where there is no title. Of a linked row: the title of the bank item, kept by trigger.';

COMMENT ON COLUMN "public"."pte_questions"."question_data" IS 'Own content; null in a linked row, whose content is live in the bank (view pte_test_items).';

COMMENT ON COLUMN "public"."pte_questions"."question_type" IS 'Canonical item type, read together with section.';

COMMENT ON COLUMN "public"."pte_questions"."test_id" IS 'Null for an item of the practice bank.';

COMMENT ON COLUMN "public"."pte_sync_jobs"."job_type" IS 'Module that is imported.';

COMMENT ON COLUMN "public"."pte_sync_jobs"."question_type" IS 'Provider code of the item type; null means every type.';

COMMENT ON COLUMN "public"."pte_sync_jobs"."stats" IS 'Counts of the rows by outcome.';

COMMENT ON COLUMN "public"."pte_sync_jobs"."status" IS 'partial: finished, but some rows were rejected.';

COMMENT ON COLUMN "public"."pte_tests"."duration" IS 'Minutes.';

COMMENT ON COLUMN "public"."pte_tests"."section" IS 'Null for a full test.';

COMMENT ON COLUMN "public"."pte_user_exam_settings"."exam_date" IS 'Copy of the primary row of user_scheduled_exam_dates, kept by trigger.';

COMMENT ON COLUMN "public"."pte_user_exam_settings"."preferences" IS 'Preferred difficulty, session length, modules.';

COMMENT ON COLUMN "public"."question_checks"."checked_by" IS 'Who asked for the check; null for the system.';

COMMENT ON COLUMN "public"."question_checks"."fingerprint" IS 'private.question_fingerprint of what was checked; equal items share a check.';

COMMENT ON COLUMN "public"."question_checks"."warnings" IS 'Findings of the linter that do not keep an item from being published.';

COMMENT ON COLUMN "public"."question_sources"."media_id" IS 'Recording of the whole text, if there is one.';

COMMENT ON COLUMN "public"."question_sources"."note" IS 'Where the text comes from, and under which licence.';

COMMENT ON COLUMN "public"."question_sources"."revision" IS 'Counts the texts it had, kept by trigger; each is a row of question_source_revisions.';

COMMENT ON COLUMN "public"."reading_attempts"."accuracy" IS 'Percent, 0-100; null while unscored. The check also keeps NaN out.';

COMMENT ON COLUMN "public"."reading_attempts"."time_taken" IS 'Seconds.';

COMMENT ON COLUMN "public"."reading_questions"."is_active" IS 'Offered to learners. Only an item without problems may be active.';

COMMENT ON COLUMN "public"."reading_questions"."media_id" IS 'Recording or picture of the item in the media library.';

COMMENT ON COLUMN "public"."reading_questions"."prompt_media_url" IS 'Address of the media at its source; ours is media_id.';

COMMENT ON COLUMN "public"."reading_questions"."source" IS 'Where the item came from; with external_id unique.';

COMMENT ON COLUMN "public"."reading_questions"."transcript" IS 'What is said in the recording; never shown to learners before they answered.';

COMMENT ON COLUMN "public"."review_comments"."field" IS 'Field of the form, such as prompt_text or options.choices; null for the whole record.';

COMMENT ON COLUMN "public"."speaking_attempts"."filler_rate" IS 'Filler words per word, 0-1.';

COMMENT ON COLUMN "public"."speaking_attempts"."is_public" IS 'The learner shares it: every signed-in person may read it.';

COMMENT ON COLUMN "public"."speaking_attempts"."overall_score" IS 'PTE scale, 0-90; null while unscored.';

COMMENT ON COLUMN "public"."speaking_questions"."answer_key" IS 'Accepted answers, or sample answer and key points.';

COMMENT ON COLUMN "public"."speaking_questions"."appearance_count" IS 'Times seen in real exams, as reported.';

COMMENT ON COLUMN "public"."speaking_questions"."is_active" IS 'Offered to learners. Only an item without problems may be active.';

COMMENT ON COLUMN "public"."speaking_questions"."media_id" IS 'Recording or picture of the item in the media library.';

COMMENT ON COLUMN "public"."speaking_questions"."prompt_media_url" IS 'Address of the media at its source; ours is media_id.';

COMMENT ON COLUMN "public"."speaking_questions"."source" IS 'Where the item came from; with external_id unique.';

COMMENT ON COLUMN "public"."speaking_questions"."transcript" IS 'What is said in the recording; never shown to learners before they answered.';

COMMENT ON COLUMN "public"."speaking_templates"."score_range" IS 'The range as the legacy text showed it, from min_score and max_score (scale 10-90).';

COMMENT ON COLUMN "public"."staff_members"."granted_by" IS 'Null for the first admin, who is made by a command.';

COMMENT ON COLUMN "public"."stripe_drift"."differs" IS 'Columns of user_subscriptions that differ.';

COMMENT ON COLUMN "public"."stripe_drift"."direction" IS 'database: it was made what Stripe says; stripe: the other way.';

COMMENT ON COLUMN "public"."stripe_drift"."here" IS 'Our subscription as it was found; null: there was none.';

COMMENT ON COLUMN "public"."stripe_drift"."problem" IS 'Why the last try of a repair came to nothing.';

COMMENT ON COLUMN "public"."stripe_drift"."state" IS 'gone: when it was to be repaired, or a later run looked, both agreed again.';

COMMENT ON COLUMN "public"."stripe_drift"."there" IS 'What Stripe''s would be here, with its id, its own status and price; null: there was none.';

COMMENT ON COLUMN "public"."stripe_drift"."user_id" IS 'Whose subscription; null: nobody here belongs to the customer.';

COMMENT ON COLUMN "public"."stripe_events"."attempts" IS 'How often the worker has tried to process it.';

COMMENT ON COLUMN "public"."stripe_events"."customer" IS 'Stripe customer that the event is about; null for what concerns none.';

COMMENT ON COLUMN "public"."stripe_events"."error" IS 'Why the last try failed; the event stays unprocessed.';

COMMENT ON COLUMN "public"."stripe_events"."error_kind" IS 'What the error is about; null in old rows. The first three wait for a person, the others are tried again.';

COMMENT ON COLUMN "public"."stripe_events"."event_id" IS 'Id that Stripe gave the event (evt_...).';

COMMENT ON COLUMN "public"."stripe_events"."payload" IS 'The event as received. Holds personal data.';

COMMENT ON COLUMN "public"."stripe_events"."state" IS 'waiting: not tried yet, failed: see error, processed.';

COMMENT ON COLUMN "public"."stripe_reconciliations"."compared" IS 'Customers compared: same + drifted + failed.';

COMMENT ON COLUMN "public"."stripe_reconciliations"."compared_after" IS 'Checkpoint: the last customer compared.';

COMMENT ON COLUMN "public"."stripe_reconciliations"."pages" IS 'Pages of up to 100 subscriptions read from Stripe.';

COMMENT ON COLUMN "public"."stripe_reconciliations"."read" IS 'Subscriptions read from Stripe.';

COMMENT ON COLUMN "public"."stripe_reconciliations"."read_after" IS 'Checkpoint: the last subscription read from Stripe.';

COMMENT ON COLUMN "public"."stripe_reconciliations"."seen_at" IS 'Last sign of life.';

COMMENT ON COLUMN "public"."stripe_reconciliations"."started_by" IS 'Null: the nightly one.';

COMMENT ON COLUMN "public"."subscription_actions"."batch_id" IS 'Of one press of the button on many subscriptions.';

COMMENT ON COLUMN "public"."subscription_actions"."idempotency_key" IS 'Made by the client for one press of the button; a second call with it answers like the first.';

COMMENT ON COLUMN "public"."subscription_actions"."irreversible" IS 'Why it cannot be undone any more, in a sentence; null when it can.';

COMMENT ON COLUMN "public"."subscription_actions"."new" IS 'The whole subscription after; null until it is done.';

COMMENT ON COLUMN "public"."subscription_actions"."old" IS 'The whole subscription before; null when there was none.';

COMMENT ON COLUMN "public"."subscription_actions"."planned" IS 'The subscription as Stripe is asked to make it; what it became is in new.';

COMMENT ON COLUMN "public"."subscription_actions"."problem" IS 'Why it failed, in a sentence.';

COMMENT ON COLUMN "public"."subscription_actions"."status" IS 'pending: Stripe is being asked; failed: Stripe refused or could not be reached, and nothing was changed.';

COMMENT ON COLUMN "public"."subscription_actions"."stripe_result" IS 'Ids and amounts of what Stripe made: subscription, refund, schedule.';

COMMENT ON COLUMN "public"."subscription_actions"."stripe_terms" IS 'What Stripe had before, and the price that it is asked for: fixed before the first request, so that a retry sends the very same one.';

COMMENT ON COLUMN "public"."subscription_actions"."undoes_id" IS 'The action that this one took back; one can be taken back once.';

COMMENT ON COLUMN "public"."subscription_events"."actor_id" IS 'The staff member; null for stripe, system and import.';

COMMENT ON COLUMN "public"."subscription_events"."kind" IS 'legacy_row: the legacy row that became the subscription; superseded: a legacy row that lost to it.';

COMMENT ON COLUMN "public"."subscription_events"."new" IS 'The whole row after; of a legacy row, what it was mapped to.';

COMMENT ON COLUMN "public"."subscription_events"."old" IS 'The whole row before.';

COMMENT ON COLUMN "public"."subscription_events"."subscription_id" IS 'No foreign key: superseded and removed subscriptions are gone.';

COMMENT ON COLUMN "public"."subscription_events"."user_id" IS 'Whose subscription; null once the account is deleted.';

COMMENT ON COLUMN "public"."subscription_mails"."error" IS 'Why the last try to send it failed.';

COMMENT ON COLUMN "public"."subscription_mails"."recipient" IS 'Address at the moment of the action.';

COMMENT ON COLUMN "public"."subscription_plan_checks"."checked_by" IS 'Who asked for it; null for the nightly check.';

COMMENT ON COLUMN "public"."subscription_plan_checks"."findings" IS 'What does not match: [{kind, says}]; empty when all does.';

COMMENT ON COLUMN "public"."subscription_plan_checks"."plan_version" IS 'Version of the plan that was compared: a later one has not been checked yet.';

COMMENT ON COLUMN "public"."subscription_plan_checks"."price" IS 'What Stripe has: active, interval, currency, amount, product_name; null: no such price.';

COMMENT ON COLUMN "public"."subscription_plan_checks"."stripe_price_id" IS 'The price that was asked for; null: the plan had none.';

COMMENT ON COLUMN "public"."subscription_plans"."amount" IS 'What Stripe should charge a period, in the smallest unit of the currency; null: not compared.';

COMMENT ON COLUMN "public"."subscription_plans"."archived_at" IS 'Put aside: not on offer, but its price still gives the tier.';

COMMENT ON COLUMN "public"."subscription_plans"."currency" IS 'ISO 4217 in lower case, as Stripe writes it; null: not compared with Stripe.';

COMMENT ON COLUMN "public"."subscription_plans"."interval" IS 'How often Stripe charges.';

COMMENT ON COLUMN "public"."subscription_plans"."is_active" IS 'Offered to learners; needs a Stripe price.';

COMMENT ON COLUMN "public"."subscription_plans"."product_name" IS 'What the product should be called on invoices; null: not compared.';

COMMENT ON COLUMN "public"."subscription_transitions"."from_status" IS 'Null: a subscription that begins.';

COMMENT ON COLUMN "public"."sync_job_rows"."diff" IS 'Changed fields as {"field": {"old": ..., "new": ...}}.';

COMMENT ON COLUMN "public"."sync_job_rows"."payload" IS 'The record as it came in.';

COMMENT ON COLUMN "public"."sync_job_rows"."reason" IS 'Why the record was rejected.';

COMMENT ON COLUMN "public"."sync_job_rows"."record_id" IS 'The record in table_name that was created or changed. No foreign key: the ledger outlives it.';

COMMENT ON COLUMN "public"."tags"."archived_at" IS 'Since when it is not added to anything any more; it stays where it is.';

COMMENT ON COLUMN "public"."tags"."name" IS 'As it stands in the tags columns. Changed by rename_tag only, which changes it there as well.';

COMMENT ON COLUMN "public"."team_members"."role" IS 'What the person is to the team. It grants nothing in the console.';

COMMENT ON COLUMN "public"."teams"."archived_at" IS 'Put aside: its members stay, new ones are refused.';

COMMENT ON COLUMN "public"."teams"."organization_id" IS 'Null for a team that stands alone, as some legacy teams do.';

COMMENT ON COLUMN "public"."test_answers"."user_answer" IS 'Response of the learner; plain legacy text is wrapped as {"text": ...}.';

COMMENT ON COLUMN "public"."user_profiles"."exam_date" IS 'Copy of the primary row of user_scheduled_exam_dates, kept by trigger.';

COMMENT ON COLUMN "public"."user_profiles"."target_score" IS 'PTE scale, 10-90.';

COMMENT ON COLUMN "public"."user_profiles"."timezone" IS 'IANA name, such as Asia/Dhaka.';

COMMENT ON COLUMN "public"."user_progress"."overall_score" IS 'PTE scale; null while never computed (the legacy wrote 0).';

COMMENT ON COLUMN "public"."user_progress"."study_streak" IS 'Days in a row.';

COMMENT ON COLUMN "public"."user_progress"."total_study_time" IS 'Minutes.';

COMMENT ON COLUMN "public"."user_scheduled_exam_dates"."is_primary" IS 'The date that counts. Setting it takes the flag from the others.';

COMMENT ON COLUMN "public"."user_stats"."speaking_average" IS 'PTE scale 0-90; reading and listening are percent.';

COMMENT ON COLUMN "public"."user_subscriptions"."auto_renew" IS 'Stripe charges again at end_date.';

COMMENT ON COLUMN "public"."user_subscriptions"."cancel_at" IS 'Cancelled for this moment: in the future, access lasts until then; null when nobody cancelled.';

COMMENT ON COLUMN "public"."user_subscriptions"."end_date" IS 'Null: no end was agreed.';

COMMENT ON COLUMN "public"."user_subscriptions"."is_comped" IS 'Given for free until end_date; nobody is charged.';

COMMENT ON COLUMN "public"."user_subscriptions"."needs_review" IS 'Something about the row is unclear, see review_note; staff decide.';

COMMENT ON COLUMN "public"."user_subscriptions"."next_tier" IS 'Tier from the next period on, which begins at end_date.';

COMMENT ON COLUMN "public"."user_subscriptions"."renews_every_months" IS 'Length of the next period of a subscription that is paid otherwise than through Stripe; null: Stripe decides, or it does not renew.';

COMMENT ON COLUMN "public"."user_subscriptions"."status" IS 'As last set. Whether it grants anything now also depends on the dates: private.current_tier().';

COMMENT ON COLUMN "public"."user_subscriptions"."trial_ends_at" IS 'End of the trial; counts while status is trial.';

COMMENT ON COLUMN "public"."users"."daily_ai_credits" IS 'AI credits a day; null means unlimited.';

COMMENT ON COLUMN "public"."users"."email" IS 'Copy of auth.users.email in lower case; change it through Supabase Auth.';

COMMENT ON COLUMN "public"."users"."legacy_id" IS 'The text id of the person in the legacy database.';

COMMENT ON COLUMN "public"."users"."role" IS 'What the person is to the platform. Staff rights live in staff_members only.';

COMMENT ON COLUMN "public"."writing_attempts"."overall_score" IS 'PTE scale, 0-90; null while unscored.';

COMMENT ON COLUMN "public"."writing_attempts"."time_taken" IS 'Seconds.';

COMMENT ON COLUMN "public"."writing_questions"."is_active" IS 'Offered to learners. Only an item without problems may be active.';

COMMENT ON COLUMN "public"."writing_questions"."media_id" IS 'Recording or picture of the item in the media library.';

COMMENT ON COLUMN "public"."writing_questions"."prompt_media_url" IS 'Address of the media at its source; ours is media_id.';

COMMENT ON COLUMN "public"."writing_questions"."source" IS 'Where the item came from; with external_id unique.';

COMMENT ON COLUMN "public"."writing_questions"."transcript" IS 'What is said in the recording; never shown to learners before they answered.';

COMMENT ON EXTENSION "fuzzystrmatch" IS 'determine similarities and distance between strings';

COMMENT ON EXTENSION "pg_trgm" IS 'text similarity measurement and index searching based on trigrams';

COMMENT ON FUNCTION "private"."add_to_counter"(regclass, text, uuid[], integer[]) IS 'Adds deltas[i] to the counter of row ids[i]; a row that is gone is nobody''s to count any more.';

COMMENT ON FUNCTION "private"."add_up_views"() IS 'Adds at most 20,000 waiting views to posts.view_count; returns how many posts got some. For the worker.';

COMMENT ON FUNCTION "private"."apply_stripe_subscription"(uuid, text, jsonb) IS 'Makes the subscription of a person what `state` (columns of user_subscriptions) says; writes nothing when it is so already.';

COMMENT ON FUNCTION "private"."attach_guard_review"(regclass) IS 'Has guard_review look at each new question of a bank, and at changes of every column but difficulty and tags. Call it again after adding a column.';

COMMENT ON FUNCTION "private"."audit"() IS 'Row trigger: writes the change to audit_log. Attach it through private.enable_tracking.';

COMMENT ON FUNCTION "private"."batch_tables"(uuid) IS 'The tables a batch changed. Refused unless the caller may read the history of each.';

COMMENT ON FUNCTION "private"."begin_batch"(text) IS 'The batch id under which the audit log records the rest of the transaction; the reason counts where the request gave none.';

COMMENT ON FUNCTION "private"."begin_batch"(uuid, text) IS 'Ties the changes of this transaction together; refuses a batch id that was used before.';

COMMENT ON FUNCTION "private"."check_version"() IS 'Trigger: refuses (PT409) an update that names another version than the stored one, else counts up.';

COMMENT ON FUNCTION "private"."close_archived_forum"() IS 'Row trigger: archiving a forum also deactivates it.';

COMMENT ON FUNCTION "private"."collect_changed_title_words"() IS 'Statement trigger of posts: as collect_title_words, for changed titles.';

COMMENT ON FUNCTION "private"."collect_title_words"() IS 'Statement trigger of posts: adds the words of new titles to title_words.';

COMMENT ON FUNCTION "private"."community_drift"() IS 'Counters that differ from what they count, now. Views are a tally without rows of its own and are not among them.';

COMMENT ON FUNCTION "private"."complete_stripe_action"(uuid, jsonb) IS 'What Stripe was asked has become true here: the row as it is now, the result and the mail. A second call changes nothing.';

COMMENT ON FUNCTION "private"."count_comments"() IS 'Statement trigger of comments: keeps posts.comment_count.';

COMMENT ON FUNCTION "private"."count_likes"() IS 'Statement trigger of likes (counted table, column that names its row): keeps like_count.';

COMMENT ON FUNCTION "private"."count_posts"() IS 'Statement trigger of posts: keeps forums.post_count.';

COMMENT ON FUNCTION "private"."create_month_partitions"(regclass, date, integer) IS 'Creates the default partition and `months` monthly ones (UTC months) from `from_month`; returns how many are new.';

COMMENT ON FUNCTION "private"."current_tier"() IS 'Tier in force of the signed-in person, or null.';

COMMENT ON FUNCTION "private"."default_partition_rows"() IS 'Rows that wait in each default partition. Anything above zero means that a month was missing.';

COMMENT ON FUNCTION "private"."enable_tracking"(regclass, text[]) IS 'Adds set_updated_at, check_version (where the table has the column) and audit; values of `redacted` columns never reach the audit log.';

COMMENT ON FUNCTION "private"."end_due_subscriptions"(integer) IS 'Ends up to `max_rows` subscriptions whose trial, period or cancellation is due, and begins the next period of those that renew without Stripe; returns how many. The worker calls it every minute.';

COMMENT ON FUNCTION "private"."end_subscription_missing_in_stripe"(uuid) IS 'Ends the subscription of a person of which Stripe knows nothing, and forgets its id. For the repair of drift.';

COMMENT ON FUNCTION "private"."enter_learner_view"(uuid) IS 'Makes the rest of the transaction read-only and the caller the learner of an own, open view. Row-level security decides from there.';

COMMENT ON FUNCTION "private"."excerpt"(text, tsquery) IS 'The passage around the hits, HTML-escaped, hits in <mark>.';

COMMENT ON FUNCTION "private"."fail_stripe_action"(uuid, text, jsonb) IS 'Stripe refused or could not be reached; `result` names what it made of it before that, null for nothing.';

COMMENT ON FUNCTION "private"."finish_stripe_events"(text, bigint, text, text) IS 'Marks the waiting events of a customer up to an id as processed, or notes why they could not be; returns how many.';

COMMENT ON FUNCTION "private"."follow_merge"() IS 'Row trigger of comments: what is written to a merged post is written to the one it was merged into.';

COMMENT ON FUNCTION "private"."forget_old_views"(interval) IS 'Deletes counted views older than this; the counts stay. For the worker.';

COMMENT ON FUNCTION "private"."forgiving_query"(text) IS 'A full-text query that forgives two typing errors a word, by the words of titles.';

COMMENT ON FUNCTION "private"."guard_columns"() IS 'Row trigger (permission, free columns...): an API caller without the permission sets only the free columns.';

COMMENT ON FUNCTION "private"."guard_review"() IS 'Trigger: the steps of a review and of scheduling. A change of approved content returns it to draft and cancels its schedule.';

COMMENT ON FUNCTION "private"."has_permission"(public.app_permission) IS 'Whether the signed-in person holds the permission now. The one question that policies ask.';

COMMENT ON FUNCTION "private"."importable_columns"(text) IS 'Columns that public.import_changes writes; null for tables it does not know.';

COMMENT ON FUNCTION "private"."is_stripe_backed"(public.user_subscriptions) IS 'In force and charged by Stripe: changes are made there first.';

COMMENT ON FUNCTION "private"."is_time_zone"(text) IS 'Whether the text names a time zone of the IANA list, such as Asia/Dhaka.';

COMMENT ON FUNCTION "private"."keep_counts"() IS 'Row trigger (counters...): the API never sets a counter, whatever the caller may else.';

COMMENT ON FUNCTION "private"."keep_forum_with_posts"() IS 'Row trigger: a forum with posts, hidden ones included, is not deleted.';

COMMENT ON FUNCTION "private"."keep_last_admin"() IS 'Row trigger of staff_members: the role admin stays with at least one person who can sign in; an open invitation does not count.';

COMMENT ON FUNCTION "private"."keep_merged_post"() IS 'Row trigger: a post that only points elsewhere is locked and not pinned.';

COMMENT ON FUNCTION "private"."keep_merges_one_step"() IS 'Statement trigger: a pointer leads to a post that is none.';

COMMENT ON FUNCTION "private"."keep_organization_of_person"() IS 'Row trigger of users: the API moves a person between organizations through functions that ask why.';

COMMENT ON FUNCTION "private"."keep_organization_with_members"() IS 'Row trigger of organizations: only an empty one is deleted.';

COMMENT ON FUNCTION "private"."keep_stripe_terms"(uuid, jsonb) IS 'Fixes what Stripe had before, once; answers what is fixed.';

COMMENT ON FUNCTION "private"."keep_team_with_members"() IS 'Row trigger of teams: only an empty one is deleted.';

COMMENT ON FUNCTION "private"."keep_used_category"() IS 'Row trigger: says in words why a category in use is not deleted.';

COMMENT ON FUNCTION "private"."leave_teams"(uuid[], uuid) IS 'Takes people out of the teams of every organization but one. Teams that stand alone keep them. Returns how many memberships ended.';

COMMENT ON FUNCTION "private"."lesson_item_rows"(uuid) IS 'Items of a lesson as candidates meet them. Checks nothing and is granted to nobody: its callers decide who may ask.';

COMMENT ON FUNCTION "private"."lesson_opening"(boolean, public.lesson_status, boolean, public.membership_tier, public.membership_tier) IS 'Why a lesson opens (free, tier_reached) or stays closed (not_published, not_signed_in, no_subscription, tier_too_low) for a tier in force.';

COMMENT ON FUNCTION "private"."lesson_question_changes"(text) IS 'Each change of the ordered questions of a lesson, put together from the audit log of its links: {questions: [{id, title, difficulty, is_active}]} before and after.';

COMMENT ON FUNCTION "private"."maintain_partitions"(integer) IS 'Creates the current and the next months of every partitioned table. The worker calls it daily.';

COMMENT ON FUNCTION "private"."mark_edited"() IS 'Row trigger: edited_at is when the words last changed, not when a moderator acted.';

COMMENT ON FUNCTION "private"."marked_title"(text, tsquery) IS 'The whole title, HTML-escaped, hits in <mark>.';

COMMENT ON FUNCTION "private"."may_read_history"(text) IS 'Whether the caller may see what changed in the table: auditors everywhere, readers of content and of the community in their tables.';

COMMENT ON FUNCTION "private"."may_undo"(text) IS 'Whether the caller may put back what a batch changed in the table.';

COMMENT ON FUNCTION "private"."media_in_use"(uuid, boolean) IS 'Title of something that uses the file; null when nothing does.';

COMMENT ON FUNCTION "private"."media_references"() IS 'Columns whose rows use a file of the library and keep it from being deleted.';

COMMENT ON FUNCTION "private"."media_sql_uses"() IS 'A query for everything that uses a file: media_id, title, is_active (learners meet it).';

COMMENT ON FUNCTION "private"."mend_community_counts"() IS 'Counts again where a counter has drifted, while others write; returns what was wrong. For the worker, every night.';

COMMENT ON FUNCTION "private"."open_to_staff"(regclass, public.app_permission, public.app_permission, public.app_permission) IS 'Enables row-level security with one policy per verb for staff who hold the named permission.';

COMMENT ON FUNCTION "private"."opens"(public.lesson_status, boolean, public.membership_tier, public.membership_tier) IS 'Whether a lesson opens for a tier in force (null: none). Tiers are ordered free_trial < pro < premium.';

COMMENT ON FUNCTION "private"."preview_items"(text, uuid) IS 'The items of a question or lesson in order, with their keys; null when there is none.';

COMMENT ON FUNCTION "private"."profile_version_in_force"() IS 'Version of the format profile in force today (UTC).';

COMMENT ON FUNCTION "private"."question_fingerprint"(text, jsonb) IS 'Hash of what decides how an item of a bank is scored: type, text, transcript, options, key, media. Other columns of the row do not count.';

COMMENT ON FUNCTION "private"."question_problems"(text, jsonb) IS 'What keeps an item from being active, each as "field: sentence"; empty when nothing does.';

COMMENT ON FUNCTION "private"."queue_forgotten_stripe_events"() IS 'Queues the customers of events that wait without a job to be taken; returns how many. A customer that is being worked on may be queued once more, which changes nothing. A worker that is connected to Stripe calls it when it starts and every minute.';

COMMENT ON FUNCTION "private"."receive_stripe_event"(text, text, jsonb) IS 'True when the event is new. Runs as the server, which has verified its signature.';

COMMENT ON FUNCTION "private"."refresh_changed_linked_questions"() IS 'Statement trigger of a bank: the questions of mock tests that are linked to a changed item describe it as it is now. Argument: the linking column.';

COMMENT ON FUNCTION "private"."renews"(public.user_subscriptions) IS 'Whether another period follows end_date by itself.';

COMMENT ON FUNCTION "private"."replace_tags"(text[], text) IS 'Puts one tag (null: none) in the place of others, everywhere; returns the number of rows that changed.';

COMMENT ON FUNCTION "private"."require_known_tags"() IS 'Row trigger: refuses a tag that is not in the list, or archived, unless the row carried it before.';

COMMENT ON FUNCTION "private"."require_question_check"() IS 'Trigger (module): refuses an active item whose content has no passed check under the format profile in force.';

COMMENT ON FUNCTION "private"."resume_stripe_reconciliation"(interval) IS 'Queues a reconciliation again that gave no sign of life for `silence`; false when there is none. The worker calls it every minute.';

COMMENT ON FUNCTION "private"."search_query"(text) IS 'A full-text query from whatever a person typed; the first 256 characters count. Null for input without a letter or digit.';

COMMENT ON FUNCTION "private"."set_updated_at"() IS 'Trigger: stamps updated_at with the time of the transaction.';

COMMENT ON FUNCTION "private"."stripe_plan_of"(public.user_subscriptions, text, jsonb, timestamp with time zone) IS 'The subscription as Stripe will be asked to make it. Refuses with errcode 22023 and a sentence what Stripe cannot do, and says what to do instead.';

COMMENT ON FUNCTION "private"."subscription_access"(public.user_subscriptions, timestamp with time zone) IS '{tier, until, status, next_tier, renews}: the tier open at that moment (null: none) and when that ends by itself (null: never).';

COMMENT ON FUNCTION "private"."subscription_after"(public.user_subscriptions, text, jsonb, timestamp with time zone) IS 'The subscription as the action would leave it at that moment. Refuses with errcode 22023 and a sentence what makes no sense.';

COMMENT ON FUNCTION "private"."subscription_mail"(uuid, text, jsonb, public.user_subscriptions) IS 'The mail about an action: {recipient, subject, body}, times in the zone of the learner; null for a person without an address.';

COMMENT ON FUNCTION "private"."sync_user_from_auth"() IS 'Trigger on auth.users: creates the profile, later follows the e-mail address. Definer, because Auth may not write to public.';

COMMENT ON FUNCTION "private"."take_due_publication"() IS 'For the worker: locks (skip locked) one question or lesson whose time has come; empty when none is left.';

COMMENT ON FUNCTION "private"."test_question_changes"(text) IS 'Each change of the ordered questions of a mock test, put together from the audit log of its questions: {questions: [{title, points}]} before and after.';

COMMENT ON FUNCTION "private"."tier_in_force"(uuid) IS 'Tier of a person now: of the subscription that is active or on trial and past neither of its ends; else null.';

COMMENT ON FUNCTION "private"."write_search_functions"() IS 'Writes search_hits and search_likenesses from search_kinds; to be called by every migration that changes that table.';

COMMENT ON FUNCTION "public"."access_verdict"(uuid, uuid) IS 'Whether a person can open a lesson today, and why: {opens, reason, lesson, tier_in_force, why_no_tier, subscription}. reason is that of private.lesson_opening, by which policies and lesson_items decide.';

COMMENT ON FUNCTION "public"."act_on_subscription"(uuid, text, jsonb, text, uuid) IS 'Does the action by hand, once per idempotency key: {id, user_id, action, before, after}. Actions and their args: change_tier {tier, when: now|renewal}, extend_trial {days}, grant_days {days}, cancel {when: now|period_end|date, at}, undo_cancel, reactivate {tier, until}, comp {tier, until}, set_auto_renew {value, months}. What Stripe charges is refused with the hint stripe: begin_stripe_action is for that.';

COMMENT ON FUNCTION "public"."act_on_subscriptions"(uuid[], text, jsonb, text, uuid) IS 'Does the action for each learner, once per batch: {user_id, outcome: done|refused|stripe, problem, idempotency_key}. stripe: nothing was done; ask Stripe under that key.';

COMMENT ON FUNCTION "public"."add_organization_members"(uuid, uuid[], text) IS 'Makes people members of an organization, those of another one too: they leave its teams. {batch_id, changed, left_teams}. Needs learners.write and a reason.';

COMMENT ON FUNCTION "public"."add_team_members"(uuid, uuid[], text, text) IS 'Adds people to a team; those of no organization join that of the team. {batch_id, changed, joined_organization}. Needs learners.write and a reason.';

COMMENT ON FUNCTION "public"."apply_source_updates"(uuid, integer, jsonb) IS 'Stores what a corrected source changes in its items, in one batch: {batch_id, changed}. items: [{module, id, version, changes: columns}].';

COMMENT ON FUNCTION "public"."approve_review"(text, uuid, integer, text) IS 'Approves what is in review; by its reviewer or an admin, and not one''s own work.';

COMMENT ON FUNCTION "public"."bank_counts"() IS 'Unarchived bank items by type, difficulty and tier: the lowest that opens one in a published lesson (free, free_trial, pro, premium), no_lesson for published items that none offers, unpublished for the rest. Staff with content.read only.';

COMMENT ON FUNCTION "public"."batch_detail"(uuid, integer, integer) IS 'A batch and a page of the records it changed, of each table: {batch, records: [{title, old, new, state, since}]}; state is restorable, restored, changed_since, gone, insert, delete or secret.';

COMMENT ON FUNCTION "public"."begin_stripe_action"(uuid, text, jsonb, text, uuid, uuid) IS 'Writes down what Stripe will be asked, once per idempotency key: {id, status, problem, irreversible}. The server then asks Stripe. Actions as act_on_subscription, and refund {invoice, amount, access: keep|now|period_end}, reactivate {tier, interval: month|year}.';

COMMENT ON FUNCTION "public"."begin_stripe_undo"(uuid, text, uuid) IS 'Writes down that an action made at Stripe is to be put back there; refuses like undo_subscription_action.';

COMMENT ON FUNCTION "public"."bulk_edit_questions"(text, jsonb, jsonb, text, uuid, boolean) IS 'Changes {difficulty, tags: {add, remove} | {replace}, is_active, archived} of the questions of a bank selected by {ids} or {filter} (arguments of list_questions), at most 10,000, in one transaction under the batch id. A row that is refused is skipped with the reason. A preview only counts. Returns {matched, changed, unchanged, skipped, skips (200), sample (20, before and after)}.';

COMMENT ON FUNCTION "public"."category_counts"() IS 'Items of our banks per category, unarchived and of those the published: its own, and with all below it. Staff with content.read only.';

COMMENT ON FUNCTION "public"."community_authors"(uuid[]) IS 'Id, name and picture of those of the named people who wrote something visible; staff with community.read also of hidden authors.';

COMMENT ON FUNCTION "public"."content_staff"() IS 'The names of colleagues, and who of them may review; empty for those who may not read content.';

COMMENT ON FUNCTION "public"."copy_test_question"(uuid, integer) IS 'Gives a linked question of a test a copy of the bank item''s content and key as its own, and cuts the link. Returns the stored row.';

COMMENT ON FUNCTION "public"."create_derived_questions"(jsonb, jsonb, jsonb) IS 'Stores drafts made from a source in one transaction: {source_id, batch_id, questions: [{module, id, type, title}]}. source {id, revision} or {title, text, media_id, note}; items are rows of their bank with `module`; origin {module, id} becomes an item of the source too.';

COMMENT ON FUNCTION "public"."create_preview_link"(text, uuid, integer) IS 'Makes a link for 1 to 30 days and returns {id, token, expires_at}: the only time that the token is readable.';

COMMENT ON FUNCTION "public"."end_learner_view"(uuid) IS 'Ends the own view now; one that has ended already stays as it was.';

COMMENT ON FUNCTION "public"."import_changes"(text, jsonb, text, uuid, text) IS 'Writes [{id, version, change: {column: value}}] of a reviewed file to the rows of a table, at most 5,000, under the batch id. A row that changed since its version, is gone or is refused stays as it is and is listed. Returns {batch_id, changed, unchanged, skipped, skips (200)}; undone with undo_batch.';

COMMENT ON FUNCTION "public"."issue_organization_api_key"(uuid) IS 'Replaces the API key of an organization and returns the new one, the only time that it is readable.';

COMMENT ON FUNCTION "public"."learner_ai_usage"(uuid, timestamp with time zone) IS 'AI usage of one person per day (UTC) and kind: requests, tokens and cost in US dollars.';

COMMENT ON FUNCTION "public"."learner_attempts"(uuid, timestamp with time zone, uuid, integer) IS 'The latest attempts of one person over the four sections, the newest first, older than attempt (`before`, `before_id`), at most 100: score (per cent in reading and listening), all scores, transcript or answer.';

COMMENT ON FUNCTION "public"."learner_head"(uuid) IS 'Who a person is: identity, organization, teams, staff roles, credits. For learners.read; each look is written to activity_logs, once in five minutes.';

COMMENT ON FUNCTION "public"."learner_practice"(uuid, timestamp with time zone) IS 'Per week (its Monday) and section: attempts, and their average (overall score, or accuracy in per cent for reading and listening).';

COMMENT ON FUNCTION "public"."learner_timeline"(uuid, bigint, integer) IS 'Audited changes of a person, their profile, subscription, exam dates and notes, the newest first, older than entry `before`: names of columns, not their values.';

COMMENT ON FUNCTION "public"."learner_view"(uuid) IS 'What the learner of an own, open view has: {tier in force or null, subscription, lessons that open for them with their progress}.';

COMMENT ON FUNCTION "public"."learner_view_items"(uuid, uuid) IS 'The items of a lesson as lesson_items hands them to the learner of an own, open view: without key, transcript or explanation.';

COMMENT ON FUNCTION "public"."lesson_access"(uuid, public.lesson_status, boolean, public.membership_tier) IS 'Per audience (visitor, free_trial, pro, premium, expired): whether the lesson opens, and why. Values that are given replace the stored ones, for what is not saved yet; without a lesson they stand alone. Staff with content.read only.';

COMMENT ON FUNCTION "public"."lesson_items"(uuid) IS 'Items of a lesson as a candidate meets them, in order; empty when the lesson does not open for the caller.';

COMMENT ON FUNCTION "public"."lesson_preview"(uuid, text) IS 'What an audience of lesson_access sees in the lesson once it is published, in order; empty where it stays closed. Staff with content.read only.';

COMMENT ON FUNCTION "public"."list_batches"(timestamp with time zone, integer) IS 'Batches that changed records the caller may read, the newest first, older than `before`; at most 100.';

COMMENT ON FUNCTION "public"."list_comments"(text, uuid, uuid[], text[], uuid, timestamp with time zone, timestamp
  with time zone, text, boolean, integer, integer) IS 'A page (at most 100) of comments for staff: {rows, total, total_is_estimate}; otherwise as list_posts.';

COMMENT ON FUNCTION "public"."list_learners"(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamp with time zone, timestamp
  with time zone, text, boolean, integer, integer) IS 'A page of people: {rows, total, total_is_estimate}. `query` finds by any part of name, e-mail, id or Stripe id and forgives typing errors; then the best 200 (with filters: those of the best 5,000 that pass) come in that order and `sort` is not looked at. Tier, status and Stripe ids are for subscriptions.read only.';

COMMENT ON FUNCTION "public"."list_media"(text, jsonb, jsonb, numeric, numeric, text, boolean, integer, integer) IS 'One page of the library: {rows, total, facets}. Filters are {dimension: [values]}; facets count each "dimension:value".';

COMMENT ON FUNCTION "public"."list_members"(uuid, uuid, text, integer, integer) IS 'Members of one organization or of one team by name: {total, rows}. `query` is a part of name or e-mail; role and joined_at are those of the team. Needs learners.read.';

COMMENT ON FUNCTION "public"."list_posts"(text, uuid[], text[], uuid, boolean, boolean, boolean, timestamp with time zone, timestamp
  with time zone, text, boolean, integer, integer) IS 'A page (at most 100) of posts for staff: {rows, total, total_is_estimate, is_similar}. `query` is full text or an id; where nothing has its words, those of titles within two typing errors count (is_similar). Sorted by created_at, or by match (the newest 200 that match) or a counter (the newest 2,000).';

COMMENT ON FUNCTION "public"."list_questions"(text, text, text[], text[], text[], boolean, timestamp with time zone, timestamp
  with time zone, boolean, text, boolean, integer, integer, text[], boolean) IS 'One page (at most 100 rows) of a bank: {rows, total, total_is_estimate}. The total is exact without full-text, tag, date or review filter and up to 1,000 hits, else it may be the planner''s estimate.';

COMMENT ON FUNCTION "public"."list_staff"() IS 'Staff, a row a person: roles, state (active, invited: has not accepted yet, blocked), last sign-in. Empty without staff.read.';

COMMENT ON FUNCTION "public"."log_learner_mail"(uuid, text) IS 'Writes to activity_logs that the caller has a mail (confirmation or password_reset) sent to a person, and answers the address. For learners.write.';

COMMENT ON FUNCTION "public"."media_reconciliation"(integer) IS 'What library and store do not agree on: {strays, missing, duplicates}, each with its total and the first rows. Objects of the last hour may be uploads under way and are only counted.';

COMMENT ON FUNCTION "public"."media_usage"(uuid) IS 'What uses a file of the library, as far as the caller may see it; is_active: learners meet it.';

COMMENT ON FUNCTION "public"."merge_media"(uuid, uuid[], boolean) IS 'Links everything that uses one of the copies to the file that is kept and deletes the copies: {relinked, removed}. A dry run, the default, only says so. The caller then removes the objects of the copies.';

COMMENT ON FUNCTION "public"."merge_posts"(uuid[], uuid, text, uuid) IS 'Moves the comments of posts (at most 50) to another one and leaves each as a locked pointer to it, under a batch id of the caller''s that undo_batch takes. {batch_id, changed, unchanged, skipped, skips, comments_moved}. Needs community.moderate and a reason.';

COMMENT ON FUNCTION "public"."merge_tags"(uuid[], uuid) IS 'Replaces tags by another one on everything that carries them and takes them off the list. {batch_id, changed: rows}.';

COMMENT ON FUNCTION "public"."moderate_comments"(uuid[], text, text, uuid) IS 'Hides or restores at most 1,000 comments; otherwise as moderate_posts.';

COMMENT ON FUNCTION "public"."moderate_posts"(uuid[], text, text, uuid, uuid) IS 'Hides, restores, pins, unpins, locks, unlocks or moves (to forum_id) at most 1,000 posts, under a batch id of the caller''s that undo_batch takes. {batch_id, changed, unchanged, skipped, skips}: a row that is refused is skipped with the reason. Needs community.moderate and a reason.';

COMMENT ON FUNCTION "public"."move_category"(integer, integer, integer, integer) IS 'Puts a category below another (null: at the top) at a place counted from 1 among its new neighbours. Send the version that was read: a stale one answers PT409. Returns the stored row.';

COMMENT ON FUNCTION "public"."my_permissions"() IS 'Permissions of the signed-in person; empty for everybody who is not staff.';

COMMENT ON FUNCTION "public"."my_reviews"() IS 'What waits for the review of the signed-in person, the longest waiting first.';

COMMENT ON FUNCTION "public"."note_post_view"(uuid) IS 'Counts that the caller looked at a post: once a day, not by its author, not what the caller cannot see.';

COMMENT ON FUNCTION "public"."open_preview_link"(text) IS 'What a token opens: {status: "open", expires_at, items}, or only the status unknown, revoked, expired or gone.';

COMMENT ON FUNCTION "public"."order_forum_categories"(uuid[]) IS 'Numbers all categories from 1, these first and in this order, the others after them as before. Returns how many moved.';

COMMENT ON FUNCTION "public"."order_forums"(uuid[]) IS 'Numbers all forums from 1, these first and in this order, the others after them as before. Returns how many moved.';

COMMENT ON FUNCTION "public"."plan_stripe_action"(uuid, text, jsonb) IS '{user_id, action, args, old, planned}: what begin_stripe_action would write down. Writes nothing; refuses like it.';

COMMENT ON FUNCTION "public"."post_thread"(uuid, uuid, integer) IS '{post, comments, comments_in_all}: a post and its oldest comments (at most 1,000; `marked` is always among them) that the caller may see, with the names of the authors.';

COMMENT ON FUNCTION "public"."preview_subscription_action"(uuid, text, jsonb) IS '{before, after, through_stripe, time_zone, time_zone_known, mail: {recipient, subject} | null, irreversible: sentence | null}. Writes nothing; refuses like the action.';

COMMENT ON FUNCTION "public"."preview_subscription_actions"(uuid[], text, jsonb) IS 'A row a learner: {user_id, name, outcome: changes|refused, problem, and what preview_subscription_action answers}. Writes nothing.';

COMMENT ON FUNCTION "public"."question_facets"(text) IS 'Exact number of unarchived items of a bank by type, difficulty and activity.';

COMMENT ON FUNCTION "public"."question_usage"(text, uuid[]) IS 'Of each bank item asked for: whether it is published or archived, seconds of its recording, points there are to win, and the lessons and tests that hold it.';

COMMENT ON FUNCTION "public"."read_stripe_customer"(uuid) IS '{customer, subscription, charged}: ids at Stripe, null where Stripe does not know the person, and whether Stripe charges now. For subscriptions.write.';

COMMENT ON FUNCTION "public"."record_history"(text, text, bigint, integer) IS 'Changes of one record, the newest first, with the name of who made them; older than the entry `before`, at most 200. Auditors read any table, content.read the content tables, community.read forums, posts and comments.';

COMMENT ON FUNCTION "public"."record_question_check"(text, jsonb, text, uuid, jsonb) IS 'Records that an item, as a row of its bank, passed its check. For the service key, which has run it; nobody else may call this.';

COMMENT ON FUNCTION "public"."record_question_checks"(text, jsonb, text, uuid) IS 'Records that items passed their checks: [{question: as a row of its bank, warnings}]. For the service key, which has run them; nobody else may call this.';

COMMENT ON FUNCTION "public"."release_objects"(text, text[]) IS 'Records with its reason that stored files are about to be removed: each path with released, in_library (refused) or gone.';

COMMENT ON FUNCTION "public"."remove_organization_members"(uuid, uuid[], text) IS 'Ends the membership of people in an organization and in its teams. {batch_id, changed, left_teams}. Needs learners.write and a reason.';

COMMENT ON FUNCTION "public"."remove_team_members"(uuid, uuid[], text) IS 'Takes people out of a team; they stay in its organization. {batch_id, changed}. Needs learners.write and a reason.';

COMMENT ON FUNCTION "public"."rename_tag"(uuid, text, integer) IS 'Renames a tag in the list and on everything that carries it. {batch_id, changed: rows}. Send the version that was read.';

COMMENT ON FUNCTION "public"."replace_media_file"(uuid, jsonb) IS 'Puts another stored file of the same kind in the place of the old one: {media, replaced}. The caller then removes the replaced object.';

COMMENT ON FUNCTION "public"."replay_stripe_event"(text) IS 'Queues the customer of the event again, to be made what Stripe says now.';

COMMENT ON FUNCTION "public"."replay_stripe_events"(text[]) IS 'Queues the customers of these events again; problem says why an event could not be, null when it is queued.';

COMMENT ON FUNCTION "public"."request_review"(text, uuid, integer, uuid, text) IS 'Asks a colleague to review a question or lesson. Like all steps: send the version that was read, a stale one answers PT409; answers {id, version, review_status, reviewer_id, publish_at}.';

COMMENT ON FUNCTION "public"."revoke_preview_link"(uuid) IS 'Closes a link for good, at once. Revoking it again changes nothing.';

COMMENT ON FUNCTION "public"."save_lesson"(jsonb, uuid[]) IS 'Creates (no id) or changes a lesson and, unless null, its ordered questions, in one transaction. Send the version that was read: a stale one answers PT409. Returns the stored row.';

COMMENT ON FUNCTION "public"."save_pte_test"(jsonb, jsonb) IS 'Creates (no id) or changes a test and, unless null, its ordered questions, in one transaction. questions: [{id} or {module, question_id}, each with optional points]. Send the version that was read: a stale one answers PT409. Returns the stored row.';

COMMENT ON FUNCTION "public"."schedule_publication"(text, uuid, integer, timestamp with time zone) IS 'Has the worker publish what is approved at a time; null cancels.';

COMMENT ON FUNCTION "public"."search_console"(text, text[], integer) IS 'Full-text search over everything the caller may see; the excerpt is HTML-escaped with hits in <mark>. Tolerates a typo in titles and names. Unknown kinds are refused; at most 50 results.';

COMMENT ON FUNCTION "public"."send_back_review"(text, uuid, integer, text) IS 'Returns it to draft and says why; also withdraws a request.';

COMMENT ON FUNCTION "public"."set_media_archived"(uuid[], boolean) IS 'Archives or restores files of the library one by one; problem says why one stayed as it was.';

COMMENT ON FUNCTION "public"."set_staff_roles"(uuid, public.staff_role[], public.staff_role[], text) IS 'Gives a person exactly these roles; none revokes all. `expected` are the roles the caller saw (PT409 when they changed). Needs staff.manage and a reason.';

COMMENT ON FUNCTION "public"."set_team_member_role"(uuid, uuid, text, text, text) IS 'Changes what a person is to a team. `expected` is the role that the caller saw (PT409 when it changed). {batch_id, changed}. Needs learners.write and a reason.';

COMMENT ON FUNCTION "public"."sign_out_session"(uuid) IS 'Ends one session (learners.write; of staff members staff.manage too) and records it in the audit log.';

COMMENT ON FUNCTION "public"."similar_questions"(text, text, text, text, uuid, integer) IS 'The closest items of all banks to a text (prompt, transcript and options), closest first, at most 20, from similarity 0.3 on: [{module, id, title, type, is_active, is_archived, source_id, similarity 0 to 1, text, excerpt}]. By title where a text is missing; equal closeness puts the given type first.';

COMMENT ON FUNCTION "public"."source_questions"(uuid) IS 'Rows of the banks that were made from a source, each with its module.';

COMMENT ON FUNCTION "public"."start_learner_view"(uuid, text) IS 'Begins fifteen minutes of seeing the product as a learner (not staff). Needs learners.write and a reason; logged under both names.';

COMMENT ON FUNCTION "public"."start_stripe_reconciliation"() IS 'Starts a comparison of Stripe with the database, or finds the one that runs; answers its id. The worker carries it out.';

COMMENT ON FUNCTION "public"."stripe_drift_counts"(uuid) IS 'What a reconciliation found, counted by kind and state. Empty without subscriptions.read.';

COMMENT ON FUNCTION "public"."stripe_inbox"(integer) IS '{waiting, failed, processed, waiting_since, last_received, days: [{day, received, failed}]}: counts of the inbox. processed counts those received in the last `days` days (UTC); failed by day: those of that day that still are.';

COMMENT ON FUNCTION "public"."tag_usage"() IS 'How many records carry each tag, archived ones included.';

COMMENT ON FUNCTION "public"."test_candidates"(text, integer) IS 'Published bank items to build a test from: at most per_group a type and difficulty, the least used first, ties by the seed.';

COMMENT ON FUNCTION "public"."unchecked_question_ids"(text, jsonb) IS 'Unpublished questions of a selection (as bulk_edit_questions takes it) whose content has not passed its check under the format profile in force.';

COMMENT ON FUNCTION "public"."undo_batch"(uuid, text, uuid, boolean) IS 'Puts back the columns that a batch changed, where they still hold what the batch wrote; lists the rest with who changed it since. Itself a batch (undo_id), so it can be undone. A preview only counts. Returns {changed, unchanged, skipped, skips (200)}.';

COMMENT ON FUNCTION "public"."undo_member_change"(uuid, text) IS 'Takes back what one change of members did, where nobody changed it since. {batch_id, changed, skipped}. Needs learners.write and a reason.';

COMMENT ON FUNCTION "public"."undo_subscription_action"(uuid, text, uuid) IS 'Puts back what the action changed, unless it cannot be undone any more or something of it was changed since.';

COMMENT ON FUNCTION "public"."undo_subscription_batch"(uuid, text, uuid) IS 'Puts back what the batch changed: {user_id, name, action_id, outcome: done|refused|stripe, problem, idempotency_key} a row.';

COMMENT ON SCHEMA "partitions" IS 'Children of the partitioned tables. Reached through their parents only.';

COMMENT ON SCHEMA "private" IS 'Helpers of policies, triggers and functions. Never exposed through the API.';

COMMENT ON TABLE "private"."legacy_ids" IS 'One line for each row read from the legacy database, kept for ever: who asks for an old id finds the new one.';

COMMENT ON TABLE "private"."legacy_ledger" IS 'Every value of the legacy database that arrived otherwise or not at all, and why.';

COMMENT ON TABLE "private"."legacy_runs" IS 'Runs of the import from the legacy database. One without finished_at was killed; the next goes on where it ended.';

COMMENT ON TABLE "private"."name_words" IS 'Every word that occurs, or once occurred, in the name of a user. A word that nobody has any more finds nobody.';

COMMENT ON TABLE "private"."question_counts" IS 'Changes of the number of items of each bank by facet; their sum is the count. Kept by statement triggers.';

COMMENT ON TABLE "private"."search_kinds" IS 'Kinds that search_console finds; title, body, visible and alike are SQL over alias t.';

COMMENT ON TABLE "private"."stripe_subscriptions_read" IS 'Subscriptions as Stripe lists them, between reading and comparing.';

COMMENT ON TABLE "private"."title_words" IS 'Every word of three letters or more that occurs, or once occurred, in the title of a post. A word that no title has any more finds nothing.';

COMMENT ON TABLE "public"."activity_logs" IS 'Append-only record of what people did on the platform, a partition a month.';

COMMENT ON TABLE "public"."ai_credit_usage" IS 'Append-only ledger of AI usage.';

COMMENT ON TABLE "public"."audit_log" IS 'Append-only record of every write to a staff-writable table, a partition a month.';

COMMENT ON TABLE "public"."batches" IS 'Ledger of bulk edits and of undone batches. Append-only, written by functions; the changes themselves are in audit_log under the same batch id.';

COMMENT ON TABLE "public"."comment_likes" IS 'Who likes which comment.';

COMMENT ON TABLE "public"."comments" IS 'Answers to a post.';

COMMENT ON TABLE "public"."conversation_attempt_links" IS 'Which attempt came out of a talk, was scored from it or belongs to it.';

COMMENT ON TABLE "public"."conversation_sessions" IS 'Talks of a learner with the voice tutor. Written by the system.';

COMMENT ON TABLE "public"."conversation_turns" IS 'One utterance of a talk.';

COMMENT ON TABLE "public"."format_profiles" IS 'Versions of the format of PTE Academic; the latest one whose day has come is in force, before the first one the built-in profile.';

COMMENT ON TABLE "public"."forum_categories" IS 'The categories that forums stand in, in their order.';

COMMENT ON TABLE "public"."forums" IS 'Places where signed-in people talk.';

COMMENT ON TABLE "public"."learner_views" IS 'Each time somebody of the staff looked at the product as a learner. Written by functions only.';

COMMENT ON TABLE "public"."lesson_progress" IS 'Progress of a learner in a lesson; scores are written by the system.';

COMMENT ON TABLE "public"."lesson_questions" IS 'Items of a lesson in order; each links to exactly one of the four banks.';

COMMENT ON TABLE "public"."listening_attempts" IS 'Answers to listening items, partitioned by month of created_at.';

COMMENT ON TABLE "public"."listening_questions" IS 'Bank of listening items, staff only: it holds the answer keys.';

COMMENT ON TABLE "public"."media" IS 'Files of the library. Deleting one that is in use is refused by the foreign keys that point here.';

COMMENT ON TABLE "public"."media_analysis" IS 'Measurements of the sound of a file in the library.';

COMMENT ON TABLE "public"."organizations" IS 'Schools and companies that enrol people.';

COMMENT ON TABLE "public"."post_likes" IS 'Who likes which post.';

COMMENT ON TABLE "public"."post_views" IS 'Who looked at which post on which day (UTC). Kept for some days, so that a second look is not counted.';

COMMENT ON TABLE "public"."posts" IS 'What people write in a forum.';

COMMENT ON TABLE "public"."practice_lessons" IS 'Lessons: ordered items of one module and type, offered to a tier.';

COMMENT ON TABLE "public"."practice_sessions" IS 'Practice as the legacy first recorded it. Read-only; new answers are attempts.';

COMMENT ON TABLE "public"."preview_links" IS 'Read-only links to a question or lesson for people without an account. Written by functions only.';

COMMENT ON TABLE "public"."pte_categories" IS 'Sections and item types with the provider''s numbering; public.';

COMMENT ON TABLE "public"."pte_question_media" IS 'Media of a question at its source.';

COMMENT ON TABLE "public"."pte_questions" IS 'Questions of tests and of outside feeds, staff only: it holds answer keys.';

COMMENT ON TABLE "public"."pte_sync_jobs" IS 'Imports of questions from outside feeds.';

COMMENT ON TABLE "public"."pte_tests" IS 'Mock, practice and scored tests. Staff only for now: the questions hold answer keys.';

COMMENT ON TABLE "public"."pte_user_exam_settings" IS 'How a learner wants to practise, one row a person.';

COMMENT ON TABLE "public"."question_bookmarks" IS 'Items that a learner marked; each links to exactly one of the four banks.';

COMMENT ON TABLE "public"."question_checks" IS 'Contents of items that passed lint and self-test under a format profile; without one no item is published.';

COMMENT ON TABLE "public"."question_source_revisions" IS 'Every text a source had. Written by trigger only.';

COMMENT ON TABLE "public"."question_sources" IS 'Passages and transcripts that several items are made from.';

COMMENT ON TABLE "public"."reading_attempts" IS 'Answers to reading items, partitioned by month of created_at.';

COMMENT ON TABLE "public"."reading_questions" IS 'Bank of reading items, staff only: it holds the answer keys.';

COMMENT ON TABLE "public"."review_comments" IS 'Comments of reviewers on questions and lessons, at a field or on the whole.';

COMMENT ON TABLE "public"."role_permissions" IS 'What each staff role may do.';

COMMENT ON TABLE "public"."speaking_attempts" IS 'Spoken answers, partitioned by month of created_at.';

COMMENT ON TABLE "public"."speaking_questions" IS 'Bank of speaking items, staff only: it holds the answer keys.';

COMMENT ON TABLE "public"."speaking_templates" IS 'Answer templates for speaking items; every signed-in person may read them.';

COMMENT ON TABLE "public"."staff_members" IS 'Staff roles of a person; several rows where somebody wears several hats.';

COMMENT ON TABLE "public"."staff_notes" IS 'Notes of staff about a person. Put aside (archived_at), never deleted, by whoever may write.';

COMMENT ON TABLE "public"."stripe_drift" IS 'Differences that reconciliations found between Stripe and the database, and their repair.';

COMMENT ON TABLE "public"."stripe_events" IS 'Inbox of the Stripe webhook. Written by the system only.';

COMMENT ON TABLE "public"."stripe_reconciliations" IS 'Comparisons of Stripe with the database, and how far each has come.';

COMMENT ON TABLE "public"."subscription_actions" IS 'Append-only list of what staff did to subscriptions, the key to doing it once and to undoing it.';

COMMENT ON TABLE "public"."subscription_events" IS 'Append-only ledger of every change to a subscription.';

COMMENT ON TABLE "public"."subscription_mails" IS 'Mails about subscriptions: one an action, waiting until sent_at is set.';

COMMENT ON TABLE "public"."subscription_plan_checks" IS 'The last comparison of each plan with its price in Stripe.';

COMMENT ON TABLE "public"."subscription_plans" IS 'What can be bought: which Stripe price grants which tier.';

COMMENT ON TABLE "public"."subscription_transitions" IS 'Allowed changes of the status of a subscription; any other is refused.';

COMMENT ON TABLE "public"."sync_job_rows" IS 'Append-only: what became of each record of an import.';

COMMENT ON TABLE "public"."tags" IS 'The tags that questions, lessons, test questions and templates may carry. Who writes content may add one.';

COMMENT ON TABLE "public"."team_members" IS 'Who belongs to a team.';

COMMENT ON TABLE "public"."teams" IS 'Teams of people, usually inside an organization.';

COMMENT ON TABLE "public"."test_answers" IS 'The answer to one question of an attempt; the last submission counts.';

COMMENT ON TABLE "public"."test_attempts" IS 'One sitting of a test by a learner; scores on the PTE scale up to 90.';

COMMENT ON TABLE "public"."user_profiles" IS 'What a learner tells about the own preparation, one row a person.';

COMMENT ON TABLE "public"."user_progress" IS 'Scores and counters of a learner. Written by the system only.';

COMMENT ON TABLE "public"."user_scheduled_exam_dates" IS 'When a learner sits the exam; at most one date a person is primary.';

COMMENT ON TABLE "public"."user_stats" IS 'Totals of a learner, written by the system.';

COMMENT ON TABLE "public"."user_subscriptions" IS 'The subscription of a learner, one row a person. What happened to it is in subscription_events.';

COMMENT ON TABLE "public"."users" IS 'Profile of each auth.users row, kept by trigger.';

COMMENT ON TABLE "public"."writing_attempts" IS 'Written answers, partitioned by month of created_at.';

COMMENT ON TABLE "public"."writing_questions" IS 'Bank of writing items, staff only: it holds the answer keys.';

COMMENT ON TYPE "public"."algorithm_version" IS 'Scoring algorithm of the legacy platform; no column uses it yet.';

COMMENT ON TYPE "public"."membership_status" IS 'Only active and trial grant access, and only until their end date.';

COMMENT ON TYPE "public"."membership_tier" IS 'Ordered: free_trial < pro < premium.';

COMMENT ON TYPE "public"."reading_question_type" IS 'fill_in_blanks is drag and drop, reading_writing_fill_blanks is the drop-down type.';

COMMENT ON VIEW "private"."question_weights" IS 'Items of all banks as planning sees them; as the caller may see the banks.';

COMMENT ON VIEW "public"."accounts" IS 'Ways in which a person signs in, for staff with learners.read.';

COMMENT ON VIEW "public"."sessions" IS 'Who is signed in, for staff with learners.read. Ends through sign_out_session.';

COMMENT ON VIEW "public"."verifications" IS 'Messages with a one-time secret that still wait for an answer. Supabase Auth decides how long they last.';

REVOKE ALL ON FUNCTION "private"."accepted_answer_problems"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."accepted_answer_problems"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."accepted_answer_problems"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."access_sentence"(public.user_subscriptions, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."access_sentence"(public.user_subscriptions, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."access_sentence"(public.user_subscriptions, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."access_verdict"(uuid, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."access_verdict"(uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."access_verdict"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."access_verdict"(uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."act_on_subscription"(uuid, text, jsonb, text, uuid, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."act_on_subscription"(uuid, text, jsonb, text, uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."act_on_subscription"(uuid, text, jsonb, text, uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."act_on_subscription"(uuid, text, jsonb, text, uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."act_on_subscriptions"(uuid[], text, jsonb, text, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."act_on_subscriptions"(uuid[], text, jsonb, text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."act_on_subscriptions"(uuid[], text, jsonb, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."act_on_subscriptions"(uuid[], text, jsonb, text, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."action_answer"(public.subscription_actions) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."action_answer"(public.subscription_actions) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."action_answer"(public.subscription_actions) TO "postgres";

REVOKE ALL ON FUNCTION "private"."action_days"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."action_days"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."action_days"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."action_moment"(jsonb, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."action_moment"(jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."action_moment"(jsonb, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."action_months"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."action_months"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."action_months"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."action_tier"(jsonb, public.membership_tier) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."action_tier"(jsonb, public.membership_tier) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."action_tier"(jsonb, public.membership_tier) TO "postgres";

REVOKE ALL ON FUNCTION "private"."actor_role"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."actor_role"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."actor_role"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."add_organization_members"(uuid, uuid[], text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."add_organization_members"(uuid, uuid[], text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."add_organization_members"(uuid, uuid[], text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."add_organization_members"(uuid, uuid[], text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."add_question_counts"(text, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."add_question_counts"(text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."add_question_counts"(text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."add_team_members"(uuid, uuid[], text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."add_team_members"(uuid, uuid[], text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."add_team_members"(uuid, uuid[], text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."add_team_members"(uuid, uuid[], text, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."add_to_counter"(regclass, text, uuid[], integer[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."add_to_counter"(regclass, text, uuid[], integer[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."add_to_counter"(regclass, text, uuid[], integer[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."add_up_views"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."add_up_views"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."add_up_views"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."answer_count"(text, jsonb, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."answer_count"(text, jsonb, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."answer_count"(text, jsonb, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."answer_count"(text, jsonb, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."answer_count"(text, jsonb, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."apply_row_changes"(regclass, text[], jsonb[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."apply_row_changes"(regclass, text[], jsonb[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."apply_row_changes"(regclass, text[], jsonb[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."apply_row_changes"(regclass, text[], jsonb[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."apply_row_changes"(regclass, text[], jsonb[]) TO "service_role";

REVOKE ALL ON FUNCTION "private"."apply_stripe_subscription"(uuid, text, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."apply_stripe_subscription"(uuid, text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."apply_stripe_subscription"(uuid, text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."at_least"(text[], integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."at_least"(text[], integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."at_least"(text[], integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."attach_guard_review"(regclass) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."attach_guard_review"(regclass) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."attach_guard_review"(regclass) TO "postgres";

REVOKE ALL ON FUNCTION "private"."audit"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."audit"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."audit"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."auth_accounts"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."auth_accounts"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."auth_accounts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."auth_accounts"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."auth_sessions"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."auth_sessions"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."auth_sessions"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."auth_sessions"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."auth_verifications"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."auth_verifications"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."auth_verifications"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."auth_verifications"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."author_json"(uuid, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."author_json"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."author_json"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."author_json"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."bank_counts"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."bank_counts"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."bank_counts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."bank_counts"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."bank_counts"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."batch_changes"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."batch_changes"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."batch_changes"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."batch_changes"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."batch_changes"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."batch_records"(uuid, text, boolean, integer, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."batch_records"(uuid, text, boolean, integer, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."batch_records"(uuid, text, boolean, integer, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."batch_records"(uuid, text, boolean, integer, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."batch_records"(uuid, text, boolean, integer, integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."batch_row_key"(uuid, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."batch_row_key"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."batch_row_key"(uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."batch_tables"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."batch_tables"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."batch_tables"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."batch_tables"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."batch_tables"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."begin_batch"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."begin_batch"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."begin_batch"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_batch"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_batch"(text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."begin_batch"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."begin_batch"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."begin_batch"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_batch"(uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_batch"(uuid, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."begin_member_change"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."begin_member_change"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_member_change"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."begin_stripe_action"(uuid, text, jsonb, text, uuid, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."begin_stripe_action"(uuid, text, jsonb, text, uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."begin_stripe_action"(uuid, text, jsonb, text, uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_stripe_action"(uuid, text, jsonb, text, uuid, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."begin_stripe_reconciliation"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."begin_stripe_reconciliation"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_stripe_reconciliation"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."begin_stripe_undo"(uuid, text, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."begin_stripe_undo"(uuid, text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."begin_stripe_undo"(uuid, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."begin_stripe_undo"(uuid, text, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."can_open_lesson"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."can_open_lesson"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."can_open_lesson"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."can_open_lesson"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."can_open_lesson"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."can_open_object"(text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."can_open_object"(text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."can_open_object"(text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."can_open_object"(text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."can_open_object"(text, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."can_open_question"(text, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."can_open_question"(text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."can_open_question"(text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."can_open_question"(text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."can_open_question"(text, uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."cancelled_subscription"(public.user_subscriptions, jsonb, timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."cancelled_subscription"(public.user_subscriptions, jsonb, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."cancelled_subscription"(public.user_subscriptions, jsonb, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."carry_question_checks"(regclass, text, uuid[], uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."carry_question_checks"(regclass, text, uuid[], uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."carry_question_checks"(regclass, text, uuid[], uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."category_counts"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."category_counts"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."category_counts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."category_counts"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."category_counts"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."change_review"(text, uuid, integer, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."change_review"(text, uuid, integer, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."change_review"(text, uuid, integer, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."change_review"(text, uuid, integer, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."change_review"(text, uuid, integer, jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."changed_since"(text, text, bigint, text[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."changed_since"(text, text, bigint, text[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."changed_since"(text, text, bigint, text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."changed_since"(text, text, bigint, text[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."changed_since"(text, text, bigint, text[]) TO "service_role";

REVOKE ALL ON FUNCTION "private"."check_action_request"(text, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."check_action_request"(text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_action_request"(text, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."check_bulk_request"(uuid[], text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."check_bulk_request"(uuid[], text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_bulk_request"(uuid[], text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."check_community_list"(text, text[], text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."check_community_list"(text, text[], text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_community_list"(text, text[], text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."check_lesson_question"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."check_lesson_question"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_lesson_question"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."check_moderation"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."check_moderation"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."check_moderation"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_moderation"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."check_question_changes"(jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."check_question_changes"(jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."check_question_changes"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_question_changes"(jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_question_changes"(jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."check_subscription_transition"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."check_subscription_transition"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_subscription_transition"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."check_version"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."check_version"() TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "private"."check_version"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_version"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."check_version"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."choice_problems"(jsonb, jsonb, boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."choice_problems"(jsonb, jsonb, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."choice_problems"(jsonb, jsonb, boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."close_archived_forum"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."close_archived_forum"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."close_archived_forum"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."collect_changed_title_words"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."collect_changed_title_words"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."collect_changed_title_words"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."collect_name_words"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."collect_name_words"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."collect_name_words"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."collect_title_words"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."collect_title_words"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."collect_title_words"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."comment_on_review"(text, uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."comment_on_review"(text, uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."comment_on_review"(text, uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."comment_on_review"(text, uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."comment_on_review"(text, uuid, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."community_authors"(uuid[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."community_authors"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."community_authors"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."community_authors"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."community_condition"(tsquery, text[], uuid, timestamp WITH time zone, timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."community_condition"(tsquery, text[], uuid, timestamp WITH time zone, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."community_condition"(tsquery, text[], uuid, timestamp WITH time zone, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."community_drift"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."community_drift"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."community_drift"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."compared_text"(text, text, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."compared_text"(text, text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."compared_text"(text, text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."complete_stripe_action"(uuid, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."complete_stripe_action"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."complete_stripe_action"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."content_staff"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."content_staff"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."content_staff"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."content_staff"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."content_staff"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."copy_primary_exam_date"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."copy_primary_exam_date"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."copy_primary_exam_date"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."count_added_questions"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."count_added_questions"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."count_added_questions"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."count_changed_questions"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."count_changed_questions"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."count_changed_questions"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."count_comments"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."count_comments"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."count_comments"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."count_lesson_questions"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."count_lesson_questions"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."count_lesson_questions"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."count_likes"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."count_likes"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."count_likes"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."count_posts"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."count_posts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."count_posts"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."count_removed_questions"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."count_removed_questions"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."count_removed_questions"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."count_source_revision"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."count_source_revision"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."count_source_revision"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."count_source_revision"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."count_source_revision"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."create_default_partition"(regclass) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."create_default_partition"(regclass) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."create_default_partition"(regclass) TO "postgres";

REVOKE ALL ON FUNCTION "private"."create_month_partition"(regclass, date) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."create_month_partition"(regclass, date) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."create_month_partition"(regclass, date) TO "postgres";

REVOKE ALL ON FUNCTION "private"."create_month_partitions"(regclass, date, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."create_month_partitions"(regclass, date, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."create_month_partitions"(regclass, date, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."create_preview_link"(text, uuid, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."create_preview_link"(text, uuid, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."create_preview_link"(text, uuid, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."create_preview_link"(text, uuid, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."current_tier"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."current_tier"() TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "private"."current_tier"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."current_tier"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."current_tier"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."default_partition_rows"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."default_partition_rows"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."default_partition_rows"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."delete_review_comments"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."delete_review_comments"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."delete_review_comments"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."describe_batch"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."describe_batch"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."describe_batch"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."describe_batch"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."describe_batch"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."describe_linked_question"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."describe_linked_question"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."describe_linked_question"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."drop_down_problems"(text, jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."drop_down_problems"(text, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."drop_down_problems"(text, jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."edited_tags"(text[], jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."edited_tags"(text[], jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."edited_tags"(text[], jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."edited_tags"(text[], jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."edited_tags"(text[], jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."enable_tracking"(regclass, text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."enable_tracking"(regclass, text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."enable_tracking"(regclass, text[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."end_due_subscriptions"(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."end_due_subscriptions"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."end_due_subscriptions"(integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."end_learner_view"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."end_learner_view"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."end_learner_view"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."end_learner_view"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."end_offer_of_archived_plan"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."end_offer_of_archived_plan"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."end_offer_of_archived_plan"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."end_offer_of_archived_plan"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."end_offer_of_archived_plan"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."end_subscription_missing_in_stripe"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."end_subscription_missing_in_stripe"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."end_subscription_missing_in_stripe"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."enter_learner_view"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."enter_learner_view"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."enter_learner_view"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."enter_learner_view"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."escape_html"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."escape_html"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."escape_html"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."estimated_rows"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."estimated_rows"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."estimated_rows"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."excerpt"(text, tsquery) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."excerpt"(text, tsquery) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."excerpt"(text, tsquery) TO "postgres";

REVOKE ALL ON FUNCTION "private"."fail_stripe_action"(uuid, text, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."fail_stripe_action"(uuid, text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."fail_stripe_action"(uuid, text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."find_action"(uuid, uuid, text, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."find_action"(uuid, uuid, text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."find_action"(uuid, uuid, text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."find_learners"(text, integer, boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."find_learners"(text, integer, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."find_learners"(text, integer, boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."finish_stripe_events"(text, bigint, text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."finish_stripe_events"(text, bigint, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."finish_stripe_events"(text, bigint, text, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."fold_question_counts"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."fold_question_counts"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."fold_question_counts"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."follow_merge"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."follow_merge"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."follow_merge"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."forget_old_views"(interval) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."forget_old_views"(interval) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."forget_old_views"(interval) TO "postgres";

REVOKE ALL ON FUNCTION "private"."forget_question_counts"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."forget_question_counts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."forget_question_counts"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."forgiving_query"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."forgiving_query"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."forgiving_query"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."gap_key_problems"(text, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."gap_key_problems"(text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."gap_key_problems"(text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."gap_mark_problems"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."gap_mark_problems"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."gap_mark_problems"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."gap_numbers"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."gap_numbers"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."gap_numbers"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."guard_category"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."guard_category"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."guard_category"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."guard_columns"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."guard_columns"() TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "private"."guard_columns"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."guard_columns"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."guard_columns"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."guard_lesson_status"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."guard_lesson_status"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."guard_lesson_status"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."guard_lesson_status"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."guard_media_in_use"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."guard_media_in_use"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."guard_media_in_use"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."guard_review"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."guard_review"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."guard_review"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."guard_review_comment"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."guard_review_comment"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."guard_review_comment"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."guard_tag_name"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."guard_tag_name"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."guard_tag_name"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."guard_tag_name"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."guard_tag_name"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."has_permission"(public.app_permission) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."has_permission"(public.app_permission) TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "private"."has_permission"(public.app_permission) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."has_permission"(public.app_permission) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."has_permission"(public.app_permission) TO "service_role";

REVOKE ALL ON FUNCTION "private"."header_text"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."header_text"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."header_text"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."importable_columns"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."importable_columns"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."importable_columns"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."importable_columns"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."importable_columns"(text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."incorrect_word_problems"(text, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."incorrect_word_problems"(text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."incorrect_word_problems"(text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."irreversible_at_stripe"(text, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."irreversible_at_stripe"(text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."irreversible_at_stripe"(text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."is_answered"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."is_answered"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."is_answered"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_answered"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_answered"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."is_blank"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."is_blank"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."is_blank"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_blank"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_blank"(text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."is_community_table"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."is_community_table"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."is_community_table"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_community_table"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_community_table"(text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."is_content_table"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."is_content_table"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."is_content_table"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_content_table"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_content_table"(text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."is_public_recording"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."is_public_recording"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."is_public_recording"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_public_recording"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_public_recording"(text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."is_staff"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."is_staff"() TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "private"."is_staff"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_staff"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_staff"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."is_stripe_backed"(public.user_subscriptions) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."is_stripe_backed"(public.user_subscriptions) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_stripe_backed"(public.user_subscriptions) TO "postgres";

REVOKE ALL ON FUNCTION "private"."is_time_zone"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."is_time_zone"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."is_time_zone"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_time_zone"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."is_time_zone"(text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."item_type_of_code"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."item_type_of_code"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."item_type_of_code"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."join_organization_of_team"(uuid, uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."join_organization_of_team"(uuid, uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."join_organization_of_team"(uuid, uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."json_entries"(jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."json_entries"(jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."json_entries"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."json_entries"(jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."json_entries"(jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."json_items"(jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."json_items"(jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."json_items"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."json_items"(jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."json_items"(jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."json_texts"(jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."json_texts"(jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."json_texts"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."json_texts"(jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."json_texts"(jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."keep_auth_columns"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."keep_auth_columns"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."keep_auth_columns"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_auth_columns"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."keep_counts"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."keep_counts"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."keep_counts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_counts"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_counts"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."keep_forum_with_posts"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."keep_forum_with_posts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_forum_with_posts"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."keep_last_admin"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."keep_last_admin"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_last_admin"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."keep_merged_post"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."keep_merged_post"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."keep_merged_post"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_merged_post"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_merged_post"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."keep_merges_one_step"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."keep_merges_one_step"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_merges_one_step"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."keep_one_primary_exam_date"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."keep_one_primary_exam_date"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_one_primary_exam_date"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."keep_organization_of_person"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."keep_organization_of_person"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."keep_organization_of_person"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_organization_of_person"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_organization_of_person"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."keep_organization_with_members"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."keep_organization_with_members"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_organization_with_members"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."keep_profile_in_force"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."keep_profile_in_force"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."keep_profile_in_force"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_profile_in_force"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_profile_in_force"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."keep_published_question"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."keep_published_question"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_published_question"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."keep_source_revision"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."keep_source_revision"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_source_revision"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."keep_stripe_intent"(public.subscription_actions) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."keep_stripe_intent"(public.subscription_actions) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_stripe_intent"(public.subscription_actions) TO "postgres";

REVOKE ALL ON FUNCTION "private"."keep_stripe_terms"(uuid, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."keep_stripe_terms"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_stripe_terms"(uuid, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."keep_team_with_members"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."keep_team_with_members"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_team_with_members"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."keep_used_category"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."keep_used_category"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."keep_used_category"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."key_condition"(regclass, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."key_condition"(regclass, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."key_condition"(regclass, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."key_condition"(regclass, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."key_condition"(regclass, text, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."learner_head"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."learner_head"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."learner_head"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."learner_head"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."learner_of_stripe_customer"(text, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."learner_of_stripe_customer"(text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."learner_of_stripe_customer"(text, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."learner_rows"(uuid[], text[], boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."learner_rows"(uuid[], text[], boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."learner_rows"(uuid[], text[], boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."learner_timeline"(uuid, bigint, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."learner_timeline"(uuid, bigint, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."learner_timeline"(uuid, bigint, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."learner_timeline"(uuid, bigint, integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."leave_teams"(uuid[], uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."leave_teams"(uuid[], uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."leave_teams"(uuid[], uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."lesson_audiences"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."lesson_audiences"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."lesson_audiences"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lesson_audiences"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."lesson_audiences"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."lesson_defaults"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."lesson_defaults"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."lesson_defaults"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lesson_defaults"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."lesson_defaults"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."lesson_item_rows"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."lesson_item_rows"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lesson_item_rows"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."lesson_items"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."lesson_items"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."lesson_items"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lesson_items"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."lesson_items"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."lesson_opening"(boolean, public.lesson_status, boolean, public.membership_tier, public.membership_tier) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."lesson_opening"(boolean, public.lesson_status, boolean, public.membership_tier, public.membership_tier) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."lesson_opening"(boolean, public.lesson_status, boolean, public.membership_tier, public.membership_tier) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lesson_opening"(boolean, public.lesson_status, boolean, public.membership_tier, public.membership_tier) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."lesson_opening"(boolean, public.lesson_status, boolean, public.membership_tier, public.membership_tier) TO "service_role";

REVOKE ALL ON FUNCTION "private"."lesson_preview"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."lesson_preview"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."lesson_preview"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lesson_preview"(uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."lesson_preview"(uuid, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."lesson_question_changes"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."lesson_question_changes"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lesson_question_changes"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."likeness_branch"(private.search_kinds) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."likeness_branch"(private.search_kinds) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."likeness_branch"(private.search_kinds) TO "postgres";

REVOKE ALL ON FUNCTION "private"."list_batches"(timestamp WITH time zone, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."list_batches"(timestamp WITH time zone, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."list_batches"(timestamp WITH time zone, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."list_batches"(timestamp WITH time zone, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."list_batches"(timestamp WITH time zone, integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."list_columns"(regclass) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."list_columns"(regclass) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."list_columns"(regclass) TO "postgres";

REVOKE ALL ON FUNCTION "private"."list_comments"(text, uuid, uuid[], text[], uuid, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer) FROM PUBLIC;

GRANT EXECUTE
  ON FUNCTION "private"."list_comments"(text, uuid, uuid[], text[], uuid, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  TO "authenticated";

REVOKE ALL
  ON FUNCTION "private"."list_comments"(text, uuid, uuid[], text[], uuid, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  FROM "postgres";

GRANT EXECUTE
  ON FUNCTION "private"."list_comments"(text, uuid, uuid[], text[], uuid, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  TO "postgres";

GRANT EXECUTE
  ON FUNCTION "private"."list_comments"(text, uuid, uuid[], text[], uuid, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  TO "service_role";

REVOKE ALL ON FUNCTION "private"."list_community"(regclass, text, tsquery, text, boolean, integer, integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."list_community"(regclass, text, tsquery, text, boolean, integer, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."list_community"(regclass, text, tsquery, text, boolean, integer, integer) TO "postgres";

REVOKE ALL
  ON FUNCTION "private"."list_learners"(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, text, boolean, integer, integer)
  FROM PUBLIC;

GRANT EXECUTE
  ON FUNCTION "private"."list_learners"(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, text, boolean, integer, integer)
  TO "authenticated";

REVOKE ALL
  ON FUNCTION "private"."list_learners"(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, text, boolean, integer, integer)
  FROM "postgres";

GRANT EXECUTE
  ON FUNCTION "private"."list_learners"(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, text, boolean, integer, integer)
  TO "postgres";

GRANT EXECUTE
  ON FUNCTION "private"."list_learners"(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, text, boolean, integer, integer)
  TO "service_role";

REVOKE ALL ON FUNCTION "private"."list_media"(text, jsonb, jsonb, numeric, numeric, text, boolean, integer, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."list_media"(text, jsonb, jsonb, numeric, numeric, text, boolean, integer, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."list_media"(text, jsonb, jsonb, numeric, numeric, text, boolean, integer, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."list_media"(text, jsonb, jsonb, numeric, numeric, text, boolean, integer, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."list_media"(text, jsonb, jsonb, numeric, numeric, text, boolean, integer, integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."list_members"(uuid, uuid, text, integer, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."list_members"(uuid, uuid, text, integer, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."list_members"(uuid, uuid, text, integer, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."list_members"(uuid, uuid, text, integer, integer) TO "postgres";

REVOKE ALL
  ON FUNCTION "private"."list_posts"(text, uuid[], text[], uuid, boolean, boolean, boolean, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  FROM PUBLIC;

GRANT EXECUTE
  ON FUNCTION "private"."list_posts"(text, uuid[], text[], uuid, boolean, boolean, boolean, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  TO "authenticated";

REVOKE ALL
  ON FUNCTION "private"."list_posts"(text, uuid[], text[], uuid, boolean, boolean, boolean, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  FROM "postgres";

GRANT EXECUTE
  ON FUNCTION "private"."list_posts"(text, uuid[], text[], uuid, boolean, boolean, boolean, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  TO "postgres";

GRANT EXECUTE
  ON FUNCTION "private"."list_posts"(text, uuid[], text[], uuid, boolean, boolean, boolean, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  TO "service_role";

REVOKE ALL
  ON FUNCTION "private"."list_questions"(text, text, text[], text[], text[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, boolean, text, boolean, integer, integer, text[], boolean)
  FROM PUBLIC;

GRANT EXECUTE
  ON FUNCTION "private"."list_questions"(text, text, text[], text[], text[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, boolean, text, boolean, integer, integer, text[], boolean)
  TO "authenticated";

REVOKE ALL
  ON FUNCTION "private"."list_questions"(text, text, text[], text[], text[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, boolean, text, boolean, integer, integer, text[], boolean)
  FROM "postgres";

GRANT EXECUTE
  ON FUNCTION "private"."list_questions"(text, text, text[], text[], text[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, boolean, text, boolean, integer, integer, text[], boolean)
  TO "postgres";

GRANT EXECUTE
  ON FUNCTION "private"."list_questions"(text, text, text[], text[], text[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, boolean, text, boolean, integer, integer, text[], boolean)
  TO "service_role";

REVOKE ALL ON FUNCTION "private"."list_staff"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."list_staff"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."list_staff"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."list_staff"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."listed_question"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."listed_question"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."listed_question"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."lock_organization"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."lock_organization"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lock_organization"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."lock_partition"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."lock_partition"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lock_partition"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."lock_people"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."lock_people"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."lock_people"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."log_learner_mail"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."log_learner_mail"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."log_learner_mail"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."log_learner_mail"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."log_learner_view"(text, public.learner_views) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."log_learner_view"(text, public.learner_views) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."log_learner_view"(text, public.learner_views) TO "postgres";

REVOKE ALL ON FUNCTION "private"."mail_subject"(text, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."mail_subject"(text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."mail_subject"(text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."maintain_partitions"(integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."maintain_partitions"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."maintain_partitions"(integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."mark_edited"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."mark_edited"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."mark_edited"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."mark_edited"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."mark_edited"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."marked_title"(text, tsquery) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."marked_title"(text, tsquery) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."marked_title"(text, tsquery) TO "postgres";

REVOKE ALL ON FUNCTION "private"."may_read_history"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."may_read_history"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."may_read_history"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."may_read_history"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."may_read_history"(text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."may_undo"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."may_undo"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."may_undo"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."may_undo"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."may_undo"(text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."media_in_use"(uuid, boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."media_in_use"(uuid, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."media_in_use"(uuid, boolean) TO "postgres";

REVOKE ALL ON FUNCTION "private"."media_reconciliation"(integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."media_reconciliation"(integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."media_reconciliation"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."media_reconciliation"(integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."media_reconciliation"(integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."media_references"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."media_references"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."media_references"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."media_references"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."media_references"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."media_sql_uses"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."media_sql_uses"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."media_sql_uses"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."mend_community_counts"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."mend_community_counts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."mend_community_counts"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."merge_media"(uuid, uuid[], boolean) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."merge_media"(uuid, uuid[], boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."merge_media"(uuid, uuid[], boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."merge_media"(uuid, uuid[], boolean) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."merge_media"(uuid, uuid[], boolean) TO "service_role";

REVOKE ALL ON FUNCTION "private"."merge_tags"(uuid[], uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."merge_tags"(uuid[], uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."merge_tags"(uuid[], uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."merge_tags"(uuid[], uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."merge_tags"(uuid[], uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."moderate_many"(regclass, uuid[], jsonb, text, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."moderate_many"(regclass, uuid[], jsonb, text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."moderate_many"(regclass, uuid[], jsonb, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."moderate_many"(regclass, uuid[], jsonb, text, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."name_of_actor"(uuid, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."name_of_actor"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."name_of_actor"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."names_like"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."names_like"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."names_like"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."names_of"(uuid[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."names_of"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."names_of"(uuid[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."note_post_view"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."note_post_view"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."note_post_view"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."note_post_view"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."object_is_in_library"(text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."object_is_in_library"(text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."object_is_in_library"(text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."object_is_in_library"(text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."object_is_in_library"(text, text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."open_columns"(text, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."open_columns"(text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."open_columns"(text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."open_to_staff"(regclass, public.app_permission, public.app_permission, public.app_permission) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."open_to_staff"(regclass, public.app_permission, public.app_permission, public.app_permission) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."open_to_staff"(regclass, public.app_permission, public.app_permission, public.app_permission) TO "postgres";

REVOKE ALL ON FUNCTION "private"."opens"(public.lesson_status, boolean, public.membership_tier, public.membership_tier) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."opens"(public.lesson_status, boolean, public.membership_tier, public.membership_tier) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."opens"(public.lesson_status, boolean, public.membership_tier, public.membership_tier) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."opens"(public.lesson_status, boolean, public.membership_tier, public.membership_tier) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."opens"(public.lesson_status, boolean, public.membership_tier, public.membership_tier) TO "service_role";

REVOKE ALL ON FUNCTION "private"."option_texts"(jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."option_texts"(jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."option_texts"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."option_texts"(jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."option_texts"(jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."permissions_of_caller"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."permissions_of_caller"() TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "private"."permissions_of_caller"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."permissions_of_caller"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."permissions_of_caller"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."person_has_permission"(uuid, public.app_permission) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."person_has_permission"(uuid, public.app_permission) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."person_has_permission"(uuid, public.app_permission) TO "postgres";

REVOKE ALL ON FUNCTION "private"."plain_text"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."plain_text"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."plain_text"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."plan_stripe_action"(uuid, text, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."plan_stripe_action"(uuid, text, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."plan_stripe_action"(uuid, text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."plan_stripe_action"(uuid, text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."preview_item"(text, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."preview_item"(text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_item"(text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_item"(text, uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."preview_items"(text, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."preview_items"(text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_items"(text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_items"(text, uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."preview_subscription_action"(uuid, text, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."preview_subscription_action"(uuid, text, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."preview_subscription_action"(uuid, text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_subscription_action"(uuid, text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."preview_subscription_actions"(uuid[], text, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."preview_subscription_actions"(uuid[], text, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."preview_subscription_actions"(uuid[], text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."preview_subscription_actions"(uuid[], text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."profile_version_in_force"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."profile_version_in_force"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."profile_version_in_force"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."profile_version_in_force"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."profile_version_in_force"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."pte_test_defaults"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."pte_test_defaults"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."pte_test_defaults"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."pte_test_defaults"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."pte_test_defaults"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."publish_scheduled"(text, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."publish_scheduled"(text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."publish_scheduled"(text, uuid) TO "postgres";

REVOKE ALL
  ON FUNCTION "private"."question_condition"(text, tsquery, text[], text[], text[], boolean, timestamp WITH time zone, timestamp WITH time zone, boolean, text[], uuid)
  FROM PUBLIC;

REVOKE ALL
  ON FUNCTION "private"."question_condition"(text, tsquery, text[], text[], text[], boolean, timestamp WITH time zone, timestamp WITH time zone, boolean, text[], uuid)
  FROM "postgres";

GRANT EXECUTE
  ON FUNCTION "private"."question_condition"(text, tsquery, text[], text[], text[], boolean, timestamp WITH time zone, timestamp WITH time zone, boolean, text[], uuid)
  TO "postgres";

REVOKE ALL ON FUNCTION "private"."question_facets"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."question_facets"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."question_facets"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."question_facets"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."question_facets"(text) TO "service_role";

REVOKE ALL ON FUNCTION "private"."question_fingerprint"(text, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."question_fingerprint"(text, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."question_fingerprint"(text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."question_fingerprint"(text, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."question_fingerprint"(text, jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."question_is_active"(text, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."question_is_active"(text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."question_is_active"(text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."question_is_active"(text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."question_is_active"(text, uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."question_list_changes"(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."question_list_changes"(text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."question_list_changes"(text, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."question_problems"(text, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."question_problems"(text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."question_problems"(text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."question_type_of"(text, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."question_type_of"(text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."question_type_of"(text, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."queue_forgotten_stripe_events"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."queue_forgotten_stripe_events"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."queue_forgotten_stripe_events"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."queue_stripe_customer"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."queue_stripe_customer"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."queue_stripe_customer"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."queue_stripe_reconciliation"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."queue_stripe_reconciliation"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."queue_stripe_reconciliation"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."queue_subscription_mail"(public.subscription_actions) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."queue_subscription_mail"(public.subscription_actions) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."queue_subscription_mail"(public.subscription_actions) TO "postgres";

REVOKE ALL ON FUNCTION "private"."rare_words"(text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."rare_words"(text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."rare_words"(text[]) TO "postgres";

REVOKE ALL ON FUNCTION "private"."read_stripe_customer"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."read_stripe_customer"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."read_stripe_customer"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."read_stripe_customer"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."receive_stripe_event"(text, text, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."receive_stripe_event"(text, text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."receive_stripe_event"(text, text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."record_batch"(uuid, text, uuid, text[], jsonb, text, integer, integer, jsonb[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."record_batch"(uuid, text, uuid, text[], jsonb, text, integer, integer, jsonb[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."record_batch"(uuid, text, uuid, text[], jsonb, text, integer, integer, jsonb[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_batch"(uuid, text, uuid, text[], jsonb, text, integer, integer, jsonb[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_batch"(uuid, text, uuid, text[], jsonb, text, integer, integer, jsonb[]) TO "service_role";

REVOKE ALL ON FUNCTION "private"."record_expression"(text, text[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."record_expression"(text, text[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."record_expression"(text, text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_expression"(text, text[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_expression"(text, text[]) TO "service_role";

REVOKE ALL ON FUNCTION "private"."record_history"(text, text, bigint, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."record_history"(text, text, bigint, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."record_history"(text, text, bigint, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_history"(text, text, bigint, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_history"(text, text, bigint, integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."record_question_check"(text, jsonb, text, uuid, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."record_question_check"(text, jsonb, text, uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_question_check"(text, jsonb, text, uuid, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_question_check"(text, jsonb, text, uuid, jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."record_subscription_event"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."record_subscription_event"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."record_subscription_event"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."refresh_changed_linked_questions"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."refresh_changed_linked_questions"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."refresh_changed_linked_questions"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."refund_plan"(public.user_subscriptions, jsonb, timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."refund_plan"(public.user_subscriptions, jsonb, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."refund_plan"(public.user_subscriptions, jsonb, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."refuse_invalid_question"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."refuse_invalid_question"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."refuse_invalid_question"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."refuse_scheduled"(text, uuid, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."refuse_scheduled"(text, uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."refuse_scheduled"(text, uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."refuse_stripe_subscription"(public.user_subscriptions) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."refuse_stripe_subscription"(public.user_subscriptions) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."refuse_stripe_subscription"(public.user_subscriptions) TO "postgres";

REVOKE ALL ON FUNCTION "private"."refuse_subscription_action"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."refuse_subscription_action"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."refuse_subscription_action"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."release_objects"(text, text[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."release_objects"(text, text[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."release_objects"(text, text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."release_objects"(text, text[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."release_objects"(text, text[]) TO "service_role";

REVOKE ALL ON FUNCTION "private"."remove_organization_members"(uuid, uuid[], text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."remove_organization_members"(uuid, uuid[], text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."remove_organization_members"(uuid, uuid[], text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."remove_organization_members"(uuid, uuid[], text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."remove_team_members"(uuid, uuid[], text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."remove_team_members"(uuid, uuid[], text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."remove_team_members"(uuid, uuid[], text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."remove_team_members"(uuid, uuid[], text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."rename_tag"(uuid, text, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."rename_tag"(uuid, text, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."rename_tag"(uuid, text, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."rename_tag"(uuid, text, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."rename_tag"(uuid, text, integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."renews"(public.user_subscriptions) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."renews"(public.user_subscriptions) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."renews"(public.user_subscriptions) TO "postgres";

REVOKE ALL ON FUNCTION "private"."reopen_lesson_review"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."reopen_lesson_review"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."reopen_lesson_review"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."reorder_problems"(jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."reorder_problems"(jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."reorder_problems"(jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."replace_media_file"(uuid, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."replace_media_file"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."replace_media_file"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."replace_media_file"(uuid, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."replace_media_file"(uuid, jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."replace_tags"(text[], text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."replace_tags"(text[], text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."replace_tags"(text[], text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."replay_stripe_event"(text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."replay_stripe_event"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."replay_stripe_event"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."replay_stripe_event"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."request_context"(text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."request_context"(text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."request_context"(text, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."require_known_tags"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."require_known_tags"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."require_known_tags"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."require_question_check"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."require_question_check"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."require_question_check"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."response_problems"(text, text, text, jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."response_problems"(text, text, text, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."response_problems"(text, text, text, jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."restart_plan"(public.user_subscriptions, jsonb, timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."restart_plan"(public.user_subscriptions, jsonb, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."restart_plan"(public.user_subscriptions, jsonb, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."restored_subscription"(public.subscription_actions, public.user_subscriptions) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."restored_subscription"(public.subscription_actions, public.user_subscriptions) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."restored_subscription"(public.subscription_actions, public.user_subscriptions) TO "postgres";

REVOKE ALL ON FUNCTION "private"."resume_stripe_intent"(public.subscription_actions) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."resume_stripe_intent"(public.subscription_actions) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."resume_stripe_intent"(public.subscription_actions) TO "postgres";

REVOKE ALL ON FUNCTION "private"."resume_stripe_reconciliation"(interval) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."resume_stripe_reconciliation"(interval) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."resume_stripe_reconciliation"(interval) TO "postgres";

REVOKE ALL ON FUNCTION "private"."reviewed_content"(jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."reviewed_content"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."reviewed_content"(jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."revoke_preview_link"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."revoke_preview_link"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."revoke_preview_link"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."revoke_preview_link"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."search_alike"(private.search_kinds, text, text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."search_alike"(private.search_kinds, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."search_alike"(private.search_kinds, text, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."search_branch"(private.search_kinds) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."search_branch"(private.search_kinds) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."search_branch"(private.search_kinds) TO "postgres";

REVOKE ALL ON FUNCTION "private"."search_console"(text, text[], integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."search_console"(text, text[], integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."search_console"(text, text[], integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."search_console"(text, text[], integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."search_console"(text, text[], integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."search_hits"(text, tsquery, text, text[], integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."search_hits"(text, tsquery, text, text[], integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."search_hits"(text, tsquery, text, text[], integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."search_likenesses"(text, tsquery, text, text[], integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."search_likenesses"(text, tsquery, text, text[], integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."search_likenesses"(text, tsquery, text, text[], integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."search_query"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."search_query"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."search_query"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."selected_question_ids"(text, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."selected_question_ids"(text, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."selected_question_ids"(text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."selected_question_ids"(text, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."selected_question_ids"(text, jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."set_lesson_questions"(public.practice_lessons, uuid[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."set_lesson_questions"(public.practice_lessons, uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."set_lesson_questions"(public.practice_lessons, uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."set_lesson_questions"(public.practice_lessons, uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."set_lesson_questions"(public.practice_lessons, uuid[]) TO "service_role";

REVOKE ALL ON FUNCTION "private"."set_staff_roles"(uuid, public.staff_role[], public.staff_role[], text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."set_staff_roles"(uuid, public.staff_role[], public.staff_role[], text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."set_staff_roles"(uuid, public.staff_role[], public.staff_role[], text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."set_staff_roles"(uuid, public.staff_role[], public.staff_role[], text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."set_team_member_role"(uuid, uuid, text, text, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."set_team_member_role"(uuid, uuid, text, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."set_team_member_role"(uuid, uuid, text, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."set_team_member_role"(uuid, uuid, text, text, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."set_test_questions"(uuid, jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."set_test_questions"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."set_test_questions"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."set_test_questions"(uuid, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."set_test_questions"(uuid, jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."set_updated_at"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."set_updated_at"() TO "anon", "authenticated";

REVOKE ALL ON FUNCTION "private"."set_updated_at"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."set_updated_at"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."set_updated_at"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."sign_out_session"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."sign_out_session"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."sign_out_session"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."sign_out_session"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."similar_questions"(text, text, text, text, uuid, integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."similar_questions"(text, text, text, text, uuid, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."similar_questions"(text, text, text, text, uuid, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."similar_questions"(text, text, text, text, uuid, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."similar_questions"(text, text, text, text, uuid, integer) TO "service_role";

REVOKE ALL ON FUNCTION "private"."sounds_poor"(public.media_analysis, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."sounds_poor"(public.media_analysis, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."sounds_poor"(public.media_analysis, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."stamp_media_analysis"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."stamp_media_analysis"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."stamp_media_analysis"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."stamp_sync_job_end"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."stamp_sync_job_end"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."stamp_sync_job_end"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."start_learner_view"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."start_learner_view"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."start_learner_view"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."start_learner_view"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."start_stripe_reconciliation"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."start_stripe_reconciliation"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."start_stripe_reconciliation"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."start_stripe_reconciliation"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."stimulus_problems"(text, text, text, text, uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."stimulus_problems"(text, text, text, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."stimulus_problems"(text, text, text, text, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."stripe_action_answer"(public.subscription_actions) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."stripe_action_answer"(public.subscription_actions) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."stripe_action_answer"(public.subscription_actions) TO "postgres";

REVOKE ALL ON FUNCTION "private"."stripe_inbox"(integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."stripe_inbox"(integer) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."stripe_inbox"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."stripe_inbox"(integer) TO "postgres";

REVOKE ALL ON FUNCTION "private"."stripe_plan_of"(public.user_subscriptions, text, jsonb, timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."stripe_plan_of"(public.user_subscriptions, text, jsonb, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."stripe_plan_of"(public.user_subscriptions, text, jsonb, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."subscription_access"(public.user_subscriptions, timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."subscription_access"(public.user_subscriptions, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."subscription_access"(public.user_subscriptions, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."subscription_after"(public.user_subscriptions, text, jsonb, timestamp WITH time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."subscription_after"(public.user_subscriptions, text, jsonb, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."subscription_after"(public.user_subscriptions, text, jsonb, timestamp WITH time zone) TO "postgres";

REVOKE ALL ON FUNCTION "private"."subscription_mail"(uuid, text, jsonb, public.user_subscriptions) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."subscription_mail"(uuid, text, jsonb, public.user_subscriptions) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."subscription_mail"(uuid, text, jsonb, public.user_subscriptions) TO "postgres";

REVOKE ALL ON FUNCTION "private"."subscription_or_none"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."subscription_or_none"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."subscription_or_none"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."sync_user_from_auth"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."sync_user_from_auth"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."sync_user_from_auth"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tag_usage"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."tag_usage"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."tag_usage"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tag_usage"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."tag_usage"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."tagged_tables"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tagged_tables"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tagged_tables"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."tags_text"(text[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."tags_text"(text[]) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."tags_text"(text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tags_text"(text[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."tags_text"(text[]) TO "service_role";

REVOKE ALL ON FUNCTION "private"."take_due_publication"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."take_due_publication"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."take_due_publication"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."take_primary_exam_date"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."take_primary_exam_date"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."take_primary_exam_date"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."test_entries"(jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."test_entries"(jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."test_entries"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."test_entries"(jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."test_entries"(jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."test_question_changes"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."test_question_changes"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."test_question_changes"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."text_array"(jsonb) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."text_array"(jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."text_array"(jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."text_array"(jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."text_array"(jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "private"."tier_in_force"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."tier_in_force"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."tier_in_force"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."tier_in_force"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."time_zone_of"(uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."time_zone_of"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."time_zone_of"(uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."title_words_like"(text) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."title_words_like"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."title_words_like"(text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."today"() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."today"() TO "authenticated";

REVOKE ALL ON FUNCTION "private"."today"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."today"() TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."today"() TO "service_role";

REVOKE ALL ON FUNCTION "private"."typed_gap_problems"(text, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."typed_gap_problems"(text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."typed_gap_problems"(text, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."undo_member_change"(uuid, text) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."undo_member_change"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."undo_member_change"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."undo_member_change"(uuid, text) TO "postgres";

REVOKE ALL ON FUNCTION "private"."undo_member_entry"(public.audit_log) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."undo_member_entry"(public.audit_log) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."undo_member_entry"(public.audit_log) TO "postgres";

REVOKE ALL ON FUNCTION "private"."undo_of"(uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."undo_of"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."undo_of"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."undo_of"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "private"."undo_of"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "private"."undo_subscription_action"(uuid, text, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."undo_subscription_action"(uuid, text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."undo_subscription_action"(uuid, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."undo_subscription_action"(uuid, text, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."undo_subscription_batch"(uuid, text, uuid) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION "private"."undo_subscription_batch"(uuid, text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "private"."undo_subscription_batch"(uuid, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."undo_subscription_batch"(uuid, text, uuid) TO "postgres";

REVOKE ALL ON FUNCTION "private"."word_bank_problems"(text, jsonb, jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."word_bank_problems"(text, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."word_bank_problems"(text, jsonb, jsonb) TO "postgres";

REVOKE ALL ON FUNCTION "private"."write_search_functions"() FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."write_search_functions"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."write_search_functions"() TO "postgres";

REVOKE ALL ON FUNCTION "private"."write_subscription"(public.user_subscriptions) FROM PUBLIC;

REVOKE ALL ON FUNCTION "private"."write_subscription"(public.user_subscriptions) FROM "postgres";

GRANT EXECUTE ON FUNCTION "private"."write_subscription"(public.user_subscriptions) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."access_verdict"(uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."access_verdict"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."access_verdict"(uuid, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."access_verdict"(uuid, uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."act_on_subscription"(uuid, text, jsonb, text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."act_on_subscription"(uuid, text, jsonb, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."act_on_subscription"(uuid, text, jsonb, text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."act_on_subscription"(uuid, text, jsonb, text, uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."act_on_subscriptions"(uuid[], text, jsonb, text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."act_on_subscriptions"(uuid[], text, jsonb, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."act_on_subscriptions"(uuid[], text, jsonb, text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."act_on_subscriptions"(uuid[], text, jsonb, text, uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."add_organization_members"(uuid, uuid[], text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."add_organization_members"(uuid, uuid[], text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."add_organization_members"(uuid, uuid[], text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."add_organization_members"(uuid, uuid[], text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."add_team_members"(uuid, uuid[], text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."add_team_members"(uuid, uuid[], text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."add_team_members"(uuid, uuid[], text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."add_team_members"(uuid, uuid[], text, text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."apply_source_updates"(uuid, integer, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."apply_source_updates"(uuid, integer, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."apply_source_updates"(uuid, integer, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."apply_source_updates"(uuid, integer, jsonb) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."approve_review"(text, uuid, integer, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."approve_review"(text, uuid, integer, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."approve_review"(text, uuid, integer, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."approve_review"(text, uuid, integer, text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."bank_counts"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."bank_counts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."bank_counts"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."bank_counts"() TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."batch_detail"(uuid, integer, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."batch_detail"(uuid, integer, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."batch_detail"(uuid, integer, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."batch_detail"(uuid, integer, integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."begin_stripe_action"(uuid, text, jsonb, text, uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."begin_stripe_action"(uuid, text, jsonb, text, uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."begin_stripe_action"(uuid, text, jsonb, text, uuid, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."begin_stripe_action"(uuid, text, jsonb, text, uuid, uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."begin_stripe_undo"(uuid, text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."begin_stripe_undo"(uuid, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."begin_stripe_undo"(uuid, text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."begin_stripe_undo"(uuid, text, uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."bulk_edit_questions"(text, jsonb, jsonb, text, uuid, boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."bulk_edit_questions"(text, jsonb, jsonb, text, uuid, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."bulk_edit_questions"(text, jsonb, jsonb, text, uuid, boolean) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."bulk_edit_questions"(text, jsonb, jsonb, text, uuid, boolean) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."category_counts"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."category_counts"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."category_counts"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."category_counts"() TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."community_authors"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."community_authors"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."community_authors"(uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."community_authors"(uuid[]) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."content_staff"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."content_staff"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."content_staff"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."content_staff"() TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."copy_test_question"(uuid, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."copy_test_question"(uuid, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."copy_test_question"(uuid, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."copy_test_question"(uuid, integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."create_derived_questions"(jsonb, jsonb, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."create_derived_questions"(jsonb, jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."create_derived_questions"(jsonb, jsonb, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."create_derived_questions"(jsonb, jsonb, jsonb) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."create_preview_link"(text, uuid, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."create_preview_link"(text, uuid, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."create_preview_link"(text, uuid, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."create_preview_link"(text, uuid, integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."end_learner_view"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."end_learner_view"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."end_learner_view"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."end_learner_view"(uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."import_changes"(text, jsonb, text, uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."import_changes"(text, jsonb, text, uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."import_changes"(text, jsonb, text, uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."import_changes"(text, jsonb, text, uuid, text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."issue_organization_api_key"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."issue_organization_api_key"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."issue_organization_api_key"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."issue_organization_api_key"(uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."learner_ai_usage"(uuid, timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."learner_ai_usage"(uuid, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."learner_ai_usage"(uuid, timestamp WITH time zone) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."learner_ai_usage"(uuid, timestamp WITH time zone) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."learner_attempts"(uuid, timestamp WITH time zone, uuid, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."learner_attempts"(uuid, timestamp WITH time zone, uuid, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."learner_attempts"(uuid, timestamp WITH time zone, uuid, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."learner_attempts"(uuid, timestamp WITH time zone, uuid, integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."learner_head"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."learner_head"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."learner_head"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."learner_head"(uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."learner_practice"(uuid, timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."learner_practice"(uuid, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."learner_practice"(uuid, timestamp WITH time zone) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."learner_practice"(uuid, timestamp WITH time zone) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."learner_timeline"(uuid, bigint, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."learner_timeline"(uuid, bigint, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."learner_timeline"(uuid, bigint, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."learner_timeline"(uuid, bigint, integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."learner_view"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."learner_view"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."learner_view"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."learner_view"(uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."learner_view_items"(uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."learner_view_items"(uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."learner_view_items"(uuid, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."learner_view_items"(uuid, uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."lesson_access"(uuid, public.lesson_status, boolean, public.membership_tier) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."lesson_access"(uuid, public.lesson_status, boolean, public.membership_tier) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."lesson_access"(uuid, public.lesson_status, boolean, public.membership_tier) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."lesson_access"(uuid, public.lesson_status, boolean, public.membership_tier) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."lesson_items"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."lesson_items"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."lesson_items"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."lesson_items"(uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."lesson_preview"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."lesson_preview"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."lesson_preview"(uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."lesson_preview"(uuid, text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."list_batches"(timestamp WITH time zone, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."list_batches"(timestamp WITH time zone, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."list_batches"(timestamp WITH time zone, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."list_batches"(timestamp WITH time zone, integer) TO "service_role";

GRANT EXECUTE
  ON FUNCTION "public"."list_comments"(text, uuid, uuid[], text[], uuid, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  TO "authenticated";

REVOKE ALL
  ON FUNCTION "public"."list_comments"(text, uuid, uuid[], text[], uuid, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  FROM "postgres";

GRANT EXECUTE
  ON FUNCTION "public"."list_comments"(text, uuid, uuid[], text[], uuid, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  TO "postgres";

GRANT EXECUTE
  ON FUNCTION "public"."list_comments"(text, uuid, uuid[], text[], uuid, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  TO "service_role";

GRANT EXECUTE
  ON FUNCTION "public"."list_learners"(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, text, boolean, integer, integer)
  TO "authenticated";

REVOKE ALL
  ON FUNCTION "public"."list_learners"(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, text, boolean, integer, integer)
  FROM "postgres";

GRANT EXECUTE
  ON FUNCTION "public"."list_learners"(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, text, boolean, integer, integer)
  TO "postgres";

GRANT EXECUTE
  ON FUNCTION "public"."list_learners"(text, text[], public.membership_tier[], public.membership_status[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, text, boolean, integer, integer)
  TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."list_media"(text, jsonb, jsonb, numeric, numeric, text, boolean, integer, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."list_media"(text, jsonb, jsonb, numeric, numeric, text, boolean, integer, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."list_media"(text, jsonb, jsonb, numeric, numeric, text, boolean, integer, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."list_media"(text, jsonb, jsonb, numeric, numeric, text, boolean, integer, integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."list_members"(uuid, uuid, text, integer, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."list_members"(uuid, uuid, text, integer, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."list_members"(uuid, uuid, text, integer, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."list_members"(uuid, uuid, text, integer, integer) TO "service_role";

GRANT EXECUTE
  ON FUNCTION "public"."list_posts"(text, uuid[], text[], uuid, boolean, boolean, boolean, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  TO "authenticated";

REVOKE ALL
  ON FUNCTION "public"."list_posts"(text, uuid[], text[], uuid, boolean, boolean, boolean, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  FROM "postgres";

GRANT EXECUTE
  ON FUNCTION "public"."list_posts"(text, uuid[], text[], uuid, boolean, boolean, boolean, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  TO "postgres";

GRANT EXECUTE
  ON FUNCTION "public"."list_posts"(text, uuid[], text[], uuid, boolean, boolean, boolean, timestamp WITH time zone, timestamp WITH time zone, text, boolean, integer, integer)
  TO "service_role";

GRANT EXECUTE
  ON FUNCTION "public"."list_questions"(text, text, text[], text[], text[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, boolean, text, boolean, integer, integer, text[], boolean)
  TO "authenticated";

REVOKE ALL
  ON FUNCTION "public"."list_questions"(text, text, text[], text[], text[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, boolean, text, boolean, integer, integer, text[], boolean)
  FROM "postgres";

GRANT EXECUTE
  ON FUNCTION "public"."list_questions"(text, text, text[], text[], text[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, boolean, text, boolean, integer, integer, text[], boolean)
  TO "postgres";

GRANT EXECUTE
  ON FUNCTION "public"."list_questions"(text, text, text[], text[], text[], boolean, timestamp WITH time zone, timestamp
    WITH time zone, boolean, text, boolean, integer, integer, text[], boolean)
  TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."list_staff"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."list_staff"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."list_staff"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."list_staff"() TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."log_learner_mail"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."log_learner_mail"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."log_learner_mail"(uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."log_learner_mail"(uuid, text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."media_reconciliation"(integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."media_reconciliation"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."media_reconciliation"(integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."media_reconciliation"(integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."media_usage"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."media_usage"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."media_usage"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."media_usage"(uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."merge_media"(uuid, uuid[], boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."merge_media"(uuid, uuid[], boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."merge_media"(uuid, uuid[], boolean) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."merge_media"(uuid, uuid[], boolean) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."merge_posts"(uuid[], uuid, text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."merge_posts"(uuid[], uuid, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."merge_posts"(uuid[], uuid, text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."merge_posts"(uuid[], uuid, text, uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."merge_tags"(uuid[], uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."merge_tags"(uuid[], uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."merge_tags"(uuid[], uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."merge_tags"(uuid[], uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."moderate_comments"(uuid[], text, text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."moderate_comments"(uuid[], text, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."moderate_comments"(uuid[], text, text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."moderate_comments"(uuid[], text, text, uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."moderate_posts"(uuid[], text, text, uuid, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."moderate_posts"(uuid[], text, text, uuid, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."moderate_posts"(uuid[], text, text, uuid, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."moderate_posts"(uuid[], text, text, uuid, uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."move_category"(integer, integer, integer, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."move_category"(integer, integer, integer, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."move_category"(integer, integer, integer, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."move_category"(integer, integer, integer, integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."my_permissions"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."my_permissions"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."my_permissions"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."my_permissions"() TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."my_reviews"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."my_reviews"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."my_reviews"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."my_reviews"() TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."note_post_view"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."note_post_view"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."note_post_view"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."note_post_view"(uuid) TO "service_role";

REVOKE ALL ON FUNCTION "public"."open_preview_link"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."open_preview_link"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."open_preview_link"(text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."order_forum_categories"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."order_forum_categories"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."order_forum_categories"(uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."order_forum_categories"(uuid[]) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."order_forums"(uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."order_forums"(uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."order_forums"(uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."order_forums"(uuid[]) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."plan_stripe_action"(uuid, text, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."plan_stripe_action"(uuid, text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."plan_stripe_action"(uuid, text, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."plan_stripe_action"(uuid, text, jsonb) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."post_thread"(uuid, uuid, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."post_thread"(uuid, uuid, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."post_thread"(uuid, uuid, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."post_thread"(uuid, uuid, integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."preview_subscription_action"(uuid, text, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."preview_subscription_action"(uuid, text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_subscription_action"(uuid, text, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_subscription_action"(uuid, text, jsonb) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."preview_subscription_actions"(uuid[], text, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."preview_subscription_actions"(uuid[], text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_subscription_actions"(uuid[], text, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."preview_subscription_actions"(uuid[], text, jsonb) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."question_facets"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."question_facets"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."question_facets"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."question_facets"(text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."question_usage"(text, uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."question_usage"(text, uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."question_usage"(text, uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."question_usage"(text, uuid[]) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."read_stripe_customer"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."read_stripe_customer"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."read_stripe_customer"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."read_stripe_customer"(uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."record_history"(text, text, bigint, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."record_history"(text, text, bigint, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_history"(text, text, bigint, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_history"(text, text, bigint, integer) TO "service_role";

REVOKE ALL ON FUNCTION "public"."record_question_check"(text, jsonb, text, uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_question_check"(text, jsonb, text, uuid, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_question_check"(text, jsonb, text, uuid, jsonb) TO "service_role";

REVOKE ALL ON FUNCTION "public"."record_question_checks"(text, jsonb, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_question_checks"(text, jsonb, text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."record_question_checks"(text, jsonb, text, uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."release_objects"(text, text[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."release_objects"(text, text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."release_objects"(text, text[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."release_objects"(text, text[]) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."remove_organization_members"(uuid, uuid[], text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."remove_organization_members"(uuid, uuid[], text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."remove_organization_members"(uuid, uuid[], text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."remove_organization_members"(uuid, uuid[], text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."remove_team_members"(uuid, uuid[], text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."remove_team_members"(uuid, uuid[], text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."remove_team_members"(uuid, uuid[], text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."remove_team_members"(uuid, uuid[], text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."rename_tag"(uuid, text, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."rename_tag"(uuid, text, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."rename_tag"(uuid, text, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."rename_tag"(uuid, text, integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."replace_media_file"(uuid, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."replace_media_file"(uuid, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."replace_media_file"(uuid, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."replace_media_file"(uuid, jsonb) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."replay_stripe_event"(text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."replay_stripe_event"(text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."replay_stripe_event"(text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."replay_stripe_event"(text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."replay_stripe_events"(text[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."replay_stripe_events"(text[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."replay_stripe_events"(text[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."replay_stripe_events"(text[]) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."request_review"(text, uuid, integer, uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."request_review"(text, uuid, integer, uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."request_review"(text, uuid, integer, uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."request_review"(text, uuid, integer, uuid, text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."revoke_preview_link"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."revoke_preview_link"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."revoke_preview_link"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."revoke_preview_link"(uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."save_lesson"(jsonb, uuid[]) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."save_lesson"(jsonb, uuid[]) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_lesson"(jsonb, uuid[]) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_lesson"(jsonb, uuid[]) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."save_pte_test"(jsonb, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."save_pte_test"(jsonb, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_pte_test"(jsonb, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."save_pte_test"(jsonb, jsonb) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."schedule_publication"(text, uuid, integer, timestamp WITH time zone) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."schedule_publication"(text, uuid, integer, timestamp WITH time zone) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."schedule_publication"(text, uuid, integer, timestamp WITH time zone) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."schedule_publication"(text, uuid, integer, timestamp WITH time zone) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."search_console"(text, text[], integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."search_console"(text, text[], integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."search_console"(text, text[], integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."search_console"(text, text[], integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."send_back_review"(text, uuid, integer, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."send_back_review"(text, uuid, integer, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."send_back_review"(text, uuid, integer, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."send_back_review"(text, uuid, integer, text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."set_media_archived"(uuid[], boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."set_media_archived"(uuid[], boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."set_media_archived"(uuid[], boolean) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."set_media_archived"(uuid[], boolean) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."set_staff_roles"(uuid, public.staff_role[], public.staff_role[], text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."set_staff_roles"(uuid, public.staff_role[], public.staff_role[], text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."set_staff_roles"(uuid, public.staff_role[], public.staff_role[], text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."set_staff_roles"(uuid, public.staff_role[], public.staff_role[], text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."set_team_member_role"(uuid, uuid, text, text, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."set_team_member_role"(uuid, uuid, text, text, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."set_team_member_role"(uuid, uuid, text, text, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."set_team_member_role"(uuid, uuid, text, text, text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."sign_out_session"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."sign_out_session"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."sign_out_session"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."sign_out_session"(uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."similar_questions"(text, text, text, text, uuid, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."similar_questions"(text, text, text, text, uuid, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."similar_questions"(text, text, text, text, uuid, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."similar_questions"(text, text, text, text, uuid, integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."source_questions"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."source_questions"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."source_questions"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."source_questions"(uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."start_learner_view"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."start_learner_view"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."start_learner_view"(uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."start_learner_view"(uuid, text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."start_stripe_reconciliation"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."start_stripe_reconciliation"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."start_stripe_reconciliation"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."start_stripe_reconciliation"() TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."stripe_drift_counts"(uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."stripe_drift_counts"(uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."stripe_drift_counts"(uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."stripe_drift_counts"(uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."stripe_inbox"(integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."stripe_inbox"(integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."stripe_inbox"(integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."stripe_inbox"(integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."tag_usage"() TO "authenticated";

REVOKE ALL ON FUNCTION "public"."tag_usage"() FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."tag_usage"() TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."tag_usage"() TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."test_candidates"(text, integer) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."test_candidates"(text, integer) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."test_candidates"(text, integer) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."test_candidates"(text, integer) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."unchecked_question_ids"(text, jsonb) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."unchecked_question_ids"(text, jsonb) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."unchecked_question_ids"(text, jsonb) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."unchecked_question_ids"(text, jsonb) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."undo_batch"(uuid, text, uuid, boolean) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."undo_batch"(uuid, text, uuid, boolean) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."undo_batch"(uuid, text, uuid, boolean) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."undo_batch"(uuid, text, uuid, boolean) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."undo_member_change"(uuid, text) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."undo_member_change"(uuid, text) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."undo_member_change"(uuid, text) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."undo_member_change"(uuid, text) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."undo_subscription_action"(uuid, text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."undo_subscription_action"(uuid, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."undo_subscription_action"(uuid, text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."undo_subscription_action"(uuid, text, uuid) TO "service_role";

GRANT EXECUTE ON FUNCTION "public"."undo_subscription_batch"(uuid, text, uuid) TO "authenticated";

REVOKE ALL ON FUNCTION "public"."undo_subscription_batch"(uuid, text, uuid) FROM "postgres";

GRANT EXECUTE ON FUNCTION "public"."undo_subscription_batch"(uuid, text, uuid) TO "postgres";

GRANT EXECUTE ON FUNCTION "public"."undo_subscription_batch"(uuid, text, uuid) TO "service_role";

GRANT USAGE ON SCHEMA "private" TO "anon", "authenticated", "service_role";

REVOKE ALL ON SEQUENCE "public"."audit_log_id_seq" FROM "postgres";

GRANT SELECT, UPDATE, USAGE ON SEQUENCE "public"."audit_log_id_seq" TO "postgres";

REVOKE ALL ON SEQUENCE "public"."audit_log_id_seq" FROM "service_role";

GRANT SELECT, UPDATE, USAGE ON SEQUENCE "public"."audit_log_id_seq" TO "service_role";

REVOKE ALL ON SEQUENCE "public"."stripe_events_id_seq" FROM "postgres";

GRANT SELECT, UPDATE, USAGE ON SEQUENCE "public"."stripe_events_id_seq" TO "postgres";

REVOKE ALL ON SEQUENCE "public"."stripe_events_id_seq" FROM "service_role";

GRANT SELECT, UPDATE, USAGE ON SEQUENCE "public"."stripe_events_id_seq" TO "service_role";

REVOKE ALL ON SEQUENCE "public"."subscription_events_id_seq" FROM "postgres";

GRANT SELECT, UPDATE, USAGE ON SEQUENCE "public"."subscription_events_id_seq" TO "postgres";

REVOKE ALL ON SEQUENCE "public"."subscription_events_id_seq" FROM "service_role";

GRANT SELECT, UPDATE, USAGE ON SEQUENCE "public"."subscription_events_id_seq" TO "service_role";

REVOKE ALL ON SEQUENCE "public"."subscription_transitions_id_seq" FROM "postgres";

GRANT SELECT, UPDATE, USAGE ON SEQUENCE "public"."subscription_transitions_id_seq" TO "postgres";

REVOKE ALL ON SEQUENCE "public"."subscription_transitions_id_seq" FROM "service_role";

GRANT SELECT, UPDATE, USAGE ON SEQUENCE "public"."subscription_transitions_id_seq" TO "service_role";

REVOKE ALL ON SEQUENCE "public"."sync_job_rows_id_seq" FROM "postgres";

GRANT SELECT, UPDATE, USAGE ON SEQUENCE "public"."sync_job_rows_id_seq" TO "postgres";

REVOKE ALL ON SEQUENCE "public"."sync_job_rows_id_seq" FROM "service_role";

GRANT SELECT, UPDATE, USAGE ON SEQUENCE "public"."sync_job_rows_id_seq" TO "service_role";

REVOKE ALL ON TABLE "public"."activity_logs" FROM "authenticated";

GRANT SELECT ON TABLE "public"."activity_logs" TO "authenticated";

REVOKE ALL ON TABLE "public"."activity_logs" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."activity_logs" TO "postgres";

REVOKE ALL ON TABLE "public"."activity_logs" FROM "service_role";

GRANT INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."activity_logs" TO "service_role";

REVOKE ALL ON TABLE "public"."ai_credit_usage" FROM "authenticated";

GRANT SELECT ON TABLE "public"."ai_credit_usage" TO "authenticated";

REVOKE ALL ON TABLE "public"."ai_credit_usage" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."ai_credit_usage" TO "postgres";

REVOKE ALL ON TABLE "public"."ai_credit_usage" FROM "service_role";

GRANT INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."ai_credit_usage" TO "service_role";

REVOKE ALL ON TABLE "public"."audit_log" FROM "authenticated";

GRANT SELECT ON TABLE "public"."audit_log" TO "authenticated";

REVOKE ALL ON TABLE "public"."audit_log" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."audit_log" TO "postgres";

REVOKE ALL ON TABLE "public"."audit_log" FROM "service_role";

GRANT MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."audit_log" TO "service_role";

REVOKE ALL ON TABLE "public"."batches" FROM "authenticated";

GRANT SELECT ON TABLE "public"."batches" TO "authenticated";

REVOKE ALL ON TABLE "public"."batches" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."batches" TO "postgres";

REVOKE ALL ON TABLE "public"."batches" FROM "service_role";

GRANT MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."batches" TO "service_role";

REVOKE ALL ON TABLE "public"."comment_likes" FROM "authenticated";

REVOKE ALL ("comment_id") ON TABLE "public"."comment_likes" FROM "authenticated";

GRANT INSERT ("comment_id") ON TABLE "public"."comment_likes" TO "authenticated";

GRANT DELETE, SELECT ON TABLE "public"."comment_likes" TO "authenticated";

REVOKE ALL ON TABLE "public"."comment_likes" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."comment_likes" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."comment_likes" TO "service_role";

REVOKE ALL ON TABLE "public"."comments" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."comments" TO "authenticated";

REVOKE ALL ON TABLE "public"."comments" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."comments" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."comments" TO "service_role";

REVOKE ALL ON TABLE "public"."conversation_attempt_links" FROM "authenticated";

GRANT SELECT ON TABLE "public"."conversation_attempt_links" TO "authenticated";

REVOKE ALL ON TABLE "public"."conversation_attempt_links" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."conversation_attempt_links" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."conversation_attempt_links" TO "service_role";

REVOKE ALL ON TABLE "public"."conversation_sessions" FROM "authenticated";

GRANT SELECT ON TABLE "public"."conversation_sessions" TO "authenticated";

REVOKE ALL ON TABLE "public"."conversation_sessions" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."conversation_sessions" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."conversation_sessions" TO "service_role";

REVOKE ALL ON TABLE "public"."conversation_turns" FROM "authenticated";

GRANT SELECT ON TABLE "public"."conversation_turns" TO "authenticated";

REVOKE ALL ON TABLE "public"."conversation_turns" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."conversation_turns" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."conversation_turns" TO "service_role";

REVOKE ALL ON TABLE "public"."format_profiles" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."format_profiles" TO "authenticated";

REVOKE ALL ON TABLE "public"."format_profiles" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."format_profiles" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."format_profiles" TO "service_role";

REVOKE ALL ON TABLE "public"."forum_categories" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."forum_categories" TO "authenticated";

REVOKE ALL ON TABLE "public"."forum_categories" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."forum_categories" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."forum_categories" TO "service_role";

REVOKE ALL ON TABLE "public"."forums" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."forums" TO "authenticated";

REVOKE ALL ON TABLE "public"."forums" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."forums" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."forums" TO "service_role";

REVOKE ALL ON TABLE "public"."learner_views" FROM "authenticated";

GRANT SELECT ON TABLE "public"."learner_views" TO "authenticated";

REVOKE ALL ON TABLE "public"."learner_views" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."learner_views" TO "postgres";

REVOKE ALL ON TABLE "public"."learner_views" FROM "service_role";

GRANT MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."learner_views" TO "service_role";

REVOKE ALL ON TABLE "public"."lesson_progress" FROM "authenticated";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."lesson_progress" TO "authenticated";

REVOKE ALL ON TABLE "public"."lesson_progress" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."lesson_progress" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."lesson_progress" TO "service_role";

REVOKE ALL ON TABLE "public"."lesson_questions" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."lesson_questions" TO "authenticated";

REVOKE ALL ON TABLE "public"."lesson_questions" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."lesson_questions" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."lesson_questions" TO "service_role";

REVOKE ALL ON TABLE "public"."listening_attempts" FROM "authenticated";

GRANT INSERT, SELECT ON TABLE "public"."listening_attempts" TO "authenticated";

REVOKE ALL ON TABLE "public"."listening_attempts" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."listening_attempts" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."listening_attempts" TO "service_role";

REVOKE ALL ON TABLE "public"."listening_questions" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."listening_questions" TO "authenticated";

REVOKE ALL ON TABLE "public"."listening_questions" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."listening_questions" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."listening_questions" TO "service_role";

REVOKE ALL ON TABLE "public"."media" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."media" TO "authenticated";

REVOKE ALL ON TABLE "public"."media" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."media" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."media" TO "service_role";

REVOKE ALL ON TABLE "public"."media_analysis" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."media_analysis" TO "authenticated";

REVOKE ALL ON TABLE "public"."media_analysis" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."media_analysis" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."media_analysis" TO "service_role";

REVOKE ALL ON TABLE "public"."organizations" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."organizations" TO "authenticated";

REVOKE ALL ON TABLE "public"."organizations" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."organizations" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."organizations" TO "service_role";

REVOKE ALL ON TABLE "public"."post_likes" FROM "authenticated";

REVOKE ALL ("post_id") ON TABLE "public"."post_likes" FROM "authenticated";

GRANT INSERT ("post_id") ON TABLE "public"."post_likes" TO "authenticated";

GRANT DELETE, SELECT ON TABLE "public"."post_likes" TO "authenticated";

REVOKE ALL ON TABLE "public"."post_likes" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."post_likes" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."post_likes" TO "service_role";

REVOKE ALL ON TABLE "public"."post_views" FROM "authenticated";

GRANT SELECT ON TABLE "public"."post_views" TO "authenticated";

REVOKE ALL ON TABLE "public"."post_views" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."post_views" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."post_views" TO "service_role";

REVOKE ALL ON TABLE "public"."posts" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."posts" TO "authenticated";

REVOKE ALL ON TABLE "public"."posts" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."posts" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."posts" TO "service_role";

REVOKE ALL ON TABLE "public"."practice_lessons" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."practice_lessons" TO "authenticated";

REVOKE ALL ON TABLE "public"."practice_lessons" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."practice_lessons" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."practice_lessons" TO "service_role";

REVOKE ALL ON TABLE "public"."practice_sessions" FROM "authenticated";

GRANT SELECT ON TABLE "public"."practice_sessions" TO "authenticated";

REVOKE ALL ON TABLE "public"."practice_sessions" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."practice_sessions" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."practice_sessions" TO "service_role";

REVOKE ALL ON TABLE "public"."preview_links" FROM "authenticated";

GRANT SELECT ON TABLE "public"."preview_links" TO "authenticated";

REVOKE ALL ON TABLE "public"."preview_links" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."preview_links" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."preview_links" TO "service_role";

REVOKE ALL ON TABLE "public"."pte_categories" FROM "anon";

GRANT SELECT ON TABLE "public"."pte_categories" TO "anon";

REVOKE ALL ON TABLE "public"."pte_categories" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."pte_categories" TO "authenticated";

REVOKE ALL ON TABLE "public"."pte_categories" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."pte_categories" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."pte_categories" TO "service_role";

REVOKE ALL ON TABLE "public"."pte_question_media" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."pte_question_media" TO "authenticated";

REVOKE ALL ON TABLE "public"."pte_question_media" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."pte_question_media" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."pte_question_media" TO "service_role";

REVOKE ALL ON TABLE "public"."pte_questions" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."pte_questions" TO "authenticated";

REVOKE ALL ON TABLE "public"."pte_questions" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."pte_questions" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."pte_questions" TO "service_role";

REVOKE ALL ON TABLE "public"."pte_sync_jobs" FROM "authenticated";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."pte_sync_jobs" TO "authenticated";

REVOKE ALL ON TABLE "public"."pte_sync_jobs" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."pte_sync_jobs" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."pte_sync_jobs" TO "service_role";

REVOKE ALL ON TABLE "public"."pte_tests" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."pte_tests" TO "authenticated";

REVOKE ALL ON TABLE "public"."pte_tests" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."pte_tests" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."pte_tests" TO "service_role";

REVOKE ALL ON TABLE "public"."pte_user_exam_settings" FROM "authenticated";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."pte_user_exam_settings" TO "authenticated";

REVOKE ALL ON TABLE "public"."pte_user_exam_settings" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."pte_user_exam_settings" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."pte_user_exam_settings" TO "service_role";

REVOKE ALL ON TABLE "public"."question_bookmarks" FROM "authenticated";

GRANT DELETE, INSERT, SELECT ON TABLE "public"."question_bookmarks" TO "authenticated";

REVOKE ALL ON TABLE "public"."question_bookmarks" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."question_bookmarks" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."question_bookmarks" TO "service_role";

REVOKE ALL ON TABLE "public"."question_checks" FROM "authenticated";

GRANT SELECT ON TABLE "public"."question_checks" TO "authenticated";

REVOKE ALL ON TABLE "public"."question_checks" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."question_checks" TO "postgres";

REVOKE ALL ON TABLE "public"."question_checks" FROM "service_role";

GRANT MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."question_checks" TO "service_role";

REVOKE ALL ON TABLE "public"."question_source_revisions" FROM "authenticated";

GRANT SELECT ON TABLE "public"."question_source_revisions" TO "authenticated";

REVOKE ALL ON TABLE "public"."question_source_revisions" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."question_source_revisions" TO "postgres";

REVOKE ALL ON TABLE "public"."question_source_revisions" FROM "service_role";

GRANT MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."question_source_revisions" TO "service_role";

REVOKE ALL ON TABLE "public"."question_sources" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."question_sources" TO "authenticated";

REVOKE ALL ON TABLE "public"."question_sources" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."question_sources" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."question_sources" TO "service_role";

REVOKE ALL ON TABLE "public"."reading_attempts" FROM "authenticated";

GRANT INSERT, SELECT ON TABLE "public"."reading_attempts" TO "authenticated";

REVOKE ALL ON TABLE "public"."reading_attempts" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."reading_attempts" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."reading_attempts" TO "service_role";

REVOKE ALL ON TABLE "public"."reading_questions" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."reading_questions" TO "authenticated";

REVOKE ALL ON TABLE "public"."reading_questions" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."reading_questions" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."reading_questions" TO "service_role";

REVOKE ALL ON TABLE "public"."review_comments" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."review_comments" TO "authenticated";

REVOKE ALL ON TABLE "public"."review_comments" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."review_comments" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."review_comments" TO "service_role";

REVOKE ALL ON TABLE "public"."role_permissions" FROM "authenticated";

GRANT SELECT ON TABLE "public"."role_permissions" TO "authenticated";

REVOKE ALL ON TABLE "public"."role_permissions" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."role_permissions" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."role_permissions" TO "service_role";

REVOKE ALL ON TABLE "public"."speaking_attempts" FROM "authenticated";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."speaking_attempts" TO "authenticated";

REVOKE ALL ON TABLE "public"."speaking_attempts" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."speaking_attempts" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."speaking_attempts" TO "service_role";

REVOKE ALL ON TABLE "public"."speaking_questions" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."speaking_questions" TO "authenticated";

REVOKE ALL ON TABLE "public"."speaking_questions" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."speaking_questions" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."speaking_questions" TO "service_role";

REVOKE ALL ON TABLE "public"."speaking_templates" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."speaking_templates" TO "authenticated";

REVOKE ALL ON TABLE "public"."speaking_templates" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."speaking_templates" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."speaking_templates" TO "service_role";

REVOKE ALL ON TABLE "public"."staff_members" FROM "authenticated";

GRANT DELETE, INSERT, SELECT ON TABLE "public"."staff_members" TO "authenticated";

REVOKE ALL ON TABLE "public"."staff_members" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."staff_members" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."staff_members" TO "service_role";

REVOKE ALL ON TABLE "public"."staff_notes" FROM "authenticated";

REVOKE ALL ("body") ON TABLE "public"."staff_notes" FROM "authenticated";

GRANT INSERT ("body") ON TABLE "public"."staff_notes" TO "authenticated";

REVOKE ALL ("user_id") ON TABLE "public"."staff_notes" FROM "authenticated";

GRANT INSERT ("user_id") ON TABLE "public"."staff_notes" TO "authenticated";

GRANT SELECT, UPDATE ON TABLE "public"."staff_notes" TO "authenticated";

REVOKE ALL ON TABLE "public"."staff_notes" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."staff_notes" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."staff_notes" TO "service_role";

REVOKE ALL ON TABLE "public"."stripe_drift" FROM "authenticated";

GRANT SELECT ON TABLE "public"."stripe_drift" TO "authenticated";

REVOKE ALL ON TABLE "public"."stripe_drift" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."stripe_drift" TO "postgres";

REVOKE ALL ON TABLE "public"."stripe_drift" FROM "service_role";

GRANT MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."stripe_drift" TO "service_role";

REVOKE ALL ON TABLE "public"."stripe_events" FROM "authenticated";

GRANT SELECT ON TABLE "public"."stripe_events" TO "authenticated";

REVOKE ALL ON TABLE "public"."stripe_events" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."stripe_events" TO "postgres";

REVOKE ALL ON TABLE "public"."stripe_events" FROM "service_role";

GRANT INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, UPDATE ON TABLE "public"."stripe_events" TO "service_role";

REVOKE ALL ON TABLE "public"."stripe_reconciliations" FROM "authenticated";

GRANT SELECT ON TABLE "public"."stripe_reconciliations" TO "authenticated";

REVOKE ALL ON TABLE "public"."stripe_reconciliations" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."stripe_reconciliations" TO "postgres";

REVOKE ALL ON TABLE "public"."stripe_reconciliations" FROM "service_role";

GRANT MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."stripe_reconciliations" TO "service_role";

REVOKE ALL ON TABLE "public"."subscription_actions" FROM "authenticated";

GRANT SELECT ON TABLE "public"."subscription_actions" TO "authenticated";

REVOKE ALL ON TABLE "public"."subscription_actions" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."subscription_actions" TO "postgres";

REVOKE ALL ON TABLE "public"."subscription_actions" FROM "service_role";

GRANT MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."subscription_actions" TO "service_role";

REVOKE ALL ON TABLE "public"."subscription_events" FROM "authenticated";

GRANT SELECT ON TABLE "public"."subscription_events" TO "authenticated";

REVOKE ALL ON TABLE "public"."subscription_events" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."subscription_events" TO "postgres";

REVOKE ALL ON TABLE "public"."subscription_events" FROM "service_role";

GRANT MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."subscription_events" TO "service_role";

REVOKE ALL ON TABLE "public"."subscription_mails" FROM "authenticated";

GRANT SELECT ON TABLE "public"."subscription_mails" TO "authenticated";

REVOKE ALL ON TABLE "public"."subscription_mails" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."subscription_mails" TO "postgres";

REVOKE ALL ON TABLE "public"."subscription_mails" FROM "service_role";

GRANT MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."subscription_mails" TO "service_role";

REVOKE ALL ON TABLE "public"."subscription_plan_checks" FROM "authenticated";

GRANT SELECT ON TABLE "public"."subscription_plan_checks" TO "authenticated";

REVOKE ALL ON TABLE "public"."subscription_plan_checks" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."subscription_plan_checks" TO "postgres";

REVOKE ALL ON TABLE "public"."subscription_plan_checks" FROM "service_role";

GRANT MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."subscription_plan_checks" TO "service_role";

REVOKE ALL ON TABLE "public"."subscription_plans" FROM "authenticated";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."subscription_plans" TO "authenticated";

REVOKE ALL ON TABLE "public"."subscription_plans" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."subscription_plans" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."subscription_plans" TO "service_role";

REVOKE ALL ON TABLE "public"."subscription_transitions" FROM "authenticated";

GRANT SELECT ON TABLE "public"."subscription_transitions" TO "authenticated";

REVOKE ALL ON TABLE "public"."subscription_transitions" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."subscription_transitions" TO "postgres";

REVOKE ALL ON TABLE "public"."subscription_transitions" FROM "service_role";

GRANT MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."subscription_transitions" TO "service_role";

REVOKE ALL ON TABLE "public"."sync_job_rows" FROM "authenticated";

GRANT SELECT ON TABLE "public"."sync_job_rows" TO "authenticated";

REVOKE ALL ON TABLE "public"."sync_job_rows" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."sync_job_rows" TO "postgres";

REVOKE ALL ON TABLE "public"."sync_job_rows" FROM "service_role";

GRANT INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER ON TABLE "public"."sync_job_rows" TO "service_role";

REVOKE ALL ON TABLE "public"."tags" FROM "authenticated";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."tags" TO "authenticated";

REVOKE ALL ON TABLE "public"."tags" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."tags" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."tags" TO "service_role";

REVOKE ALL ON TABLE "public"."team_members" FROM "authenticated";

GRANT SELECT ON TABLE "public"."team_members" TO "authenticated";

REVOKE ALL ON TABLE "public"."team_members" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."team_members" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."team_members" TO "service_role";

REVOKE ALL ON TABLE "public"."teams" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."teams" TO "authenticated";

REVOKE ALL ON TABLE "public"."teams" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."teams" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."teams" TO "service_role";

REVOKE ALL ON TABLE "public"."test_answers" FROM "authenticated";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."test_answers" TO "authenticated";

REVOKE ALL ON TABLE "public"."test_answers" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."test_answers" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."test_answers" TO "service_role";

REVOKE ALL ON TABLE "public"."test_attempts" FROM "authenticated";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."test_attempts" TO "authenticated";

REVOKE ALL ON TABLE "public"."test_attempts" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."test_attempts" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."test_attempts" TO "service_role";

REVOKE ALL ON TABLE "public"."user_profiles" FROM "authenticated";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."user_profiles" TO "authenticated";

REVOKE ALL ON TABLE "public"."user_profiles" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."user_profiles" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."user_profiles" TO "service_role";

REVOKE ALL ON TABLE "public"."user_progress" FROM "authenticated";

GRANT SELECT ON TABLE "public"."user_progress" TO "authenticated";

REVOKE ALL ON TABLE "public"."user_progress" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."user_progress" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."user_progress" TO "service_role";

REVOKE ALL ON TABLE "public"."user_scheduled_exam_dates" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."user_scheduled_exam_dates" TO "authenticated";

REVOKE ALL ON TABLE "public"."user_scheduled_exam_dates" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."user_scheduled_exam_dates" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."user_scheduled_exam_dates" TO "service_role";

REVOKE ALL ON TABLE "public"."user_stats" FROM "authenticated";

GRANT SELECT ON TABLE "public"."user_stats" TO "authenticated";

REVOKE ALL ON TABLE "public"."user_stats" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."user_stats" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."user_stats" TO "service_role";

REVOKE ALL ON TABLE "public"."user_subscriptions" FROM "authenticated";

GRANT INSERT, SELECT, UPDATE ON TABLE "public"."user_subscriptions" TO "authenticated";

REVOKE ALL ON TABLE "public"."user_subscriptions" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."user_subscriptions" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."user_subscriptions" TO "service_role";

REVOKE ALL ON TABLE "public"."users" FROM "authenticated";

GRANT SELECT, UPDATE ON TABLE "public"."users" TO "authenticated";

REVOKE ALL ON TABLE "public"."users" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."users" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."users" TO "service_role";

REVOKE ALL ON TABLE "public"."writing_attempts" FROM "authenticated";

GRANT INSERT, SELECT ON TABLE "public"."writing_attempts" TO "authenticated";

REVOKE ALL ON TABLE "public"."writing_attempts" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."writing_attempts" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."writing_attempts" TO "service_role";

REVOKE ALL ON TABLE "public"."writing_questions" FROM "authenticated";

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE "public"."writing_questions" TO "authenticated";

REVOKE ALL ON TABLE "public"."writing_questions" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."writing_questions" TO "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."writing_questions" TO "service_role";

GRANT SELECT ON TABLE "private"."question_weights" TO "authenticated", "service_role";

REVOKE ALL ON TABLE "public"."accounts" FROM "authenticated";

GRANT SELECT ON TABLE "public"."accounts" TO "authenticated";

REVOKE ALL ON TABLE "public"."accounts" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."accounts" TO "postgres";

REVOKE ALL ON TABLE "public"."sessions" FROM "authenticated";

GRANT SELECT ON TABLE "public"."sessions" TO "authenticated";

REVOKE ALL ON TABLE "public"."sessions" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."sessions" TO "postgres";

REVOKE ALL ON TABLE "public"."verifications" FROM "authenticated";

GRANT SELECT ON TABLE "public"."verifications" TO "authenticated";

REVOKE ALL ON TABLE "public"."verifications" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."verifications" TO "postgres";

ALTER DEFAULT PRIVILEGES FOR ROLE "postgres" REVOKE ALL ON FUNCTIONS FROM PUBLIC;

ALTER TABLE "public"."comment_likes"
  ADD CONSTRAINT "comment_likes_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

CREATE INDEX comment_likes_user_id_idx ON public.comment_likes USING btree (user_id, created_at DESC);

CREATE POLICY "A person likes what others wrote and readers see" ON "public"."comment_likes"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((user_id = ( SELECT auth.uid() AS uid)) AND (EXISTS ( SELECT
   FROM ((public.comments c
     JOIN public.posts p ON ((p.id = c.post_id)))
     JOIN public.forums f ON ((f.id = p.forum_id)))
  WHERE
    ((c.id = comment_likes.comment_id) AND (c.status = 'visible'::text) AND (c.author_id IS DISTINCT FROM ( SELECT auth.uid() AS uid)) AND (p.status = 'visible'::text) AND
    f.is_active)))));

CREATE POLICY "A person sees the own likes, staff all" ON "public"."comment_likes"
  FOR SELECT
  TO "authenticated"
  USING (((user_id = ( SELECT auth.uid() AS uid)) OR ( SELECT private.has_permission('community.read'::public.app_permission) AS has_permission)));

CREATE POLICY "A person takes the own like back" ON "public"."comment_likes"
  FOR DELETE
  TO "authenticated"
  USING ((user_id = ( SELECT auth.uid() AS uid)));

REVOKE ALL ("user_id") ON TABLE "public"."comment_likes" FROM "authenticated";

GRANT INSERT ("user_id") ON TABLE "public"."comment_likes" TO "authenticated";

ALTER TABLE "public"."format_profiles"
  ADD CONSTRAINT "format_profiles_created_by_fkey" FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

CREATE INDEX format_profiles_created_by_idx ON public.format_profiles USING btree (created_by);

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "created_by" uuid DEFAULT auth.uid();

ALTER TABLE "public"."listening_questions"
  ADD CONSTRAINT "listening_questions_created_by_fkey" FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

CREATE INDEX listening_questions_created_by_idx ON public.listening_questions USING btree (created_by);

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS
    (((((setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || setweight(to_tsvector('english'::regconfig, private.tags_text(tags)), 'B'::"char")) ||
    setweight(to_tsvector('english'::regconfig, COALESCE(prompt_text, ''::text)), 'C'::"char")) ||
    setweight(to_tsvector('english'::regconfig, COALESCE(transcript, ''::text)), 'C'::"char")) ||
    setweight(jsonb_to_tsvector('english'::regconfig, private.option_texts(OPTIONS), '["string"]'::jsonb), 'D'::"char"))) STORED NOT NULL;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "review_status" public.review_status NOT NULL DEFAULT 'draft'::public.review_status;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "reviewer_id" uuid;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "publish_at" timestamp WITH time zone;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "content_changed_by" uuid;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "source_id" uuid;

ALTER TABLE "public"."listening_questions"
  ADD COLUMN "source_revision" integer;

ALTER TABLE "public"."listening_questions"
  ADD CONSTRAINT "listening_questions_content_changed_by_fkey" FOREIGN KEY (content_changed_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."listening_questions"
  ADD CONSTRAINT "listening_questions_reviewer_id_fkey" FOREIGN KEY (reviewer_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."listening_questions"
  ADD CONSTRAINT "listening_questions_source_revision_check" CHECK (((source_id IS NULL) = (source_revision IS NULL)));

ALTER TABLE "public"."listening_questions"
  ADD CONSTRAINT "listening_questions_source_revision_fkey" FOREIGN KEY (source_id, source_revision) REFERENCES public.question_source_revisions(source_id, revision)
    ON DELETE RESTRICT;

CREATE INDEX listening_questions_content_changed_by_idx ON public.listening_questions USING btree (content_changed_by)
  WHERE (content_changed_by IS NOT NULL);

CREATE INDEX listening_questions_publish_at_idx ON public.listening_questions USING btree (publish_at)
  WHERE (publish_at IS NOT NULL);

CREATE INDEX listening_questions_review_status_idx ON public.listening_questions USING btree (review_status, updated_at DESC)
  WHERE (review_status <> 'draft'::public.review_status);

CREATE INDEX listening_questions_reviewer_id_idx ON public.listening_questions USING btree (reviewer_id, review_status)
  WHERE (reviewer_id IS NOT NULL);

CREATE INDEX listening_questions_source_revision_idx ON public.listening_questions USING btree (source_id, source_revision)
  WHERE (source_id IS NOT NULL);

CREATE TRIGGER guard_review_change
  BEFORE UPDATE ON public.listening_questions
  FOR EACH ROW
  WHEN
    (((((((((((((((((((((((old.id IS DISTINCT FROM new.id) OR (old.type IS DISTINCT FROM new.type)) OR (old.title IS DISTINCT FROM new.title)) OR (old.prompt_text IS DISTINCT FROM
    new.prompt_text)) OR (old.prompt_media_url IS DISTINCT FROM new.prompt_media_url)) OR (old.correct_answers IS DISTINCT FROM new.correct_answers)) OR
    (old.options IS DISTINCT FROM new.options)) OR (old.is_active IS DISTINCT FROM new.is_active)) OR (old.transcript IS DISTINCT FROM new.transcript)) OR
    (old.created_at IS DISTINCT FROM new.created_at)) OR (old.external_id IS DISTINCT FROM new.external_id)) OR (old.explanation IS DISTINCT FROM new.explanation)) OR
    (old.source IS DISTINCT FROM new.source)) OR (old.media_id IS DISTINCT FROM new.media_id)) OR (old.created_by IS DISTINCT FROM new.created_by)) OR
    (old.archived_at IS DISTINCT FROM new.archived_at)) OR (old.review_status IS DISTINCT FROM new.review_status)) OR (old.reviewer_id IS DISTINCT FROM new.reviewer_id)) OR
    (old.publish_at IS DISTINCT FROM new.publish_at)) OR (old.content_changed_by IS DISTINCT FROM new.content_changed_by)) OR (old.source_id IS DISTINCT FROM new.source_id)) OR
    (old.source_revision IS DISTINCT FROM new.source_revision)))
  EXECUTE FUNCTION private.guard_review();

COMMENT ON COLUMN "public"."listening_questions"."content_changed_by" IS 'Who last changed what is reviewed; null for the system. Kept by trigger.';

COMMENT ON COLUMN "public"."listening_questions"."publish_at" IS 'When the worker publishes it; only for what is approved and not published.';

COMMENT ON COLUMN "public"."listening_questions"."review_status" IS 'Where its review stands. Whether learners meet it is another matter: see is_active or status.';

COMMENT ON COLUMN "public"."listening_questions"."reviewer_id" IS 'Who is asked to review it, or reviewed it last.';

COMMENT ON COLUMN "public"."listening_questions"."search" IS 'Full text: title (A), tags (B), prompt and transcript (C), options (D).';

COMMENT ON COLUMN "public"."listening_questions"."source_id" IS 'The passage or transcript the item was made from.';

COMMENT ON COLUMN "public"."listening_questions"."source_revision" IS 'The text of the source that the item follows; behind the source, a correction waits.';

ALTER TABLE "public"."media"
  ADD COLUMN "created_by" uuid DEFAULT auth.uid();

ALTER TABLE "public"."media"
  ADD CONSTRAINT "media_created_by_fkey" FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

CREATE INDEX media_created_by_idx ON public.media USING btree (created_by);

ALTER TABLE "public"."post_likes"
  ADD CONSTRAINT "post_likes_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

CREATE INDEX post_likes_user_id_idx ON public.post_likes USING btree (user_id, created_at DESC);

CREATE POLICY "A person likes what others wrote and readers see" ON "public"."post_likes"
  FOR INSERT
  TO "authenticated"
  WITH CHECK (((user_id = ( SELECT auth.uid() AS uid)) AND (EXISTS ( SELECT
   FROM public.posts p
  WHERE ((p.id = post_likes.post_id) AND (p.status = 'visible'::text) AND (p.author_id IS DISTINCT FROM ( SELECT auth.uid() AS uid)) AND (p.forum_id IN ( SELECT f.id
           FROM public.forums f
          WHERE f.is_active)))))));

CREATE POLICY "A person sees the own likes, staff all" ON "public"."post_likes"
  FOR SELECT
  TO "authenticated"
  USING (((user_id = ( SELECT auth.uid() AS uid)) OR ( SELECT private.has_permission('community.read'::public.app_permission) AS has_permission)));

CREATE POLICY "A person takes the own like back" ON "public"."post_likes"
  FOR DELETE
  TO "authenticated"
  USING ((user_id = ( SELECT auth.uid() AS uid)));

REVOKE ALL ("user_id") ON TABLE "public"."post_likes" FROM "authenticated";

GRANT INSERT ("user_id") ON TABLE "public"."post_likes" TO "authenticated";

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS
    (((setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || setweight(to_tsvector('english'::regconfig, private.tags_text(tags)), 'B'::"char")) ||
    setweight(to_tsvector('english'::regconfig, COALESCE(description, ''::text)), 'C'::"char"))) STORED NOT NULL;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "review_status" public.review_status NOT NULL DEFAULT 'draft'::public.review_status;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "reviewer_id" uuid;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "publish_at" timestamp WITH time zone;

ALTER TABLE "public"."practice_lessons"
  ADD COLUMN "content_changed_by" uuid;

ALTER TABLE "public"."practice_lessons"
  ADD CONSTRAINT "practice_lessons_content_changed_by_fkey" FOREIGN KEY (content_changed_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."practice_lessons"
  ADD CONSTRAINT "practice_lessons_reviewer_id_fkey" FOREIGN KEY (reviewer_id) REFERENCES public.users(id) ON DELETE SET NULL;

CREATE INDEX practice_lessons_content_changed_by_idx ON public.practice_lessons USING btree (content_changed_by)
  WHERE (content_changed_by IS NOT NULL);

CREATE INDEX practice_lessons_publish_at_idx ON public.practice_lessons USING btree (publish_at)
  WHERE (publish_at IS NOT NULL);

CREATE INDEX practice_lessons_review_status_idx ON public.practice_lessons USING btree (review_status, updated_at DESC)
  WHERE (review_status <> 'draft'::public.review_status);

CREATE INDEX practice_lessons_reviewer_id_idx ON public.practice_lessons USING btree (reviewer_id, review_status)
  WHERE (reviewer_id IS NOT NULL);

COMMENT ON COLUMN "public"."practice_lessons"."content_changed_by" IS 'Who last changed what is reviewed; null for the system. Kept by trigger.';

COMMENT ON COLUMN "public"."practice_lessons"."publish_at" IS 'When the worker publishes it; only for what is approved and not published.';

COMMENT ON COLUMN "public"."practice_lessons"."review_status" IS 'Where its review stands. Whether learners meet it is another matter: see is_active or status.';

COMMENT ON COLUMN "public"."practice_lessons"."reviewer_id" IS 'Who is asked to review it, or reviewed it last.';

ALTER TABLE "public"."pte_questions"
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS
    (((setweight(to_tsvector('english'::regconfig, question), 'A'::"char") || setweight(to_tsvector('english'::regconfig, private.tags_text(tags)), 'B'::"char")) ||
    setweight(jsonb_to_tsvector('english'::regconfig, COALESCE(question_data, '{}'::jsonb), '["string"]'::jsonb), 'C'::"char"))) STORED NOT NULL;

ALTER TABLE "public"."pte_questions"
  ADD COLUMN "speaking_question_id" uuid;

ALTER TABLE "public"."pte_questions"
  ADD COLUMN "writing_question_id" uuid;

ALTER TABLE "public"."pte_questions"
  ADD COLUMN "reading_question_id" uuid;

ALTER TABLE "public"."pte_questions"
  ADD COLUMN "listening_question_id" uuid;

ALTER TABLE "public"."pte_questions"
  ADD COLUMN "bank_question_id" uuid GENERATED ALWAYS AS (COALESCE(speaking_question_id, writing_question_id, reading_question_id, listening_question_id)) STORED;

ALTER TABLE "public"."pte_questions"
  ADD CONSTRAINT "pte_questions_link_or_content"
    CHECK (((COALESCE(speaking_question_id, writing_question_id, reading_question_id, listening_question_id) IS NULL) OR ((question_data IS NULL) AND (answer_key IS NULL))));

ALTER TABLE "public"."pte_questions"
  ADD CONSTRAINT "pte_questions_listening_question_id_fkey" FOREIGN KEY (listening_question_id) REFERENCES public.listening_questions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."pte_questions"
  ADD CONSTRAINT "pte_questions_one_bank" CHECK ((num_nonnulls(speaking_question_id, writing_question_id, reading_question_id, listening_question_id) <= 1));

ALTER TABLE "public"."pte_questions"
  ADD CONSTRAINT "pte_questions_reading_question_id_fkey" FOREIGN KEY (reading_question_id) REFERENCES public.reading_questions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."pte_questions"
  ADD CONSTRAINT "pte_questions_speaking_question_id_fkey" FOREIGN KEY (speaking_question_id) REFERENCES public.speaking_questions(id) ON DELETE RESTRICT;

ALTER TABLE "public"."pte_questions"
  ADD CONSTRAINT "pte_questions_writing_question_id_fkey" FOREIGN KEY (writing_question_id) REFERENCES public.writing_questions(id) ON DELETE RESTRICT;

CREATE VIEW "public"."pte_test_items" WITH (security_invoker=on) AS  SELECT q.id,
    q.test_id,
    q.order_index,
    q.section,
    q.question_type,
    q.points,
    q.version,
    (q.bank_question_id IS NOT NULL) AS is_linked,
    q.bank_question_id,
    COALESCE(b.title, q.question) AS title,
    COALESCE(b.difficulty, q.difficulty) AS difficulty,
        CASE
            WHEN (b.id IS NULL) THEN q.question_data
            ELSE jsonb_strip_nulls(jsonb_build_object('text', b.prompt_text, 'options', b.options, 'transcript', b.transcript, 'mediaId', b.media_id))
        END AS question_data,
        CASE
            WHEN (b.id IS NULL) THEN q.answer_key
            ELSE b.answer_key
        END AS answer_key,
    m.duration AS media_seconds,
    b.is_active,
    (b.archived_at IS NOT NULL) AS is_archived
   FROM ((public.pte_questions q
     LEFT JOIN LATERAL ( SELECT speaking_questions.id,
            speaking_questions.title,
            speaking_questions.difficulty,
            speaking_questions.prompt_text,
            speaking_questions.options,
            speaking_questions.answer_key,
            speaking_questions.transcript,
            speaking_questions.media_id,
            speaking_questions.is_active,
            speaking_questions.archived_at
           FROM public.speaking_questions
          WHERE (speaking_questions.id = q.speaking_question_id)
        UNION ALL
         SELECT writing_questions.id,
            writing_questions.title,
            writing_questions.difficulty,
            writing_questions.prompt_text,
            writing_questions.options,
            writing_questions.answer_key,
            writing_questions.transcript,
            writing_questions.media_id,
            writing_questions.is_active,
            writing_questions.archived_at
           FROM public.writing_questions
          WHERE (writing_questions.id = q.writing_question_id)
        UNION ALL
         SELECT reading_questions.id,
            reading_questions.title,
            reading_questions.difficulty,
            reading_questions.prompt_text,
            reading_questions.options,
            reading_questions.answer_key,
            reading_questions.transcript,
            reading_questions.media_id,
            reading_questions.is_active,
            reading_questions.archived_at
           FROM public.reading_questions
          WHERE (reading_questions.id = q.reading_question_id)
        UNION ALL
         SELECT listening_questions.id,
            listening_questions.title,
            listening_questions.difficulty,
            listening_questions.prompt_text,
            listening_questions.options,
            listening_questions.correct_answers,
            listening_questions.transcript,
            listening_questions.media_id,
            listening_questions.is_active,
            listening_questions.archived_at
           FROM public.listening_questions
          WHERE (listening_questions.id = q.listening_question_id)) b ON (true))
     LEFT JOIN public.media m ON ((m.id = b.media_id)))
  WHERE ((q.test_id IS NOT NULL) AND (q.archived_at IS NULL));

REVOKE ALL ON TABLE "public"."pte_test_items" FROM "anon";

CREATE INDEX pte_questions_listening_question_id_idx ON public.pte_questions USING btree (listening_question_id);

CREATE INDEX pte_questions_reading_question_id_idx ON public.pte_questions USING btree (reading_question_id);

CREATE INDEX pte_questions_speaking_question_id_idx ON public.pte_questions USING btree (speaking_question_id);

CREATE UNIQUE INDEX pte_questions_test_item_key ON public.pte_questions USING btree (test_id, bank_question_id)
  WHERE ((bank_question_id IS NOT NULL) AND (archived_at IS NULL));

CREATE INDEX pte_questions_writing_question_id_idx ON public.pte_questions USING btree (writing_question_id);

COMMENT ON COLUMN "public"."pte_questions"."bank_question_id" IS 'The linked bank item, whichever bank it is in; null for a row with content of its own.';

COMMENT ON VIEW "public"."pte_test_items" IS 'Questions of tests with their content: live from the bank where linked, else their own. Staff only, as the tables are.';

REVOKE ALL ON TABLE "public"."pte_test_items" FROM "authenticated";

GRANT SELECT ON TABLE "public"."pte_test_items" TO "authenticated";

REVOKE ALL ON TABLE "public"."pte_test_items" FROM "postgres";

GRANT DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "public"."pte_test_items" TO "postgres";

REVOKE ALL ON TABLE "public"."pte_test_items" FROM "service_role";

GRANT SELECT ON TABLE "public"."pte_test_items" TO "service_role";

ALTER TABLE "public"."pte_sync_jobs"
  ADD CONSTRAINT "pte_sync_jobs_started_by_fkey" FOREIGN KEY (started_by) REFERENCES public.users(id) ON DELETE SET NULL;

CREATE INDEX pte_sync_jobs_started_by_idx ON public.pte_sync_jobs USING btree (started_by);

CREATE POLICY "Staff with sync.run ask for a job" ON "public"."pte_sync_jobs"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((( SELECT private.has_permission('sync.run'::public.app_permission) AS has_permission) AND (started_by = ( SELECT auth.uid() AS uid))));

COMMENT ON COLUMN "public"."pte_sync_jobs"."started_by" IS 'Who asked for it; null for a schedule or a deleted account.';

ALTER TABLE "public"."question_bookmarks"
  ADD CONSTRAINT "question_bookmarks_user_id_fkey" FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

CREATE POLICY "A learner removes own bookmarks" ON "public"."question_bookmarks"
  FOR DELETE
  TO "authenticated"
  USING ((user_id = ( SELECT auth.uid() AS uid)));

CREATE POLICY "A learner sets own bookmarks" ON "public"."question_bookmarks"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((user_id = ( SELECT auth.uid() AS uid)));

CREATE POLICY "Staff read bookmarks, a learner the own ones" ON "public"."question_bookmarks"
  FOR SELECT
  TO "authenticated"
  USING (((user_id = ( SELECT auth.uid() AS uid)) OR ( SELECT private.has_permission('learners.read'::public.app_permission) AS has_permission)));

ALTER TABLE "public"."question_sources"
  ADD CONSTRAINT "question_sources_created_by_fkey" FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

CREATE INDEX question_sources_created_by_idx ON public.question_sources USING btree (created_by);

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "created_by" uuid DEFAULT auth.uid();

ALTER TABLE "public"."reading_questions"
  ADD CONSTRAINT "reading_questions_created_by_fkey" FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

CREATE INDEX reading_questions_created_by_idx ON public.reading_questions USING btree (created_by);

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS
    (((((setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || setweight(to_tsvector('english'::regconfig, private.tags_text(tags)), 'B'::"char")) ||
    setweight(to_tsvector('english'::regconfig, COALESCE(prompt_text, ''::text)), 'C'::"char")) ||
    setweight(to_tsvector('english'::regconfig, COALESCE(transcript, ''::text)), 'C'::"char")) ||
    setweight(jsonb_to_tsvector('english'::regconfig, private.option_texts(OPTIONS), '["string"]'::jsonb), 'D'::"char"))) STORED NOT NULL;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "review_status" public.review_status NOT NULL DEFAULT 'draft'::public.review_status;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "reviewer_id" uuid;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "publish_at" timestamp WITH time zone;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "content_changed_by" uuid;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "source_id" uuid;

ALTER TABLE "public"."reading_questions"
  ADD COLUMN "source_revision" integer;

ALTER TABLE "public"."reading_questions"
  ADD CONSTRAINT "reading_questions_content_changed_by_fkey" FOREIGN KEY (content_changed_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."reading_questions"
  ADD CONSTRAINT "reading_questions_reviewer_id_fkey" FOREIGN KEY (reviewer_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."reading_questions"
  ADD CONSTRAINT "reading_questions_source_revision_check" CHECK (((source_id IS NULL) = (source_revision IS NULL)));

ALTER TABLE "public"."reading_questions"
  ADD CONSTRAINT "reading_questions_source_revision_fkey" FOREIGN KEY (source_id, source_revision) REFERENCES public.question_source_revisions(source_id, revision)
    ON DELETE RESTRICT;

CREATE INDEX reading_questions_content_changed_by_idx ON public.reading_questions USING btree (content_changed_by)
  WHERE (content_changed_by IS NOT NULL);

CREATE INDEX reading_questions_publish_at_idx ON public.reading_questions USING btree (publish_at)
  WHERE (publish_at IS NOT NULL);

CREATE INDEX reading_questions_review_status_idx ON public.reading_questions USING btree (review_status, updated_at DESC)
  WHERE (review_status <> 'draft'::public.review_status);

CREATE INDEX reading_questions_reviewer_id_idx ON public.reading_questions USING btree (reviewer_id, review_status)
  WHERE (reviewer_id IS NOT NULL);

CREATE INDEX reading_questions_source_revision_idx ON public.reading_questions USING btree (source_id, source_revision)
  WHERE (source_id IS NOT NULL);

CREATE TRIGGER guard_review_change
  BEFORE UPDATE ON public.reading_questions
  FOR EACH ROW
  WHEN
    (((((((((((((((((((((((old.id IS DISTINCT FROM new.id) OR (old.type IS DISTINCT FROM new.type)) OR (old.title IS DISTINCT FROM new.title)) OR (old.prompt_text IS DISTINCT FROM
    new.prompt_text)) OR (old.options IS DISTINCT FROM new.options)) OR (old.answer_key IS DISTINCT FROM new.answer_key)) OR (old.is_active IS DISTINCT FROM new.is_active)) OR
    (old.created_at IS DISTINCT FROM new.created_at)) OR (old.transcript IS DISTINCT FROM new.transcript)) OR (old.external_id IS DISTINCT FROM new.external_id)) OR
    (old.prompt_media_url IS DISTINCT FROM new.prompt_media_url)) OR (old.explanation IS DISTINCT FROM new.explanation)) OR (old.source IS DISTINCT FROM new.source)) OR
    (old.media_id IS DISTINCT FROM new.media_id)) OR (old.created_by IS DISTINCT FROM new.created_by)) OR (old.archived_at IS DISTINCT FROM new.archived_at)) OR
    (old.review_status IS DISTINCT FROM new.review_status)) OR (old.reviewer_id IS DISTINCT FROM new.reviewer_id)) OR (old.publish_at IS DISTINCT FROM new.publish_at)) OR
    (old.content_changed_by IS DISTINCT FROM new.content_changed_by)) OR (old.source_id IS DISTINCT FROM new.source_id)) OR
    (old.source_revision IS DISTINCT FROM new.source_revision)))
  EXECUTE FUNCTION private.guard_review();

COMMENT ON COLUMN "public"."reading_questions"."content_changed_by" IS 'Who last changed what is reviewed; null for the system. Kept by trigger.';

COMMENT ON COLUMN "public"."reading_questions"."publish_at" IS 'When the worker publishes it; only for what is approved and not published.';

COMMENT ON COLUMN "public"."reading_questions"."review_status" IS 'Where its review stands. Whether learners meet it is another matter: see is_active or status.';

COMMENT ON COLUMN "public"."reading_questions"."reviewer_id" IS 'Who is asked to review it, or reviewed it last.';

COMMENT ON COLUMN "public"."reading_questions"."search" IS 'Full text: title (A), tags (B), prompt and transcript (C), options (D).';

COMMENT ON COLUMN "public"."reading_questions"."source_id" IS 'The passage or transcript the item was made from.';

COMMENT ON COLUMN "public"."reading_questions"."source_revision" IS 'The text of the source that the item follows; behind the source, a correction waits.';

ALTER TABLE "public"."review_comments"
  ADD CONSTRAINT "review_comments_author_id_fkey" FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE SET NULL;

CREATE INDEX review_comments_author_id_idx ON public.review_comments USING btree (author_id);

CREATE POLICY "Authors delete their own" ON "public"."review_comments"
  FOR DELETE
  TO "authenticated"
  USING ((( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission) AND (author_id = ( SELECT auth.uid() AS uid))));

CREATE POLICY "Editors comment in their own name" ON "public"."review_comments"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((( SELECT private.has_permission('content.write'::public.app_permission) AS has_permission) AND (author_id = ( SELECT auth.uid() AS uid))));

COMMENT ON COLUMN "public"."review_comments"."author_id" IS 'Null for the system, which says here why it could not publish on schedule.';

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "created_by" uuid DEFAULT auth.uid();

ALTER TABLE "public"."speaking_questions"
  ADD CONSTRAINT "speaking_questions_created_by_fkey" FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

CREATE INDEX speaking_questions_created_by_idx ON public.speaking_questions USING btree (created_by);

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS
    (((((setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || setweight(to_tsvector('english'::regconfig, private.tags_text(tags)), 'B'::"char")) ||
    setweight(to_tsvector('english'::regconfig, COALESCE(prompt_text, ''::text)), 'C'::"char")) ||
    setweight(to_tsvector('english'::regconfig, COALESCE(transcript, ''::text)), 'C'::"char")) ||
    setweight(jsonb_to_tsvector('english'::regconfig, private.option_texts(OPTIONS), '["string"]'::jsonb), 'D'::"char"))) STORED NOT NULL;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "review_status" public.review_status NOT NULL DEFAULT 'draft'::public.review_status;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "reviewer_id" uuid;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "publish_at" timestamp WITH time zone;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "content_changed_by" uuid;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "source_id" uuid;

ALTER TABLE "public"."speaking_questions"
  ADD COLUMN "source_revision" integer;

ALTER TABLE "public"."speaking_questions"
  ADD CONSTRAINT "speaking_questions_content_changed_by_fkey" FOREIGN KEY (content_changed_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."speaking_questions"
  ADD CONSTRAINT "speaking_questions_reviewer_id_fkey" FOREIGN KEY (reviewer_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."speaking_questions"
  ADD CONSTRAINT "speaking_questions_source_revision_check" CHECK (((source_id IS NULL) = (source_revision IS NULL)));

ALTER TABLE "public"."speaking_questions"
  ADD CONSTRAINT "speaking_questions_source_revision_fkey" FOREIGN KEY (source_id, source_revision) REFERENCES public.question_source_revisions(source_id, revision)
    ON DELETE RESTRICT;

CREATE INDEX speaking_questions_content_changed_by_idx ON public.speaking_questions USING btree (content_changed_by)
  WHERE (content_changed_by IS NOT NULL);

CREATE INDEX speaking_questions_publish_at_idx ON public.speaking_questions USING btree (publish_at)
  WHERE (publish_at IS NOT NULL);

CREATE INDEX speaking_questions_review_status_idx ON public.speaking_questions USING btree (review_status, updated_at DESC)
  WHERE (review_status <> 'draft'::public.review_status);

CREATE INDEX speaking_questions_reviewer_id_idx ON public.speaking_questions USING btree (reviewer_id, review_status)
  WHERE (reviewer_id IS NOT NULL);

CREATE INDEX speaking_questions_source_revision_idx ON public.speaking_questions USING btree (source_id, source_revision)
  WHERE (source_id IS NOT NULL);

CREATE TRIGGER guard_review_change
  BEFORE UPDATE ON public.speaking_questions
  FOR EACH ROW
  WHEN
    (((((((((((((((((((((((((((((old.id IS DISTINCT FROM new.id) OR (old.type IS DISTINCT FROM new.type)) OR (old.title IS DISTINCT FROM new.title)) OR (old.prompt_text IS DISTINCT
    FROM new.prompt_text)) OR (old.prompt_media_url IS DISTINCT FROM new.prompt_media_url)) OR (old.is_active IS DISTINCT FROM new.is_active)) OR
    (old.reference_audio_url_us IS DISTINCT FROM new.reference_audio_url_us)) OR (old.reference_audio_url_uk IS DISTINCT FROM new.reference_audio_url_uk)) OR
    (old.appearance_count IS DISTINCT FROM new.appearance_count)) OR (old.external_id IS DISTINCT FROM new.external_id)) OR (old.metadata IS DISTINCT FROM new.metadata)) OR
    (old.created_at IS DISTINCT FROM new.created_at)) OR (old.transcript IS DISTINCT FROM new.transcript)) OR (old.explanation IS DISTINCT FROM new.explanation)) OR
    (old.source IS DISTINCT FROM new.source)) OR (old.media_id IS DISTINCT FROM new.media_id)) OR (old.created_by IS DISTINCT FROM new.created_by)) OR
    (old.archived_at IS DISTINCT FROM new.archived_at)) OR (old.options IS DISTINCT FROM new.options)) OR (old.answer_key IS DISTINCT FROM new.answer_key)) OR
    (old.reference_audio_us_id IS DISTINCT FROM new.reference_audio_us_id)) OR (old.reference_audio_uk_id IS DISTINCT FROM new.reference_audio_uk_id)) OR
    (old.review_status IS DISTINCT FROM new.review_status)) OR (old.reviewer_id IS DISTINCT FROM new.reviewer_id)) OR (old.publish_at IS DISTINCT FROM new.publish_at)) OR
    (old.content_changed_by IS DISTINCT FROM new.content_changed_by)) OR (old.source_id IS DISTINCT FROM new.source_id)) OR
    (old.source_revision IS DISTINCT FROM new.source_revision)))
  EXECUTE FUNCTION private.guard_review();

COMMENT ON COLUMN "public"."speaking_questions"."content_changed_by" IS 'Who last changed what is reviewed; null for the system. Kept by trigger.';

COMMENT ON COLUMN "public"."speaking_questions"."publish_at" IS 'When the worker publishes it; only for what is approved and not published.';

COMMENT ON COLUMN "public"."speaking_questions"."review_status" IS 'Where its review stands. Whether learners meet it is another matter: see is_active or status.';

COMMENT ON COLUMN "public"."speaking_questions"."reviewer_id" IS 'Who is asked to review it, or reviewed it last.';

COMMENT ON COLUMN "public"."speaking_questions"."search" IS 'Full text: title (A), tags (B), prompt and transcript (C), options (D).';

COMMENT ON COLUMN "public"."speaking_questions"."source_id" IS 'The passage or transcript the item was made from.';

COMMENT ON COLUMN "public"."speaking_questions"."source_revision" IS 'The text of the source that the item follows; behind the source, a correction waits.';

ALTER TABLE "public"."speaking_templates"
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS
    (((setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || setweight(to_tsvector('english'::regconfig, private.tags_text(tags)), 'B'::"char")) ||
    setweight(to_tsvector('english'::regconfig, template_text), 'C'::"char"))) STORED NOT NULL;

ALTER TABLE "public"."staff_notes"
  ADD CONSTRAINT "staff_notes_author_id_fkey" FOREIGN KEY (author_id) REFERENCES public.users(id) ON DELETE SET NULL;

CREATE INDEX staff_notes_author_id_idx ON public.staff_notes USING btree (author_id);

CREATE POLICY "Staff with learners.write add in their own name" ON "public"."staff_notes"
  FOR INSERT
  TO "authenticated"
  WITH CHECK ((( SELECT private.has_permission('learners.write'::public.app_permission) AS has_permission) AND (author_id = ( SELECT auth.uid() AS uid))));

COMMENT ON COLUMN "public"."staff_notes"."author_id" IS 'Who wrote it; null once that account is deleted.';

ALTER TABLE "public"."tags"
  ADD CONSTRAINT "tags_created_by_fkey" FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

CREATE INDEX tags_created_by_idx ON public.tags USING btree (created_by);

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "created_by" uuid DEFAULT auth.uid();

ALTER TABLE "public"."writing_questions"
  ADD CONSTRAINT "writing_questions_created_by_fkey" FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

CREATE INDEX writing_questions_created_by_idx ON public.writing_questions USING btree (created_by);

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS
    (((((setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || setweight(to_tsvector('english'::regconfig, private.tags_text(tags)), 'B'::"char")) ||
    setweight(to_tsvector('english'::regconfig, COALESCE(prompt_text, ''::text)), 'C'::"char")) ||
    setweight(to_tsvector('english'::regconfig, COALESCE(transcript, ''::text)), 'C'::"char")) ||
    setweight(jsonb_to_tsvector('english'::regconfig, private.option_texts(OPTIONS), '["string"]'::jsonb), 'D'::"char"))) STORED NOT NULL;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "review_status" public.review_status NOT NULL DEFAULT 'draft'::public.review_status;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "reviewer_id" uuid;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "publish_at" timestamp WITH time zone;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "content_changed_by" uuid;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "source_id" uuid;

ALTER TABLE "public"."writing_questions"
  ADD COLUMN "source_revision" integer;

ALTER TABLE "public"."writing_questions"
  ADD CONSTRAINT "writing_questions_content_changed_by_fkey" FOREIGN KEY (content_changed_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."writing_questions"
  ADD CONSTRAINT "writing_questions_reviewer_id_fkey" FOREIGN KEY (reviewer_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE "public"."writing_questions"
  ADD CONSTRAINT "writing_questions_source_revision_check" CHECK (((source_id IS NULL) = (source_revision IS NULL)));

ALTER TABLE "public"."writing_questions"
  ADD CONSTRAINT "writing_questions_source_revision_fkey" FOREIGN KEY (source_id, source_revision) REFERENCES public.question_source_revisions(source_id, revision)
    ON DELETE RESTRICT;

CREATE INDEX writing_questions_content_changed_by_idx ON public.writing_questions USING btree (content_changed_by)
  WHERE (content_changed_by IS NOT NULL);

CREATE INDEX writing_questions_publish_at_idx ON public.writing_questions USING btree (publish_at)
  WHERE (publish_at IS NOT NULL);

CREATE INDEX writing_questions_review_status_idx ON public.writing_questions USING btree (review_status, updated_at DESC)
  WHERE (review_status <> 'draft'::public.review_status);

CREATE INDEX writing_questions_reviewer_id_idx ON public.writing_questions USING btree (reviewer_id, review_status)
  WHERE (reviewer_id IS NOT NULL);

CREATE INDEX writing_questions_source_revision_idx ON public.writing_questions USING btree (source_id, source_revision)
  WHERE (source_id IS NOT NULL);

CREATE TRIGGER guard_review_change
  BEFORE UPDATE ON public.writing_questions
  FOR EACH ROW
  WHEN
    (((((((((((((((((((((((old.id IS DISTINCT FROM new.id) OR (old.type IS DISTINCT FROM new.type)) OR (old.title IS DISTINCT FROM new.title)) OR (old.prompt_text IS DISTINCT FROM
    new.prompt_text)) OR (old.options IS DISTINCT FROM new.options)) OR (old.answer_key IS DISTINCT FROM new.answer_key)) OR (old.is_active IS DISTINCT FROM new.is_active)) OR
    (old.created_at IS DISTINCT FROM new.created_at)) OR (old.transcript IS DISTINCT FROM new.transcript)) OR (old.external_id IS DISTINCT FROM new.external_id)) OR
    (old.prompt_media_url IS DISTINCT FROM new.prompt_media_url)) OR (old.explanation IS DISTINCT FROM new.explanation)) OR (old.source IS DISTINCT FROM new.source)) OR
    (old.media_id IS DISTINCT FROM new.media_id)) OR (old.created_by IS DISTINCT FROM new.created_by)) OR (old.archived_at IS DISTINCT FROM new.archived_at)) OR
    (old.review_status IS DISTINCT FROM new.review_status)) OR (old.reviewer_id IS DISTINCT FROM new.reviewer_id)) OR (old.publish_at IS DISTINCT FROM new.publish_at)) OR
    (old.content_changed_by IS DISTINCT FROM new.content_changed_by)) OR (old.source_id IS DISTINCT FROM new.source_id)) OR
    (old.source_revision IS DISTINCT FROM new.source_revision)))
  EXECUTE FUNCTION private.guard_review();

COMMENT ON COLUMN "public"."writing_questions"."content_changed_by" IS 'Who last changed what is reviewed; null for the system. Kept by trigger.';

COMMENT ON COLUMN "public"."writing_questions"."publish_at" IS 'When the worker publishes it; only for what is approved and not published.';

COMMENT ON COLUMN "public"."writing_questions"."review_status" IS 'Where its review stands. Whether learners meet it is another matter: see is_active or status.';

COMMENT ON COLUMN "public"."writing_questions"."reviewer_id" IS 'Who is asked to review it, or reviewed it last.';

COMMENT ON COLUMN "public"."writing_questions"."search" IS 'Full text: title (A), tags (B), prompt and transcript (C), options (D).';

COMMENT ON COLUMN "public"."writing_questions"."source_id" IS 'The passage or transcript the item was made from.';

COMMENT ON COLUMN "public"."writing_questions"."source_revision" IS 'The text of the source that the item follows; behind the source, a correction waits.';

ALTER TABLE "public"."review_comments"
  ADD CONSTRAINT "review_comments_body_check" CHECK (((NOT private.is_blank(body)) AND (length(body) <= 4000)));

ALTER TABLE "public"."user_profiles"
  ADD CONSTRAINT "user_profiles_timezone_check" CHECK (private.is_time_zone(timezone));

CREATE INDEX listening_questions_search_gin ON public.listening_questions USING gin (search);

CREATE INDEX practice_lessons_search_gin ON public.practice_lessons USING gin (search);

CREATE INDEX pte_questions_search_gin ON public.pte_questions USING gin (search);

CREATE INDEX reading_questions_search_gin ON public.reading_questions USING gin (search);

CREATE INDEX speaking_questions_search_gin ON public.speaking_questions USING gin (search);

CREATE INDEX speaking_templates_search_gin ON public.speaking_templates USING gin (search);

CREATE INDEX writing_questions_search_gin ON public.writing_questions USING gin (search);

INSERT INTO storage.buckets (id, public, file_size_limit, allowed_mime_types) VALUES
  ('attempt-recordings', 'false', '26214400', '{audio/mpeg,audio/wav,audio/x-wav,audio/ogg,audio/mp4,audio/aac,audio/webm}'),
  ('avatars', 'true', '2097152', '{image/png,image/jpeg,image/webp}'),
  ('imports', 'false', '524288000', '{text/csv,application/json,application/x-ndjson,text/plain,application/zip,application/xml,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet}'),
  ('lesson-media', 'false', '524288000', '{video/mp4,video/webm,application/pdf}'),
  ('question-audio', 'false', '52428800', '{audio/mpeg,audio/wav,audio/x-wav,audio/ogg,audio/mp4,audio/aac,audio/webm}'),
  ('question-images', 'false', '10485760', '{image/png,image/jpeg,image/webp,image/gif}');

INSERT INTO public.role_permissions (role, permission) VALUES
  ('admin', 'attempts.read'),
  ('admin', 'audit.read'),
  ('admin', 'community.moderate'),
  ('admin', 'community.read'),
  ('admin', 'content.delete'),
  ('admin', 'content.publish'),
  ('admin', 'content.read'),
  ('admin', 'content.write'),
  ('admin', 'insight.read'),
  ('admin', 'learners.read'),
  ('admin', 'learners.write'),
  ('admin', 'plans.manage'),
  ('admin', 'staff.manage'),
  ('admin', 'staff.read'),
  ('admin', 'subscriptions.read'),
  ('admin', 'subscriptions.write'),
  ('admin', 'sync.read'),
  ('admin', 'sync.run'),
  ('analyst', 'attempts.read'),
  ('analyst', 'community.read'),
  ('analyst', 'content.read'),
  ('analyst', 'insight.read'),
  ('analyst', 'subscriptions.read'),
  ('editor', 'content.delete'),
  ('editor', 'content.publish'),
  ('editor', 'content.read'),
  ('editor', 'content.write'),
  ('editor', 'insight.read'),
  ('editor', 'sync.read'),
  ('editor', 'sync.run'),
  ('moderator', 'community.moderate'),
  ('moderator', 'community.read'),
  ('moderator', 'learners.read'),
  ('support', 'attempts.read'),
  ('support', 'audit.read'),
  ('support', 'community.read'),
  ('support', 'content.read'),
  ('support', 'learners.read'),
  ('support', 'learners.write'),
  ('support', 'subscriptions.read'),
  ('support', 'subscriptions.write');
