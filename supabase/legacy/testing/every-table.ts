import type { Row } from "../../../tests/support/database.ts";
import { learner, legacyId, when } from "./open-import.ts";

const id = legacyId;
const { created_at } = when;
const flags = { is_active: true, bookmarked: false, difficulty: "Medium" };
const attempt = { user_id: "ann", ...when };
const scored = { user_response: {}, scores: {} };

/** One row of every table that every state of the legacy has, in the order of their references. */
export const ROWS: readonly (readonly [table: string, row: Row])[] = [
  ["organizations", { id: id(1), name: "School", max_users: 10, ...when }],
  ["users", { ...learner("ann"), organization_id: id(1) }],
  ["sessions", { id: "s", token: "t", user_id: "ann", expires_at: created_at, ...when }],
  ["verifications", { id: "v", identifier: "a", value: "b", expires_at: created_at, ...when }],
  ["accounts", { id: "a", account_id: "ann", provider_id: "credential", user_id: "ann", ...when }],
  ["teams", { id: id(2), name: "Team", organization_id: id(1), ...when }],
  [
    "team_members",
    {
      id: id(3),
      team_id: id(2),
      user_id: "ann",
      role: "member",
      joined_at: created_at,
      created_at,
    },
  ],
  [
    "user_scheduled_exam_dates",
    { id: id(4), exam_date: "2085-01-01", exam_name: "PTE", is_primary: true, ...attempt },
  ],
  ["user_profiles", { id: id(5), target_score: 65, ...attempt }],
  ["pte_user_exam_settings", { id: id(6), target_score: 65, ...attempt }],
  ["user_progress", { id: id(7), overall_score: 50, ...attempt }],
  ["pte_categories", { id: 2, title: "Read Aloud", code: "s_read_aloud" }],
  [
    "speaking_questions",
    { id: id(10), type: "read_aloud", title: "S", prompt_text: "Text.", ...flags, ...when },
  ],
  [
    "writing_questions",
    { id: id(11), type: "write_essay", title: "W", prompt_text: "Text.", ...flags, created_at },
  ],
  [
    "reading_questions",
    { id: id(12), type: "fib", title: "R", prompt_text: "Text.", ...flags, created_at },
  ],
  [
    "listening_questions",
    {
      id: id(13),
      type: "write_from_dictation",
      title: "L",
      correct_answers: [],
      ...flags,
      ...when,
    },
  ],
  [
    "speaking_templates",
    {
      id: id(14),
      type: "read_aloud",
      title: "T",
      template_text: "x",
      score_range: "60-70",
      difficulty: "Easy",
      is_recommended: false,
      usage_count: 0,
      created_at,
    },
  ],
  ["pte_tests", { id: id(15), title: "Test", test_type: "mock", is_premium: "false", ...when }],
  [
    "pte_questions",
    {
      id: id(16),
      test_id: id(15),
      question: "Q",
      question_type: "s_read_aloud",
      section: "speaking",
      ...when,
    },
  ],
  [
    "pte_question_media",
    { id: id(17), question_id: id(16), kind: "audio", url: "https://a/b.mp3", created_at },
  ],
  [
    "mock_tests",
    {
      id: id(18),
      test_number: 1,
      title: "Mock",
      difficulty: "easy",
      total_questions: 1,
      duration_minutes: 120,
      is_free: true,
      status: "published",
      ...when,
    },
  ],
  [
    "mock_test_questions",
    {
      id: id(19),
      mock_test_id: id(18),
      question_id: id(11),
      question_table: "writing_questions",
      section: "writing",
      order_index: 0,
      created_at,
    },
  ],
  [
    "speaking_attempts",
    {
      id: id(20),
      user_id: "ann",
      question_id: id(10),
      type: "read_aloud",
      audio_url: "a",
      scores: {},
      duration_ms: 1,
      timings: {},
      is_public: false,
      created_at,
    },
  ],
  ["writing_attempts", { id: id(21), question_id: id(11), user_response: "x", ...attempt }],
  ["reading_attempts", { id: id(22), question_id: id(12), ...scored, ...attempt }],
  ["listening_attempts", { id: id(23), question_id: id(13), ...scored, ...attempt }],
  [
    "test_attempts",
    { id: id(24), test_id: id(15), status: "abandoned", started_at: created_at, ...attempt },
  ],
  [
    "test_answers",
    { id: id(25), attempt_id: id(24), question_id: id(16), submitted_at: created_at, created_at },
  ],
  [
    "mock_test_attempts",
    {
      id: id(26),
      mock_test_id: id(18),
      status: "abandoned",
      current_question_index: 0,
      pause_count: 0,
      ...attempt,
    },
  ],
  [
    "mock_test_answers",
    {
      id: id(27),
      attempt_id: id(26),
      mock_test_question_id: id(19),
      question_id: id(11),
      question_table: "writing_questions",
      submitted_at: created_at,
      created_at,
    },
  ],
  [
    "practice_sessions",
    { id: id(28), user_id: "ann", question_id: id(16), submitted_at: created_at, created_at },
  ],
  [
    "conversation_sessions",
    {
      id: id(29),
      session_type: "mock_interview",
      status: "completed",
      started_at: created_at,
      total_turns: 1,
      ...attempt,
    },
  ],
  [
    "conversation_turns",
    { id: id(30), session_id: id(29), turn_index: 0, role: "user", created_at },
  ],
  [
    "conversation_attempt_links",
    { id: id(31), session_id: id(29), attempt_id: id(20), attempt_type: "speaking", created_at },
  ],
  [
    "ai_credit_usage",
    { id: id(32), user_id: "ann", usage_type: "scoring", provider: "openai", created_at },
  ],
  ["forums", { id: id(33), title: "Forum", ...when }],
  [
    "posts",
    { id: id(34), forum_id: id(33), author_id: "ann", title: "Post", content: "x", ...when },
  ],
  ["comments", { id: id(35), post_id: id(34), author_id: "ann", content: "x", ...when }],
  ["activity_logs", { id: id(36), user_id: "ann", action: "SIGN_IN", created_at }],
  [
    "pte_sync_jobs",
    {
      id: id(37),
      job_type: "speaking",
      status: "success",
      started_at: created_at,
      finished_at: created_at,
    },
  ],
];

/** What the states after 0013 have in addition. */
export const LESSON_ROWS: typeof ROWS = [
  ["media", { id: id(40), type: "audio", url: "https://a/c.mp3", created_at }],
  [
    "practice_lessons",
    {
      id: id(41),
      title: "Lesson",
      lesson_number: 1,
      module: "writing",
      question_type: "write_essay",
      is_free: false,
      difficulty: "Easy",
      status: "draft",
      order_index: 0,
      slug: "lesson",
      ...when,
    },
  ],
  [
    "lesson_progress",
    { id: id(42), user_id: "ann", lesson_id: id(41), questions_total: 5, ...when },
  ],
  ["user_stats", { id: id(43), user_id: "ann", total_attempts: 4, ...when }],
];

/** What the hand-written mock-test file adds. */
export const EXTENDED_ROWS: typeof ROWS = [
  ["ai_credit_logs", { id: id(50), user_id: "ann", question_type: "read_aloud", created_at }],
  [
    "practice_locks",
    { id: id(51), user_id: "ann", section: "speaking", question_type: "read_aloud", ...when },
  ],
];
