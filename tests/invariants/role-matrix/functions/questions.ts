import { toReview } from "./fixtures.ts";
import type { FunctionLine } from "./function-line.ts";
import { allButEditor, contentReaders, contentWriters, everyStaff } from "./personas.ts";

export const questionsFunctions: Record<string, FunctionLine> = {
  apply_source_updates: {
    call: "apply_source_updates((select id from source_to_use), 1, '[]')",
    answers: ["admin", "editor", "service"],
    refused: ["anon"],
  },
  approve_review: {
    call: `approve_review(${toReview("in_review")})`,
    // An editor approves what was given to that editor: see the tests of the review.
    answers: ["admin", "service"],
    refused: ["anon", "learner", "editor", "support", "moderator", "analyst"],
  },
  bank_counts: { call: "bank_counts()", answers: contentReaders, refused: ["anon"] },
  batch_detail: {
    call: "batch_detail((select batch_id from batch_to_undo))",
    answers: contentReaders,
    refused: ["anon", "learner", "moderator", "service"],
  },
  bulk_edit_questions: {
    call: `bulk_edit_questions('reading', '{"ids": []}', '{"difficulty": "Hard"}', 'Matrix', gen_random_uuid())`,
    answers: ["admin", "editor"],
    refused: ["anon", "learner", "support", "moderator", "analyst", "service"],
  },
  content_staff: {
    call: "content_staff()",
    answers: contentReaders,
    refused: ["anon"],
  },
  create_derived_questions: {
    call: `create_derived_questions('{"title": "T", "text": "T"}', '[]')`,
    answers: ["admin", "editor", "service"],
    refused: ["anon", "learner", "support", "moderator", "analyst"],
  },
  import_changes: {
    call: `import_changes('reading_questions', '[{"id": "00000000-0000-4000-8000-000000000001", "version": 1, "change": {"title": "T"}}]', 'Matrix', gen_random_uuid())`,
    answers: ["admin", "editor"],
    refused: ["anon", "learner", "support", "moderator", "analyst", "service"],
  },
  list_batches: {
    call: "list_batches()",
    // Each the batches whose records' history they read: see the tests of bulk edits and of moderation.
    answers: everyStaff,
    refused: ["anon", "learner", "service"],
  },
  list_questions: {
    call: "list_questions('reading')",
    answers: contentReaders,
    refused: ["anon", "learner", "moderator", "service"],
  },
  merge_tags: {
    call: "merge_tags(array(select id from tag_to_change), (select id from tag_to_change))",
    answers: ["admin", "editor"],
    refused: allButEditor,
  },
  // Nobody among these has been asked for a review.
  my_reviews: { call: "my_reviews()", answers: [], refused: ["anon"] },
  question_facets: {
    call: "question_facets('reading')",
    answers: contentReaders,
    refused: ["anon"],
  },
  question_usage: {
    call: "question_usage('reading', array(select id from question_in_use))",
    answers: [...contentReaders, "service"],
    refused: ["anon"],
  },
  record_history: {
    call: "record_history('reading_questions', (select id::text from question_with_history))",
    answers: contentReaders,
    refused: ["anon", "learner", "moderator", "service"],
  },
  record_question_check: {
    call: "record_question_check('reading', '{\"type\": \"x\"}', private.profile_version_in_force())",
    answers: ["service"],
    refused: ["anon", "learner", ...everyStaff],
  },
  record_question_checks: {
    call: `record_question_checks('reading', '[{"question": {"type": "x"}}]', private.profile_version_in_force())`,
    answers: ["service"],
    refused: ["anon", "learner", ...everyStaff],
  },
  rename_tag: {
    call: "rename_tag((select id from tag_to_change), 'Matrix', null)",
    answers: ["admin", "editor"],
    refused: allButEditor,
  },
  request_review: {
    call: `request_review(${toReview("draft")}, (select reviewer from question_to_review limit 1))`,
    ...contentWriters,
  },
  schedule_publication: {
    call: `schedule_publication(${toReview("approved")}, '2999-01-01')`,
    ...contentWriters,
  },
  send_back_review: {
    call: `send_back_review(${toReview("in_review")}, 'Matrix')`,
    ...contentWriters,
  },
  similar_questions: {
    call: "similar_questions('reading', 'reorder_paragraphs', 'T', 'A text.')",
    answers: contentReaders,
    refused: ["anon", "learner", "moderator", "service"],
  },
  source_questions: {
    call: "source_questions((select id from source_to_use))",
    answers: ["learner", ...everyStaff, "service"],
    refused: ["anon"],
  },
  tag_usage: { call: "tag_usage()", answers: contentReaders, refused: ["anon"] },
  unchecked_question_ids: {
    call: `unchecked_question_ids('writing', '{"filter": {}}')`,
    answers: ["admin", "editor"],
    refused: ["anon", "learner", "support", "moderator", "analyst", "service"],
  },
  undo_batch: {
    call: "undo_batch((select batch_id from batch_to_undo), 'Matrix', gen_random_uuid())",
    answers: ["admin", "editor"],
    refused: ["anon", "learner", "support", "moderator", "analyst", "service"],
  },
};
