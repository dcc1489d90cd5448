import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { asRoleCommitted, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
const refusal = z.object({ code: z.literal("PT409"), message: z.string(), detail: z.string() });
let support = "";
let team = "";

beforeAll(async () => {
  support = await buildPerson(database, { staff: ["support"] });
  const { rows } = await database.pool.query<{ id: string }>(
    "insert into public.teams (name) values ('First name') returning id",
  );
  team = rows[0]?.id ?? "";
});

const rename = (name: string, version: number) =>
  asRoleCommitted(database, person(support), async (client) => {
    const { rows } = await client.query(
      "update public.teams set name = $2, version = $3 where id = $1 returning version",
      [team, name, version],
    );
    return rows[0]?.version;
  });

describe("a record that two people edit", () => {
  test("takes the save that names the version it read and counts up", async () => {
    expect(await rename("Second name", 1)).toBe(2);
  });

  test("refuses a stale save with the current row and changes nothing", async () => {
    const error = refusal.parse(await rename("Third name", 1).catch((reason: unknown) => reason));
    expect(error.message).toContain("changed by someone else");
    expect(JSON.parse(error.detail)).toMatchObject({ id: team, name: "Second name", version: 2 });
    const { rows } = await database.pool.query(
      "select name, version from public.teams where id = $1",
      [team],
    );
    expect(rows).toEqual([{ name: "Second name", version: 2 }]);
  });

  test("lets exactly one of two simultaneous saves through", async () => {
    const saves = await Promise.allSettled([rename("Fourth name", 2), rename("Fifth name", 2)]);
    expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("counts up for an update that does not speak of versions", async () => {
    await database.pool.query("update public.teams set description = 'Evenings' where id = $1", [
      team,
    ]);
    const { rows } = await database.pool.query("select version from public.teams where id = $1", [
      team,
    ]);
    expect(rows).toEqual([{ version: 4 }]);
  });
});
