import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { authenticatorUrl } from "../urls.ts";
import { DataConnection } from "./data-connection.ts";

const database = openTestDatabase("platform_template");
const caller = { auth: { role: "anon", jwt: { role: "anon" } } };
const statement = { sql: "select current_user::text as role", parameters: [], readOnly: true };

let data: DataConnection;
beforeAll(() => {
  const name = new URL(database.url).pathname.slice(1);
  data = new DataConnection(authenticatorUrl(inject("postgresPort"), name));
});
afterAll(() => data.close());

test("what was asked before the connections are renewed is answered all the same", async () => {
  // Each round begins without a connection: the statements still wait for theirs when it is renewed.
  for (let round = 0; round < 3; round++) {
    const before = [
      data.runAlone(caller, statement),
      data.query(caller, statement.sql, []),
      data.runAlone(caller, statement),
    ];
    const renewed = data.renew();
    const after = data.query(caller, statement.sql, []);
    for (const answer of [...before, after]) expect(await answer).toEqual([{ role: "anon" }]);
    await renewed;
  }
});
