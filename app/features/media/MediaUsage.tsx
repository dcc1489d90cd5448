import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { fitFindings, itemTypeOfUse } from "~/domain/media-fit";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { useFormatProfile } from "~/ui/profile/use-format-profile";
import { type MediaRecord, mediaUsage, usagePath } from "./media";

/** What uses the file, as far as this person may see it. */
export function useMediaUsage(id: string) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ["media-usage", id],
    queryFn: async () => mediaUsage.parse(await provider.rpc("media_usage", { media_id: id })),
  });
}

/** Where a file is used, each place a link, with what does not fit there. */
export function MediaUsageList({ item }: { item: MediaRecord }) {
  const { data, isPending, error } = useMediaUsage(item.id);
  const profile = useFormatProfile();
  if (isPending) return <Typography color="text.secondary">Looking where it is used…</Typography>;
  if (error) return <Typography color="error">{error.message}</Typography>;
  if (data.length === 0) return <Typography color="text.secondary">Used nowhere.</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {data.map((usage) => {
        const itemType = itemTypeOfUse(profile, usage);
        const findings = itemType ? fitFindings(itemType, item) : [];
        return (
          <li key={`${usage.kind} ${usage.id}`}>
            <Link component={RouterLink} to={usagePath(usage)}>
              {usage.title ?? "Untitled"}
            </Link>{" "}
            <Typography component="span" variant="body2" color="text.secondary">
              {itemType?.title ?? usage.kind.replaceAll("_", " ")}
              {usage.is_active ? "" : ", not published"}
            </Typography>
            {findings.map((finding) => (
              <Typography key={finding} variant="body2" color="warning.main">
                {finding}
              </Typography>
            ))}
          </li>
        );
      })}
    </Box>
  );
}
