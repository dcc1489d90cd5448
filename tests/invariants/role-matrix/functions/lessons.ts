import { anOpenLesson } from "./fixtures.ts";
import type { FunctionLine } from "./function-line.ts";
import { allButEditor, contentReaders, everyStaff } from "./personas.ts";

export const lessonsFunctions: Record<string, FunctionLine> = {
  category_counts: { call: "category_counts()", answers: contentReaders, refused: ["anon"] },
  copy_test_question: {
    call: "copy_test_question((select id from question_to_copy), (select version from question_to_copy))",
    answers: ["admin", "editor", "service"],
    refused: ["anon", "learner", "support", "moderator", "analyst"],
  },
  create_preview_link: {
    call: "create_preview_link('reading_questions', (select id from question_in_use), 7)",
    answers: ["admin", "editor"],
    refused: allButEditor,
  },
  lesson_access: {
    call: `lesson_access(${anOpenLesson})`,
    answers: contentReaders,
    refused: ["anon"],
  },
  lesson_items: {
    call: `lesson_items(${anOpenLesson})`,
    answers: ["learner", ...everyStaff],
    refused: ["anon"],
  },
  lesson_preview: {
    call: `lesson_preview(${anOpenLesson}, 'free_trial')`,
    answers: contentReaders,
    refused: ["anon"],
  },
  move_category: {
    call: "move_category(2, 7, 1, (select version from category_to_move))",
    answers: ["admin", "editor", "service"],
    refused: ["anon", "learner", "support", "moderator", "analyst"],
  },
  open_preview_link: {
    call: "open_preview_link('no-such-token')",
    answers: ["service"],
    refused: ["anon", "learner", ...everyStaff],
  },
  revoke_preview_link: {
    call: "revoke_preview_link((select id from link_to_revoke))",
    answers: ["admin", "editor"],
    refused: allButEditor,
  },
  save_lesson: {
    call: `save_lesson('{"title": "T", "slug": "t-matrix", "module": "reading", "question_type": "reorder_paragraphs"}')`,
    answers: ["admin", "editor", "service"],
    refused: ["anon", "learner", "support", "moderator", "analyst"],
  },
  save_pte_test: {
    call: `save_pte_test('{"title": "T"}')`,
    answers: ["admin", "editor", "service"],
    refused: ["anon", "learner", "support", "moderator", "analyst"],
  },
  test_candidates: {
    call: "test_candidates('seed')",
    answers: [...contentReaders, "service"],
    refused: ["anon"],
  },
};
