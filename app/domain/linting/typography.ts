import type { QuestionContent } from "../question-problems";
import { type Finding, warning } from "./finding";
import type { Rule } from "./rule";

const FIELDS = ["prompt_text", "transcript"] as const;
type Field = (typeof FIELDS)[number];

interface Flaw {
  found: RegExp;
  message: string;
  label: string;
  mend: (text: string) => string;
}

const FLAWS: readonly Flaw[] = [
  {
    found: /<\/?[a-z][^<>]*>|&(?:nbsp|amp|lt|gt|quot|#\d+);/i,
    message: "there are leftovers of a web page in the text.",
    label: "Remove them",
    mend: (text) =>
      text
        .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi, "\n")
        .replace(/<\/?[a-z][^<>]*>/gi, "")
        .replace(/&nbsp;/gi, " ")
        .replace(/&quot;/gi, '"')
        .replace(/&#39;/g, "'")
        .replace(/&lt;/gi, "<")
        .replace(/&gt;/gi, ">")
        .replace(/&#\d+;/g, "")
        .replace(/&amp;/gi, "&")
        .trim(),
  },
  {
    found: /[\u00a0\u2007\u202f\u00ad\u200b-\u200d\u2060\ufeff]/,
    message: "there are invisible characters in the text, which hold words together.",
    label: "Make them plain spaces",
    mend: (text) =>
      text.replace(/[\u00a0\u2007\u202f]/g, " ").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ""),
  },
  {
    found: /[‘’‚‛]/,
    message: "there are curly apostrophes; what candidates type has straight ones.",
    label: "Straighten them",
    mend: (text) => text.replace(/[‘’‚‛]/g, "'"),
  },
  {
    found: /\S {2,}\S/,
    message: "there are several spaces between two words.",
    label: "Leave one space",
    mend: (text) => text.replace(/(\S) {2,}(?=\S)/g, "$1 "),
  },
  {
    found: /^\s+\S|\S\s+$/,
    message: "the text begins or ends with empty space.",
    label: "Cut it off",
    mend: (text) => text.trim(),
  },
];

const mended = (content: QuestionContent, field: Field, mend: Flaw["mend"]): QuestionContent => ({
  ...content,
  [field]: mend(content[field] ?? ""),
});

/** Characters that look right and are not: they come with text pasted from elsewhere. */
export const typography: Rule = (_item, content) =>
  FIELDS.flatMap((field): Finding[] => {
    const text = content[field] ?? "";
    return FLAWS.flatMap(({ found, message, label, mend }) =>
      found.test(text)
        ? [warning(field, message, { label, apply: (current) => mended(current, field, mend) })]
        : [],
    );
  });
