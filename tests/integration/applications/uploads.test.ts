import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { document } from "#db/schema/vault.ts";
import {
  attachDocument,
  receiveUpload,
  removeDocument,
  withdrawApplication,
} from "#features/applications/index.ts";
import { removeShredded } from "#features/vault/flows/remove-shredded.ts";
import { readDocument } from "#features/vault/index.ts";
import type { DocumentKind } from "#features/vault/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, anonymous } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { jpeg, jpegWithPosition, pngBomb } from "#tests/factories/pictures.ts";
import {
  attach,
  type Desk,
  type FileId,
  makeDesk,
  makeOfficer,
  makePerson,
  startFile,
} from "#tests/integration/applications/desk.ts";

let desk: Desk;
let actor: Actor & { kind: "person" };
let id: FileId;

beforeAll(async () => {
  desk = await makeDesk();
  actor = await makePerson();
  id = await startFile(actor, desk);
});

type Sent = {
  by?: Actor;
  file?: FileId | string;
  kind?: DocumentKind | string;
  bytes: Uint8Array | string;
  name?: string;
  headers?: Record<string, string>;
  back?: string;
};

function requestOf({
  kind = "portrait",
  bytes,
  name = "photo.jpg",
  headers,
  back,
  file = id,
}: Sent): Request {
  const form = new FormData();
  form.set("file", new Blob([bytes as BlobPart]), name);
  const about = new URLSearchParams({ kind, back: back ?? `/ar/apply/${file}/portrait` });
  return new Request(`http://localhost:3000/api/applications/${file}/documents?${about}`, {
    method: "POST",
    body: form,
    headers: { origin: "http://localhost:3000", accept: "application/json", ...headers },
  });
}

const upload = (sent: Sent) => receiveUpload({ actor: sent.by ?? actor }, requestOf(sent), sent.file ?? id);

async function codeOf(sent: Sent): Promise<string | null> {
  const answer = (await (await upload(sent)).json()) as { ok: boolean; code?: string };
  return answer.ok ? null : (answer.code ?? "");
}

const live = (kind?: DocumentKind) =>
  owner()
    .select()
    .from(document)
    .where(
      and(
        eq(document.applicationId, id),
        isNull(document.shreddedAt),
        ...(kind ? [eq(document.kind, kind)] : []),
      ),
    );

/** Every file of the private store, as bytes. */
function stored(): Buffer[] {
  const root = new URL(process.env.PRIVATE_STORAGE_URL ?? "").pathname;
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}

