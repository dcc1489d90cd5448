import { describe, expect, it } from "vitest";
import { EnvironmentError, readDatabaseEnv, readServerEnv, readWorkerEnv } from "./env.server";

const complete = {
  SUPABASE_URL: "http://127.0.0.1:54321/",
  SUPABASE_PUBLISHABLE_KEY: "sb_publishable_x",
  SUPABASE_SECRET_KEY: "sb_secret_x",
  DATABASE_URL: "postgres://postgres:postgres@127.0.0.1:54322/postgres",
};

const problemsOf = (source: Record<string, string | undefined>): string[] => {
  try {
    readServerEnv(source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
};

describe("the server's environment", () => {
  it("fills in the port and host and drops a trailing slash of the API's address", () => {
    expect(readServerEnv(complete)).toMatchObject({
      SUPABASE_URL: "http://127.0.0.1:54321",
      PORT: 3000,
      HOST: "0.0.0.0",
    });
  });

  it("names every missing variable at once", () => {
    expect(problemsOf({})).toEqual([
      "SUPABASE_URL is missing",
      "SUPABASE_PUBLISHABLE_KEY is missing",
      "SUPABASE_SECRET_KEY is missing",
      "DATABASE_URL is missing",
    ]);
  });

  it("says what is malformed without repeating the value, which may be a secret", () => {
    const problems = problemsOf({
      ...complete,
      SUPABASE_URL: "localhost:54321",
      DATABASE_URL: "mysql://root:hunter2@db/app",
      PORT: "eighty",
      SUPABASE_SECRET_KEY: " ",
    });
    expect(problems).toEqual([
      "SUPABASE_URL must be an http or https URL",
      "SUPABASE_SECRET_KEY is empty",
      "DATABASE_URL must be a postgres:// connection URL",
      "PORT must be a port number",
    ]);
    expect(problems.join()).not.toContain("hunter2");
  });

  it("asks the worker for the API as well, which uploads and exports go through", () => {
    const missing = "SUPABASE_URL is missing\n  - SUPABASE_PUBLISHABLE_KEY is missing";
    expect(() =>
      readWorkerEnv({
        DATABASE_URL: complete.DATABASE_URL,
        SUPABASE_SECRET_KEY: complete.SUPABASE_SECRET_KEY,
      }),
    ).toThrow(missing);
    expect(readWorkerEnv(complete)).toMatchObject({ DATABASE_URL: complete.DATABASE_URL });
  });

  it("asks the commands for the database only", () => {
    expect(readDatabaseEnv({ DATABASE_URL: complete.DATABASE_URL })).toEqual({
      DATABASE_URL: complete.DATABASE_URL,
    });
  });
});
