import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { getApplication, receiveUpload, submitApplication } from "#features/applications/index.ts";
import { fileLink, serveFile } from "#features/vault/index.ts";
import type { DocumentKind } from "#features/vault/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, anonymous } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { jpeg } from "#tests/factories/pictures.ts";
import {
  type Desk,
  type FileId,
  fillFile,
  makeDesk,
  makeOfficer,
  makePerson,
  startFile,
} from "#tests/integration/applications/desk.ts";

type Person = Actor & { kind: "person" };

let desk: Desk;
let applicant: Person;
let officer: Person;
let id: FileId;

beforeAll(async () => {
  desk = await makeDesk();
  applicant = await makePerson();
  officer = await makeOfficer(desk.chamberId);
  id = await startFile(applicant, desk);
  await fillFile(applicant, id, desk);
  // One large enough to see marks on.
  const form = new FormData();
  form.set(
    "file",
    new Blob([(await jpeg({ width: 900, height: 600, colour: "#cfc4ad" })) as BlobPart]),
    "x.jpg",
  );
  const address = `http://localhost:3000/api?kind=identity_front&back=/`;
  const request = new Request(address, {
    ...{ method: "POST", body: form },
    headers: { origin: "http://localhost:3000", accept: "application/json" },
  });
  expect((await receiveUpload({ actor: applicant }, request, id)).status).toBe(200);
  unwrap(await submitApplication({ actor: applicant }, { applicationId: id }));
});

async function linkOf(kind: DocumentKind, by: Person): Promise<string> {
  const file = unwrap(await getApplication({ actor: by }, { applicationId: id }));
  return file.documents.find((each) => each.kind === kind)?.link.replace("/files/", "") ?? "";
}

const look = (link: string, actor: Actor, query = "") =>
  serveFile({ actor }, new Request(`http://localhost:3000/files/${link}${query}`), link);

const idOf = (link: string) => link.split(".")[0] as Id<"document">;

async function auditOf(documentId: string): Promise<{ actor: string; action: string }[]> {
  const { rows } = (await owner().execute(
    `select actor, action from audit where object = '${documentId}' order by seq`,
  )) as unknown as { rows: { actor: string; action: string }[] };
  return rows;
}

describe("a link to a private file", () => {
  it("shows the applicant their own paper, unmarked, and may be neither run, framed nor kept", async () => {
    const answer = await look(await linkOf("identity_front", applicant), applicant);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "private, no-store",
      "content-disposition": 'attachment; filename="document.webp"',
      "content-security-policy": "default-src 'none'; sandbox",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
  });

  it("is 404 once its five minutes are over", async () => {
    const { documents } = unwrap(await getApplication({ actor: applicant }, { applicationId: id }));
    const document = documents[0];
    if (!document) throw new Error("a file has pictures");
    const linkMade = (secondsAgo: number) =>
      fileLink(document.id, applicant.userId, new Date(Date.now() - secondsAgo * 1000)).replace(
        "/files/",
        "",
      );
    expect((await look(linkMade(290), applicant)).status).toBe(200);
    expect((await look(linkMade(301), applicant)).status).toBe(404);
  });

  it("is 404 in anybody else's browser, also of the same chamber", async () => {
    const link = await linkOf("identity_front", officer);
    const colleague = await makeOfficer(desk.chamberId);
    for (const other of [colleague, applicant, await makePerson(), anonymous]) {
      expect((await look(link, other)).status).toBe(404);
    }
    expect((await look(link, officer)).status).toBe(200);
  });

  it.each([
    ["another document", (parts: string[], other: string) => [idOf(other), ...parts.slice(1)]],
    ["another viewer", (parts: string[]) => [parts[0], "usr_01h455vb4pex5vsknk084sn02q", ...parts.slice(2)]],
    ["a later end", (parts: string[]) => [parts[0], parts[1], String(Number(parts[2]) + 60_000), parts[3]]],
    [
      "another signature",
      (parts: string[]) => [
        ...parts.slice(0, 3),
        `${parts[3]?.slice(0, -1)}${parts[3]?.endsWith("0") ? "1" : "0"}`,
      ],
    ],
    ["no signature", (parts: string[]) => parts.slice(0, 3)],
    ["something behind it", (parts: string[]) => [...parts, "x"]],
  ])("is 404 with %s put into it", async (_what, change) => {
    const link = await linkOf("portrait", applicant);
    const other = await linkOf("workshop", applicant);
    const changed = change(link.split("."), other).join(".");
    expect((await look(changed, applicant)).status).toBe(404);
  });

  it("made for an officer of another chamber, or for another applicant, shows nothing", async () => {
    const documentId = idOf(await linkOf("identity_front", applicant));
    const strangers = [
      await makeOfficer((await makeDesk()).chamberId, "registrar", "verifier", "manager"),
      await makeOfficer(desk.chamberId, "curator"),
      await makePerson(),
    ];
    for (const stranger of strangers) {
      const link = fileLink(documentId, stranger.userId, new Date()).replace("/files/", "");
      expect((await look(link, stranger)).status).toBe(404);
    }
    const lookers = (await auditOf(documentId)).map((entry) => entry.actor);
    expect(strangers.filter(({ userId }) => lookers.includes(userId))).toEqual([]);
  });

  it("is 404 for an officer who was dismissed after it was made", async () => {
    const dismissed = await makeOfficer(desk.chamberId);
    const link = await linkOf("portrait", dismissed);
    expect((await look(link, dismissed)).status).toBe(200);
    expect((await look(link, { ...dismissed, grants: [] })).status).toBe(404);
  });
});

