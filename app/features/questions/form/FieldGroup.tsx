import Box from "@mui/material/Box";
import FormHelperText from "@mui/material/FormHelperText";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";
import { fieldMark } from "./field-focus";

interface FieldGroupProps {
  /** Where problems of this group point to, as questionProblems names it. */
  path: string;
  label: string;
  help?: string;
  problem: string | undefined;
  children: ReactNode;
}

/** Several controls that are one value of the question. */
export function FieldGroup({ path, label, help, problem, children }: FieldGroupProps) {
  const id = useId();
  return (
    <Box role="group" aria-labelledby={id} {...fieldMark(path)} sx={{ mt: 1.5 }}>
      <Typography id={id} variant="h3" component="h3">
        {label}
      </Typography>
      {help && (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 0.5 }}>
          {help}
        </Typography>
      )}
      {children}
      {problem && (
        <FormHelperText error role="alert">
          {problem}
        </FormHelperText>
      )}
    </Box>
  );
}
