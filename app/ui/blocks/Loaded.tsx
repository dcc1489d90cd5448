import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { messageOf } from "../message-of";

interface LoadedProps<T> {
  /** As TanStack Query gives it. */
  query: { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown };
  /** What to say when there is nothing, and how to tell. */
  empty?: { when: (data: T) => boolean; say: string };
  children: (data: T) => ReactNode;
}

/** What a block shows of its own data: while it comes, when it cannot be read, when there is none. */
export function Loaded<T>({ query, empty, children }: LoadedProps<T>) {
  const { data, error, isPending, refetch } = query;
  if (error)
    return (
      <Alert
        severity="error"
        action={
          <Button color="inherit" size="small" onClick={() => void refetch()}>
            Try again
          </Button>
        }
      >
        {messageOf(error)}
      </Alert>
    );
  if (isPending || data === undefined) return <Skeleton height={48} aria-label="Reading" />;
  if (empty?.when(data)) return <Typography color="text.secondary">{empty.say}</Typography>;
  return <>{children(data)}</>;
}

/** For lists: nothing in it. */
export const noneOf = (say: string) => ({
  when: (list: readonly unknown[]) => list.length === 0,
  say,
});
