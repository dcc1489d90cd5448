import type { LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, useLoaderData, useRouteError } from "@remix-run/react";
import { lazy, Suspense, useEffect, useState } from "react";
import { openPreview, type SharedPreview } from "~/features/questions/preview/open-preview.server";
import { callerOf, rateLimiter } from "~/platform/rate-limit.server";

const SharedPreviewPage = lazy(() => import("~/console/preview/SharedPreviewPage.client"));

const allows = rateLimiter({ limit: 120, windowMs: 60_000 });

/** Neither kept by anybody on the way nor found by a search engine. */
export const headers = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

/** For whoever has the link: no account is asked for. 404 or 410 with a sentence when it does not open. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  if (!allows(callerOf({ request, context })))
    throw new Response("Too many requests. Try again in a minute.", {
      status: 429,
      headers: { "Retry-After": "60" },
    });
  const opened = await openPreview(params.token ?? "");
  if ("sentence" in opened) throw new Response(opened.sentence, { status: opened.status });
  return Response.json(opened, { headers: headers() });
}

/** Each look at the data would count as an opening. */
export const shouldRevalidate = () => false;

function Starting() {
  return (
    <main className="document-message" aria-busy="true">
      <p>Opening the preview…</p>
    </main>
  );
}

export default function PreviewRoute() {
  const preview = useLoaderData<SharedPreview>();
  const [inBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);
  if (!inBrowser) return <Starting />;
  return (
    <Suspense fallback={<Starting />}>
      <SharedPreviewPage {...preview} />
    </Suspense>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const isRefusal = isRouteErrorResponse(error) && typeof error.data === "string";
  return (
    <main className="document-message">
      <h1>The preview does not open</h1>
      <p>{isRefusal ? error.data : "Something went wrong on our side. Try again in a while."}</p>
    </main>
  );
}
