import Box from "@mui/material/Box";
import OutlinedInput from "@mui/material/OutlinedInput";
import type { InputHTMLAttributes } from "react";

interface AuthFieldProps {
  name: string;
  label: string;
  type: "email" | "password";
  autoComplete: string;
  autoFocus?: boolean;
  defaultValue?: string;
  inputProps?: InputHTMLAttributes<HTMLInputElement>;
}

/** A labelled field of the pages before the console, without the weight of the form library. */
export function AuthField({ name, label, type, autoComplete, autoFocus, ...rest }: AuthFieldProps) {
  const id = `auth-${name}`;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Box component="label" htmlFor={id} sx={{ display: "block", mb: 0.5, fontWeight: 600 }}>
        {label}
      </Box>
      <OutlinedInput
        id={id}
        name={name}
        type={type}
        size="small"
        fullWidth
        required
        autoComplete={autoComplete}
        autoFocus={autoFocus ?? false}
        {...rest}
      />
    </Box>
  );
}
