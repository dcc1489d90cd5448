import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { mediaUsage, usagePath } from "./media";

/** What uses the file, as far as this person may see it. */
export function useMediaUsage(id: string) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ["media-usage", id],
    queryFn: async () => mediaUsage.parse(await provider.rpc("media_usage", { media_id: id })),
  });
}

/** Where a file is used, each place a link. */
export function MediaUsageList({ id }: { id: string }) {
  const { data, isPending, error } = useMediaUsage(id);
  if (isPending) return <Typography color="text.secondary">Looking where it is used…</Typography>;
  if (error) return <Typography color="error">{error.message}</Typography>;
  if (data.length === 0) return <Typography color="text.secondary">Used nowhere.</Typography>;
  return (
    <ul>
      {data.map((usage) => (
        <li key={`${usage.kind} ${usage.id}`}>
          {usage.kind.replaceAll("_", " ")}:{" "}
          <Link component={RouterLink} to={usagePath(usage)}>
            {usage.title ?? "Untitled"}
          </Link>
        </li>
      ))}
    </ul>
  );
}
