import { afterAll, beforeAll, expect, test } from "vitest";
import type { Stack } from "../start-stack.ts";
import { connectClient, signIn, startTestStack } from "../testing/test-stack.ts";

let stack: Stack;

beforeAll(async () => {
  stack = await startTestStack(`
    insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
    values ('audio', 'audio', false, 1000, array['audio/mpeg', 'text/plain']), ('open', 'open', true, null, null);
    create policy "Everyone has a folder" on storage.objects for all to authenticated
      using (bucket_id = 'audio' and (storage.foldername(name))[1] = (select auth.uid())::text)
      with check (bucket_id = 'audio' and (storage.foldername(name))[1] = (select auth.uid())::text);`);
});
afterAll(() => stack?.stop());

const bucket = (name = "audio") => connectClient(stack).storage.from(name);
const sound = (text = "0123456789") => new Blob([text], { type: "audio/mpeg" });

test("files arrive whole from a Blob, a File and a Buffer, with their type", async () => {
  await bucket().upload("kinds/blob.mp3", sound("blob"));
  await bucket().upload("kinds/file.mp3", new File(["file"], "x.mp3", { type: "audio/mpeg" }));
  await bucket().upload("kinds/buffer.txt", Buffer.from("buffer"), { contentType: "text/plain" });
  await bucket().update("kinds/blob.mp3", sound("new blob"));
  for (const [path, text, type] of [
    ["kinds/blob.mp3", "new blob", "audio/mpeg"],
    ["kinds/file.mp3", "file", "audio/mpeg"],
    ["kinds/buffer.txt", "buffer", "text/plain"],
  ] as const) {
    const { data, error } = await bucket().download(path);
    expect(error).toBeNull();
    expect([await data?.text(), data?.type]).toEqual([text, type]);
  }
});

test("names may hold blanks, accents, and be folders of each other", async () => {
  for (const path of ["odd/a b", "odd/é ü.mp3", "odd/a b/c.mp3"]) {
    const { error } = await bucket().upload(path, sound(path));
    expect(error).toBeNull();
    expect(await (await bucket().download(path)).data?.text()).toBe(path);
  }
});

test("a list shows one level: files by their own name, folders without an id", async () => {
  for (const path of ["tree/z.mp3", "tree/a.mp3", "tree/deep/b.mp3", "tree/deep/er/c.mp3"]) {
    await bucket().upload(path, sound());
  }
  const { data } = await bucket().list("tree");
  expect(data?.map(({ name, id }) => [name, id !== null])).toEqual([
    ["a.mp3", true],
    ["deep", false],
    ["z.mp3", true],
  ]);
  expect(data?.[0]?.metadata).toMatchObject({ size: 10, mimetype: "audio/mpeg" });
  const found = await bucket().list("tree", { search: "z" });
  expect(found.data?.map(({ name }) => name)).toEqual(["z.mp3"]);
  const second = await bucket().list("tree", { limit: 1, offset: 1 });
  expect(second.data?.map(({ name }) => name)).toEqual(["deep"]);
});

test("a signed URL plays, from any second on, and saves under a name", async () => {
  await bucket().upload("play/one.mp3", sound());
  const { data } = await bucket().createSignedUrl("play/one.mp3", 60, { download: "my one.mp3" });
  const part = await fetch(data?.signedUrl ?? "", { headers: { range: "bytes=3-5" } });
  expect([part.status, await part.text()]).toEqual([206, "345"]);
  expect(part.headers.get("content-range")).toBe("bytes 3-5/10");
  expect(part.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''my%20one.mp3");
  const behind = await fetch(data?.signedUrl ?? "", { headers: { range: "bytes=10-" } });
  expect([behind.status, behind.headers.get("content-range")]).toEqual([416, "bytes */10"]);
  const whole = await fetch(data?.signedUrl ?? "");
  expect([whole.status, whole.headers.get("accept-ranges"), await whole.text()]).toEqual([
    200,
    "bytes",
    "0123456789",
  ]);
});

test("many URLs are signed at once, and a missing object spoils none of the others", async () => {
  await bucket().upload("many/1.mp3", sound());
  const { data } = await bucket().createSignedUrls(["many/1.mp3", "many/none.mp3"], 60);
  expect(data?.map(({ path, error }) => [path, error !== null])).toEqual([
    ["many/1.mp3", false],
    ["many/none.mp3", true],
  ]);
  expect((await fetch(data?.[0]?.signedUrl ?? "")).status).toBe(200);
  expect(data?.[1]?.signedUrl).toBeNull();
});

test("a signed upload URL takes exactly one file, from somebody without rights", async () => {
  const { data } = await bucket().createSignedUploadUrl("signed/in.mp3");
  const stranger = connectClient(stack, stack.publishableKey).storage.from("audio");
  const sent = await stranger.uploadToSignedUrl("signed/in.mp3", data?.token ?? "", sound("sent"));
  expect(sent.data).toMatchObject({ path: "signed/in.mp3", fullPath: "audio/signed/in.mp3" });
  expect(await (await bucket().download("signed/in.mp3")).data?.text()).toBe("sent");
  expect((await stranger.upload("signed/other.mp3", sound())).error).not.toBeNull();
});

test("a file tells its size and type; it can be copied, moved and removed", async () => {
  await bucket().upload("life/a.mp3", sound());
  const { data: info } = await bucket().info("life/a.mp3");
  expect(info).toMatchObject({ name: "life/a.mp3", size: 10, contentType: "audio/mpeg" });
  expect((await bucket().copy("life/a.mp3", "life/b.mp3")).data?.path).toBe("life/b.mp3");
  await bucket().move("life/b.mp3", "life/c.mp3");
  expect(await (await bucket().download("life/c.mp3")).data?.text()).toBe("0123456789");
  const removed = await bucket().remove(["life/a.mp3", "life/c.mp3"]);
  expect(removed.data).toHaveLength(2);
  expect((await bucket().list("life")).data).toEqual([]);
});

test("limits of a bucket hold, and a refused body does not break the connection", async () => {
  for (let round = 0; round < 3; round += 1) {
    const big = await bucket().upload("big.txt", Buffer.alloc(300_000), {
      contentType: "text/plain",
    });
    expect(big.error).toMatchObject({ statusCode: "413" });
  }
  const form = await bucket().upload(
    "big.mp3",
    new Blob([Buffer.alloc(2000)], { type: "audio/mpeg" }),
  );
  expect(form.error).toMatchObject({ statusCode: "413" });
  const image = await bucket().upload("x.png", Buffer.from("x"), { contentType: "image/png" });
  expect(image.error).toMatchObject({ statusCode: "415" });
});

test("policies decide what a person may do", async () => {
  const { client, user } = await signIn(stack, "owner@example.com");
  const other = await signIn(stack, "other@example.com");
  const mine = `${user.id}/mine.mp3`;
  expect((await client.storage.from("audio").upload(mine, sound())).error).toBeNull();
  expect(
    (await client.storage.from("audio").upload("elsewhere.mp3", sound())).error,
  ).not.toBeNull();
  expect((await other.client.storage.from("audio").download(mine)).error).not.toBeNull();
  expect((await other.client.storage.from("audio").list(user.id)).data).toEqual([]);
  expect((await client.storage.from("audio").list(user.id)).data).toHaveLength(1);
});

test("a public bucket is read without a key", async () => {
  await bucket("open").upload("face.png", Buffer.from("png"), { contentType: "image/png" });
  const { data } = bucket("open").getPublicUrl("face.png");
  const answer = await fetch(data.publicUrl);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/png"]);
});
