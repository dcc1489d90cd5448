import { attemptTable } from "./attempt-table.ts";
import { markedColumns } from "./marked.ts";
import { spokenColumns } from "./spoken.ts";
import { writtenColumns } from "./written.ts";

export const speakingAttempts = attemptTable({
  module: "speaking",
  hasUpdatedAt: false,
  columns: spokenColumns,
});

export const writingAttempts = attemptTable({
  module: "writing",
  hasUpdatedAt: true,
  columns: writtenColumns,
});

export const readingAttempts = attemptTable({
  module: "reading",
  hasUpdatedAt: true,
  columns: markedColumns,
});

export const listeningAttempts = attemptTable({
  module: "listening",
  hasUpdatedAt: true,
  columns: markedColumns,
});
