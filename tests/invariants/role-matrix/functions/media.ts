import type { FunctionLine } from "./function-line.ts";
import { contentReaders } from "./personas.ts";

export const mediaFunctions: Record<string, FunctionLine> = {
  list_media: {
    call: "list_media()",
    answers: contentReaders,
    refused: ["anon", "learner", "moderator", "service"],
  },
  media_reconciliation: {
    call: "media_reconciliation()",
    answers: contentReaders,
    refused: ["anon", "learner", "moderator", "service"],
  },
  media_usage: {
    call: "media_usage((select media_id from media_in_use))",
    answers: [...contentReaders, "service"],
    refused: ["anon"],
  },
  merge_media: {
    call: "media_twice, merge_media(keep, array[copy])",
    answers: ["admin", "editor"],
    refused: ["anon", "learner", "support", "moderator", "analyst", "service"],
  },
  release_objects: {
    call: "release_objects('question-audio', array['matrix.mp3'])",
    answers: ["admin", "editor"],
    refused: ["anon", "learner", "support", "moderator", "analyst", "service"],
  },
  replace_media_file: {
    call: `replace_media_file((select media_id from media_in_use),
      '{"type": "audio", "bucket": "question-audio", "path": "matrix.mp3"}')`,
    answers: ["admin", "editor"],
    refused: ["anon", "learner", "support", "moderator", "analyst", "service"],
  },
  set_media_archived: {
    call: "set_media_archived(array[(select media_id from media_in_use)], false)",
    answers: [...contentReaders, "service"],
    refused: ["anon"],
  },
};
