import type { ExchangeQuestion } from "./exchange-question";

/** A choice or a box, with why it is right or wrong. */
export interface ExchangeChoice {
  id: string;
  text: string;
  explanation?: string;
}

/** How a candidate answers, in the terms that QTI and GIFT share. Gaps stand in the text as {{1}}, ... */
export type Interaction =
  | { kind: "choice"; several: boolean; choices: ExchangeChoice[]; correct: string[] }
  | { kind: "order"; choices: ExchangeChoice[]; order: string[] }
  | { kind: "gap_match"; bank: string[]; answers: Record<string, string> }
  | { kind: "inline_choice"; lists: Record<string, string[]>; answers: Record<string, string> }
  | { kind: "text_gaps"; answers: Record<string, string[]> }
  | { kind: "hottext"; words: { index: number; shown: string; said: string }[] }
  | { kind: "short_text"; accepted: string[] }
  | { kind: "extended_text"; sampleAnswer?: string; keyPoints?: string[] }
  | { kind: "upload"; sampleAnswer?: string; keyPoints?: string[] };

/** An item between our banks and a file: from either side, towards the other. */
export interface ExchangeItem
  extends Pick<
    ExchangeQuestion,
    "title" | "prompt_text" | "transcript" | "explanation" | "difficulty" | "tags" | "media"
  > {
  /** Its name in the file; our id where it came from here. */
  id: string;
  /** "module/type" where the file says which of the 22 types it is. */
  itemType?: string;
  interaction: Interaction;
}
