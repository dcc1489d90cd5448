import { useMemo, useState } from "react";
import { buildTest, type Pick, swapPick, type Taken } from "~/domain/blueprint/build-test";
import type { ItemType, Module } from "~/domain/item-types";
import type { BankCandidate } from "./candidates";

interface DraftRequest {
  types: readonly ItemType[];
  section: Module | null;
  taken: readonly Taken[];
  /** Undefined while they are on the way. */
  candidates: readonly BankCandidate[] | undefined;
  seed: string;
}

/** The proposal under review: what was picked for the seed, and what the author made of it since. */
export function useDraft({ candidates, ...rest }: DraftRequest) {
  const [edited, setEdited] = useState<{ from: unknown; picks: Pick<BankCandidate>[] } | null>(
    null,
  );
  const [rejected, setRejected] = useState<ReadonlySet<string>>(new Set());
  const [announcement, setAnnouncement] = useState("");
  // Built once for each answer of the bank; the test itself does not change under the dialog.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const proposal = useMemo(
    () => (candidates ? buildTest({ ...rest, candidates }) : { picks: [], shortages: [] }),
    [candidates],
  );
  const picks = edited?.from === proposal ? edited.picks : proposal.picks;
  const change = (next: Pick<BankCandidate>[], words: string) => {
    setEdited({ from: proposal, picks: next });
    setAnnouncement(words);
  };

  return {
    picks,
    shortages: proposal.shortages,
    announcement,
    swap(pick: Pick<BankCandidate>) {
      const request = { ...rest, candidates: candidates ?? [], rejected };
      const next = swapPick(request, picks, pick);
      const { title, id } = pick.candidate;
      if (!next) {
        setAnnouncement(`The bank has no other item in place of ${title}.`);
        return;
      }
      setRejected(new Set([...rejected, id]));
      change(next, `${next[picks.indexOf(pick)]?.candidate.title} takes the place of ${title}.`);
    },
    drop(pick: Pick<BankCandidate>) {
      change(
        picks.filter((other) => other !== pick),
        `${pick.candidate.title} is left out.`,
      );
    },
  };
}
