import { AsyncLocalStorage } from "node:async_hooks";

/** What is known of the HTTP request on whose behalf lite's code is running. */
export interface RequestScope {
  method: string;
  /** Path below the origin, without query. */
  path: string;
  headers: Headers;
  /** Where links in a mail sent during this request should lead; undefined = the site itself. */
  redirectTo?: string | undefined;
}

/** Lite does not hand the request down to its connection, mail and storage adapters: this does. */
export const requestScope = new AsyncLocalStorage<RequestScope>();
