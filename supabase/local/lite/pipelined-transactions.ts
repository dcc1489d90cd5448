import type { ReservedSql, Sql } from "postgres";

/**
 * Lite opens a transaction, waits, sets the role, waits, runs its query, waits, commits. This sends what
 * starts a transaction together with the statement that follows it, and lets the server keep parsed
 * statements, as PostgREST does: two round trips instead of five.
 *
 * Safe because the order on the wire stays the same: when the start fails, the transaction is aborted
 * and the server refuses the statement that follows.
 * @param driver the pool whose reserved connections should behave so; changed in place.
 * @returns the pool's unchanged `reserve`.
 */
export function pipelineTransactions(driver: Sql): Sql["reserve"] {
  const reserve = driver.reserve.bind(driver);
  driver.reserve = async () => pipelined(await reserve());
  return reserve;
}

function pipelined(connection: ReservedSql): ReservedSql {
  const send = connection.unsafe.bind(connection);
  let waiting: { sql: string; parameters: string[] }[] = [];

  const unsafe = (sql: string, parameters: never[] = []) => {
    if (sql === "begin" || sql.startsWith("select set_config(")) {
      waiting.push({ sql, parameters });
      return Promise.resolve(Object.assign([], { command: "", count: 0 }));
    }
    const started = waiting.map((statement) =>
      send(statement.sql, statement.parameters, { prepare: statement.parameters.length > 0 }),
    );
    waiting = [];
    const result = send(sql, parameters, { prepare: parameters.length > 0 });
    if (started.length === 0) return result;
    // The first failure is the one that explains the others.
    return Promise.all(started.map((query) => query.execute()).concat(result.execute())).then(
      (results) => results.at(-1),
    );
  };
  return Object.assign(connection, { unsafe });
}
