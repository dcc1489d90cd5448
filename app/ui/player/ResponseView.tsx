import type { CandidateResponse } from "~/domain/scoring/candidate-response";
import type { Marks, Playable } from "./playable";
import { ChoiceResponse } from "./responses/ChoiceResponse";
import { DropDownsResponse } from "./responses/DropDownsResponse";
import { OrderResponse } from "./responses/OrderResponse";
import { TextResponse } from "./responses/TextResponse";
import { TypedGapsResponse } from "./responses/TypedGapsResponse";
import { WordBankResponse } from "./responses/WordBankResponse";
import { WordsResponse } from "./responses/WordsResponse";

interface ResponseViewProps extends Pick<Playable, "item" | "content"> {
  value: CandidateResponse;
  onChange: (value: CandidateResponse) => void;
  disabled: boolean;
  marks: Marks;
}

/** The answer in the form that the type asks for. Speech has a recorder of its own. */
export function ResponseView({ value, ...props }: ResponseViewProps) {
  switch (value.kind) {
    case "choices":
      return <ChoiceResponse {...props} value={value} />;
    case "order":
      return <OrderResponse {...props} value={value} />;
    case "gaps": {
      if (props.item.response === "word_bank") return <WordBankResponse {...props} value={value} />;
      const Gaps = props.item.response === "drop_downs" ? DropDownsResponse : TypedGapsResponse;
      return <Gaps {...props} value={value} />;
    }
    case "words":
      return <WordsResponse {...props} value={value} />;
    case "text":
      return <TextResponse {...props} value={value} />;
    case "speech":
      return null;
  }
}
