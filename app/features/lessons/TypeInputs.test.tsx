import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AdminContext, SimpleForm } from "react-admin";
import { expect, it } from "vitest";
import { TypeInputs } from "./TypeInputs";

const draw = (questions: unknown[] = []) =>
  render(
    <AdminContext>
      <SimpleForm
        toolbar={false}
        defaultValues={{ module: "speaking", question_type: "repeat_sentence", questions }}
      >
        <TypeInputs />
      </SimpleForm>
    </AdminContext>,
  );

async function choose(label: RegExp, name: string) {
  await userEvent.click(screen.getByRole("combobox", { name: label }));
  await userEvent.click(await screen.findByRole("option", { name }));
}

// That Material UI warns of no value outside the choices is checked for every component test.
it("takes the first type of another module, by its name in the test", async () => {
  draw();
  expect(screen.getByRole("combobox", { name: /type/ })).toHaveTextContent("Repeat Sentence");
  await choose(/module/, "Listening");
  expect(screen.getByRole("combobox", { name: /type/ })).toHaveTextContent("Summarize Spoken Text");
});

it("offers the types of the module only", async () => {
  draw();
  await choose(/module/, "Writing");
  await userEvent.click(screen.getByRole("combobox", { name: /type/ }));
  const options = within(await screen.findByRole("listbox")).getAllByRole("option");
  expect(options.map((option) => option.textContent)).toEqual([
    "Summarize Written Text",
    "Write Essay",
  ]);
});

it("stays as it is while the lesson holds questions", () => {
  draw([{ id: "q" }]);
  expect(screen.getAllByText("Remove the questions to change this.")).toHaveLength(2);
});
