import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import {
  Confirm,
  useCanAccess,
  useNotify,
  useRecordContext,
  useRefresh,
  useUpdate,
} from "react-admin";
import { useFormState } from "react-hook-form";
import { FormHistoryButton } from "~/ui/history/FormHistoryButton";
import { SharePreviewButton } from "~/ui/preview-links/SharePreviewButton";
import { ReviewStatusChip } from "~/ui/review/ReviewStatusChip";
import { fieldsOfHistory } from "./compared-fields";
import { type LessonStatus, lessonQuestion, lessonRecord } from "./lesson";
import { ACTIONS, blockedBecause, type StatusAction } from "./transitions";

const saved = lessonRecord.extend({ questions: lessonQuestion.array() });

const DONE: Record<LessonStatus, string> = {
  draft: "The lesson is a draft now.",
  published: "The lesson is published.",
  archived: "The lesson is archived.",
};

/** The lesson's status and the steps from it; what is blocked says why. */
export function StatusActions() {
  const lesson = saved.safeParse(useRecordContext()).data;
  const { dirtyFields } = useFormState();
  const { canAccess: mayPublish = false } = useCanAccess({
    resource: "practice_lessons",
    action: "publish",
  });
  const [asked, setAsked] = useState<StatusAction | null>(null);
  const [update, { isPending }] = useUpdate();
  const notify = useNotify();
  const refresh = useRefresh();
  if (!lesson) return null;

  const situation = {
    questions: lesson.questions,
    unsaved: Object.keys(dirtyFields).length > 0,
    mayPublish,
  };
  const actions = ACTIONS[lesson.status].map((action) => ({
    action,
    blocked: blockedBecause(action, situation),
  }));
  const carryOut = ({ to }: StatusAction) => {
    void update(
      "practice_lessons",
      {
        id: lesson.id,
        data: { status: to, version: lesson.version },
        previousData: lesson,
        meta: { statusOnly: true },
      },
      {
        mutationMode: "pessimistic",
        onSuccess: () => {
          notify(DONE[to], { type: "success" });
          refresh();
        },
        onError: (error: Error) => notify(error.message, { type: "error" }),
        onSettled: () => setAsked(null),
      },
    );
  };

  return (
    <Box sx={{ mb: 2, width: "100%" }}>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
        <ReviewStatusChip />
        <Box sx={{ flex: 1 }} />
        <SharePreviewButton resource="practice_lessons" recordId={lesson.id} />
        <FormHistoryButton fields={fieldsOfHistory} />
        {actions.map(({ action, blocked }) => (
          <Button
            key={action.label}
            variant={action.to === "published" ? "contained" : "outlined"}
            disabled={blocked !== null || isPending}
            onClick={() => setAsked(action)}
          >
            {action.label}
          </Button>
        ))}
      </Box>
      {actions[0]?.blocked && (
        <Alert severity="info" icon={false} sx={{ mt: 1 }}>
          {actions[0].action.label} is not possible yet. {actions[0].blocked}
        </Alert>
      )}
      <Confirm
        isOpen={asked !== null}
        loading={isPending}
        title={asked ? `${asked.label}: ${lesson.title}` : ""}
        content={<Typography>{asked?.consequence}</Typography>}
        confirm={asked?.label ?? "OK"}
        onConfirm={() => asked && carryOut(asked)}
        onClose={() => setAsked(null)}
      />
    </Box>
  );
}
