import type { DecisionAction } from "./case";
import type { CaseDetail } from "./case-detail";

interface Decision {
  /** The key that opens it. */
  key: string;
  label: string;
  /** Said of a decision made: "Removed". */
  done: string;
  /** What it will do, before anybody presses. */
  consequence: (about: CaseDetail) => string;
  /** What is proposed as the reason, besides that of the flags. */
  reason?: string;
}

const nameOf = ({ author }: CaseDetail) => author?.name ?? "the author";
const isVisible = ({ content }: CaseDetail) => content?.status === "visible";
const thing = ({ case: { kind } }: CaseDetail) => kind;
/** Said with every decision against the author. */
export const TOLD = "The author is told why and may appeal once.";

/** Every decision in the order of its key. What each does is decided by the database function decide_case. */
export const DECISIONS: Record<DecisionAction, Decision> = {
  approve: {
    key: "1",
    label: "Approve",
    done: "Approved",
    reason: "Nothing against the rules",
    consequence: (about) =>
      isVisible(about)
        ? `The ${thing(about)} stays visible. The author is not told.`
        : `The ${thing(about)} becomes visible. The author is told.`,
  },
  hide: {
    key: "2",
    label: "Hide",
    done: "Hidden",
    consequence: (about) => `Readers do not see the ${thing(about)} until it is shown again.`,
  },
  remove: {
    key: "3",
    label: "Remove",
    done: "Removed",
    consequence: (about) => `The ${thing(about)} is taken down.`,
  },
  warn: {
    key: "4",
    label: "Warn",
    done: "Warned",
    consequence: (about) =>
      `The ${thing(about)} ${isVisible(about) ? "stays" : "becomes"} visible; ${nameOf(about)} gets a warning.`,
  },
  silence: {
    key: "5",
    label: "Silence",
    done: "Silenced",
    consequence: (about) =>
      `Taken down; ${nameOf(about)} cannot write, edit or flag until a day you choose.`,
  },
  ban: {
    key: "6",
    label: "Ban",
    done: "Banned",
    consequence: (about) =>
      `Taken down; ${nameOf(about)} cannot write, edit or flag any more. Lessons go on.`,
  },
};

/** Why a decision cannot be made on this case, in a sentence; null when it can. */
export function whyNot(action: DecisionAction, { author }: CaseDetail): string | null {
  if (action === "approve" || action === "hide" || action === "remove") return null;
  if (!author) return "The author deleted the account.";
  if (author.is_staff) return "The author works here. Talk to an admin.";
  return null;
}

/** The reason that a decision starts with: what the flags or the rule say. */
export const proposedReason = (action: DecisionAction, { case: about }: CaseDetail): string =>
  DECISIONS[action].reason ?? about.reason ?? about.rule ?? "";
