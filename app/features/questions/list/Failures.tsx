import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router-dom";
import type { Failure } from "./bulk-change";

/** The questions that could not be changed, each with its reason. */
export function Failures({ failures, resource }: { failures: Failure[]; resource: string }) {
  if (failures.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mt: 2 }}>
      <AlertTitle>
        {failures.length === 1 ? "1 stayed as it was" : `${failures.length} stayed as they were`}
      </AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {failures.map(({ question, reason }) => (
          <li key={question.id}>
            <Link component={RouterLink} to={`/admin/${resource}/${question.id}`}>
              {question.title}
            </Link>
            : {reason}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
