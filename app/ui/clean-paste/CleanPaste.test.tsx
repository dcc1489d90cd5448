import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { CleanPaste, straightQuotes } from "./CleanPaste";

function Field({ label }: { label: string }) {
  const [value, setValue] = useState("");
  return (
    <textarea aria-label={label} value={value} onChange={(event) => setValue(event.target.value)} />
  );
}

function draw() {
  render(
    <CleanPaste>
      <Field label="Text" />
      <div {...straightQuotes}>
        <Field label="Sentence" />
      </div>
    </CleanPaste>,
  );
  return userEvent.setup({ delay: null });
}

test("a paste is cleaned, told, and given back on demand", async () => {
  const user = draw();
  const field = screen.getByRole("textbox", { name: "Text" });
  await user.type(field, "One ");
  await user.paste("“two\u00a0three”");
  expect(field).toHaveValue("One “two three”");
  expect(screen.getByText("Cleaned the paste: 1 special space.")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Undo the cleaning" }));
  expect(field).toHaveValue("One “two\u00a0three”");
});

test("where candidates type the text, quotes become those of a keyboard", async () => {
  const user = draw();
  const field = screen.getByRole("textbox", { name: "Sentence" });
  await user.click(field);
  await user.paste("They don’t.");
  expect(field).toHaveValue("They don't.");
});

test("a clean paste is left to the browser", async () => {
  const user = draw();
  const field = screen.getByRole("textbox", { name: "Text" });
  await user.click(field);
  await user.paste("Plain.");
  expect(field).toHaveValue("Plain.");
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});
