import { cleanup, render, screen } from "@testing-library/react";
import { Suspense } from "react";
import { AdminContext, TestMemoryRouter } from "react-admin";
import { Route, Routes } from "react-router-dom";
import { describe, expect, test } from "vitest";
import { APP_PERMISSIONS, type AppPermission } from "~/domain/permissions";
import { type ConsoleResource, permissionsThatAllow } from "~/ui/console-resource";
import { resources } from "../resources";
import { resourcePages } from "./resource-pages";

const Page = () => <p>The page</p>;

/** The resource with its pages put by a stub, so that only who may open them is looked at. */
const stubbed = ({ list, create, edit, show, pages, ...resource }: ConsoleResource) => ({
  ...resource,
  ...(list && { list: Page }),
  ...(create && { create: Page }),
  ...(edit && { edit: Page }),
  ...(show && { show: Page }),
  ...(pages && { pages: pages.map((one) => ({ ...one, page: Page })) }),
});

/** Every address of a resource, with the action that it is for. */
const addresses = ({ list, create, edit, show, pages }: ConsoleResource): [string, string][] => [
  ...(list ? ([["", "list"]] as [string, string][]) : []),
  ...(create ? ([["/create", "create"]] as [string, string][]) : []),
  ...(edit ? ([["/7", "edit"]] as [string, string][]) : []),
  ...(show ? ([["/7/show", "show"]] as [string, string][]) : []),
  ...(pages ?? []).map(({ path, action = "list" }): [string, string] => [`/${path}`, action]),
];

/** What a person with these permissions reads at an address. */
async function readAt(resource: ConsoleResource, address: string, held: readonly AppPermission[]) {
  const auth = {
    login: async () => {},
    logout: async () => {},
    checkAuth: async () => {},
    checkError: async () => {},
    getPermissions: async () => new Set(held),
  };
  render(
    <TestMemoryRouter initialEntries={[`/${resource.name}${address}`]}>
      <AdminContext authProvider={auth}>
        <Suspense>
          <Routes>
            <Route path={`/${resource.name}/*`} element={resourcePages(stubbed(resource))} />
          </Routes>
        </Suspense>
      </AdminContext>
    </TestMemoryRouter>,
  );
  const said = await screen.findByText(
    /^(The page|Your role does not include this page|There is no such page in the console)$/,
  );
  const text = said.textContent;
  cleanup();
  return text;
}

describe.each(resources.map((resource) => [resource.name, resource] as const))("%s", (_, one) => {
  test("is for whoever holds a permission of the page, and tells everybody else so", async () => {
    for (const [address, action] of addresses(one)) {
      const allowing = permissionsThatAllow(one, action);
      expect(allowing).not.toEqual([]);
      for (const permission of allowing)
        expect(await readAt(one, address, [permission])).toBe("The page");
      const others = APP_PERMISSIONS.filter((permission) => !allowing.includes(permission));
      expect(await readAt(one, address, others)).toBe("Your role does not include this page");
    }
  });

  test("has no pages at addresses that are nobody's", async () => {
    const known = new Set(addresses(one).map(([address]) => address));
    for (const address of ["/create", "/7", "/7/nonsense", "/create/nonsense"])
      if (!known.has(address))
        expect(await readAt(one, address, APP_PERMISSIONS)).toBe(
          "There is no such page in the console",
        );
  });
});
