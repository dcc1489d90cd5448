import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  defaultI18nProvider,
  ResourceContextProvider,
  TestMemoryRouter,
  testDataProvider,
} from "react-admin";
import { expect, it, vi } from "vitest";
import CategoryTree from "./CategoryTree";

const row = (id: number, title: string, parent: number | null) => ({
  id,
  title,
  parent,
  code: `code-${id}`,
  short_name: null,
  icon: "microphone",
  color: "#1f5f99",
  order_index: 0,
  question_count: 120,
  version: 4,
});
const data = [
  row(1, "Speaking", null),
  row(7, "Writing", null),
  row(2, "Read Aloud", 1),
  row(3, "Repeat Sentence", 1),
];

function draw() {
  const rpc = vi.fn(
    async (name: string): Promise<unknown> =>
      name === "category_counts" ? [{ category: 2, total: 5, total_active: 3 }] : {},
  );
  const provider = testDataProvider({
    getList: () => Promise.resolve({ data, total: data.length }) as never,
  });
  render(
    <TestMemoryRouter>
      <AdminContext dataProvider={{ ...provider, rpc }} i18nProvider={defaultI18nProvider}>
        <ResourceContextProvider value="pte_categories">
          <CategoryTree />
        </ResourceContextProvider>
      </AdminContext>
    </TestMemoryRouter>,
  );
  return { rpc };
}

it("shows our count beside the provider's, each category below its section", async () => {
  draw();
  const list = await screen.findByRole("list", { name: "Categories" });
  const rows = within(list).getAllByRole("listitem");
  expect(rows.map((item) => within(item).getByRole("link").textContent)).toEqual([
    "Speaking",
    "Read Aloud",
    "Repeat Sentence",
    "Writing",
  ]);
  expect(rows[1]).toHaveTextContent("in Speaking");
  expect(rows[1]).toHaveTextContent("Ours: 5, 3 published");
  expect(rows[1]).toHaveTextContent("Provider’s: 120");
});

it("moves by keyboard: down among neighbours, and into another section, never into itself", async () => {
  const { rpc } = draw();
  const down = await screen.findByRole("button", { name: "Move Read Aloud down" });
  down.focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() =>
    expect(rpc).toHaveBeenCalledWith("move_category", {
      category: 2,
      new_parent: 1,
      position: 2,
      version: 4,
    }),
  );
  expect(await screen.findByText("Read Aloud is number 2 in Speaking now.")).toBeInTheDocument();

  await userEvent.click(screen.getByRole("button", { name: "Move Speaking elsewhere" }));
  const dialog = screen.getByRole("dialog");
  await userEvent.click(within(dialog).getByRole("combobox", { name: "Into" }));
  expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual([
    "The top",
    "Writing",
  ]);
  await userEvent.click(screen.getByRole("option", { name: "Writing" }));
  await userEvent.click(within(dialog).getByRole("button", { name: "Move" }));
  await waitFor(() =>
    expect(rpc).toHaveBeenCalledWith(
      "move_category",
      expect.objectContaining({ category: 1, new_parent: 7, position: 1 }),
    ),
  );
});
