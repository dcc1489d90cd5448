import { expect, test } from "vitest";
import { boundedText, TooLargeBodyError } from "./bounded-body.server";

/** A request whose body goes on for as long as somebody reads. */
function endless() {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1000;
      controller.enqueue(new Uint8Array(1000).fill(120));
    },
  });
  return { request: { body } as Pick<Request, "body">, sent: () => sent };
}

test("a body arrives as it was sent, whatever its characters", async () => {
  const body = '{"é": "\u{1F600}"}';
  expect(await boundedText(new Request("http://x", { method: "POST", body }))).toBe(body);
  expect(await boundedText(new Request("http://x", { method: "POST" }))).toBe("");
});

test("one without an end is let go at the limit", async () => {
  const { request, sent } = endless();
  await expect(boundedText(request, 10_000)).rejects.toThrow(TooLargeBodyError);
  expect(sent()).toBeLessThan(20_000);
});
