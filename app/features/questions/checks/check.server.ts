import { z } from "zod";
import { type FormatProfile, profileInForce, profileRow } from "~/domain/profile/format-profile";
import {
  type CheckAnswer,
  type CheckRequest,
  checkedMedia,
  checkQuestion,
} from "~/domain/question-check";
import { log } from "~/platform/log.server";
import { serviceClient } from "~/platform/supabase/service-client.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { BANKS } from "../banks";

type CheckResult =
  | { status: 200; body: CheckAnswer }
  | { status: 403 | 500; body: { problem: string } };
type Client = SignedInPerson["client"];

const permissions = z.array(z.string());

/** The item as a row of its bank, which is what the database takes the fingerprint of. */
export function checkedRow({ module, content: { key, ...columns } }: CheckRequest) {
  const bank = BANKS.find((candidate) => candidate.module === module);
  return { ...columns, [bank?.keyColumn ?? "answer_key"]: key };
}

/** Whether the person may publish questions: the database says so. */
export async function mayPublish(client: Client): Promise<boolean> {
  const { data, error } = await client.rpc("my_permissions");
  if (error) throw error;
  return permissions.parse(data).includes("content.write");
}

/** The format profile in force, as this client may read it. */
export async function profileToday(client: Client): Promise<FormatProfile> {
  const day = new Date().toISOString().slice(0, 10);
  const { data, error } = await client
    .from("format_profiles")
    .select("profile_version, effective_from, overrides")
    .lte("effective_from", day)
    .order("effective_from", { ascending: false })
    .limit(1);
  if (error) throw error;
  return profileInForce(z.array(profileRow).parse(data), day);
}

async function mediaOf(client: Client, id: string | null | undefined) {
  if (!id) return null;
  const { data, error } = await client
    .from("media")
    .select("type, duration")
    .eq("id", id)
    .is("archived_at", null)
    .maybeSingle();
  if (error) throw error;
  return checkedMedia.parse(data);
}

/**
 * Checks an item for a person and records a pass, without which the database does not let it be
 * published. Reads in the person's name; only the record is written with the service key.
 */
export async function checkForPerson(
  { client, user, requestId }: SignedInPerson,
  request: CheckRequest,
): Promise<CheckResult> {
  if (!(await mayPublish(client)))
    return { status: 403, body: { problem: "Your role does not allow publishing questions." } };
  const [profile, media] = await Promise.all([
    profileToday(client),
    mediaOf(client, request.content.media_id),
  ]);
  const answer = checkQuestion(request, media, profile);
  if (!answer.passed) return { status: 200, body: answer };

  const { error } = await serviceClient(requestId).rpc("record_question_check", {
    module: request.module,
    question: checkedRow(request),
    profile_version: profile.version,
    checked_by: user.id,
    warnings: answer.findings,
  });
  if (error) {
    log.error("could not record a passed check", { requestId, error: error.message });
    const problem = `The check passed, but could not be recorded. Reference ${requestId}.`;
    return { status: 500, body: { problem } };
  }
  return { status: 200, body: answer };
}