async function lookAt(documentId: Id<"document">, by: Actor = actor): Promise<Buffer> {
  const read = await readDocument({ actor: by }, documentId, { at: new Date() });
  if ("failure" in read) throw new Error(read.failure.code);
  if ("film" in read) throw new Error("a film");
  return Buffer.from(read.bytes);
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="9" height="9"/></svg>`;

describe("what is refused", () => {
  it.each([
    ["a program", Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0PE\0\0"), Buffer.alloc(400)]), "PHOTO_TYPE"],
    ["a drawing with a script", svg, "PHOTO_TYPE"],
    ["a PDF", "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF", "PHOTO_TYPE"],
    ["a GIF that is a script", "GIF89a/*<script>alert(1)</script>*/=1;", "PHOTO_TYPE"],
    ["a page", "<!doctype html><script>alert(1)</script>", "PHOTO_TYPE"],
    ["an archive", Buffer.from("PK\x03\x04\x14\0\0\0", "latin1"), "PHOTO_TYPE"],
    [
      "a JPEG's first bytes and nothing behind",
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      "PHOTO_UNREADABLE",
    ],
    ["nothing at all", "", "PHOTO_NONE"],
  ])("%s", async (_what, bytes, code) => {
    expect(await codeOf({ bytes })).toBe(code);
    // Neither the name nor the declared type counts.
    expect(await codeOf({ bytes, name: "innocent.jpg" })).toBe(code);
    expect(await live("portrait")).toEqual([]);
  });

  it("half a JPEG", async () => {
    const whole = await sharp({
      create: { width: 400, height: 400, channels: 3, noise: { type: "gaussian", mean: 128, sigma: 30 } },
    } as never)
      .jpeg()
      .toBuffer();
    expect(await codeOf({ bytes: whole.subarray(0, whole.length / 2) })).toBe("PHOTO_UNREADABLE");
  });

  it("a PNG of 16,000 by 16,000 pixels in a few kilobytes", async () => {
    const bomb = pngBomb(16_000);
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await codeOf({ bytes: bomb })).toBe("PHOTO_TOO_MANY_PIXELS");
  });

  it("more than ten megabytes, without holding them in memory or in the store", async () => {
    const before = stored().length;
    expect(await codeOf({ bytes: Buffer.alloc(10 * 1024 * 1024 + 1, 0xff) })).toBe("PHOTO_TOO_LARGE");
    expect(await codeOf({ bytes: Buffer.alloc(30 * 1024 * 1024, 0xff) })).toBe("PHOTO_TOO_LARGE");
    expect(stored().length).toBe(before);
  });

  it("a picture from another site's form, or from nobody", async () => {
    const bytes = await jpeg();
    for (const origin of ["https://evil.example", "null"]) {
      expect((await upload({ bytes, headers: { origin } })).status).toBe(403);
    }
    expect(await codeOf({ bytes, by: anonymous })).toBe("UNAUTHENTICATED");
  });

  it("a picture for somebody else's file, and one that the file is not asked for", async () => {
    const bytes = await jpeg();
    const officer = await makeOfficer(desk.chamberId);
    for (const by of [await makePerson(), officer, await makeOfficer((await makeDesk()).chamberId)]) {
      expect(await codeOf({ bytes, by })).toBe("NOT_FOUND");
    }
    expect(await codeOf({ bytes, kind: "organisation_statutes" })).toBe("DOCUMENT_NOT_ASKED");
    expect(await codeOf({ bytes, kind: "registry_file" })).toBe("DOCUMENT_NOT_ASKED");
    expect(await codeOf({ bytes, kind: "consent_form" })).toBe("DOCUMENT_NOT_ASKED");
  });

  it("leaves no bytes in the store for a picture whose row was refused", async () => {
    const other = await makePerson();
    const closed = await startFile(other, desk);
    unwrap(await withdrawApplication({ actor: other }, { applicationId: closed }));
    const before = stored().length;
    expect(await codeOf({ bytes: await jpeg(), by: other, file: closed })).toBe("APPLICATION_CLOSED");
    expect(stored().length).toBe(before);
  });
});

describe("what is kept", () => {
  it("of a photograph with position and camera is the picture alone", async () => {
    const sent = await jpegWithPosition("Telltale Camera 9000");
    expect((await sharp(sent).metadata()).exif?.toString("latin1")).toContain("Telltale");
    expect(await codeOf({ bytes: sent, kind: "workshop" })).toBeNull();
    const [row] = await live("workshop");
    const kept = await lookAt(row?.id as Id<"document">);
    const facts = await sharp(kept).metadata();
    expect(facts).toMatchObject({ format: "webp", width: 64, height: 48 });
    expect([facts.exif, facts.xmp, facts.iptc, facts.icc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(kept.toString("latin1")).not.toMatch(/Telltale|GPS|example\.test/);
  });

  it.each([
    ["an archive", Buffer.from("PK\x03\x04payload-in-a-zip", "latin1")],
    ["a page", Buffer.from("<script>alert('payload-in-a-page')</script>")],
    ["a program in PHP", Buffer.from("<?php system('payload-in-php'); ?>")],
  ])("of a picture with %s behind it is the picture alone", async (_what, tail) => {
    expect(await codeOf({ bytes: Buffer.concat([await jpeg(), tail]), kind: "hands" })).toBeNull();
    const [row] = await live("hands");
    const kept = await lookAt(row?.id as Id<"document">);
    expect((await sharp(kept).metadata()).format).toBe("webp");
    expect(kept.toString("latin1")).not.toContain("payload");
  });

  it("stands upright and is at most 2000 pixels long", async () => {
    const turned = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: "#888" } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await codeOf({ bytes: turned, kind: "identity_front" })).toBeNull();
    const [row] = await live("identity_front");
    expect(row).toMatchObject({ width: 1000, height: 2000, mediaType: "image/webp" });
  });

  it("cannot be read from the store: no picture's first bytes, no camera, no words", async () => {
    const all = stored();
    expect(all.length).toBeGreaterThan(3);
    for (const bytes of all) {
      const text = bytes.toString("latin1");
      expect(text.slice(0, 3)).not.toBe("\xff\xd8\xff");
      expect(text.slice(0, 16)).not.toMatch(/RIFF|WEBP|PNG|GIF/);
      expect(text).not.toMatch(/Telltale|Exif\0\0|payload-in/);
      await expect(sharp(bytes).metadata()).rejects.toThrow();
    }
  });

  it("is replaced by the next one where there is room for one, and the old one is forgotten", async () => {
    expect(await codeOf({ bytes: await jpeg() })).toBeNull();
    const [first] = await live("portrait");
    expect(await codeOf({ bytes: await jpeg({ colour: "#101010" }) })).toBeNull();
    const [second, ...rest] = await live("portrait");
    expect(rest).toEqual([]);
    expect(second?.id).not.toBe(first?.id);
    await expect(lookAt(first?.id as Id<"document">)).rejects.toThrow("NOT_FOUND");
    const [old] = await owner()
      .select()
      .from(document)
      .where(eq(document.id, first?.id as Id<"document">));
    expect(old).toMatchObject({ sealedKey: null, shreddedWhy: "replaced" });
  });

  it("fills three places for pieces, then refuses a fourth unless it replaces one", async () => {
    for (let n = 0; n < 3; n += 1) expect(await codeOf({ bytes: await jpeg(), kind: "piece" })).toBeNull();
    expect(await codeOf({ bytes: await jpeg(), kind: "piece" })).toBe("SLOT_FULL");
    const [, middle] = (await live("piece")).sort((a, b) => a.position - b.position);
    unwrap(await attach(actor, id, "piece", middle?.id));
    const positions = (await live("piece")).map((row) => row.position).sort();
    expect(positions).toEqual([0, 1, 2]);
    unwrap(await removeDocument({ actor }, { applicationId: id, documentId: middle?.id as Id<"document"> }));
    expect((await live("piece")).length).toBe(3);
    const [last] = await live("piece");
    unwrap(await removeDocument({ actor }, { applicationId: id, documentId: last?.id as Id<"document"> }));
    expect((await live("piece")).length).toBe(2);
  });

  it("keeps to its places when several arrive at the same moment", async () => {
    const other = await makePerson();
    const busy = await startFile(other, desk);
    const bytes = await jpeg();
    const sent = [...Array(5).fill("piece"), "portrait", "portrait"] as DocumentKind[];
    await Promise.all(sent.map((kind) => upload({ bytes, by: other, file: busy, kind })));
    const rows = await owner()
      .select({ kind: document.kind, position: document.position })
      .from(document)
      .where(and(eq(document.applicationId, busy), isNull(document.shreddedAt)));
    expect(rows.map(({ kind, position }) => `${kind} ${position}`).sort()).toEqual([
      ...["piece 0", "piece 1", "piece 2", "portrait 0"],
    ]);
  });

  it("is at most twenty pictures a file", async () => {
    const other = await makePerson();
    const group = await startFile(other, desk, "cooperative");
    const [row] = await live("portrait");
    await owner()
      .insert(document)
      .values(
        Array.from({ length: 20 }, (_, n) => ({
          ...{ chamberId: desk.chamberId, applicationId: group, kind: "organisation_statutes" as const },
          ...{ storageKey: `vault/full-${n}`, sealedKey: row?.sealedKey, mediaType: "image/webp" as const },
          ...{ size: 1, uploadedBy: other.userId },
        })),
      );
    expect(await codeOf({ bytes: await jpeg(), by: other, file: group })).toBe("TOO_MANY_FILES");
  });
});

describe("what was shredded", () => {
  it("is opened by nobody, and its bytes leave the store with the nightly work", async () => {
    unwrap(await attach(actor, id, "identity_back"));
    const [row] = await live("identity_back");
    const documentId = row?.id as Id<"document">;
    expect((await sharp(await lookAt(documentId)).metadata()).format).toBe("webp");
    unwrap(await removeDocument({ actor }, { applicationId: id, documentId }));
    await expect(lookAt(documentId)).rejects.toThrow("NOT_FOUND");
    const before = stored().length;
    const removed = await removeShredded();
    expect(removed).toBeGreaterThan(2);
    expect(stored().length).toBe(before - removed);
    expect(await removeShredded()).toBe(0);
    await expect(lookAt(documentId)).rejects.toThrow("NOT_FOUND");
  });
});

describe("a plain form", () => {
  const plain = { headers: { accept: "text/html" } };

  it("is led back to its page, at the picture", async () => {
    const answer = await upload({ bytes: await jpeg(), ...plain });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`/ar/apply/${id}/portrait#portrait`);
  });

  it.each([
    ["PHOTO_TYPE", svg],
    ["PHOTO_TOO_LARGE", Buffer.alloc(11 * 1024 * 1024, 0xff)],
  ])("is told at the picture what was wrong with it: %s", async (code, bytes) => {
    const answer = await upload({ bytes, ...plain });
    expect(answer.headers.get("location")).toBe(
      `/ar/apply/${id}/portrait?problem=${code}&slot=portrait#portrait`,
    );
  });

  it.each([
    "https://evil.example/",
    "//evil.example/ar/apply",
    "/ar/office",
    "/ar/apply/apl_01h455vb4pex5vsknk084sn02q/portrait",
    "/ar/apply/../../evil",
  ])("is never led to %s", async (back) => {
    const answer = await upload({ bytes: await jpeg(), back, ...plain });
    expect(answer.headers.get("location")).toBe("/fr/apply/mine");
  });

  it("that is no form at all is refused", async () => {
    const request = new Request("http://localhost:3000/api", {
      method: "POST",
      body: "kind=portrait",
      headers: {
        origin: "http://localhost:3000",
        accept: "application/json",
        "content-type": "application/x-www-form-urlencoded",
      },
    });
    const answer = await receiveUpload({ actor }, request, id);
    expect(await answer.json()).toEqual({ ok: false, code: "PHOTO_NONE" });
  });
});

it("a picture that was kept needs its own sealed key: another row's does not open it", async () => {
  const rows = await live();
  const [one, two] = rows;
  await owner()
    .update(document)
    .set({ sealedKey: two?.sealedKey ?? null })
    .where(eq(document.id, one?.id as Id<"document">));
  await expect(lookAt(one?.id as Id<"document">)).rejects.toThrow("cannot open");
  expect(await attachDocument({ actor: anonymous }, { applicationId: id, file: {} as never })).toMatchObject({
    ok: false,
  });
});
