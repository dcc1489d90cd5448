import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AdminContext, defaultI18nProvider, SimpleForm, TextInput } from "react-admin";
import { expect, it } from "vitest";
import { MediaInput } from "./MediaInput";

const KINDS = ["image"] as const;
const atForm = () => ({ picture_id: "Choose a picture for this." });
const atField = () => "Choose a picture for this.";

it.each([
  ["the form's rules", { form: atForm, field: undefined }],
  ["the input's own rule", { form: undefined, field: atField }],
])("shows the sentence of %s", async (_, { form, field }) => {
  render(
    <AdminContext i18nProvider={defaultI18nProvider}>
      <SimpleForm toolbar={false} id="form" {...(form && { validate: form })}>
        <TextInput source="title" />
        <MediaInput
          source="picture_id"
          label="Picture"
          kinds={KINDS}
          helperText="Shown beside the text."
          {...(field && { validate: field })}
        />
        <button type="submit">Save</button>
      </SimpleForm>
    </AdminContext>,
  );
  const group = screen.getByRole("group", { name: /Picture/ });
  expect(group).toHaveTextContent("Shown beside the text.");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Choose a picture for this.")).toBeInTheDocument();
  expect(group).not.toHaveTextContent("Shown beside the text.");
});