describe("an officer's look at a paper", () => {
  it("asks for a second factor that is not older than ten minutes; a photograph does not", async () => {
    const late = await makeOfficer(desk.chamberId);
    const stale = { ...late, secondFactorAt: new Date(Date.now() - 11 * 60_000) };
    const paper = await linkOf("identity_front", stale);
    expect((await look(paper, stale)).status).toBe(403);
    expect((await auditOf(idOf(paper))).map((entry) => entry.actor)).not.toContain(late.userId);
    expect((await look(await linkOf("workshop", stale), stale)).status).toBe(200);
  });

  it("is an entry in the audit chain each time, with ids and the kind alone", async () => {
    const reader = await makeOfficer(desk.chamberId);
    const link = await linkOf("identity_back", reader);
    for (let n = 0; n < 2; n += 1) expect((await look(link, reader)).status).toBe(200);
    const entry = { actor: reader.userId, action: "vault.view-document" };
    expect(await auditOf(idOf(link))).toEqual([entry, entry]);
    await look(await linkOf("workshop", reader), reader);
    expect(await auditOf(idOf(await linkOf("workshop", reader)))).toEqual([]);
  });

  it("shows a copy marked with who looks, all over it and in its very pixels", async () => {
    const pixelsFor = async (by: Person) => {
      const answer = await look(await linkOf("identity_front", by), by);
      return sharp(Buffer.from(await answer.arrayBuffer()))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
    };
    const own = await pixelsFor(applicant);
    const marked = await pixelsFor(officer);
    const others = await pixelsFor(await makeOfficer(desk.chamberId));
    expect(marked.info).toMatchObject({ width: 900, height: 600 });
    const differs = (a: Buffer, b: Buffer, tile: { x: number; y: number }) => {
      let count = 0;
      for (let y = tile.y; y < tile.y + 150; y += 1) {
        for (let x = tile.x; x < tile.x + 150; x += 1) {
          const at = (y * 900 + x) * 3;
          if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > 24) count += 1;
        }
      }
      return count;
    };
    for (let y = 0; y < 600; y += 150) {
      for (let x = 0; x < 900; x += 150) {
        expect(differs(own.data, marked.data, { x, y }), `at ${x},${y}`).toBeGreaterThan(200);
      }
    }
    expect(differs(marked.data, others.data, { x: 300, y: 150 })).toBeGreaterThan(100);
  });

  it("may ask for fewer pixels, which carry the mark as well", async () => {
    const answer = await look(await linkOf("identity_front", officer), officer, "?w=320");
    const { width } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect(width).toBe(320);
  });
});
