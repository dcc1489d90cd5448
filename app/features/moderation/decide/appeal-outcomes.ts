/** How an appeal ends, with the key and what it will do. */
export const APPEAL_OUTCOMES = {
  upheld: {
    key: "1",
    label: "Keep the decision",
    consequence:
      "Everything stays as it was decided. The author reads your answer; there is no second appeal.",
  },
  overturned: {
    key: "2",
    label: "Overturn the decision",
    consequence:
      "What the decision did is taken back: the text stands as it did before, and its penalty is lifted. The author reads your answer.",
  },
} as const;

export type AppealOutcome = keyof typeof APPEAL_OUTCOMES;
export const APPEAL_OUTCOME_NAMES = ["upheld", "overturned"] as const satisfies AppealOutcome[];
