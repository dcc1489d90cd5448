import { expect, test } from "vitest";
import { limitedBody } from "./limited-body.server";

const post = (body: BodyInit) =>
  new Request("http://console.test/", { method: "POST", body, duplex: "half" });

/** A body of unknown length that would never end. */
const endless = () => {
  let pulled = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pulled += 1;
      controller.enqueue(new Uint8Array(10));
    },
  });
  return { stream, pulled: () => pulled };
};

test("a body comes byte by byte as it was sent, up to the limit and no further", async () => {
  expect(await limitedBody(post("\uFEFF{ }\r\n é"), 100)).toBe("\uFEFF{ }\r\n é");
  expect(await limitedBody(post("1234"), 4)).toBe("1234");
  expect(await limitedBody(post("12345"), 4)).toBeNull();
  expect(await limitedBody(new Request("http://console.test/", { method: "POST" }), 4)).toBe("");
});

test("a body that does not say how long it is is not read to its end", async () => {
  const { stream, pulled } = endless();
  expect(await limitedBody(post(stream), 100)).toBeNull();
  expect(pulled()).toBeLessThan(20);
});
