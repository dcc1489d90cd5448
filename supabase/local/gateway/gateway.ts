import type { ApiApp } from "../lite/api-app.ts";
import type { Outbox } from "../mail/outbox.ts";
import { serveAuthAdmin } from "./auth-admin.ts";
import { refuseBanned } from "./auth-bans.ts";
import { verifyInvites } from "./auth-invites.ts";
import { allowBrowsers } from "./cors.ts";
import { callFunctions } from "./functions.ts";
import { compose, type Handler } from "./handler.ts";
import { readQuotedValues } from "./quoted-values.ts";
import { readRefusedBodies } from "./refused-bodies.ts";
import { carryRequest } from "./scope.ts";
import { completeDownloads } from "./storage-downloads.ts";
import { listOneLevel } from "./storage-list.ts";
import { shapeStorageAnswers } from "./storage-shapes.ts";
import { signManyObjects } from "./storage-signed-lists.ts";
import { acceptUploadForms } from "./storage-uploads.ts";

/** The API as the hosted platform serves it: lite, with each known difference evened out around it. */
export function createGateway(
  api: ApiApp,
  options: { outbox: Outbox; urls: { site: string; api: string } },
): Handler {
  const { outbox, urls } = options;
  return compose(
    [
      allowBrowsers,
      readRefusedBodies,
      carryRequest(urls.site),
      readQuotedValues,
      callFunctions(api.data, api.functions),
      serveAuthAdmin({ sql: api.sql, outbox, urls }),
      refuseBanned(api.sql),
      verifyInvites,
      completeDownloads,
      listOneLevel(api.data),
      signManyObjects,
      shapeStorageAnswers,
      acceptUploadForms,
    ],
    (request) => api.fetch(request),
  );
}
