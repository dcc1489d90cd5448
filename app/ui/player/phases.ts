import type { ItemType, Range } from "~/domain/item-types";
import { limitsOf } from "~/domain/profile/format-profile";
import { countWords } from "~/domain/words";

/**
 * What a candidate meets one after the other: `wait` counts down to the recording, `listen` plays it,
 * `prepare` is time to read or think, `beep` opens the microphone, `record` and `answer` take the answer.
 */
export type PhaseKind = "wait" | "listen" | "prepare" | "beep" | "record" | "answer";

export interface Phase {
  kind: PhaseKind;
  /** Null: it lasts until something ends it, a recording or the candidate. */
  seconds: number | null;
}

/** Length of our own tone; no fact of the test. */
const BEEP_SECONDS = 0.5;

/** Where a time depends on the length of the text: its place in the range, in whole seconds. */
function secondsFor(range: Range | undefined, share: number): number | null {
  if (range === undefined) return null;
  const [low, high] = limitsOf(range);
  return Math.round(low + (high - low) * share);
}

/** How long the text is, next to the longest that the type allows: 0 to 1; 1 where length decides nothing. */
function lengthShare({ prompt }: ItemType, text: string): number {
  if (!prompt?.maxWords) return 1;
  return Math.min(1, countWords(text) / prompt.maxWords);
}

export const isSpoken = ({ response }: ItemType): boolean =>
  response === "speech" || response === "short_answer";

/**
 * The phases of an item, every time from the format profile. A speaker prepares after the recording;
 * anybody else reads before it.
 * @param text      what the candidate reads, which decides times that the profile gives as a range
 * @param hasSound  there is a recording or video to play; a draft may lack it
 */
export function phasesOf(item: ItemType, text: string, hasSound: boolean): Phase[] {
  const share = lengthShare(item, text);
  const timed = (kind: PhaseKind, range: Range | undefined): Phase[] => {
    const seconds = secondsFor(range, share);
    return seconds ? [{ kind, seconds }] : [];
  };
  const sound: Phase[] = hasSound
    ? [...timed("wait", item.playAfterSeconds), { kind: "listen", seconds: null }]
    : [];
  const preparation = timed("prepare", item.prepareSeconds);
  const seconds = secondsFor(item.answerSeconds, share);
  return isSpoken(item)
    ? [
        ...sound,
        ...preparation,
        { kind: "beep", seconds: BEEP_SECONDS },
        { kind: "record", seconds },
      ]
    : [...preparation, ...sound, { kind: "answer", seconds }];
}
