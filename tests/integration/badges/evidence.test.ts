import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { badgeEvidence } from "#db/schema/badges.ts";
import { document } from "#db/schema/vault.ts";
import { receiveBadgeFile, removeBadgeEvidence, signBadge } from "#features/badges/index.ts";
import { fileLink, readSealed, serveFile, viewDocument } from "#features/vault/index.ts";
import { env } from "#lib/env.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { jpegWithPosition } from "#tests/factories/pictures.ts";
import { type Chambers, code, makeTwoChambers, propose } from "./chamber.ts";

let all: Chambers;
let picture: Uint8Array;
beforeAll(async () => {
  all = await makeTwoChambers();
  picture = await jpegWithPosition();
});

type Sent = { by?: Actor; title?: string; datedOn?: string; bytes?: Uint8Array; origin?: string };

/** Sends the form of the badge's page, and answers where it leads. */
async function send(badgeId: Id<"badge">, sent: Sent = {}): Promise<string> {
  const { by = all.first, title = "Certificate, page 1", datedOn = "2026-01-10" } = sent;
  const origin = sent.origin ?? new URL(env().CANONICAL_ORIGIN).origin;
  const form = new FormData();
  form.set("title", title);
  form.set("datedOn", datedOn);
  form.set("file", new Blob([(sent.bytes ?? picture) as BlobPart]), "page.jpg");
  const url = `${env().CANONICAL_ORIGIN}/api/badges/${badgeId}/evidence?lang=fr`;
  const request = new Request(url, { method: "POST", body: form, headers: { origin } });
  const response = await receiveBadgeFile({ actor: by }, request, badgeId);
  return response.headers.get("location") ?? String(response.status);
}

const proposal = async (of: Chambers) => unwrap(await propose(of, "workshop_checked", of.maker)).badgeId;
const heldBy = (badgeId: Id<"badge">) =>
  owner().select().from(badgeEvidence).where(eq(badgeEvidence.badgeId, badgeId));

