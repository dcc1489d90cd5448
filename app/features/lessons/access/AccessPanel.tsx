import OpenIcon from "@mui/icons-material/CheckCircleOutline";
import ClosedIcon from "@mui/icons-material/LockOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useState } from "react";
import { useRecordContext } from "react-admin";
import { useWatch } from "react-hook-form";
import { OPENING_REASON_WORDS } from "~/domain/lesson-opening";
import { lessonStatus } from "../lesson";
import { type Access, AUDIENCE_NAMES, type Audience, useLessonAccess } from "./lesson-access";

const LessonPreviewDialog = lazy(() => import("../preview/LessonPreviewDialog"));

const UNTIL_PUBLISHED = {
  draft: "Nobody yet: the lesson is a draft. Once it is published:",
  published: "The lesson is published.",
  archived: "Nobody: the lesson is archived. Were it published again:",
} as const;

/** Who can open this and why, for the tier in the form; each line leads to the lesson as they see it. */
export function AccessPanel() {
  const record = useRecordContext();
  const isFree: boolean = useWatch({ name: "is_free" }) === true;
  const tier: string = useWatch({ name: "required_tier" }) ?? "pro";
  const status = lessonStatus.safeParse(record?.status).data ?? "draft";
  const [previewed, setPreviewed] = useState<Audience | null>(null);
  const { data, error, isPending } = useLessonAccess({
    id: record?.id,
    is_free: isFree,
    required_tier: isFree ? "free_trial" : tier,
  });
  return (
    <>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {UNTIL_PUBLISHED[status]}
      </Typography>
      {isPending && <LinearProgress aria-label="Asking who can open it" />}
      {error && <Alert severity="error">{error.message}</Alert>}
      <Box component="ul" aria-label="Who can open this" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {data?.map((line) => (
          <AccessLine
            key={line.audience}
            line={line}
            {...(record?.id !== undefined && { onPreview: () => setPreviewed(line.audience) })}
          />
        ))}
      </Box>
      {previewed && record && (
        <Suspense fallback={null}>
          <LessonPreviewDialog
            lessonId={String(record.id)}
            title={String(record.title)}
            audience={previewed}
            access={data ?? []}
            onAudience={setPreviewed}
            onClose={() => setPreviewed(null)}
          />
        </Suspense>
      )}
    </>
  );
}

function AccessLine({ line, onPreview }: { line: Access; onPreview?: () => void }) {
  const Icon = line.opens_once_published ? OpenIcon : ClosedIcon;
  const name = AUDIENCE_NAMES[line.audience];
  return (
    <Box component="li" sx={{ display: "flex", gap: 1, alignItems: "center", py: 0.25 }}>
      <Icon
        fontSize="small"
        color={line.opens_once_published ? "success" : "disabled"}
        aria-hidden
      />
      <Box sx={{ flex: 1 }}>
        <Typography variant="body2">
          {name}: <strong>{line.opens_once_published ? "can open it" : "cannot"}</strong>
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {OPENING_REASON_WORDS[line.reason_once_published]}
        </Typography>
      </Box>
      {onPreview && (
        <Button size="small" onClick={onPreview} aria-label={`Preview as: ${name}`}>
          Preview
        </Button>
      )}
    </Box>
  );
}
