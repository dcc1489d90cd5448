import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { ATTACKER, XSS_PAYLOADS } from "../support/xss-payloads.ts";
import { openBrowser, signIn } from "./browser.ts";

const browser = openBrowser();
const MARK = "payloadcorpus";
const post = randomUUID();
const author = randomUUID();
let database: pg.Client;

beforeAll(async () => {
  database = new pg.Client({ connectionString: inject("databaseUrl") });
  await database.connect();
  const name = XSS_PAYLOADS.find((payload) => payload.startsWith("<img src=x onerror=")) ?? "";
  await database.query(
    "insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data) values ($1, $2, now(), jsonb_build_object('full_name', $3::text))",
    [author, `${MARK}@learners.example`, name],
  );
  await database.query(
    `insert into public.posts (id, forum_id, author_id, title, content)
     select $1, (select id from public.forums where title = 'Speaking'), $2, $3, $4`,
    [post, author, `${MARK} ${XSS_PAYLOADS[0]}`, XSS_PAYLOADS.join("\n")],
  );
  for (const payload of XSS_PAYLOADS) {
    await database.query(
      "insert into public.comments (post_id, author_id, content) values ($1, $2, $3)",
      [post, author, `${MARK} ${payload}`],
    );
    await database.query(
      `insert into public.posts (forum_id, author_id, title, content)
       select id, $1, left($2, 300), 'Text' from public.forums where title = 'Speaking'`,
      [author, `${MARK} ${payload}`],
    );
  }
});

afterAll(async () => {
  // Neither is anybody else's: other tests count and search.
  await database?.query("delete from public.posts where author_id = $1", [author]);
  await database?.query("delete from auth.users where id = $1", [author]);
  await database?.end();
});

/** Anything on the page that could run, load from elsewhere or lead to code. */
const dangers = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    if ("__ran" in window) found.push("a script ran");
    for (const element of document.querySelectorAll("main *")) {
      for (const { name, value } of element.attributes) {
        const isHandler = name.startsWith("on");
        const isCode = /^(javascript|vbscript|data):/i.test(value.trim());
        if (isHandler || (isCode && name !== "d"))
          found.push(`${element.tagName} ${name}=${value}`);
      }
      if (/^(IFRAME|OBJECT|EMBED|SCRIPT|BASE|META|LINK|STYLE|MARQUEE|MATH)$/.test(element.tagName))
        found.push(element.tagName);
    }
    return found;
  });

test("no payload in post, comment, title or author name runs, sends or leads to code", async () => {
  // Without the policy, which would stop a good part of them: what is tested is what stands before it.
  const page = await browser.open([], true);
  const dialogs: string[] = [];
  const strangers: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().startsWith(ATTACKER)) strangers.push(request.url());
  });
  await signIn(page, "moderator");
  const search = encodeURIComponent(JSON.stringify({ q: MARK }));
  const screens: [path: string, there: string][] = [
    [`/admin/posts?filter=${search}&perPage=100`, MARK],
    [`/admin/comments?filter=${search}&perPage=100`, MARK],
    [`/admin/posts/${post}/show?q=${MARK}`, `${XSS_PAYLOADS.length} comments`],
    [`/admin/users/${author}/show`, MARK],
  ];
  for (const [path, there] of screens) {
    await page.goto(path);
    await page.getByText(there).first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await dangers(page), path).toEqual([]);
  }

  await page.goto(`/admin/posts/${post}/show`);
  await page.getByText(`${XSS_PAYLOADS.length} comments`).waitFor();
  // Whatever is left to press or to point at is pressed and pointed at.
  const content = page.getByRole("article");
  for (const text of await content.getByText(/^(press|hover)$/).all()) await text.hover();
  for (const link of await content.getByRole("link").all()) {
    const href = (await link.getAttribute("href")) ?? "";
    expect(href).toMatch(/^(https?:\/\/|\/admin\/)/);
    if (href.startsWith("http"))
      expect(await link.getAttribute("rel")).toBe("nofollow ugc noopener noreferrer");
  }
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(MARK);
  await page
    .getByRole("option", { name: new RegExp(MARK) })
    .first()
    .waitFor();
  expect(await page.evaluate(() => "__ran" in window)).toBe(false);
  expect(dialogs).toEqual([]);
  expect(strangers).toEqual([]);
});

test("pictures come from our storage only, and a link names the host it leads to", async () => {
  const storage = `${inject("apiUrl")}/storage/v1/object/`;
  await database.query("update public.posts set content = $2 where id = $1", [
    post,
    [
      `<img src="${storage}public/avatars/none.png" alt="ours">`,
      `<img src="${ATTACKER}/pixel.gif" alt="pixel">`,
      `<img src="${storage.replace("://", "://x@")}../../../rest/v1/" alt="up">`,
      `<img src="${storage.replace(/:\d+/, "")}@attacker.example/x.png" alt="elsewhere">`,
      'Fluency <b>first</b>, fluently; <a href="https://spam.example/buy" onclick="x()">my page</a>',
    ].join(" "),
  ]);
  const page = await browser.open([], true);
  await signIn(page, "moderator");
  await page.goto(`/admin/posts/${post}/show?q=fluen`);
  const item = page.getByRole("article").locator("div").first();
  await item.getByRole("link", { name: /my page \(spam\.example\)/ }).waitFor();
  const sources = await item
    .locator("img")
    .evaluateAll((images) => images.map((image) => image.getAttribute("src")));
  expect(sources).toEqual([`${storage}public/avatars/none.png`]);
  await item.getByText("[A picture from elsewhere is not shown: pixel]").waitFor();
  expect(await item.locator("mark").allTextContents()).toEqual(["Fluency", "fluently"]);
});
