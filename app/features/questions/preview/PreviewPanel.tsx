import Box from "@mui/material/Box";
import Dialog from "@mui/material/Dialog";
import Paper from "@mui/material/Paper";
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useEffect } from "react";
import { PageLoading } from "~/ui/PageState";
import { closeInFront, usePreview } from "./use-preview";

const QuestionPlayer = lazy(() => import("./QuestionPlayer"));

/** The preview stands inside the form: Enter in one of its fields must not save the question. */
function keepFromForm(event: KeyboardEvent) {
  if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
}

/** The form, and beside it (on narrow screens in front of it) the question as a candidate meets it. */
export function PreviewPanel({ children }: { children: ReactNode }) {
  const { isOpen, isBeside, close } = usePreview();
  useEffect(() => closeInFront, []);
  const player = (
    <Suspense fallback={<PageLoading />}>
      <QuestionPlayer onClose={close} />
    </Suspense>
  );
  return (
    <Box sx={{ display: "flex", gap: 2, alignItems: "flex-start", width: "100%" }}>
      <Box sx={{ flex: 1, minWidth: 0, containerType: "inline-size" }}>{children}</Box>
      {isOpen && isBeside && (
        <Paper
          component="aside"
          variant="outlined"
          aria-label="Candidate preview"
          onKeyDown={keepFromForm}
          sx={{
            width: "clamp(400px, 38vw, 640px)",
            flexShrink: 0,
            display: "flex",
            position: "sticky",
            top: 56,
            height: "calc(100vh - 206px)",
            overflow: "hidden",
          }}
        >
          {player}
        </Paper>
      )}
      <Dialog
        fullScreen
        open={isOpen && !isBeside}
        onClose={close}
        onKeyDown={keepFromForm}
        slotProps={{ paper: { "aria-label": "Candidate preview" } }}
      >
        {player}
      </Dialog>
    </Box>
  );
}