describe("a file of evidence", () => {
  it("is sealed, cleaned of its position, and known by the digest of what was sent", async () => {
    const badgeId = await proposal(all);
    expect(await send(badgeId)).toBe(`/fr/office/badges/${badgeId}?done=evidence#evidence`);
    const [held] = await heldBy(badgeId);
    expect(held).toMatchObject({
      ...{ kind: "file", title: "Certificate, page 1", datedOn: "2026-01-10" },
      sha256: createHash("sha256").update(picture).digest("hex"),
    });
    const documentId = held?.documentId;
    if (!documentId) throw new Error("no file");
    const [kept] = await owner().select().from(document).where(eq(document.id, documentId));
    expect(kept).toMatchObject({ kind: "badge_evidence", mediaType: "image/webp", chamberId: all.ours });
    // A look at it is a look at a paper: fresh second factor, and nobody of another chamber.
    expect(code(await viewDocument({ actor: all.second }, { documentId }))).toBe("ok");
    const stale = { ...all.second, secondFactorAt: new Date(Date.now() - 11 * 60_000) };
    expect(code(await viewDocument({ actor: stale }, { documentId }))).toBe("STEP_UP_REQUIRED");
    expect(code(await viewDocument({ actor: all.stranger }, { documentId }))).toBe("NOT_FOUND");
    unwrap(
      await removeBadgeEvidence(
        { actor: all.first },
        { badgeId, evidenceId: held?.id as Id<"badgeEvidence"> },
      ),
    );
    expect(code(await viewDocument({ actor: all.second }, { documentId }))).toBe("NOT_FOUND");
  });

  it("may be a PDF, which is kept byte for byte, under a name of ours", async () => {
    const badgeId = await proposal(await makeTwoChambers().then((made) => Object.assign(all, made)));
    const pdf = new TextEncoder().encode(
      "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
    );
    expect(await send(badgeId, { bytes: pdf, title: "../../Attestation <b>" })).toContain("done=evidence");
    const [held] = await heldBy(badgeId);
    expect(held?.sha256).toBe(createHash("sha256").update(pdf).digest("hex"));
    const documentId = held?.documentId as Id<"document">;
    const seen = unwrap(await viewDocument({ actor: all.second }, { documentId }));
    expect(seen.mediaType).toBe("application/pdf");
    expect(new Uint8Array(await readSealed(seen))).toEqual(pdf);
    const [kept] = await owner().select().from(document).where(eq(document.id, documentId));
    expect(kept).toMatchObject({
      kind: "badge_evidence",
      storageKey: expect.stringMatching(/^vault\/[0-9a-f-]{36}$/),
    });
    const link = fileLink(documentId, all.second.userId, new Date()).slice("/files/".length);
    const answer = await serveFile({ actor: all.second }, new Request("http://localhost:3000/files"), link);
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="document.pdf"');
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  });

  it("of a claim about a craft is opened by officers of other chambers, until it is signed", async () => {
    const other = await makeTwoChambers();
    const { badgeId } = unwrap(await propose(other, "heritage_inscription", other.craftId));
    await send(badgeId, { by: other.first });
    const [held] = await heldBy(badgeId);
    const documentId = held?.documentId as Id<"document">;
    expect(code(await viewDocument({ actor: other.stranger }, { documentId }))).toBe("ok");
    expect(code(await signBadge({ actor: other.stranger }, { badgeId, confirmed: true }))).toBe("ok");
    expect(code(await viewDocument({ actor: other.stranger }, { documentId }))).toBe("NOT_FOUND");
    expect(code(await viewDocument({ actor: other.first }, { documentId }))).toBe("ok");
  });

  it("is refused without a picture, a name or a day, and what was typed comes back", async () => {
    const badgeId = await proposal(await makeTwoChambers().then((made) => Object.assign(all, made)));
    expect(await send(badgeId, { bytes: new Uint8Array() })).toContain("problem=PHOTO_NONE");
    const text = (words: string) => new TextEncoder().encode(words);
    expect(await send(badgeId, { bytes: text("GIF89a") })).toContain("problem=PHOTO_TYPE");
    for (const [words, problem] of [
      ["%PDF-1.7", "PDF_UNREADABLE"],
      ["%PDF-1.7 << /Encrypt 4 0 R >> %%EOF", "PDF_LOCKED"],
      ["%PDF-1.7 << /S /JavaScript /JS (app.alert(1)) >> %%EOF", "PDF_ACTIVE"],
      ["%PDF-1.7 << /S /J#61vaScript >> %%EOF", "PDF_ACTIVE"],
      ["%PDF-1.7 << /Names << /EmbeddedFiles 3 0 R >> >> %%EOF", "PDF_ACTIVE"],
    ] as const)
      expect(await send(badgeId, { bytes: text(words) }), words).toContain(`problem=${problem}`);
    const heavy = new Uint8Array(10 * 1024 * 1024 + 1);
    heavy.set(text("%PDF-1.7"));
    expect(await send(badgeId, { bytes: heavy })).toContain("problem=PHOTO_TOO_LARGE");
    expect(await send(badgeId, { title: "x" })).toContain("problem=REQUIRED&title=x&datedOn=2026-01-10");
    expect(await send(badgeId, { datedOn: "soon" })).toContain("problem=DATE_INVALID");
    expect(await heldBy(badgeId)).toEqual([]);
  });

  it("is refused from elsewhere, and from whoever may not add it", async () => {
    const badgeId = await proposal(await makeTwoChambers().then((made) => Object.assign(all, made)));
    expect(await send(badgeId, { origin: "https://elsewhere.example" })).toBe("403");
    expect(await send(badgeId, { by: all.stranger })).toBe("404");
    expect(await send(badgeId, { by: all.holder })).toBe("404");
    expect(await heldBy(badgeId)).toEqual([]);
  });
});
