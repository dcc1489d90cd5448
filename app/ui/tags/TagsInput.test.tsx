import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AdminContext, defaultI18nProvider, SimpleForm, testDataProvider } from "react-admin";
import { expect, test, vi } from "vitest";
import { TagsInput } from "./TagsInput";

const listed = ["nature", "trade"].map((name) => ({ id: name, name }));

function draw(mayAdd: boolean) {
  const onSubmit = vi.fn();
  const create = vi.fn().mockResolvedValue({ data: { id: "new", name: "rivers" } });
  const provider = testDataProvider({
    getList: vi.fn().mockResolvedValue({ data: listed, total: 2 }),
    create,
  });
  const authProvider = {
    login: async () => undefined,
    logout: async () => undefined,
    checkAuth: async () => undefined,
    checkError: async () => undefined,
    getPermissions: async () => undefined,
    canAccess: async () => mayAdd,
  };
  render(
    <AdminContext
      dataProvider={provider}
      authProvider={authProvider}
      i18nProvider={defaultI18nProvider}
    >
      <SimpleForm toolbar={false} onSubmit={onSubmit} defaultValues={{ tags: ["trade"] }}>
        <TagsInput source="tags" />
        <button type="submit">Save</button>
      </SimpleForm>
    </AdminContext>,
  );
  return { create, onSubmit, user: userEvent.setup({ delay: null }) };
}

const field = () => screen.getByRole("combobox", { name: "Tags" });

test("offers the tags of the list that the record has not yet", async () => {
  const { user, onSubmit } = draw(true);
  await user.click(field());
  expect(await screen.findByRole("option", { name: "nature" })).toBeInTheDocument();
  expect(screen.queryByRole("option", { name: "trade" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("option", { name: "nature" }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  expect(onSubmit.mock.calls[0]?.[0]).toMatchObject({ tags: ["trade", "nature"] });
});

test("a new name goes on the list first, unless it is there in other letters", async () => {
  const { user, create } = draw(true);
  await user.type(field(), "Nature");
  expect(await screen.findByRole("option", { name: "nature" })).toBeInTheDocument();
  expect(screen.queryByRole("option", { name: /Add new tag/ })).not.toBeInTheDocument();
  await user.clear(field());
  await user.type(field(), "rivers");
  await user.click(await screen.findByRole("option", { name: "Add new tag “rivers”" }));
  expect(create.mock.calls[0]?.[1]).toMatchObject({ data: { name: "rivers" } });
  expect(await screen.findByText("rivers")).toBeInTheDocument();
});

test("who may not write content picks from the list only", async () => {
  const { user } = draw(false);
  await user.type(field(), "rivers");
  expect(await screen.findByText("No tag of this name is on the list.")).toBeInTheDocument();
});
