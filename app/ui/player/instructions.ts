import type { ItemType } from "~/domain/item-types";
import type { Phase } from "./phases";

const WHAT_TO_DO: Record<string, string> = {
  "speaking/read_aloud": "Read the text aloud, as naturally and clearly as you can.",
  "speaking/repeat_sentence": "Listen to a sentence and repeat it exactly as you heard it.",
  "speaking/describe_image": "Look at the picture and describe in detail what it shows.",
  "speaking/retell_lecture": "Listen to a lecture and retell it in your own words.",
  "speaking/answer_short_question":
    "Listen to a question and give a short answer, a single word or a few.",
  "speaking/summarize_group_discussion":
    "Listen to a discussion of three people and summarize it in your own words.",
  "speaking/respond_to_a_situation":
    "Listen to and read the description of a situation, then say what you would say in it.",
  "writing/summarize_written_text": "Read the passage and summarize it in one sentence.",
  "writing/write_essay": "Write an essay on the topic below.",
  "reading/reading_writing_fill_blanks":
    "Words are missing from the text. Choose the word that fits from each list.",
  "reading/multiple_choice_multiple":
    "Read the text and answer the question by choosing all the right answers. More than one is right.",
  "reading/reorder_paragraphs":
    "The text boxes are in a random order. Restore the original order by dragging them to the right.",
  "reading/fill_in_blanks":
    "Words are missing from the text. Drag words from the box into the gaps. Some words are left over.",
  "reading/multiple_choice_single":
    "Read the text and answer the question by choosing the one right answer.",
  "listening/summarize_spoken_text":
    "Listen to a lecture and write a summary for somebody who was not there.",
  "listening/multiple_choice_multiple":
    "Listen to the recording and choose all the right answers. More than one is right.",
  "listening/fill_in_blanks": "Listen to the recording and type the missing words into the gaps.",
  "listening/highlight_correct_summary":
    "Listen to the recording and choose the paragraph that summarizes it best.",
  "listening/multiple_choice_single": "Listen to the recording and choose the one right answer.",
  "listening/select_missing_word":
    "The end of the recording is a beep. Choose the words that complete it.",
  "listening/highlight_incorrect_words":
    "The text differs from the recording. Click the words that are different from what is said.",
  "listening/write_from_dictation":
    "Listen to a sentence and type it exactly as you hear it. You hear it once.",
};

/** "1 second", "38 seconds". */
export const inSeconds = (seconds: number): string => {
  const whole = Math.round(seconds);
  return `${whole} second${whole === 1 ? "" : "s"}`;
};

const inWords = (seconds: number): string =>
  seconds >= 120 && seconds % 60 === 0 ? `${seconds / 60} minutes` : inSeconds(seconds);

function secondsOf(phases: readonly Phase[], kind: Phase["kind"]): number | null {
  return phases.find((phase) => phase.kind === kind)?.seconds ?? null;
}

/** What the candidate is told at the top of the item, its times being those of the phases. */
export function instructionOf(item: ItemType, phases: readonly Phase[]): string {
  const prepare = secondsOf(phases, "prepare");
  const record = secondsOf(phases, "record");
  const answer = secondsOf(phases, "answer");
  const [low, high] = item.answerWords ?? [];
  return [
    WHAT_TO_DO[`${item.module}/${item.type}`],
    prepare !== null && record !== null && `You have ${inWords(prepare)} to prepare.`,
    prepare !== null && record === null && `You have ${inWords(prepare)} to read before it plays.`,
    record !== null && `You have ${inWords(record)} to speak.`,
    answer !== null && `You have ${inWords(answer)}.`,
    high !== undefined && `Write ${low} to ${high} words.`,
  ]
    .filter(Boolean)
    .join(" ");
}
