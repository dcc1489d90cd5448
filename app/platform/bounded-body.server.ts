/** The request has more bytes than the route takes; the message is for whoever sent it. */
export class TooLargeBodyError extends Error {}

/** Bytes of what a form or a webhook says; files have ways of their own. */
export const LARGEST_BODY = 1024 * 1024;

/**
 * The body of a request as it arrived. Whoever sends without end is stopped at the limit, before this
 * process has more of it in memory.
 * @throws TooLargeBodyError
 */
export async function boundedText(
  { body }: Pick<Request, "body">,
  limit = LARGEST_BODY,
): Promise<string> {
  const reader = body?.getReader();
  if (!reader) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new TooLargeBodyError("The request is larger than this address takes.");
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}
