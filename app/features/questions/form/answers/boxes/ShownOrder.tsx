import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import type { Choice } from "~/domain/answers/choices";
import { FieldGroup } from "../../FieldGroup";

interface ShownOrderProps {
  shown: readonly Choice[];
  /** Ids in the right order. */
  right: readonly string[];
  problem: string | undefined;
  onShuffle: () => void;
}

/** The boxes as a candidate meets them, each with its place in the right order. */
export function ShownOrder({ shown, right, problem, onShuffle }: ShownOrderProps) {
  return (
    <FieldGroup path="options.paragraphs" label="As shown to the candidate" problem={problem}>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {shown.map(({ id, text }) => (
          <Box
            key={id}
            component="li"
            sx={{ display: "flex", gap: 1, py: 0.5, borderBottom: 1, borderColor: "divider" }}
          >
            <Typography variant="body2" color="text.secondary" sx={{ whiteSpace: "nowrap" }}>
              Box {right.indexOf(id) + 1}
            </Typography>
            <Typography variant="body2" noWrap sx={{ minWidth: 0 }}>
              {text || "…"}
            </Typography>
          </Box>
        ))}
      </Box>
      <Button onClick={onShuffle}>Shuffle again</Button>
    </FieldGroup>
  );
}
