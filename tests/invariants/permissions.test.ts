import { describe, expect, test } from "vitest";
import { asRole, person } from "../support/as-role.ts";
import { openTestDatabase } from "../support/database.ts";
import { buildPerson } from "../support/people.ts";

const database = openTestDatabase();

describe("permissions", () => {
  test("follow the staff roles of the person and end with the next statement after a revoke", async () => {
    const editor = await buildPerson(database, { staff: ["editor"] });
    const permissions = () =>
      asRole(database, person(editor), async (client) => {
        const { rows } = await client.query("select p::text from public.my_permissions() p");
        return rows.map((row) => row.p);
      });
    expect(await permissions()).toContain("content.publish");
    expect(await permissions()).not.toContain("subscriptions.write");
    await database.pool.query("delete from public.staff_members where user_id = $1", [editor]);
    expect(await permissions()).toEqual([]);
  });
});
