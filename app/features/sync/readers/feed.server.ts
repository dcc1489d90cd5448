import { z } from "zod";
import { type FeedAccess, feedPage } from "./feed-page.server";
import { type ReadPages, SourceProblem } from "./page";

const DEFAULT_PAGE_SIZE = 100;
const MOST_PAGES = 100_000;

/** Where a feed is read on: the page, or the address that the feed named. */
const checkpointShape = z
  .object({
    page: z.number(),
    next: z.string().nullish(),
    rows: z.number(),
    total: z.number().nullish(),
  })
  .nullable();

/** The next page that a feed named. Where the feed is read by https, its pages are, whatever it calls them. */
function nextAddress(next: string, { url }: FeedAccess["config"]): URL {
  const first = new URL(url);
  const address = new URL(next, first);
  if (address.host === first.host) address.protocol = first.protocol;
  return address;
}

function addressOf({ config }: FeedAccess, page: number): string {
  const url = new URL(config.url);
  url.searchParams.set(config.pageParam ?? "page", String(page));
  url.searchParams.set(config.sizeParam ?? "limit", String(config.pageSize ?? DEFAULT_PAGE_SIZE));
  return url.href;
}

/**
 * A paged feed until it has no more: an empty page, or its word that there is no next one. The total
 * it names is shown, never believed: a feed that says less than it has would lose questions.
 */
export const readFeed = (access: FeedAccess): ReadPages =>
  async function* (checkpoint) {
    const from = checkpointShape.parse(checkpoint);
    let page = from?.page ?? access.config.firstPage ?? 1;
    let next = from?.next ?? null;
    let rows = from?.rows ?? 0;
    let before = from?.total ?? undefined;
    for (let read = 0; read < MOST_PAGES; read += 1) {
      const url = next ? nextAddress(next, access.config).href : addressOf(access, page);
      if (new URL(url).host !== new URL(access.config.url).host)
        throw new SourceProblem(
          "The feed names a next page on another server, which is not followed.",
        );
      const answer = await feedPage(url, access);
      const { total } = answer;
      const changed = total !== undefined && before !== undefined && total !== before;
      const ended = answer.items.length === 0;
      const lied = ended && total !== undefined && !changed && total !== rows;
      const warning = changed
        ? `The source changed while it was read: it had ${before} questions, now it says ${total}.`
        : lied
          ? `The feed says that it has ${total} questions, but it gave ${rows}.`
          : undefined;
      const records = answer.items.map((values, index) => ({ row: rows + index + 1, values }));
      rows += records.length;
      page += 1;
      next = answer.next ?? null;
      before = total ?? before;
      if (!ended || warning)
        yield { records, checkpoint: { page, next, rows, total: before ?? null }, total, warning };
      if (ended || answer.next === null) return;
    }
    throw new SourceProblem(
      `The feed has more than ${MOST_PAGES} pages, which no feed of questions has.`,
    );
  };
