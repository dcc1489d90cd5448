import Link from "@mui/material/Link";
import { useLogin } from "ra-core";
import { Link as RouterLink } from "react-router-dom";
import { AuthCard, fieldText } from "./AuthCard";
import { AuthField } from "./AuthField";
import { signInProblem } from "./sign-in-problem";

/** Sign in with e-mail and password; afterwards the page first asked for opens. */
export default function LoginPage() {
  const login = useLogin();
  const signIn = async (values: FormData) => {
    try {
      await login({ email: fieldText(values, "email"), password: fieldText(values, "password") });
    } catch (error) {
      throw new Error(signInProblem(error));
    }
  };
  return (
    <AuthCard
      title="Sign in"
      submitLabel="Sign in"
      onSubmit={signIn}
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
