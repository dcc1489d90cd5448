import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router-dom";

export interface WorkItem {
  key: string;
  to: string;
  title: ReactNode;
  note?: ReactNode;
}

interface WorkCardProps {
  title: string;
  /** Undefined while it loads. */
  items: WorkItem[] | undefined;
  error: Error | null;
  onRetry: () => void;
  /** What an empty queue means: good news, usually. */
  nothing: string;
  all?: { to: string; label: string };
}

/** One queue of the dashboard. It loads, fails and empties by itself. */
export function WorkCard({ title, items, error, onRetry, nothing, all }: WorkCardProps) {
  return (
    <Paper component="section" variant="outlined" aria-label={title} sx={{ p: 2 }}>
      <Box sx={{ display: "flex", alignItems: "baseline", mb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {title}
        </Typography>
        {all && (
          <Link component={RouterLink} to={all.to} variant="body2">
            {all.label}
          </Link>
        )}
      </Box>
      {error && (
        <Alert severity="error" action={<Button onClick={onRetry}>Try again</Button>}>
          {error.message}
        </Alert>
      )}
      {!error && !items && ["a", "b", "c"].map((key) => <Skeleton key={key} height={32} />)}
      {items?.length === 0 && <Typography color="text.secondary">{nothing}</Typography>}
      {items && items.length > 0 && (
        <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {items.map((item) => (
            <Box
              key={item.key}
              component="li"
              sx={{ display: "flex", gap: 2, py: 0.5, borderTop: 1, borderColor: "divider" }}
            >
              <Link component={RouterLink} to={item.to} noWrap sx={{ flex: 1, minWidth: 0 }}>
                {item.title}
              </Link>
              <Typography component="span" variant="body2" color="text.secondary" noWrap>
                {item.note}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </Paper>
  );
}
