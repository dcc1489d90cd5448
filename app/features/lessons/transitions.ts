import type { LessonQuestion, LessonStatus } from "./lesson";

/** What can be done to a lesson's status; the database allows exactly these steps. */
export interface StatusAction {
  label: "Publish" | "Take back to draft" | "Archive" | "Restore as draft";
  to: LessonStatus;
  /** What it means for learners, said before it is done. */
  consequence: string;
  needsPublishPermission: boolean;
}

const PUBLISH: StatusAction = {
  label: "Publish",
  to: "published",
  consequence: "Learners whose tier allows it can open the lesson at once.",
  needsPublishPermission: true,
};
const UNPUBLISH: StatusAction = {
  label: "Take back to draft",
  to: "draft",
  consequence: "Learners cannot open the lesson any more. Their progress is kept.",
  needsPublishPermission: true,
};
const archive = (from: LessonStatus): StatusAction => ({
  label: "Archive",
  to: "archived",
  consequence: "The lesson leaves the working lists. It can be restored as a draft.",
  needsPublishPermission: from === "published",
});
const RESTORE: StatusAction = {
  label: "Restore as draft",
  to: "draft",
  consequence: "The lesson comes back as a draft.",
  needsPublishPermission: false,
};

/** The steps a lesson of this status can take, the usual one first. */
export const ACTIONS: Record<LessonStatus, readonly StatusAction[]> = {
  draft: [PUBLISH, archive("draft")],
  published: [UNPUBLISH, archive("published")],
  archived: [RESTORE],
};

interface Situation {
  questions: readonly Pick<LessonQuestion, "is_active">[];
  /** The form holds changes that are not saved. */
  unsaved: boolean;
  mayPublish: boolean;
}

/** Why an action cannot be done now, in words; null when it can. */
export function blockedBecause(action: StatusAction, situation: Situation): string | null {
  if (situation.unsaved) return "Save your changes first.";
  if (action.needsPublishPermission && !situation.mayPublish)
    return "Your role may not publish or take back lessons.";
  if (action.to !== "published") return null;
  const inactive = situation.questions.filter(({ is_active }) => !is_active).length;
  if (situation.questions.length === inactive) return "It needs at least one active question.";
  if (inactive > 0)
    return inactive === 1
      ? "One of its questions is not active: activate or remove it."
      : `${inactive} of its questions are not active: activate or remove them.`;
  return null;
}
