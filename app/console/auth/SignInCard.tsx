import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router-dom";
import { AuthCard, fieldText } from "./AuthCard";
import { AuthField } from "./AuthField";

export interface Credentials {
  email: string;
  password: string;
}

interface SignInCardProps {
  /** Throws an Error with a sentence when it fails. */
  signIn: (credentials: Credentials) => Promise<void>;
  onTyping?: () => void;
}

/** The sign-in form. */
export function SignInCard({ signIn, onTyping }: SignInCardProps) {
  return (
    <AuthCard
      title="Sign in"
      submitLabel="Sign in"
      onTyping={onTyping}
      onSubmit={(values) =>
        signIn({ email: fieldText(values, "email"), password: fieldText(values, "password") })
      }
      footer={
        <Link component={RouterLink} to="/admin/forgot-password">
          Forgotten your password?
        </Link>
      }
    >
      <AuthField name="email" label="E-mail" type="email" autoComplete="username" autoFocus />
      <AuthField name="password" label="Password" type="password" autoComplete="current-password" />
    </AuthCard>
  );
}
