import { describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();

describe("a staff role", () => {
  test("ends with the next statement after it is revoked, in the middle of a transaction too", async () => {
    const admin = await buildPerson(database, { staff: ["admin"] });
    const support = await buildPerson(database, { staff: ["support"] });
    await asRole(database, person(support), async (client) => {
      const visiblePeople = async () =>
        (await client.query("select id from public.users")).rows.length;
      expect(await visiblePeople()).toBe(2);
      await asRoleCommitted(database, person(admin), (other) =>
        other.query("select public.set_staff_roles($1, '{}', '{support}', 'Left the company')", [
          support,
        ]),
      );
      expect(await visiblePeople()).toBe(1);
    });
  });

  test("is granted by those who manage staff, and by nobody to oneself", async () => {
    const admin = await buildPerson(database, { staff: ["admin"] });
    const support = await buildPerson(database, { staff: ["support"] });
    const learner = await buildPerson(database);
    const grant = (by: string, to: string) =>
      asRole(database, person(by), (client) =>
        client.query(
          "select public.set_staff_roles($1, '{support,editor}', array(select role from public.staff_members where user_id = $1), 'New here')",
          [to],
        ),
      );
    await expect(grant(support, support)).rejects.toMatchObject({ code: "42501" });
    await expect(grant(learner, learner)).rejects.toMatchObject({ code: "42501" });
    await expect(grant(admin, learner)).resolves.toMatchObject({ rowCount: 1 });
  });

  test("is neither granted nor revoked without a reason, by a write beside the function", async () => {
    const admin = await buildPerson(database, { staff: ["admin"] });
    for (const sql of [
      "insert into public.staff_members (user_id, role) values ($1, 'editor')",
      "delete from public.staff_members where user_id = $1",
    ])
      await expect(
        asRole(database, person(admin), (client) => client.query(sql, [admin])),
      ).rejects.toMatchObject({ code: "42501" });
  });
});
