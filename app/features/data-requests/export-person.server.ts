import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { personRows } from "./person-rows.server";
import {
  accountsOf,
  filesOf,
  type RequestTools,
  type RunningRequest,
  tellStep,
} from "./running-request.server";
import { stripeCustomersOf, stripeData } from "./stripe-data.server";
import { type PackedFile, zipFile } from "./zip-file.server";

export const EXPORT_BUCKET = "data-exports";
/** How long the file is kept, in days. */
export const EXPORT_DAYS = 7;
const STEPS = 4;

interface LeftOut {
  what: string;
  why: string;
}

/** What an export never holds, and why. */
const NEVER: LeftOut[] = [
  { what: "password hash, tokens", why: "They would let whoever reads the copy sign in." },
  { what: "staff_notes", why: "Notes of staff for their colleagues, not data of the person." },
  {
    what: "audit_log, learner_views",
    why: "Records of what staff did; the person can ask for them.",
  },
];

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, null, 2));

/** Everything but the manifest, into the zip. */
async function pack(
  { pool, stripe, files }: RequestTools,
  { id, user_id }: RunningRequest,
  add: (path: string, content: Uint8Array) => Promise<PackedFile>,
) {
  const accounts = await accountsOf(pool, user_id);
  const packed: (PackedFile & { rows?: number })[] = [];
  const leftOut = [...NEVER];

  await tellStep(pool, id, "Collecting rows", 0, STEPS);
  for await (const { name, rows } of personRows(pool, accounts))
    packed.push({ ...(await add(`tables/${name}.json`, json(rows))), rows: rows.length });

  await tellStep(pool, id, "Collecting recordings and pictures", 1, STEPS);
  for (const { bucket, path } of await filesOf(pool, accounts)) {
    if (bucket === EXPORT_BUCKET) continue;
    const content = await files.read(bucket, path);
    if (content) packed.push(await add(`files/${bucket}/${path}`, content));
    else leftOut.push({ what: `${bucket}/${path}`, why: "The file is not in storage any more." });
  }

  await tellStep(pool, id, "Asking Stripe", 2, STEPS);
  for (const customer of await stripeCustomersOf(pool, accounts)) {
    if (stripe)
      packed.push(await add(`stripe/${customer}.json`, json(await stripeData(stripe, customer))));
    else leftOut.push({ what: `Stripe: ${customer}`, why: "Stripe is not connected here." });
  }
  return { accounts, packed, leftOut };
}

/**
 * Puts everything of a person into one zip in a private bucket, with a manifest. Safe to run again: the file
 * is written over.
 */
export async function exportPerson(tools: RequestTools, request: RunningRequest): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "data-export-"));
  const local = join(folder, "export.zip");
  const zip = zipFile(local);
  try {
    const { accounts, packed, leftOut } = await pack(tools, request, zip.add);
    const manifest = {
      format: "pte-console-data-export",
      version: 1,
      made_at: new Date().toISOString(),
      accounts,
      files: packed,
      left_out: leftOut,
    };
    await zip.add("manifest.json", json(manifest));
    await zip.end();
    await tellStep(tools.pool, request.id, "Storing the file", 3, STEPS);
    const path = `${request.user_id}/${request.id}.zip`;
    await tools.files.write(EXPORT_BUCKET, path, local, "application/zip");
    const { rowCount } = await tools.pool.query(
      `update public.data_requests set state = 'done', step = null, steps_done = steps, finished_at = now(), manifest = $2,
         file_path = $3, file_expires_at = now() + make_interval(days => $4)
       where id = $1 and user_id is not null`,
      [request.id, JSON.stringify(manifest), path, EXPORT_DAYS],
    );
    // The person was erased meanwhile: their copy goes as well.
    if (rowCount === 0) await tools.files.remove(EXPORT_BUCKET, [path]);
  } finally {
    zip.close();
    await rm(folder, { recursive: true, force: true });
  }
}
