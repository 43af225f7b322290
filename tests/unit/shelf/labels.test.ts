import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { hear, stampedSince } from "#lib/cache/stamps.mjs";
import { askedHeader, madeOfHeader, shelfWord, shownForHeader } from "#lib/shelf/made-of.ts";
import { withShelf } from "#lib/shelf/serve.ts";

const asked: string[] = [];
const views: { serial: string; address: string }[] = [];
let isDown = false;

/** The route of a label's page, as the shelf or a visitor asks it. */
function route(request: IncomingMessage, response: ServerResponse): void {
  const isShelf = request.headers[askedHeader] === shelfWord();
  asked.push(`${isShelf ? "shelf" : "visitor"} ${request.url}`);
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("cache-control", "no-cache");
  if (isDown) response.statusCode = 503;
  else if (request.url?.includes("NONE")) response.statusCode = 404;
  else if (isShelf) {
    response.setHeader(madeOfHeader, "piece:1,label:A");
    response.setHeader(shownForHeader, request.url?.includes("SHORT") ? "0" : "15");
  }
  response.end(`${request.url} ${asked.length}`);
}

const server = createServer(
  withShelf({
    handle: route,
    host: "localhost",
    ownScripts: [],
    stampedSince,
    mostBytes: 1_000_000,
    onLabelView: (serial, { address }) => views.push({ serial, address }),
  }),
);
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());
beforeEach(() => {
  asked.length = 0;
  views.length = 0;
  isDown = false;
});

function get(path: string, headers: Record<string, string> = {}, method = "GET") {
  return new Promise<{ status: number; headers: IncomingMessage["headers"]; body: string }>(
    (resolve, reject) => {
      const sent = ask({ port, path, method, headers }, async (answer) => {
        let body = "";
        for await (const part of answer) body += part;
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      });
      sent.on("error", reject).end();
    },
  );
}

it("makes a label's page once in each language, however many ask, and tells nobody what it is made of", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => get("/p/A?lang=ar")));
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  await get("/p/A", { "accept-language": "ar" });
  await get("/p/A?lang=fr");
  expect(asked).toEqual(["shelf /p/A?lang=ar", "shelf /p/A?lang=fr"]);
  expect(Object.keys(answers[0]?.headers ?? {}).filter((name) => name.startsWith("x-sanad"))).toEqual([]);
  expect(answers[0]?.headers["cache-control"]).toBe("no-cache");
});

it("counts every view, but no HEAD, and knows the visitor's address from the line or the proxy", async () => {
  await get("/p/COUNT?lang=fr");
  await get("/p/COUNT?lang=fr", { "x-forwarded-for": "192.0.2.7" });
  await get("/p/COUNT?lang=fr", {}, "HEAD");
  expect(views).toEqual([
    { serial: "COUNT", address: "127.0.0.1" },
    { serial: "COUNT", address: "192.0.2.7" },
  ]);
});

it("shows a change at the very next view once it is heard of", async () => {
  const before = await get("/p/STAMP?lang=fr");
  expect((await get("/p/STAMP?lang=fr")).body).toBe(before.body);
  hear(["piece:1"]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect((await get("/p/STAMP?lang=fr")).body).not.toBe(before.body);
});

it("makes a page again when its seconds are over", async () => {
  const first = await get("/p/SHORT?lang=fr");
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect((await get("/p/SHORT?lang=fr")).body).not.toBe(first.body);
});

it("leaves to the route what is no plain view of a page: data, other questions, what is below it, unknown numbers", async () => {
  await get("/p/B?lang=fr", { accept: "application/vc+ld+json" });
  await get("/p/B?linkType=linkset");
  await get("/p/B/claim");
  await get("/p/find?code=B");
  expect(asked.every((line) => line.startsWith("visitor"))).toBe(true);
  expect((await get("/p/NONE?lang=fr")).status).toBe(404);
  expect(views).toEqual([]);
});

it("never keeps an answer of trouble", async () => {
  isDown = true;
  expect((await get("/p/TROUBLE?lang=fr")).status).toBe(503);
  isDown = false;
  expect((await get("/p/TROUBLE?lang=fr")).status).toBe(200);
  expect(asked.at(-1)).toBe("shelf /p/TROUBLE?lang=fr");
});
