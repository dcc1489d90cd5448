import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AdminContext, SaveButton, SimpleForm, Toolbar, testDataProvider } from "react-admin";
import { expect, test, vi } from "vitest";
import { OverridesInput } from "./OverridesInput";

const toolbar = (
  <Toolbar>
    <SaveButton alwaysEnable />
  </Toolbar>
);

const open = (overrides = {}) => {
  const onSubmit = vi.fn();
  render(
    <AdminContext dataProvider={testDataProvider()}>
      <SimpleForm onSubmit={onSubmit} defaultValues={{ overrides }} toolbar={toolbar}>
        <OverridesInput />
      </SimpleForm>
    </AdminContext>,
  );
  return onSubmit;
};

test("a version says of a type what is typed, value by value", async () => {
  const user = userEvent.setup();
  const onSubmit = open();
  await screen.findByText(/Nothing yet/);
  await user.type(screen.getByLabelText("To answer, seconds"), "35-45");
  await user.type(screen.getByLabelText("Words of the text, at most"), "75");
  await screen.findByText("1 of 22 types differ.");
  await user.click(screen.getByRole("button", { name: /save/i }));
  expect(onSubmit.mock.calls[0]?.[0].overrides).toEqual({
    "speaking/read_aloud": { answerSeconds: [35, 45], promptWords: 75 },
  });
});

test("what is no value is said and not taken over, and an emptied field is built in again", async () => {
  const user = userEvent.setup();
  const onSubmit = open({ "speaking/read_aloud": { promptWords: 75 } });
  const words = await screen.findByLabelText("Words of the text, at most");
  expect(words).toHaveProperty("value", "75");
  await user.clear(words);
  await screen.findByText(/Nothing yet/);
  await user.type(words, "many");
  await screen.findByText(/not taken over yet/);
  await user.click(screen.getByRole("button", { name: /save/i }));
  expect(onSubmit.mock.calls[0]?.[0].overrides).toEqual({});
});
