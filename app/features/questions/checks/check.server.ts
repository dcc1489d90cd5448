import { z } from "zod";
import { log } from "~/platform/log.server";
import { serviceClient } from "~/platform/supabase/service-client.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { BANKS } from "../banks";
import { type CheckAnswer, type CheckRequest, checkedMedia, checkQuestion } from "./question-check";

type CheckResult =
  | { status: 200; body: CheckAnswer }
  | { status: 403 | 500; body: { problem: string } };

const permissions = z.array(z.string());
const profileRow = z.object({ profile_version: z.string() });
const BUILT_IN_VERSION = "2025-08";

/** The item as a row of its bank, which is what the database takes the fingerprint of. */
function rowOf({ module, content: { key, ...columns } }: CheckRequest) {
  const bank = BANKS.find((candidate) => candidate.module === module);
  return { ...columns, [bank?.keyColumn ?? "answer_key"]: key };
}

/**
 * Checks an item for a person and records a pass, without which the database does not let it be
 * published. Reads in the person's name; only the record is written with the service key.
 */
export async function checkForPerson(
  { client, user, requestId }: SignedInPerson,
  request: CheckRequest,
): Promise<CheckResult> {
  const { data: held } = await client.rpc("my_permissions");
  if (!permissions.safeParse(held).data?.includes("content.write"))
    return { status: 403, body: { problem: "Your role does not allow publishing questions." } };

  const { media_id } = request.content;
  const { data: file } = media_id
    ? await client
        .from("media")
        .select("type, duration")
        .eq("id", media_id)
        .is("archived_at", null)
        .maybeSingle()
    : { data: null };
  const answer = checkQuestion(request, checkedMedia.nullable().parse(file));
  if (!answer.passed) return { status: 200, body: answer };

  const { data: profile } = await client
    .from("format_profiles")
    .select("profile_version")
    .lte("effective_from", new Date().toISOString().slice(0, 10))
    .order("effective_from", { ascending: false })
    .limit(1)
    .maybeSingle();
  const { error } = await serviceClient(requestId).rpc("record_question_check", {
    module: request.module,
    question: rowOf(request),
    profile_version: profileRow.safeParse(profile).data?.profile_version ?? BUILT_IN_VERSION,
    checked_by: user.id,
    warnings: answer.findings,
  });
  if (error) {
    log.error("could not record a passed check", { requestId, error: error.message });
    return {
      status: 500,
      body: { problem: `The check passed, but could not be recorded. Reference ${requestId}.` },
    };
  }
  return { status: 200, body: answer };
}
