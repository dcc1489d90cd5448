import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import CircularProgress from "@mui/material/CircularProgress";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";

interface PageMessageProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A page that has something to say instead of something to show. */
export function PageMessage({ title, children, actions }: PageMessageProps) {
  return (
    <Box sx={{ maxWidth: 560, mx: "auto", mt: { xs: 6, md: 12 }, px: 2 }}>
      <Typography variant="h2" component="h2" gutterBottom>
        {title}
      </Typography>
      <Typography component="div" color="text.secondary" sx={{ mb: 2 }}>
        {children}
      </Typography>
      <Box sx={{ display: "flex", gap: 1 }}>{actions}</Box>
    </Box>
  );
}

/** Shown while a page's code or first data is on the way. */
export function PageLoading() {
  return (
    <Box role="status" sx={{ display: "grid", placeItems: "center", minHeight: "40vh" }}>
      <CircularProgress size={28} aria-label="Loading" />
    </Box>
  );
}

interface PageErrorProps {
  error: Error;
  resetErrorBoundary: (...args: unknown[]) => void;
}

/** A page whose code failed: says so, offers another try, keeps the technical part folded away. */
export function PageError({ error, resetErrorBoundary }: PageErrorProps) {
  return (
    <PageMessage
      title="This page could not be shown"
      actions={
        <>
          <Button variant="contained" onClick={() => resetErrorBoundary()}>
            Try again
          </Button>
          <Button href="/admin">Go to the dashboard</Button>
        </>
      }
    >
      <p>Something in the page failed. What you saved before is not affected.</p>
      <details>
        <summary>Technical detail</summary>
        <code>{error.message}</code>
      </details>
    </PageMessage>
  );
}
