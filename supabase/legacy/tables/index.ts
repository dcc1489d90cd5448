import type { LegacyTable } from "../table.ts";
import {
  listeningAttempts,
  readingAttempts,
  speakingAttempts,
  writingAttempts,
} from "./attempts/modules.ts";
import { comments } from "./community/comments.ts";
import { forums } from "./community/forums.ts";
import { posts } from "./community/posts.ts";
import { aiCreditLogs, aiCreditUsage } from "./conversations/ai-credit-usage.ts";
import { conversationAttemptLinks } from "./conversations/conversation-attempt-links.ts";
import { conversationSessions } from "./conversations/conversation-sessions.ts";
import { conversationTurns } from "./conversations/conversation-turns.ts";
import { pteUserExamSettings } from "./learners/pte-user-exam-settings.ts";
import { userProfiles } from "./learners/user-profiles.ts";
import { userProgress } from "./learners/user-progress.ts";
import { userScheduledExamDates } from "./learners/user-scheduled-exam-dates.ts";
import { userStats } from "./learners/user-stats.ts";
import { lessonProgress } from "./lessons/lesson-progress.ts";
import { media } from "./lessons/media.ts";
import { practiceLessons } from "./lessons/practice-lessons.ts";
import { activityLogs } from "./logs/activity-logs.ts";
import { pteSyncJobs } from "./logs/pte-sync-jobs.ts";
import { accounts } from "./people/accounts.ts";
import { organizations } from "./people/organizations.ts";
import { teamMembers } from "./people/team-members.ts";
import { teams } from "./people/teams.ts";
import { users } from "./people/users.ts";
import {
  listeningQuestions,
  readingQuestions,
  speakingQuestions,
  writingQuestions,
} from "./questions/banks.ts";
import { pteCategories } from "./questions/pte-categories.ts";
import { speakingTemplates } from "./questions/speaking-templates.ts";
import { userSubscriptions } from "./subscriptions/user-subscriptions.ts";
import { mockTestAnswers, testAnswers } from "./tests/answers.ts";
import { mockTestAttempts, testAttempts } from "./tests/attempts.ts";
import { mockTestQuestions } from "./tests/mock-test-questions.ts";
import { mockTests } from "./tests/mock-tests.ts";
import { practiceSessions } from "./tests/practice-sessions.ts";
import { pteQuestionMedia } from "./tests/pte-question-media.ts";
import { pteQuestions } from "./tests/pte-questions.ts";
import { pteTests } from "./tests/pte-tests.ts";

/** In the order that references need. Scheduled dates decide what profiles and settings say. */
export const TABLES: readonly LegacyTable[] = [
  organizations,
  users,
  accounts,
  teams,
  teamMembers,
  userScheduledExamDates,
  userProfiles,
  pteUserExamSettings,
  userProgress,
  userStats,
  userSubscriptions,
  pteCategories,
  media,
  speakingQuestions,
  writingQuestions,
  readingQuestions,
  listeningQuestions,
  speakingTemplates,
  pteTests,
  pteQuestions,
  pteQuestionMedia,
  mockTests,
  mockTestQuestions,
  practiceLessons,
  lessonProgress,
  speakingAttempts,
  writingAttempts,
  readingAttempts,
  listeningAttempts,
  testAttempts,
  testAnswers,
  mockTestAttempts,
  mockTestAnswers,
  practiceSessions,
  conversationSessions,
  conversationTurns,
  conversationAttemptLinks,
  aiCreditUsage,
  aiCreditLogs,
  forums,
  posts,
  comments,
  activityLogs,
  pteSyncJobs,
];

/** Tables whose rows are never imported. */
export const LEFT_OUT: readonly { table: string; reason: string }[] = [
  { table: "sessions", reason: "Supabase Auth keeps sessions; everybody signs in again." },
  { table: "verifications", reason: "They are short-lived secrets." },
  { table: "practice_locks", reason: "They count a day's practice, which starts anew." },
];
