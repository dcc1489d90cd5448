import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useGetList } from "react-admin";
import { z } from "zod";
import { Timestamp } from "~/ui/Timestamp";

const state = z.record(z.string(), z.unknown()).nullable();
const event = z.object({
  id: z.union([z.number(), z.string()]),
  kind: z.string(),
  source: z.string(),
  reason: z.string().nullable(),
  old: state,
  new: state,
  created_at: z.string(),
});

const SHOWN = [
  "tier",
  "status",
  "end_date",
  "trial_ends_at",
  "cancel_at",
  "next_tier",
  "auto_renew",
  "is_comped",
];
const ISO = /^\d{4}-\d{2}-\d{2}T/;

function Value({ value }: { value: unknown }) {
  if (value === null || value === undefined) return <>nothing</>;
  if (typeof value === "string" && ISO.test(value)) return <Timestamp value={value} />;
  return <>{String(value)}</>;
}

/** Every change of the subscription, whoever made it, from the append-only ledger. */
export function Ledger({ userId }: { userId: string }) {
  const { data, error, isPending } = useGetList("subscription_events", {
    filter: { user_id: userId },
    sort: { field: "id", order: "DESC" },
    pagination: { page: 1, perPage: 100 },
  });
  if (error) return <Typography color="error">The ledger could not be read.</Typography>;
  if (isPending) return <Typography color="text.secondary">Reading…</Typography>;
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none" }}>
      {event
        .array()
        .parse(data)
        .map((row) => (
          <Box
            component="li"
            key={row.id}
            sx={{
              display: "grid",
              gridTemplateColumns: "150px 70px 1fr",
              gap: 1,
              py: 0.75,
              borderTop: 1,
              borderColor: "divider",
            }}
          >
            <Timestamp value={row.created_at} />
            <span>{row.source}</span>
            <div>
              {row.reason ?? row.kind}
              {SHOWN.filter(
                (name) =>
                  JSON.stringify(row.old?.[name] ?? null) !==
                  JSON.stringify(row.new?.[name] ?? null),
              ).map((name) => (
                <Typography key={name} variant="body2" color="text.secondary">
                  {name.replaceAll("_", " ")}: <Value value={row.old?.[name]} /> →{" "}
                  <Value value={row.new?.[name]} />
                </Typography>
              ))}
            </div>
          </Box>
        ))}
    </Box>
  );
}
