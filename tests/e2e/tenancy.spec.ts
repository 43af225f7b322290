import { type APIRequestContext, type Browser, expect, request, test } from "@playwright/test";
import { routes } from "#features/ops/routes.ts";
import { claimsText, linkMinutes } from "#features/vault/domain/file-link.ts";
import { hmacHex } from "#lib/crypto/digest.ts";
import type { Id } from "#lib/ids/ids.ts";
import { harnessOrigin, lookUp } from "#tests/e2e/steps/database.ts";
import { addressesOf, type FesThings, fesThings, isKnown } from "#tests/e2e/steps/fes-things.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";

/** What chambers share: the register of crafts is read by every office, and a grade by the second house. */
const shared = ["/{locale}/office/crafts/{craftId}", "/{locale}/office/readings/{assessmentId}"];

/** Routes of the office below a thing, and what else an officer reaches of one application. */
const placed = routes.filter(
  ({ pattern, zone }) =>
    ((zone === "office" && /\{(?!locale\})/.test(pattern)) || pattern.startsWith("/api/applications/{")) &&
    !shared.includes(pattern),
);
const lists = routes.filter(({ pattern, zone }) => zone === "office" && !/\{(?!locale\})/.test(pattern));

/** Pages that the people of Fès have no such thing for in the demonstration; that they answer is tested beside their slices. */
const emptyInDemo: Readonly<Record<string, string>> = {
  "/api/register/imports/{importId}/problems": "the file put in for this test holds nothing",
  "/{locale}/office/hub/{transferId}": "no chamber of the demonstration has its hub switched on",
};

/** What is sent where a form wants a file: refused for whose file it is before anybody looks at it. */
const picture = { name: "x.webp", mimeType: "image/webp", buffer: Buffer.from("RIFF") };

/** The names in a route's pattern. */
const namesOf = (pattern: string) => [...pattern.matchAll(/\{(\w+)…?\}/g)].map(([, name = ""]) => name);

// Hundreds of short tests: each would record anew every page that the specs before it left open. A file with its own option has a browser
// of its own, with nothing open.
test.use({ trace: "off" });

let things: FesThings;
let souss: APIRequestContext;

test.beforeAll(async ({ browser }) => {
  things = await fesThings();
  souss = await requestAs(browser, "officer.souss@example.test");
});

/** Requests of somebody whose office is open, redirects not followed. */
async function requestAs(browser: Browser, email: string): Promise<APIRequestContext> {
  const context = await browser.newContext();
  await openOffice(context, email);
  return request.newContext({
    baseURL: harnessOrigin,
    storageState: await context.storageState(),
    maxRedirects: 0,
    extraHTTPHeaders: { origin: harnessOrigin },
  });
}

test("every address of an office is known to this test by the things it names", () => {
  expect(placed.length).toBeGreaterThan(15);
  const unknown = placed.flatMap(({ pattern }) => namesOf(pattern).filter((name) => !isKnown(name)));
  expect([...new Set(unknown)]).toEqual([]);
});

for (const { pattern, methods } of placed) {
  for (const method of methods) {
    test(`an officer of Souss gets 404 for ${method} ${pattern} with a thing of Fès`, async () => {
      // A plain form would be led back to its page, which is then not there; a script is told at once.
      const headers = { accept: pattern.startsWith("/api/") ? "application/json" : "text/html" };
      for (const address of addressesOf(pattern, things.ids)) {
        const sent = method === "POST" && pattern.startsWith("/api/") ? { multipart: { file: picture } } : {};
        expect((await souss.fetch(address, { method, headers, ...sent })).status(), address).toBe(404);
      }
    });
  }
}

test("the same addresses are there for the people of Fès: nothing else makes them 404", async ({
  browser,
}) => {
  const people = await Promise.all(
    ["officer.fes@example.test", "manager.fes@example.test"].map((email) => requestAs(browser, email)),
  );
  const missing: string[] = [];
  for (const { pattern } of placed.filter(({ methods }) => methods.includes("GET"))) {
    const answers = await Promise.all(
      addressesOf(pattern, things.ids).flatMap((address) =>
        people.map(async (one) => (await one.get(address)).status()),
      ),
    );
    if (answers.every((status) => status === 404)) missing.push(pattern);
  }
  expect(missing).toEqual(Object.keys(emptyInDemo));
});

test("lists, searches and exports hold nothing of Fès, asked for it by name or not", async () => {
  const secret = await lookUp<{ text: string }>(
    `select a.registry_number as text from artisan a where a.chamber_id = $1 and a.registry_number is not null
     union select number from application where chamber_id = $1 union select number from card where chamber_id = $1
     union select id from artisan where chamber_id = $1 union select id from application where chamber_id = $1`,
    [things.chamberId],
  );
  expect(secret.length).toBeGreaterThan(10);
  const found: string[] = [];
  for (const { pattern } of lists.filter(
    ({ methods, who }) => methods.includes("GET") && !who.startsWith("anyone"),
  )) {
    for (const query of ["", `?chamber=${things.chamberId}`, "?chamber=fes", "?q=DEMO"]) {
      const address = `${addressesOf(pattern, things.ids)[0]}${query}`;
      const answer = await souss.get(address);
      const text = await answer.text();
      found.push(
        ...secret.filter(({ text: one }) => text.includes(one)).map(({ text: one }) => `${address}: ${one}`),
      );
    }
  }
  expect(found).toEqual([]);
});

test("where a list can be asked for a chamber, Fès is not there for Souss", async () => {
  for (const path of ["/fr/office/artisans", "/fr/office/artisans/export"]) {
    const answer = await souss.get(`${path}?chamber=${things.chamberId}`);
    expect(answer.status(), path).toBe(404);
    expect((await souss.get(`${path}?chamber=${things.soussId}`)).status(), path).toBe(200);
  }
});

test("a link to a file of Fès opens nothing for Souss, whoever it was made for", async ({ browser }) => {
  const [file] = await lookUp<{ id: Id<"document"> }>(
    `select d.id from document d join application a on a.id = d.application_id
     where a.chamber_id = $1 and d.sealed_key is not null and d.kind = 'workshop' and a.submitted_at is not null
     order by d.id limit 1`,
    [things.chamberId],
  );
  const people = await lookUp<{ id: Id<"user">; email: string }>(
    `select id, email from "user" where email in ('officer.fes@example.test', 'officer.souss@example.test')`,
  );
  if (!file) throw new Error("no file of Fès");
  for (const { id, email } of people) {
    const said = claimsText({
      documentId: file.id,
      viewer: id,
      expiresAt: Date.now() + linkMinutes * 60_000,
    });
    const link = `/files/${said}.${hmacHex("file-link", said)}`;
    expect((await souss.get(link)).status(), email).toBe(404);
    if (email.startsWith("officer.fes")) {
      expect((await (await requestAs(browser, email)).get(link)).status()).toBe(200);
    }
  }
});
