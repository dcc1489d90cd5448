import Box from "@mui/material/Box";
import { SHOWN_STATUSES, type ShownStatus, STATUS_WORDS } from "~/domain/review";

/** The life of a question or lesson in a row, with where it stands now. */
export function StatusStepper({ status }: { status: ShownStatus }) {
  const now = SHOWN_STATUSES.indexOf(status);
  return (
    <Box
      component="ol"
      aria-label="Status"
      sx={{
        listStyle: "none",
        display: "flex",
        flexWrap: "wrap",
        rowGap: 0.5,
        m: 0,
        mb: 1.5,
        p: 0,
      }}
    >
      {SHOWN_STATUSES.map((step, place) => (
        <Box
          component="li"
          key={step}
          aria-current={place === now ? "step" : undefined}
          sx={{
            fontSize: 13,
            color: place === now ? "text.primary" : "text.secondary",
            fontWeight: place === now ? 700 : 400,
            "&:not(:last-of-type)::after": {
              content: '"›" / ""',
              mx: 0.75,
              color: "text.secondary",
            },
          }}
        >
          {STATUS_WORDS[step]}
        </Box>
      ))}
    </Box>
  );
}
