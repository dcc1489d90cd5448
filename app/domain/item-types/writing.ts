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
    form: { points: 1, full: [5, 75], partial: null, oneSentence: true },
    perTest: 2,
    traits: [
      { name: "content", max: 4 },
      { name: "form", max: 1 },
      { name: "grammar", max: 2 },
      { name: "vocabulary", max: 2 },
    ],
    skills: ["reading", "writing"],
    unconfirmed: [{ field: "traits", note: "how the 9 points are split" }],
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
    form: { points: 2, full: [200, 300], partial: [120, 380], oneSentence: false },
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
    unconfirmed: [
      { field: "traits", note: "how the 26 points are split" },
      { field: "form", note: "form is worth 1 from 120 to 380 words" },
    ],
  },
] as const satisfies readonly ItemType[];
