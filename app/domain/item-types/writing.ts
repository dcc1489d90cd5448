import type { ItemType } from "./facts";

const WRITING = { module: "writing", part: 1, media: null, negativeMarking: false } as const;

/** The writing types in test order. */
export const WRITING_TYPES = [
  {
    ...WRITING,
    type: "summarize_written_text",
    feedCodes: ["w_summarize_text"],
    shortName: "SWT",
    title: "Summarize Written Text",
    prompt: { label: "Text to summarize", required: true, maxWords: 300 },
    transcriptRequired: false,
    response: "text",
    answerSeconds: 600,
    answerWords: [5, 75],
    perTest: 2,
    traits: [
      { name: "content", max: 4 },
      { name: "form", max: 1 },
      { name: "grammar", max: 2 },
      { name: "vocabulary", max: 2 },
    ],
    skills: ["reading", "writing"],
    unconfirmed: ["how the 9 points are split"],
  },
  {
    ...WRITING,
    type: "write_essay",
    feedCodes: ["w_essay"],
    shortName: "WE",
    title: "Write Essay",
    prompt: { label: "Essay prompt", required: true },
    transcriptRequired: false,
    response: "text",
    answerSeconds: 1200,
    answerWords: [200, 300],
    perTest: 1,
    traits: [
      { name: "content", max: 6 },
      { name: "structure and coherence", max: 6 },
      { name: "linguistic range", max: 6 },
      { name: "form", max: 2 },
      { name: "grammar", max: 2 },
      { name: "vocabulary", max: 2 },
      { name: "spelling", max: 2 },
    ],
    skills: ["writing"],
    unconfirmed: ["how the 26 points are split"],
  },
] as const satisfies readonly ItemType[];
