import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import type { Problem } from "~/domain/question-problems";
import { fieldLabel, sentence } from "../problem-text";
import { focusField } from "./field-focus";

/** Problems, each with a way to its field. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
      {problems.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          <Link component="button" type="button" onClick={() => focusField(path)}>
            {fieldLabel(path)}
          </Link>
          : {sentence(message)}
        </li>
      ))}
    </Box>
  );
}
