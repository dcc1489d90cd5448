import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import type { Finding } from "~/domain/linting/lint-item";
import { fieldLabel, sentence } from "../problem-text";
import { focusField } from "./field-focus";

/** What the linter found, each with a way to its field and, where there is one, a fix by one click. */
export function FindingList({
  findings,
  onFix,
}: {
  findings: readonly Finding[];
  onFix: (finding: Finding) => void;
}) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
      {findings.map((finding) => (
        <li key={`${finding.path} ${finding.message}`}>
          <Link component="button" type="button" onClick={() => focusField(finding.path)}>
            {fieldLabel(finding.path)}
          </Link>
          : {sentence(finding.message)}
          {finding.fix && (
            <Button size="small" sx={{ ml: 0.5 }} onClick={() => onFix(finding)}>
              {finding.fix.label}
            </Button>
          )}
        </li>
      ))}
    </Box>
  );
}
