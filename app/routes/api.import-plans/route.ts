import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { LARGEST_IMPORT } from "~/domain/importing/import-plan";
import { IMPORTABLE_TABLES, importableTable } from "~/domain/importing/importable-tables";
import { type CheckChanges, planImport } from "~/features/imports/plan-import.server";
import { BANKS } from "~/features/questions/banks";
import { checkImported } from "~/features/questions/checks/check-imported.server";
import { FileProblem } from "~/platform/files/record-reader.server";
import { admitted, onlyPost } from "~/platform/post-route.server";
import { rateLimiter } from "~/platform/rate-limit.server";
import { may } from "~/platform/supabase/may.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { importables } from "./importables";

/** What looks at changes of a bank's published questions; nothing does for other tables. */
function checkOf(person: SignedInPerson, table: string): CheckChanges | undefined {
  const bank = BANKS.find(({ name }) => name === table);
  return bank && ((changes) => checkImported(person, bank.module, changes));
}

const allows = rateLimiter({ limit: 30, windowMs: 60_000 });
const asked = z.object({ table: z.string(), name: z.string().min(1).max(300) });

/** The bytes of a request, no more of them than an import may have. */
async function* bounded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > LARGEST_IMPORT)
      throw new FileProblem(
        "The file is larger than 20 MB. Split it and bring in one part at a time.",
      );
    yield chunk;
  }
}

/**
 * POST with a file as body, `table` and `name` in the address: what each row of the file would change.
 * No record is written; the console sends what was chosen of it to import_changes.
 */
export async function action({ request }: Pick<ActionFunctionArgs, "request">): Promise<Response> {
  const person = await admitted(request, allows);
  if (person instanceof Response) return person;
  const headers = { "x-request-id": person.requestId };
  const refuse = (problem: string, status: number) =>
    Response.json({ problem }, { status, headers });

  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const table = importableTable(query.data?.table ?? "");
  const importable = importables.get(table ?? "");
  if (!query.success || !table || !importable || !request.body)
    return refuse("The request names no list that files can change, or has no file.", 400);
  if (!(await may(person.client, IMPORTABLE_TABLES[table])))
    return refuse("Your role does not allow changing this list.", 403);
  const stream = Readable.from(bounded(Readable.fromWeb(request.body as ReadableStream)));
  try {
    const plan = await planImport(
      person,
      importable,
      { name: query.data.name, stream },
      checkOf(person, table),
    );
    return Response.json(plan, { headers });
  } catch (error) {
    if (error instanceof FileProblem) return refuse(error.message, 422);
    throw error;
  }
}

export const loader = onlyPost;
