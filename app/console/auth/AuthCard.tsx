import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";

interface AuthCardProps {
  title: string;
  intro?: ReactNode;
  submitLabel: string;
  /** Does the work; a thrown error's message is shown above the button. */
  onSubmit: (values: FormData) => Promise<void>;
  onTyping?: (() => void) | undefined;
  children: ReactNode;
  footer?: ReactNode;
}

/** The one card of the pages before the console: a title, a few fields, one action. */
export function AuthCard(props: AuthCardProps) {
  const { title, intro, submitLabel, onSubmit, onTyping, children, footer } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    document.title = `${title} · PTE Console`;
  }, [title]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await onSubmit(new FormData(event.currentTarget));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "This did not work. Please try again.");
    } finally {
      setBusy(false);
    }
  };

  return (
    <Box
      component="main"
      sx={{
        minHeight: "100vh",
        display: "grid",
        placeItems: "center",
        p: 2,
        bgcolor: "background.default",
      }}
    >
      <Paper variant="outlined" sx={{ width: "100%", maxWidth: 380, p: 3 }}>
        <Typography color="primary" sx={{ fontWeight: 700, mb: 2 }}>
          PTE Console
        </Typography>
        <Typography variant="h1" gutterBottom>
          {title}
        </Typography>
        {intro && (
          <Typography color="text.secondary" sx={{ mb: 1 }}>
            {intro}
          </Typography>
        )}
        <form onSubmit={(event) => void submit(event)} onInput={onTyping}>
          {children}
          {problem && (
            <Alert severity="error" sx={{ mt: 1 }}>
              {problem}
            </Alert>
          )}
          <Button
            type="submit"
            variant="contained"
            size="medium"
            fullWidth
            disabled={busy}
            sx={{ mt: 2 }}
          >
            {busy ? "One moment…" : submitLabel}
          </Button>
        </form>
        {footer && <Box sx={{ mt: 2 }}>{footer}</Box>}
      </Paper>
    </Box>
  );
}

/** The text of one field of a submitted form; empty when it is missing. */
export const fieldText = (values: FormData, name: string): string => {
  const value = values.get(name);
  return typeof value === "string" ? value : "";
};
