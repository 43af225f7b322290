import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listenHash, listenScript } from "#components/plain/listen.ts";
import { closeDatabases } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { revokeBadge } from "#features/badges/index.ts";
import { getChamberDid, issuePieceRecord } from "#features/provenance/index.ts";
import { serveCredential, serveDigitalLink, servePiece } from "#features/verify/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeBadge, makePiece, makeWorkshop, type Workshop } from "./workshop.ts";

const why = { code: "evidence_wrong", confirmed: true } as const;

const system = { actor: systemActor("test") };
let workshop: Workshop;
let serial: string;

beforeAll(async () => {
  workshop = await makeWorkshop();
  const piece = await makePiece(workshop);
  serial = piece.serial;
  await issuePieceRecord(system, { pieceId: piece.id });
});
afterAll(closeDatabases);

function ask(of: string, headers: Record<string, string> = {}, query = ""): Promise<Response> {
  return servePiece(new Request(`http://localhost:3000/p/${of}${query}`, { headers }), of);
}

const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

describe("the page behind a label", () => {
  it("is Arabic from right to left, French from left to right, by address or by the browser's wish", async () => {
    expect(await (await ask(serial, browser, "?lang=ar")).text()).toContain('<html lang="ar" dir="rtl">');
    expect(await (await ask(serial, browser, "?lang=fr")).text()).toContain('<html lang="fr" dir="ltr">');
    const wish = { ...browser, "accept-language": "de;q=0.9, ar-MA;q=0.8, fr;q=0.5" };
    expect(await (await ask(serial, wish)).text()).toContain('<html lang="ar" dir="rtl">');
    expect(await (await ask(serial, browser, "?lang=xx")).text()).toContain('<html lang="fr"');
  });

  it("says authentic only for a record that passes every check", async () => {
    const page = await (await ask(serial, browser, "?lang=en")).text();
    expect(page).toContain("The chamber signed for this piece");
    const bare = await makePiece(workshop);
    const unsigned = await (await ask(bare.serial, browser, "?lang=en")).text();
    expect(unsigned).toContain("No signed record exists");
    expect(unsigned).not.toContain('data-sign="authentic"');
  });

  it("runs nothing but the one small script that reads aloud, and loads nothing from elsewhere", async () => {
    const response = await ask(serial, browser);
    const whole = await response.text();
    const page = whole.replace(`<script>${listenScript}</script>`, "");
    expect(page.length).toBeLessThan(whole.length);
    expect(page).not.toMatch(/<script|javascript:|\son\w+=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${listenHash};`);
    expect(Buffer.byteLength(page)).toBeLessThan(35_000);
  });

  it("shows a hostile title as text", async () => {
    const title = {
      fr: `<img src=x onerror="alert(1)"> & 'x'`,
      ar: "</title><script>alert(1)</script>",
      en: "<b>",
    };
    const piece = await makePiece(workshop, { title });
    await issuePieceRecord(system, { pieceId: piece.id });
    for (const lang of ["ar", "fr", "en"]) {
      const page = await (await ask(piece.serial, browser, `?lang=${lang}`)).text();
      expect(page).not.toMatch(/<script>alert|<img src=x|<b>/);
    }
    const page = await (await ask(piece.serial, browser, "?lang=fr")).text();
    expect(page).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;x&#39;");
  });

  it("turns at once when a badge is taken away, with date and reason", async () => {
    const piece = await makePiece(workshop);
    const badgeId = await makeBadge(workshop, { pieceId: piece.id });
    await issuePieceRecord(system, { pieceId: piece.id });
    expect(await (await ask(piece.serial, browser, "?lang=fr")).text()).toContain("Authentique");
    const reason = { ar: "سبب", fr: "Technique changée", en: "Technique changed" };
    const context = { actor: workshop.officer(0), now: new Date("2026-11-20T12:00:00Z") };
    await revokeBadge(context, { badgeId, ...why, reason });
    const page = await (await ask(piece.serial, browser, "?lang=fr")).text();
    expect(page).toContain("Badge retiré le 20 novembre 2026");
    expect(page).toContain("Technique changée");
    expect(page).not.toContain("Authentique");
  });

  it("says so when the maker is suspended, and no longer leads to their page", async () => {
    const other = await makeWorkshop();
    const piece = await makePiece(other);
    await issuePieceRecord(system, { pieceId: piece.id });
    await owner().update(artisan).set({ state: "suspended" }).where(eq(artisan.id, other.ids.artisan));
    const page = await (await ask(piece.serial, browser, "?lang=fr")).text();
    expect(page).toContain("La chambre a suspendu cet artisan");
    expect(page).not.toContain("/artisans/artisane-");
  });

  it("answers an unknown number with 404 and help, and shows the number as text", async () => {
    const response = await ask("<script>", browser, "?lang=en");
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain("&lt;script&gt;");
    expect(page.match(/<script/g)).toHaveLength(1);
    expect((await ask("x".repeat(500), browser)).status).toBe(404);
  });
});

describe("the same address for tools", () => {
  it("gives the signed credential in the type that was asked for", async () => {
    for (const accept of [
      "application/vc+ld+json",
      "application/vc",
      "application/json;q=0.9, text/html;q=0.5",
    ]) {
      const response = await ask(serial, { accept });
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe(accept.split(";")[0]);
      expect(await response.json()).toMatchObject({
        proof: [{ cryptosuite: "eddsa-rdfc-2022" }, { cryptosuite: "eddsa-jcs-2022" }],
      });
    }
    expect((await serveCredential(serial)).headers.get("vary")).toBe("accept");
  });

  it("says what the piece is as JSON-LD, and lists its documents", async () => {
    const piece = await ask(serial, { accept: "application/ld+json" });
    expect(piece.headers.get("content-type")).toBe("application/ld+json");
    expect(await piece.json()).toMatchObject({
      "@context": "https://schema.org",
      serialNumber: serial,
      countryOfOrigin: { identifier: "MA" },
      subjectOf: { encodingFormat: "application/vc" },
    });
    const list = await ask(serial, { accept: "application/linkset+json" });
    expect(list.headers.get("content-type")).toBe("application/linkset+json");
    const page = await ask(serial, browser);
    expect(page.headers.get("vary")).toContain("accept");
    expect(page.headers.get("link")).toContain('rel="linkset"');
  });

  it("gives JSON, not a page, for what it does not know", async () => {
    const response = await ask("NOT-THERE", { accept: "application/vc+ld+json" });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it("names a key that the chamber's DID document lists", async () => {
    const credential = (await (await serveCredential(serial)).json()) as {
      proof: { verificationMethod: string }[];
    };
    const did = await getChamberDid({ chamberKey: workshop.chamberKey });
    for (const proof of credential.proof) expect(did?.assertionMethod).toContain(proof.verificationMethod);
    expect(JSON.stringify(did)).not.toContain("secret");
    expect(await getChamberDid({ chamberKey: "nowhere" })).toBeNull();
  });
});

describe("GS1 Digital Link", () => {
  const gtin = "09506000134352";
  const link = (number: string, of: string, query = "", headers = {}) =>
    serveDigitalLink(
      new Request(`http://localhost:3000/01/${number}/21/${of}${query}`, { headers }),
      number,
      of,
    );
  let traded: string;
  beforeAll(async () => {
    const piece = await makePiece(workshop, { gtin });
    traded = piece.serial;
    await issuePieceRecord(system, { pieceId: piece.id });
  });

  it("leads to the piece, keeping the language", async () => {
    const response = await link(gtin, traded, "?lang=ar");
    expect(response.status).toBe(307);
    expect(response.headers.get("location")).toBe(`/p/${traded}?lang=ar`);
    expect((await link("9506000134352", traded)).status).toBe(307);
  });

  it("is a 404 for a wrong check digit, an unknown serial, and a number that is not that piece's", async () => {
    expect((await link("09506000134353", traded)).status).toBe(404);
    expect((await link(gtin, "NOT-THERE")).status).toBe(404);
    expect((await link("09506000134369", traded)).status).toBe(404);
    expect((await link(gtin, serial)).status).toBe(404);
  });

  it("answers with its link set when asked, under its own address", async () => {
    for (const response of [
      await link(gtin, traded, "", { accept: "application/linkset+json" }),
      await link(gtin, traded, "?linkType=linkset"),
    ]) {
      expect(response.headers.get("content-type")).toBe("application/linkset+json");
      const { linkset } = (await response.json()) as { linkset: Record<string, { href: string }[]>[] };
      expect(linkset[0]?.anchor).toMatch(new RegExp(`/01/${gtin}/21/${traded}$`));
      expect(linkset[0]?.["https://ref.gs1.org/voc/verificationService"]?.[0]?.href).toMatch(/\/p\/T-/);
      expect(linkset[0]?.["https://ref.gs1.org/voc/certificationInfo"]?.[0]?.href).toMatch(
        /credential\.json$/,
      );
    }
  });
});
