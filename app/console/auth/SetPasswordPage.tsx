import Link from "@mui/material/Link";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link as RouterLink, useNavigate } from "react-router-dom";
import { useSupabase } from "~/platform/supabase/context";
import { PageLoading, PageMessage } from "~/ui/PageState";
import { AuthCard, fieldText } from "./AuthCard";
import { AuthField } from "./AuthField";

const SHORTEST_PASSWORD = 8;

/** Where the link of a reset or invitation mail ends: supabase-js has taken the session from the address. */
export default function SetPasswordPage() {
  const { client, keeper } = useSupabase();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [linkWorks, setLinkWorks] = useState<boolean | null>(null);

  useEffect(() => {
    void client.auth.getSession().then(({ data }) => setLinkWorks(data.session !== null));
  }, [client]);

  const save = async (values: FormData) => {
    const password = fieldText(values, "password");
    if (password !== fieldText(values, "repeated"))
      throw new Error("The two passwords are not the same.");
    const { error } = await client.auth.updateUser({ password });
    if (error) throw new Error(error.message);
    await keeper.ensure();
    // This page asked as nobody; what it was told must not stand for the person who is in now.
    queryClient.removeQueries({ queryKey: ["auth"] });
    navigate("/admin");
  };

  if (linkWorks === null) return <PageLoading />;
  if (!linkWorks)
    return (
      <main>
        <PageMessage
          title="This link does not work any more"
          actions={
            <Link component={RouterLink} to="/admin/forgot-password">
              Ask for a new link
            </Link>
          }
        >
          Links for a new password work once and for a limited time.
        </PageMessage>
      </main>
    );
  return (
    <AuthCard
      title="Set your password"
      intro={`At least ${SHORTEST_PASSWORD} characters.`}
      submitLabel="Save and open the console"
      onSubmit={save}
    >
      <AuthField
        name="password"
        label="New password"
        type="password"
        autoComplete="new-password"
        autoFocus
        inputProps={{ minLength: SHORTEST_PASSWORD }}
      />
      <AuthField
        name="repeated"
        label="The same again"
        type="password"
        autoComplete="new-password"
      />
    </AuthCard>
  );
}
