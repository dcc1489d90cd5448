import { z } from "zod";
import { log } from "~/platform/log.server";
import { serviceClient } from "~/platform/supabase/service-client.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { EXPORT_BUCKET } from "./export-person.server";

/** How long the address works: for a click, not for a mail. */
const ADDRESS_SECONDS = 300;

const refused = (status: number, problem: string) => ({ status, body: { problem } });

/**
 * Signs the address of an export. The database checks the permission and writes down who asked before
 * anything is signed; the bucket itself lets nobody read.
 */
export async function openExport(
  { client, requestId }: SignedInPerson,
  { request_id }: { request_id: string },
) {
  const opened = await client.rpc("open_data_export", { request_id });
  if (opened.error) {
    const { code, message } = opened.error;
    if (code === "42501") return refused(403, message);
    if (code === "PT404") return refused(404, message);
    log.error("could not open an export", { requestId, error: message });
    return refused(500, "The copy could not be opened. Try again.");
  }
  const path = z.string().parse(opened.data);
  const { data, error } = await serviceClient(requestId)
    .storage.from(EXPORT_BUCKET)
    .createSignedUrl(path, ADDRESS_SECONDS, { download: "data-export.zip" });
  if (error) {
    log.error("could not sign an export", { requestId, error: error.message });
    return refused(502, "The copy could not be opened. Try again in a minute.");
  }
  return { status: 200, body: { url: data.signedUrl } };
}
