import type { Readable } from "node:stream";

/**
 * The beginning of a stream, and the stream from its beginning on.
 * @param bytes  how much is wanted; the head is shorter only when the stream is
 */
export async function peek(
  stream: Readable,
  bytes: number,
): Promise<{ head: Buffer; whole: AsyncIterable<Buffer> }> {
  const chunks = stream[Symbol.asyncIterator]();
  const taken: Buffer[] = [];
  for (let size = 0; size < bytes; ) {
    const { done, value } = await chunks.next();
    if (done) break;
    const chunk = Buffer.from(value);
    taken.push(chunk);
    size += chunk.length;
  }
  const head = Buffer.concat(taken);
  async function* whole() {
    yield head;
    for await (const chunk of { [Symbol.asyncIterator]: () => chunks }) yield Buffer.from(chunk);
  }
  return { head: head.subarray(0, bytes), whole: whole() };
}
