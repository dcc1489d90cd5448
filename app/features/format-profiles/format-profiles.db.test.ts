import { describe, expect, test } from "vitest";
import { asRole, person, service } from "../../../tests/support/as-role.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
const insert = (version: string, day: string) =>
  `insert into public.format_profiles (profile_version, effective_from) values ('${version}', private.today() + ${day})`;
const inForce = "select private.profile_version_in_force() as version";

const as = async (role: "admin" | "editor", ...statements: string[]) => {
  const caller = person(await buildPerson(database, { staff: [role] }));
  return asRole(database, caller, async (client) => {
    let last: unknown[] = [];
    for (const sql of statements) ({ rows: last } = await client.query(sql));
    return last;
  });
};

describe("format profiles", () => {
  test("the built-in one is in force until an admin's version has its day", async () => {
    expect(await as("admin", inForce)).toEqual([{ version: "2025-08" }]);
    expect(await as("admin", insert("next", "1"), inForce)).toEqual([{ version: "2025-08" }]);
    expect(await as("admin", insert("next", "1"), insert("now", "0"), inForce)).toEqual([
      { version: "now" },
    ]);
  });

  test("one that is in force is changed and deleted by nobody", async () => {
    for (const write of [
      "update public.format_profiles set note = 'x'",
      "delete from public.format_profiles",
    ]) {
      const refused = { code: "23514", message: expect.stringContaining("is in force since") };
      await expect(as("admin", insert("now", "0"), write)).rejects.toMatchObject(refused);
      await expect(
        asRole(database, service, async (client) => {
          await client.query(insert("now", "0"));
          await client.query(write);
        }),
      ).rejects.toMatchObject(refused);
    }
  });

  test("one to come may be changed and withdrawn, but not moved into the past", async () => {
    await as("admin", insert("next", "5"), "update public.format_profiles set note = 'Announced'");
    await as("admin", insert("next", "5"), "delete from public.format_profiles");
    const past = { code: "23514", message: "A format profile takes effect today or later." };
    await expect(as("admin", insert("old", "-1"))).rejects.toMatchObject(past);
    await expect(
      as(
        "admin",
        insert("next", "5"),
        "update public.format_profiles set effective_from = '2026-01-01'",
      ),
    ).rejects.toMatchObject(past);
  });

  test("an editor reads them and changes nothing", async () => {
    await expect(as("editor", insert("next", "1"))).rejects.toMatchObject({ code: "42501" });
    expect(await as("editor", "select * from public.format_profiles")).toEqual([]);
  });

  test("no two take effect on the same day", async () => {
    await expect(as("admin", insert("a", "1"), insert("b", "1"))).rejects.toMatchObject({
      code: "23505",
    });
  });
});
