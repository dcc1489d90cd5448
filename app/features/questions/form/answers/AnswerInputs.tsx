import type { ItemType } from "~/domain/item-types";
import { AcceptedAnswersInput } from "./AcceptedAnswersInput";
import { ParagraphsInput } from "./boxes/ParagraphsInput";
import { ChoicesInput } from "./choices/ChoicesInput";
import { GapEditor } from "./gaps/GapEditor";
import { IncorrectWordsEditor } from "./incorrect-words/IncorrectWordsEditor";
import { DictationAnswer } from "./open/DictationAnswer";
import { OpenAnswerInput } from "./open/OpenAnswerInput";

/** The part of the form that depends on how a candidate answers: one editor a response family. */
export function AnswerInputs({ item }: { item: ItemType }) {
  switch (item.response) {
    case "single_choice":
    case "multiple_choice":
      return <ChoicesInput item={item} />;
    case "paragraph_order":
      return <ParagraphsInput item={item} />;
    case "word_bank":
    case "drop_downs":
    case "typed_gaps":
      return <GapEditor item={item} response={item.response} />;
    case "incorrect_words":
      return <IncorrectWordsEditor />;
    case "short_answer":
      return <AcceptedAnswersInput />;
    case "speech":
    case "text":
      return <OpenAnswerInput item={item} />;
    case "dictation":
      return <DictationAnswer />;
  }
}
