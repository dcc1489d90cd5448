import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  defaultI18nProvider,
  memoryStore,
  ResourceContextProvider,
  TestMemoryRouter,
  testDataProvider,
} from "react-admin";
import { expect, test, vi } from "vitest";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { MediaLibraryContext } from "~/ui/media/media-library";
import MediaList from "./MediaList";
import { recording } from "./media.test-data";
import { withMediaList } from "./mediaDataProvider";

const analysis = {
  duration: 9,
  loudness: -20.1,
  peak: -1,
  clipped: 0,
  leading_silence: 0,
  trailing_silence: 0,
  peaks: [10, 60, 20],
  measured_at: "2026-11-01T00:00:00Z",
};
const row = {
  ...recording,
  tags: ["kind:audio", "usage:unused", "attention:unfit"],
  analysis,
  excerpt: "The <mark>coast</mark> at dawn",
};
const facets = { "kind:audio": 1200, "kind:image": 3, "usage:unused": 4 };

const staff = {
  login: () => Promise.resolve(),
  logout: () => Promise.resolve(),
  checkAuth: () => Promise.resolve(),
  checkError: () => Promise.resolve(),
};

function draw(rpc: Rpc, allowed: readonly string[] = ["list", "edit"]) {
  const url = vi.fn().mockResolvedValue("blob:sound");
  const provider = withMediaList(
    Object.assign(testDataProvider(), {
      rpc,
      post: vi.fn(),
      getList: vi.fn().mockResolvedValue({ data: [], total: 0 }),
    }),
  );
  render(
    <TestMemoryRouter initialEntries={["/media"]}>
      <MediaLibraryContext.Provider
        value={{ url, upload: vi.fn(), measure: vi.fn().mockResolvedValue(true) }}
      >
        <AdminContext
          dataProvider={provider}
          store={memoryStore()}
          authProvider={{
            ...staff,
            canAccess: ({ action }) => Promise.resolve(allowed.includes(action)),
          }}
          i18nProvider={defaultI18nProvider}
        >
          <ResourceContextProvider value="media">
            <MediaList />
          </ResourceContextProvider>
        </AdminContext>
      </MediaLibraryContext.Provider>
    </TestMemoryRouter>,
  );
  return { url };
}

type Rpc = ConsoleDataProvider["rpc"];
const found = () => vi.fn<Rpc>().mockResolvedValue({ rows: [row], total: 1, facets });
const filtersOf = (rpc: ReturnType<typeof found>) => rpc.mock.lastCall?.[1].filters;

test("a card says what is worth knowing, and asks for the file only when it is played", async () => {
  const { url } = draw(found());
  const card = within(await screen.findByRole("listitem"));
  expect(await card.findByRole("link", { name: "Coastline" })).toBeInTheDocument();
  expect(card.getByText("coast", { selector: "mark" })).toBeInTheDocument();
  expect(card.getByText("Does not fit its item")).toBeInTheDocument();
  expect(card.getByText("Unused")).toBeInTheDocument();
  expect(url).not.toHaveBeenCalled();
  await userEvent.click(card.getByRole("button", { name: "Play Coastline" }));
  expect(await card.findByLabelText("Coastline")).toHaveAttribute("src", "blob:sound");
});

test("facets show what they would find; several of a group add up and go again", async () => {
  const rpc = found();
  draw(rpc);
  const kinds = within(await screen.findByRole("group", { name: "Kind" }));
  expect(filtersOf(rpc)).toEqual({ shelf: ["current"] });
  await userEvent.click(kinds.getByRole("button", { name: /Audio\s*1,200/ }));
  await userEvent.click(kinds.getByRole("button", { name: /Image\s*3/ }));
  await waitFor(() =>
    expect(filtersOf(rpc)).toEqual({ shelf: ["current"], kind: ["audio", "image"] }),
  );
  await userEvent.click(kinds.getByRole("button", { name: /Audio/, pressed: true }));
  await waitFor(() => expect(filtersOf(rpc)).toEqual({ shelf: ["current"], kind: ["image"] }));
  expect(kinds.queryByRole("button", { name: /Video/ })).not.toBeInTheDocument();
});

test("the same files as rows, with what was measured", async () => {
  draw(found());
  await screen.findByRole("listitem");
  await userEvent.click(screen.getByRole("button", { name: "List" }));
  expect(await screen.findByText("-20.1 LUFS")).toBeInTheDocument();
});

test("files are chosen and archived by those who may change them; the rest is told why not", async () => {
  const rpc = found();
  draw(rpc);
  await userEvent.click(await screen.findByRole("checkbox", { name: "Select Coastline" }));
  await userEvent.click(await screen.findByRole("button", { name: "Archive" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Archive 1 file" }));
  await userEvent.type(dialog.getByLabelText(/Reason/), "Out of date");
  const problem = 'Learners meet this file in "Echo".';
  rpc.mockResolvedValueOnce([{ id: row.id, title: "Coastline", problem }]);
  await userEvent.click(dialog.getByRole("button", { name: "Archive" }));
  expect(await dialog.findByText("0 files archived.")).toBeInTheDocument();
  expect(dialog.getByText(`Coastline: ${problem}`)).toBeInTheDocument();
  expect(rpc).toHaveBeenCalledWith(
    "set_media_archived",
    { ids: [row.id], archived: true },
    "Out of date",
  );
});

test("readers choose nothing", async () => {
  draw(found(), ["list"]);
  await screen.findByRole("listitem");
  expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
});
