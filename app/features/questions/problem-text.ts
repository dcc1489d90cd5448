import type { Problem } from "~/domain/question-problems";

/** The fields a problem can be at, as the form calls them. */
const FIELD_LABELS: Record<string, string> = {
  title: "Title",
  type: "Type",
  prompt_text: "Text",
  transcript: "What is said",
  media_id: "Media",
  explanation: "Explanation",
  difficulty: "Difficulty",
  tags: "Tags",
  archived_at: "Archive",
  key: "Right answer",
  "options.choices": "Choices",
  "options.paragraphs": "Paragraphs",
  "options.bank": "Word bank",
  "options.blanks": "Lists of the gaps",
  "key.correct": "Correct choices",
  "key.order": "Right order",
  "key.blanks": "Answers of the gaps",
  "key.words": "Incorrect words",
  "key.accepted": "Accepted answers",
  "key.sampleAnswer": "Sample answer",
  "key.keyPoints": "Key points",
};

export const fieldLabel = (path: string): string => FIELD_LABELS[path] ?? path;

/** With a capital, as a sentence of its own. */
export const sentence = (message: string): string =>
  message.charAt(0).toUpperCase() + message.slice(1);

const PATH = new RegExp(
  `(?:^|\\s)(${Object.keys(FIELD_LABELS)
    .map((path) => path.replace(".", "\\."))
    .join("|")}): `,
  "g",
);

/** Finds the problems in the database's refusal to publish an item; none in any other message. */
export function problemsIn(message: string): Problem[] {
  const marks = [...message.matchAll(PATH)];
  return marks.map((mark, index) => ({
    path: mark[1] ?? "",
    message: sentence(message.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim()),
  }));
}

/** A failed save in words: the database's field names become the form's labels. */
export function inPlainWords(message: string): string {
  const problems = problemsIn(message);
  if (problems.length === 0) return message;
  const list = problems.map((problem) => `${fieldLabel(problem.path)}: ${problem.message}`);
  return `The question cannot be published yet. ${list.join(" ")}`;
}
