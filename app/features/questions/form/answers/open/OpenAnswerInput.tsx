import type { ItemType } from "~/domain/item-types";
import { KeyPoints } from "./KeyPoints";
import { SampleAnswer } from "./SampleAnswer";

/** What graders go by: an answer that would score well, and what it has to mention. Both may be left out. */
export function OpenAnswerInput({ item }: { item: ItemType }) {
  return (
    <>
      <SampleAnswer item={item} />
      <KeyPoints />
    </>
  );
}
