import { expect, test } from "vitest";
import { filledIn, replyInput, unknownPlaceholder } from "./reply";

test("places are filled in once, and what has no value stays to be seen", () => {
  expect(
    filledIn("Dear {author}, “{title}” until {until}.", { author: "{title}", title: "Hi" }),
  ).toBe("Dear {title}, “Hi” until {until}.");
});

test.each([
  ["Dear {author}", undefined],
  ["Dear {autor}", "autor"],
  ["{} is empty", ""],
  ["no place at all", undefined],
])("of %s the unknown place is %s", (body, unknown) => {
  expect(unknownPlaceholder(body)).toBe(unknown);
});

test("the form refuses what the database refuses", () => {
  const problems = (reply: object) =>
    replyInput.safeParse(reply).error?.issues.map(({ message }) => message) ?? [];
  expect(problems({ title: "Spam", body: "Dear {name}" })).toEqual([
    "Nothing is known to put in place of {name}.",
  ]);
  expect(problems({ title: "Spam", body: "Until {until}", action: "warn" })).toHaveLength(1);
  expect(problems({ title: "Spam", body: "Until {until}", action: "silence" })).toEqual([]);
});
