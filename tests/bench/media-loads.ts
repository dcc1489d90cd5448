import { mediaRules } from "../../app/domain/media-fit.ts";
import { BUILT_IN_PROFILE } from "../../app/domain/profile/format-profile.ts";
import type { Load } from "./api.ts";

/** One request at a time: an editor who opens and narrows the library. */
const list = (name: string, body: Record<string, unknown>): Load => ({
  name: `media: ${name}`,
  path: "/rest/v1/rpc/list_media",
  body: { rules: mediaRules(BUILT_IN_PROFILE), ...body },
  connections: 1,
});

/** What the library asks, with the exact numbers beside every facet. */
export const mediaLoads: Load[] = [
  list("first page with facets", {}),
  list("sounds that need attention", {
    filters: { shelf: ["current"], kind: ["audio"], attention: ["poor_sound", "duplicate"] },
  }),
  list("a word in one of eight", { query: "harbours" }),
];
