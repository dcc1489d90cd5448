import { createPostgresConnection, type PostgresConnection } from "@supabase/lite/postgres";
import { columnTypes } from "./column-types.ts";
import { showSpecial } from "./hidden-characters.ts";
import { pipelineTransactions } from "./pipelined-transactions.ts";
import { requestScope } from "./request-scope.ts";
import { applySettingsSql, requestSettings } from "./request-settings.ts";

type WithContext = PostgresConnection["withContext"];
type Database = Parameters<Parameters<WithContext>[1]>[0];

interface SingleStatement {
  sql: string;
  parameters: string[];
  readOnly: boolean;
}

interface Pool {
  connection: PostgresConnection;
  /** Its own way of lending a connection, before `pipelineTransactions` changed it. */
  reserve: PostgresConnection["driver"]["reserve"];
  /** What has been asked of it and is not answered. */
  running: Set<Promise<unknown>>;
}

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
  #pool: Pool;

  constructor(private readonly url: string) {
    this.#pool = this.#open();
  }

  #open(): Pool {
    const connection = createPostgresConnection({
      url: this.url,
      postgresOptions: { onnotice: () => undefined, max: 20, types: columnTypes },
    });
    const reserve = pipelineTransactions(connection.driver);
    showSpecial(connection.driver);
    return { connection, reserve, running: new Set() };
  }

  /** Does some work on the present pool, which is not ended before the work is. */
  async #use<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
    const pool = this.#pool;
    const running = work(pool);
    pool.running.add(running);
    try {
      return await running;
    } finally {
      pool.running.delete(running);
    }
  }

  /**
   * Starts over with new connections: prepared statements of a dropped table must not linger. The driver
   * forgets whoever still waits for a connection of a pool that is ended, so the old one is used up first.
   */
  async renew(): Promise<void> {
    const old = this.#pool;
    this.#pool = this.#open();
    await Promise.allSettled(old.running);
    await old.connection.driver.end({ timeout: 5 });
  }

  close(): Promise<void> {
    return this.#pool.connection.driver.end({ timeout: 1 });
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
  runAlone(
    context: Parameters<WithContext>[0],
    statement: SingleStatement,
  ): Promise<Record<string, unknown>[]> {
    const values = requestSettings(context ?? {}, requestScope.getStore());
    return this.#use((pool) => this.#runAlone(pool, values, statement));
  }

  async #runAlone(
    { reserve }: Pool,
    values: ReturnType<typeof requestSettings>,
    statement: SingleStatement,
  ): Promise<Record<string, unknown>[]> {
    const reserved = await reserve();
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
      return await this.#use(({ connection }) =>
        connection.kysely.transaction().execute(async (transaction) => {
          await run(transaction, applySettingsSql, values);
          if (options.rpc?.readOnly) await run(transaction, "set local transaction_read_only = on");
          const result = await use(transaction);
          if (options.forceRollback) throw new RolledBack(result);
          return result;
        }),
      );
    } catch (error) {
      if (error instanceof RolledBack) return error.result as Awaited<ReturnType<typeof use>>;
      throw error;
    }
  };
}
