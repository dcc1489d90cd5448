import { useLoaderData } from "@remix-run/react";
import { Suspense, useEffect, useState } from "react";
import { Entrance } from "~/console/Entrance";
import { readServerEnv } from "~/platform/env.server";

/** What the browser needs to reach the API. Both values are public; the secret key stays here. */
export function loader() {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY } = readServerEnv();
  return { url: SUPABASE_URL, publishableKey: SUPABASE_PUBLISHABLE_KEY };
}

/** The settings never change while a page is open, so moving inside the console asks the server nothing. */
export const shouldRevalidate = () => false;

function Starting() {
  return (
    <main className="document-message" aria-busy="true">
      <p>Opening the console…</p>
    </main>
  );
}

export default function AdminRoute() {
  const settings = useLoaderData<typeof loader>();
  const [inBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);
  if (!inBrowser) return <Starting />;
  return (
    <Suspense fallback={<Starting />}>
      <Entrance api={settings} />
    </Suspense>
  );
}
