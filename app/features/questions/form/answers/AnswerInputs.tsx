import type { ItemType } from "~/domain/item-types";
import { AcceptedAnswersInput } from "./AcceptedAnswersInput";
import { ChoicesInput } from "./ChoicesInput";
import { DropDownsInput } from "./DropDownsInput";
import { IncorrectWordsInput } from "./IncorrectWordsInput";
import { OpenAnswerInput } from "./OpenAnswerInput";
import { ParagraphsInput } from "./ParagraphsInput";
import { TypedGapsInput } from "./TypedGapsInput";
import { WordBankInput } from "./WordBankInput";

/** The part of the form that depends on how a candidate answers. */
export function AnswerInputs({ item }: { item: ItemType }) {
  switch (item.response) {
    case "single_choice":
      return <ChoicesInput several={false} />;
    case "multiple_choice":
      return <ChoicesInput several />;
    case "paragraph_order":
      return <ParagraphsInput />;
    case "word_bank":
      return <WordBankInput />;
    case "drop_downs":
      return <DropDownsInput />;
    case "typed_gaps":
      return <TypedGapsInput />;
    case "incorrect_words":
      return <IncorrectWordsInput />;
    case "short_answer":
      return <AcceptedAnswersInput />;
    case "speech":
    case "text":
      return <OpenAnswerInput item={item} />;
    case "dictation":
      return <p>Nothing more to fill in: the sentence above is the answer.</p>;
  }
}
