import Alert from "@mui/material/Alert";
import Link from "@mui/material/Link";
import { useState } from "react";
import { Link as RouterLink } from "react-router-dom";
import { useSupabase } from "~/platform/supabase/context";
import { AuthCard, fieldText } from "./AuthCard";
import { AuthField } from "./AuthField";

/** Asks for a reset link. The answer is the same for known and unknown addresses. */
export default function ForgotPasswordPage() {
  const { client } = useSupabase();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const send = async (values: FormData) => {
    const email = fieldText(values, "email");
    const redirectTo = `${window.location.origin}/admin/set-password`;
    const { error } = await client.auth.resetPasswordForEmail(email, { redirectTo });
    if (error?.status === 429) throw new Error("Too many requests. Wait a minute and try again.");
    if (error && (error.status ?? 500) >= 500)
      throw new Error("The message could not be sent. Try again shortly.");
    setSentTo(email);
  };
  return (
    <AuthCard
      title="Forgotten password"
      intro="We send a link that lets you set a new one."
      submitLabel="Send the link"
      onSubmit={send}
      footer={
        <Link component={RouterLink} to="/admin/login">
          Back to sign in
        </Link>
      }
    >
      <AuthField name="email" label="E-mail" type="email" autoComplete="username" autoFocus />
      {sentTo && (
        <Alert severity="success" role="status" sx={{ mt: 1 }}>
          If {sentTo} has an account, the message is on its way. The link works once.
        </Alert>
      )}
    </AuthCard>
  );
}
