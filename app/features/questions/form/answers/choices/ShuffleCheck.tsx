import WarningIcon from "@mui/icons-material/WarningAmber";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import type { Choice } from "~/domain/answers/choices";
import { shuffled } from "~/domain/answers/paragraph-edits";
import { positionDependence } from "~/domain/answers/position-dependence";

const NO_RIGHT_ORDER: string[] = [];

/** The choices in another order, as candidates meet them, and which of them only work in one place. */
export function ShuffleCheck({ choices }: { choices: readonly Choice[] }) {
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const shuffle = () => {
    const before = choices.toSorted(
      (a, b) => (order?.indexOf(a.id) ?? 0) - (order?.indexOf(b.id) ?? 0),
    );
    setOrder(shuffled(before, NO_RIGHT_ORDER).map(({ id }) => id));
  };
  const shown = choices.toSorted(
    (a, b) => (order?.indexOf(a.id) ?? 0) - (order?.indexOf(b.id) ?? 0),
  );
  const dependent = choices.filter(({ text }) => positionDependence(text));
  return (
    <>
      <Button onClick={shuffle}>{order ? "Shuffle again" : "Check shuffled"}</Button>
      {order && (
        <Box
          role="region"
          aria-label="Choices shuffled"
          sx={{
            mt: 1,
            p: 1.5,
            border: 1,
            borderColor: "divider",
            borderRadius: 1,
            flexBasis: "100%",
          }}
        >
          <Typography
            role="status"
            variant="body2"
            color={dependent.length ? "warning.main" : "text.secondary"}
          >
            {dependent.length === 0
              ? "No choice depends on its place."
              : `${dependent.length === 1 ? "1 choice depends" : `${dependent.length} choices depend`} on its place among the others.`}
          </Typography>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
            {shown.map(({ id, text }) => {
              const why = positionDependence(text);
              return (
                <li key={id}>
                  {text || "…"}
                  {why && (
                    <Typography
                      component="span"
                      variant="body2"
                      color="warning.main"
                      sx={{ ml: 1 }}
                    >
                      <WarningIcon fontSize="inherit" sx={{ verticalAlign: "-2px" }} aria-hidden />{" "}
                      It {why}.
                    </Typography>
                  )}
                </li>
              );
            })}
          </Box>
          <Button onClick={() => setOrder(null)} sx={{ mt: 0.5 }}>
            Close the check
          </Button>
        </Box>
      )}
    </>
  );
}
