import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { anon, asRole, type Caller, person, service } from "../../support/as-role.ts";
import { openTestDatabase } from "../../support/database.ts";
import { buildPerson, staffRoles } from "../../support/people.ts";

const database = openTestDatabase();
const personas = new Map<string, Caller>([["anon", anon]]);

beforeAll(async () => {
  personas.set("learner", person(await buildPerson(database)));
  for (const role of staffRoles) {
    personas.set(role, person(await buildPerson(database, { staff: [role] })));
  }
  personas.set("service", service);
});

/** Verbs on an object in the caller's own folder, then on one of somebody else. */
type BucketLine = Record<string, [own: string, others: string]>;

const nothing: [string, string] = ["", ""];
const everything: [string, string] = ["RIUD", "RIUD"];
const rest = { anon: nothing, learner: nothing, moderator: nothing, service: everything };
const reads: [string, string] = ["R", "R"];

/** A file that neither the library nor a lesson knows; what those open is tested with the media. */
const content: BucketLine = {
  ...rest,
  admin: everything,
  editor: everything,
  support: reads,
  analyst: reads,
};
const runsSync: [string, string] = ["RID", "RID"];

const bucketLines: Record<string, BucketLine> = {
  "attempt-recordings": {
    ...rest,
    learner: ["RI", ""],
    admin: ["RI", "R"],
    editor: ["RI", ""],
    support: ["RI", "R"],
    moderator: ["RI", ""],
    analyst: ["RI", "R"],
  },
  avatars: {
    anon: nothing,
    service: everything,
    ...Object.fromEntries(["learner", ...staffRoles].map((role) => [role, ["RIUD", "R"]])),
  },
  // Only the server opens these, and logs for whom.
  "data-exports": {
    ...rest,
    ...Object.fromEntries(["admin", "editor", "support", "analyst"].map((role) => [role, nothing])),
  },
  imports: { ...rest, admin: runsSync, editor: runsSync, support: nothing, analyst: nothing },
  "lesson-media": content,
  "question-audio": content,
  "question-images": content,
};

async function verbs(caller: Caller, bucket: string, folder: string): Promise<string> {
  const name = `${folder}/${randomUUID()}`;
  const insert = "insert into storage.objects (bucket_id, name) values ($1, $2)";
  await database.pool.query(insert, [bucket, name]);
  const where = "where bucket_id = $1 and name = $2";
  const statements = {
    R: [`select from storage.objects ${where}`, name],
    I: [insert, `${name}-new`],
    U: [`update storage.objects set metadata = '{}' ${where}`, name],
    D: [`delete from storage.objects ${where}`, name],
  };
  let allowed = "";
  for (const [verb, [sql = "", object]] of Object.entries(statements)) {
    const rows = await asRole(database, caller, async (client) => {
      return (await client.query(sql, [bucket, object])).rowCount;
    }).catch((error) => (error.code === "42501" ? 0 : Promise.reject(error)));
    if (rows) allowed += verb;
  }
  return allowed;
}

describe("role matrix of buckets", () => {
  test("has one line for every bucket, each with a size and a MIME limit", async () => {
    const { rows } = await database.pool.query(
      "select id, public, file_size_limit > 0 and cardinality(allowed_mime_types) > 0 as limited from storage.buckets order by id",
    );
    expect(rows).toEqual(
      Object.keys(bucketLines).map((id) => ({ id, public: id === "avatars", limited: true })),
    );
  });

  test.each(Object.entries(bucketLines))("%s", async (bucket, expected) => {
    const observed: BucketLine = {};
    for (const [name, caller] of personas) {
      observed[name] = [
        await verbs(caller, bucket, caller.sub ?? "nobody"),
        await verbs(caller, bucket, randomUUID()),
      ];
    }
    expect(observed).toEqual(expected);
  });
});
