import { createServer } from "node:net";
import { expect, test } from "vitest";
import { listeningInodes } from "./port-holder.ts";
import { assertPortFree } from "./ports.ts";

test("a taken port is named with its holder and the variable that moves it", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await expect(assertPortFree("apiPort", port)).rejects.toThrow(
    new RegExp(`Port ${port}, wanted for the API, is taken by .*SUPABASE_API_PORT=`),
  );
  if (process.platform === "linux") {
    await expect(assertPortFree("apiPort", port)).rejects.toThrow(`process ${process.pid} (`);
  }
  await new Promise((resolve) => server.close(resolve));
  await expect(assertPortFree("apiPort", port)).resolves.toBeUndefined();
});

test("listeners are found in the kernel's table by their port", () => {
  const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:D431 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1
   1: 0100007F:D432 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 222 1
   2: 0100007F:D431 0100007F:9999 01 00000000:00000000 00:00000000 00000000     0        0 333 1`;
  expect([...listeningInodes(table, 54321)]).toEqual(["111"]);
});
