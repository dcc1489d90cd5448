import { createPostgresConnection, type PostgresConnection } from "@supabase/lite/postgres";
import { columnTypes } from "./column-types.ts";
import { pipelineTransactions } from "./pipelined-transactions.ts";
import { requestScope } from "./request-scope.ts";
import { applySettingsSql, requestSettings } from "./request-settings.ts";

type WithContext = PostgresConnection["withContext"];
type Database = Parameters<Parameters<WithContext>[1]>[0];

/** Thrown inside a transaction to undo it and still hand its result out. */
class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super("rolled back on purpose");
  }
}

function run(database: Database, sql: string, parameters: readonly unknown[] = []) {
  return database.executeQuery({
    sql,
    parameters,
    query: { kind: "RawNode", sqlFragments: [sql], parameters: [] },
    queryId: { queryId: "" },
  });
}

/**
 * Serves what callers of the Data and Storage API may do, as PostgREST does: signed in as the role
 * `authenticator`, which may do nothing, and switched to the caller's role for one transaction.
 * Lite would use its own superuser connection for that, and would first GRANT ALL on every table of
 * every schema with row-level security, undoing what migrations revoked. Replacing `withContext` leaves
 * that code without a caller.
 */
export class DataConnection {
  #connection: PostgresConnection;
  /** The pool's own way of lending a connection, before `pipelineTransactions` changes it. */
  #reserve: PostgresConnection["driver"]["reserve"];

  constructor(private readonly url: string) {
    this.#connection = this.#open();
    this.#reserve = pipelineTransactions(this.#connection.driver);
  }

  #open(): PostgresConnection {
    return createPostgresConnection({
      url: this.url,
      postgresOptions: { onnotice: () => undefined, max: 20, types: columnTypes },
    });
  }

  /** Starts over with new connections: prepared statements of a dropped table must not linger. */
  async renew(): Promise<void> {
    const old = this.#connection;
    this.#connection = this.#open();
    this.#reserve = pipelineTransactions(this.#connection.driver);
    await old.driver.end({ timeout: 5 });
  }

  close(): Promise<void> {
    return this.#connection.driver.end({ timeout: 1 });
  }

  /** Rows of one statement, run as the caller whom `context` describes (lite's "vars"). */
  async query(
    context: Parameters<WithContext>[0],
    sql: string,
    parameters: readonly unknown[],
  ): Promise<unknown[]> {
    return this.withContext(
      context,
      async (database) => (await run(database, sql, parameters)).rows,
    );
  }

  /**
   * Runs one statement as the caller in a transaction of its own, sent in one go: what would follow a
   * failure is refused by the server, and the commit of a failed transaction undoes it.
   */
  async runAlone(
    context: Parameters<WithContext>[0],
    statement: { sql: string; parameters: string[]; readOnly: boolean },
  ): Promise<Record<string, unknown>[]> {
    const values = requestSettings(context ?? {}, requestScope.getStore());
    const reserved = await this.#reserve();
    try {
      const prepare = { prepare: true };
      // All are waited for, failed or not, before the connection serves somebody else.
      const sent = await Promise.allSettled([
        reserved.unsafe(statement.readOnly ? "begin read only" : "begin").execute(),
        reserved.unsafe(applySettingsSql, values, prepare).execute(),
        reserved.unsafe(statement.sql, statement.parameters, prepare).execute(),
        reserved.unsafe("commit").execute(),
      ]);
      const failure = sent.find((result) => result.status === "rejected");
      if (failure) throw failure.reason;
      const [, , answer] = sent;
      return answer.status === "fulfilled" ? answer.value : [];
    } finally {
      reserved.release();
    }
  }

  /** Takes the place of the same method of lite's connection. */
  withContext: WithContext = async (context, use, options = {}) => {
    const values = requestSettings(context ?? {}, requestScope.getStore());
    if (options.transaction) {
      await run(options.transaction, applySettingsSql, values);
      return use(options.transaction);
    }
    try {
      return await this.#connection.kysely.transaction().execute(async (transaction) => {
        await run(transaction, applySettingsSql, values);
        if (options.rpc?.readOnly) await run(transaction, "set local transaction_read_only = on");
        const result = await use(transaction);
        if (options.forceRollback) throw new RolledBack(result);
        return result;
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.result as Awaited<ReturnType<typeof use>>;
      throw error;
    }
  };
}
