import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  defaultI18nProvider,
  ResourceContextProvider,
  SimpleForm,
  testDataProvider,
} from "react-admin";
import { expect, it, vi } from "vitest";
import { LessonInputs } from "./LessonInputs";
import { newLesson } from "./lesson";
import { useLessonValidation } from "./slug-holder";

function Form({ onSubmit, values }: { onSubmit: () => void; values: object }) {
  return (
    <SimpleForm
      toolbar={false}
      defaultValues={{ ...newLesson, ...values }}
      validate={useLessonValidation()}
      onSubmit={onSubmit}
    >
      <LessonInputs />
      <button type="submit">Save</button>
    </SimpleForm>
  );
}

function draw(values: object = {}) {
  const provider = testDataProvider({
    getList: () => Promise.resolve({ data: [], total: 0 }),
    getOne: () => new Promise(() => undefined),
  });
  const rpc = async (name: string) =>
    name === "list_questions" ? { rows: [], total: 0, total_is_estimate: false } : [];
  const onSubmit = vi.fn();
  render(
    <AdminContext dataProvider={{ ...provider, rpc }} i18nProvider={defaultI18nProvider}>
      <ResourceContextProvider value="practice_lessons">
        <Form onSubmit={onSubmit} values={values} />
      </ResourceContextProvider>
    </AdminContext>,
  );
  return { onSubmit, save: () => userEvent.click(screen.getByRole("button", { name: "Save" })) };
}

it("says at each field what is missing, in sentences", async () => {
  const { save, onSubmit } = draw({ thumbnail_media_id: "none" });
  await userEvent.clear(screen.getByRole("spinbutton", { name: /Minutes/ }));
  await save();
  expect(await screen.findByText("A lesson needs a title.")).toBeInTheDocument();
  expect(screen.getByRole("textbox", { name: /Title/ })).toBeInvalid();
  expect(screen.getByRole("spinbutton", { name: /Minutes/ })).toHaveAccessibleDescription(
    "A number is needed here.",
  );
  expect(screen.getByRole("group", { name: /Thumbnail/ })).toHaveTextContent(/file again/);
  expect(onSubmit).not.toHaveBeenCalled();
});

it("saves a new lesson that has a title only", async () => {
  const { save, onSubmit } = draw();
  await userEvent.type(screen.getByRole("textbox", { name: /Title/ }), "Hard words");
  await save();
  await waitFor(() => expect(onSubmit).toHaveBeenCalled());
  expect(onSubmit.mock.calls[0]?.[0]).toMatchObject({ title: "Hard words", slug: "hard-words" });
});
