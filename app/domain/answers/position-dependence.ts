/** Texts that only make sense in one order of the choices, each with what to say about it. */
const DEPENDENT: readonly [pattern: RegExp, why: string][] = [
  [
    /\b(?:all|none|both|neither|either|any|each|two)\s+of\s+(?:the\s+)?(?:above|below|these|them)\b/i,
    "speaks of the choices around it",
  ],
  [
    /\b(?:the\s+)?(?:above|previous|preceding|following|next|last|first|second|third)\s+(?:choices?|options?|answers?|statements?)\b/i,
    "speaks of another choice by its place",
  ],
  [
    /\b(?:[Bb]oth|[Ee]ither|[Nn]either|[Oo]nly|[Cc]hoices?|[Oo]ptions?|[Aa]nswers?)\s+\(?[A-G]\)?(?=$|[\s.,;)])/,
    "names another choice by its letter",
  ],
  [/\b[A-G]\)?\s*(?:,|and|or|&)\s*\(?[A-G]\b/, "names other choices by their letters"],
  [/^\s*\(?[A-Ga-g1-9][).]\s/, "starts with a letter or number of its own"],
];

/**
 * Why a choice only works in one place, for a person; null for a choice that can stand anywhere.
 * Candidates meet the choices in another order than the author.
 */
export const positionDependence = (text: string): string | null =>
  DEPENDENT.find(([pattern]) => pattern.test(text))?.[1] ?? null;
