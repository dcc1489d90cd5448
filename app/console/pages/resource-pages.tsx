import { Resource } from "ra-core";
import { Route } from "react-router-dom";
import type { ConsoleResource } from "~/ui/console-resource";
import { GuardedPage } from "./GuardedPage";

/**
 * The pages of a resource, each for those who may do what it is for.
 * @returns an element of react-admin's own Resource: it reads the children of its Admin by their type
 */
export function resourcePages(resource: ConsoleResource) {
  const { name, label, list, create, edit, show, pages, recordRepresentation } = resource;
  return (
    <Resource
      key={name}
      name={name}
      options={{ label: label.many }}
      recordRepresentation={recordRepresentation}
      list={list && <GuardedPage resource={resource} action="list" page={list} />}
      create={create && <GuardedPage resource={resource} action="create" page={create} />}
      edit={edit && <GuardedPage resource={resource} action="edit" page={edit} />}
      show={show && <GuardedPage resource={resource} action="show" page={show} />}
    >
      {pages?.map(({ path, page, action = "list" }) => (
        <Route
          key={path}
          path={`${path}/*`}
          element={<GuardedPage resource={resource} action={action} page={page} />}
        />
      ))}
    </Resource>
  );
}
