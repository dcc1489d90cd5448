import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import { useCreatePath } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { OPENING_REASON_WORDS } from "~/domain/lesson-opening";
import { STATUS_NAMES, TIER_NAMES } from "~/domain/membership";
import { Facts } from "~/ui/blocks/Facts";
import { Timestamp } from "~/ui/Timestamp";
import { Overrides } from "./Overrides";
import { actionsThatOpen, type Verdict, WHY_NO_TIER_WORDS } from "./verdict";

interface VerdictTextProps {
  learnerId: string;
  verdict: Verdict;
  actions: (names: string[]) => ReactNode;
}

const moment = (at: string | null) => at && <Timestamp value={at} />;

/** The verdict, the facts it rests on, and what would change it. */
export function VerdictText({ learnerId, verdict, actions }: VerdictTextProps) {
  const createPath = useCreatePath();
  const { opens, reason, lesson, tier_in_force, why_no_tier, subscription } = verdict;
  return (
    <Stack spacing={1.5} sx={{ mt: 1 }}>
      <Alert severity={opens ? "success" : "warning"}>
        <AlertTitle>{opens ? "The lesson opens." : "The lesson stays closed."}</AlertTitle>
        {OPENING_REASON_WORDS[reason]}
        {why_no_tier && reason === "no_subscription" && ` ${WHY_NO_TIER_WORDS[why_no_tier]}`}
      </Alert>
      <Facts
        facts={[
          [
            "Lesson",
            <Link
              key="lesson"
              component={RouterLink}
              to={createPath({ resource: "practice_lessons", id: lesson.id, type: "show" })}
            >
              {lesson.title}
            </Link>,
          ],
          ["Lesson’s status", lesson.status],
          ["Needs", lesson.is_free ? "Nothing: it is free" : TIER_NAMES[lesson.required_tier]],
          ["Tier in force", tier_in_force ? TIER_NAMES[tier_in_force] : "None"],
          [
            "Subscription",
            subscription &&
              `${TIER_NAMES[subscription.tier]}, ${STATUS_NAMES[subscription.status]}${subscription.is_comped ? ", given for free" : ""}`,
          ],
          ["Period ends", moment(subscription?.end_date ?? null)],
          ["Trial ends", moment(subscription?.trial_ends_at ?? null)],
          ["Cancelled for", moment(subscription?.cancel_at ?? null)],
        ]}
      />
      {!opens && reason === "not_published" && (
        <span>
          Once it is published on{" "}
          <Link
            component={RouterLink}
            to={createPath({ resource: "practice_lessons", id: lesson.id, type: "edit" })}
          >
            the lesson’s page
          </Link>
          , it is decided by its tier.
        </span>
      )}
      {!opens && actions(actionsThatOpen(verdict))}
      <Overrides learnerId={learnerId} verdict={verdict} />
    </Stack>
  );
}
