// @vitest-environment node
import { createClient, type RealtimeClientOptions } from "@supabase/supabase-js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { listenToCases } from "./announcements";

/** [join_ref, ref, topic, event, payload]: how Realtime frames messages, protocol 2.0.0. */
const frame = z.tuple([
  z.string().nullable(),
  z.string().nullable(),
  z.string(),
  z.string(),
  z.unknown(),
]);

/** Answers as Realtime does when a client joins; no more of it is needed here. */
let server: WebSocketServer;
let sockets: { socket: WebSocket; topic: string }[] = [];
let answers: "ok" | "error" = "ok";
let told: (boolean | "change")[] = [];
let end = () => {};

beforeEach(async () => {
  sockets = [];
  told = [];
  answers = "ok";
  server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  server.on("connection", (socket) =>
    socket.on("message", (data) => {
      const [join, ref, topic, event] = frame.parse(JSON.parse(String(data)));
      if (event !== "phx_join") return;
      sockets.push({ socket, topic });
      const change = { id: 7, event: "*", schema: "public", table: "moderation_cases" };
      const response = answers === "ok" ? { postgres_changes: [change] } : { reason: "refused" };
      socket.send(JSON.stringify([join, ref, topic, "phx_reply", { status: answers, response }]));
    }),
  );
  await new Promise((resolve) => server.once("listening", resolve));
});

afterEach(async () => {
  end();
  for (const socket of server.clients) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
});

function listen() {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const client = createClient(`http://127.0.0.1:${address.port}`, "sb_publishable_test", {
    realtime: { transport: WebSocket as RealtimeClientOptions["transport"] },
  });
  end = listenToCases(client, {
    onChange: () => told.push("change"),
    onLive: (isLive) => told.push(isLive),
  });
}

test("is live once it joined, and tells that something changed", async () => {
  listen();
  await expect.poll(() => told).toEqual([true]);
  const [{ socket, topic } = { socket: undefined, topic: "" }] = sockets;
  const data = { type: "UPDATE", schema: "public", table: "moderation_cases", columns: [] };
  const change = { ids: [7], data: { ...data, record: {}, old_record: {}, commit_timestamp: "" } };
  socket?.send(JSON.stringify([null, null, topic, "postgres_changes", change]));
  await expect.poll(() => told).toEqual([true, "change"]);
});

test("is not live while the socket is gone, and live again when it came back", async () => {
  listen();
  await expect.poll(() => told).toEqual([true]);
  sockets[0]?.socket.terminate();
  await expect.poll(() => told.at(1)).toBe(false);
  await expect.poll(() => told.at(-1)).toBe(true);
  expect(sockets.length).toBe(2);
});

test("is not live where the server refuses", async () => {
  answers = "error";
  listen();
  await expect.poll(() => told.at(-1)).toBe(false);
  expect(told).not.toContain(true);
});
