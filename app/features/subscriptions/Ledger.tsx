import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useGetList } from "react-admin";
import { z } from "zod";
import { STATUS_NAMES, TIER_NAMES } from "~/domain/membership";
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

/** What is told of a change, in the words of the page. */
const LABELS = {
  tier: "Tier",
  status: "Status",
  end_date: "Ends",
  trial_ends_at: "Trial ends",
  cancel_at: "Cancelled for",
  next_tier: "Tier at renewal",
  auto_renew: "Renews by itself",
  is_comped: "Given for free",
};
const ISO = /^\d{4}-\d{2}-\d{2}T/;
const WORDS: Record<string, string> = { ...TIER_NAMES, ...STATUS_NAMES };

function Value({ value }: { value: unknown }) {
  if (value === null || value === undefined) return <>–</>;
  if (typeof value === "boolean") return <>{value ? "yes" : "no"}</>;
  const text = String(value);
  return ISO.test(text) ? <Timestamp value={text} /> : (WORDS[text] ?? text);
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
              {Object.entries(LABELS)
                .filter(([name]) => (row.old?.[name] ?? null) !== (row.new?.[name] ?? null))
                .map(([name, label]) => (
                  <Typography key={name} variant="body2" color="text.secondary">
                    {label}:{" "}
                    {row.old && (
                      <>
                        <Value value={row.old[name]} /> →{" "}
                      </>
                    )}
                    <Value value={row.new?.[name]} />
                  </Typography>
                ))}
            </div>
          </Box>
        ))}
    </Box>
  );
}
