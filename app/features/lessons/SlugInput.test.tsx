import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  RecordContextProvider,
  ResourceContextProvider,
  SimpleForm,
  TextInput,
  testDataProvider,
} from "react-admin";
import { describe, expect, it } from "vitest";
import { SlugInput } from "./SlugInput";

const taken = [{ id: "other", slug: "taken", title: "The first one" }];

function show(record?: { id: string; title: string; slug: string }) {
  const dataProvider = testDataProvider({
    getList: (_resource, { filter }) => {
      const data = taken.filter(({ slug }) => slug === filter.slug);
      return Promise.resolve({ data: data as never[], total: data.length });
    },
  });
  render(
    <AdminContext dataProvider={dataProvider}>
      <ResourceContextProvider value="practice_lessons">
        <RecordContextProvider value={record}>
          <SimpleForm>
            <TextInput source="title" />
            <SlugInput />
          </SimpleForm>
        </RecordContextProvider>
      </ResourceContextProvider>
    </AdminContext>,
  );
  return {
    title: screen.getByRole("textbox", { name: /title/i }),
    slug: screen.getByRole("textbox", { name: /slug/i }),
  };
}

describe("the slug field", () => {
  it("follows the title of a new lesson", async () => {
    const { title, slug } = show();
    await userEvent.type(title, "Hard words");
    expect(slug).toHaveValue("hard-words");
  });

  it("stays as written once edited by hand", async () => {
    const { title, slug } = show();
    await userEvent.type(title, "Hard");
    await userEvent.clear(slug);
    await userEvent.type(slug, "mine");
    await userEvent.type(title, " words");
    expect(slug).toHaveValue("mine");
  });

  it("never changes the address of a lesson that exists", async () => {
    const { title, slug } = show({ id: "1", title: "Old", slug: "old" });
    await userEvent.type(title, " and new");
    expect(slug).toHaveValue("old");
  });

  it("says which lesson has the slug already", async () => {
    const { slug } = show();
    await userEvent.type(slug, "taken");
    expect(
      await screen.findByText("The lesson “The first one” has this slug already."),
    ).toBeInTheDocument();
  });
});
