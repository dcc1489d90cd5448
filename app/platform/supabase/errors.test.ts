import { describe, expect, it } from "vitest";
import { apiErrorFrom, ConflictError } from "./errors";

const sentence = (status: number, body: unknown) => apiErrorFrom(status, body, "req-1").message;

describe("API failures in words", () => {
  it.each([
    [
      "a forbidden row",
      403,
      { code: "42501", message: 'new row violates row-level security policy for table "media"' },
      "Your role does not allow this. Nothing was changed.",
    ],
    [
      "a guarded column",
      403,
      { code: "42501", message: "column role is set by staff or the system only" },
      "column role is set by staff or the system only",
    ],
    [
      "a rule of a trigger",
      400,
      {
        code: "23514",
        message: "A lesson needs at least one active question before it can be published.",
      },
      "A lesson needs at least one active question before it can be published.",
    ],
    [
      "something still in use",
      409,
      {
        code: "23503",
        message: "violates",
        details: 'Key (id)=(1) is still referenced from table "practice_lessons".',
      },
      "This is still used by practice lessons, so it cannot be deleted.",
    ],
    [
      "a lost session",
      401,
      { message: "JWT expired" },
      "Your session is over. Please sign in again.",
    ],
    [
      "a vanished record",
      406,
      { code: "PGRST116", message: "0 rows" },
      "This record does not exist any more, or your role may not see it.",
    ],
    ["a fault of the server", 500, "<html>", "The server failed. Reference req-1."],
  ])("says what happened: %s", (_what, status, body, expected) => {
    expect(sentence(status, body)).toBe(expected);
  });

  it("puts a duplicate at its field", () => {
    const body = { code: "23505", message: "duplicate", details: "Key (slug)=(a) already exists." };
    expect(apiErrorFrom(409, body, "r").body.errors).toEqual({
      slug: "Another record already has this slug.",
    });
  });

  it("brings the other side of a conflict along", () => {
    const error = apiErrorFrom(
      409,
      { code: "PT409", message: "Changed.", details: '{"id":1,"version":3}' },
      "r",
    );
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ current: { id: 1, version: 3 } });
    expect(
      apiErrorFrom(409, { code: "PT409", message: "x", details: "not json" }, "r"),
    ).toMatchObject({ current: null });
  });
});
