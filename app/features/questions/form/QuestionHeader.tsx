import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import { useState } from "react";
import {
  Confirm,
  useNotify,
  useRecordContext,
  useRefresh,
  useResourceContext,
  useUpdate,
} from "react-admin";
import { useFormState } from "react-hook-form";
import { FormHistoryButton } from "~/ui/history/FormHistoryButton";
import { ReviewStatusChip } from "~/ui/review/ReviewStatusChip";
import { RelativeTime } from "../list/RelativeTime";
import { PreviewButtons } from "../preview/PreviewButtons";
import { questionRecord } from "../question";
import { fieldsOfHistory } from "./compared-fields";
import { fieldMark } from "./field-focus";
import { useItem } from "./use-item";

/** What a change writes: an archived question is never published, and comes back unpublished. */
const valuesOf = (change: "archive" | "restore") =>
  change === "archive"
    ? { is_active: false, archived_at: new Date().toISOString() }
    : { archived_at: null };

/** What the question is and how it stands, with its preview, history, archive and restore. */
export function QuestionHeader() {
  const resource = useResourceContext();
  const question = questionRecord.safeParse(useRecordContext()).data;
  const item = useItem();
  // Naming dirtyFields makes the form keep track of them, which the conflict dialog goes by.
  const { dirtyFields } = useFormState();
  const isDirty = Object.keys(dirtyFields).length > 0;
  const [asked, setAsked] = useState(false);
  const [update, { isPending }] = useUpdate();
  const notify = useNotify();
  const refresh = useRefresh();
  if (!question || !item) return null;
  const change = question.archived_at ? "restore" : "archive";
  const carryOut = () => {
    const data = { ...question, ...valuesOf(change) };
    void update(
      resource,
      { id: question.id, data, previousData: question },
      {
        mutationMode: "pessimistic",
        onSuccess: () => {
          notify(change === "archive" ? "The question is archived." : "The question is restored.", {
            type: "success",
          });
          refresh();
        },
        onError: (error: Error) => notify(error.message, { type: "error" }),
        onSettled: () => setAsked(false),
      },
    );
  };
  return (
    <Box
      sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap", width: "100%", mb: 2 }}
    >
      <Chip size="small" variant="outlined" label={`${item.shortName} · ${item.title}`} />
      <ReviewStatusChip />
      <Box component="span" sx={{ color: "text.secondary" }}>
        Saved <RelativeTime value={question.updated_at} />
      </Box>
      <Box sx={{ flex: 1 }} />
      <PreviewButtons />
      <FormHistoryButton fields={fieldsOfHistory} />
      <Box {...fieldMark("archived_at")}>
        <Button
          variant="outlined"
          disabled={isDirty || isPending}
          title={isDirty ? "Save your changes first." : undefined}
          onClick={() => setAsked(true)}
        >
          {change === "archive" ? "Archive" : "Restore"}
        </Button>
      </Box>
      <Confirm
        isOpen={asked}
        loading={isPending}
        title={change === "archive" ? "Archive this question?" : "Restore this question?"}
        content={
          change === "archive"
            ? "It is unpublished and leaves the working lists. It can be restored."
            : "It comes back to the working lists, unpublished."
        }
        confirm={change === "archive" ? "Archive" : "Restore"}
        onConfirm={carryOut}
        onClose={() => setAsked(false)}
      />
    </Box>
  );
}
