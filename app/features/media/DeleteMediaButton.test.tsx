import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  defaultI18nProvider,
  Notification,
  RecordContextProvider,
  TestMemoryRouter,
  testDataProvider,
} from "react-admin";
import { expect, it, vi } from "vitest";
import { SupabaseContext } from "~/platform/supabase/context";
import { apiErrorFrom } from "~/platform/supabase/errors";
import { createSessionKeeper } from "~/platform/supabase/session-keeper";
import { fakeClient } from "../../../tests/support/fake-supabase-client";
import { DeleteMediaButton } from "./DeleteMediaButton";
import { MediaUsageList } from "./MediaUsage";
import type { MediaUsage } from "./media";
import { dictationUse, recording } from "./media.test-data";

/** As Postgres words it. */
const refusal = apiErrorFrom(
  409,
  { code: "23001", details: 'Key (id)=(1) is referenced from table "listening_questions".' },
  "r",
);

/** The button and the list beside it, where each call of media_usage finds the next of these. */
function draw(...usages: MediaUsage[][]) {
  const client = fakeClient();
  const remove = vi.spyOn(client.storage, "from");
  const rpc = vi.fn();
  for (const found of usages) rpc.mockResolvedValueOnce(found);
  const provider = Object.assign(testDataProvider(), {
    rpc,
    getList: vi.fn().mockResolvedValue({ data: [], total: 0 }),
    delete: vi.fn().mockRejectedValue(refusal),
  });
  const access = { url: "", publishableKey: "", client, keeper: createSessionKeeper(client) };
  render(
    <TestMemoryRouter>
      <SupabaseContext.Provider value={access}>
        <AdminContext dataProvider={provider} i18nProvider={defaultI18nProvider}>
          <RecordContextProvider value={recording}>
            <DeleteMediaButton />
            <MediaUsageList item={recording} />
            <Notification />
          </RecordContextProvider>
        </AdminContext>
      </SupabaseContext.Provider>
    </TestMemoryRouter>,
  );
  return { provider, remove };
}

it("offers no deletion of a file in use, and says where it is used", async () => {
  draw([dictationUse]);
  expect(await screen.findByRole("button", { name: /in use/i })).toBeDisabled();
  expect(screen.getByRole("link", { name: "Coastal walks" })).toHaveAttribute(
    "href",
    `/admin/listening_questions/${dictationUse.id}`,
  );
  expect(screen.getByText(/usually plays 3 to 5 seconds; this has 9\.0/)).toBeInTheDocument();
});

it("tells why the database refused, shows the new use and keeps the file", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { provider, remove } = draw([], [dictationUse]);
  await screen.findByText("Used nowhere.");
  await userEvent.click(screen.getByRole("button", { name: "Delete" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Delete" }));
  expect(await screen.findByText(/still used by listening questions/)).toBeInTheDocument();
  expect(await screen.findByRole("link", { name: "Coastal walks" })).toBeInTheDocument();
  expect(provider.delete).toHaveBeenCalledOnce();
  expect(remove).not.toHaveBeenCalled();
});
