import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { closeDatabases, database } from "#db/client.ts";
import { pieceReport } from "#db/schema/reports.ts";
import { claimCode } from "#db/schema/verify.ts";
import { issuePieceRecord } from "#features/provenance/index.ts";
import {
  countScans,
  createClaimCode,
  servePiece,
  showClaim,
  showReport,
  takeClaim,
  takeReport,
} from "#features/verify/index.ts";
import { anonymous, settingsOf, systemActor } from "#lib/kernel/actor.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece, makeWorkshop, type Workshop } from "./workshop.ts";

const system = { actor: systemActor("test") };
let workshop: Workshop;
beforeAll(async () => {
  workshop = await makeWorkshop();
});
afterAll(closeDatabases);

async function signed() {
  const piece = await makePiece(workshop);
  await issuePieceRecord(system, { pieceId: piece.id });
  return piece;
}

const newCode = (piece: Awaited<ReturnType<typeof signed>>) =>
  withActorSettings(database(), settingsOf(system.actor), (tx) => createClaimCode(tx, piece.id, new Date()));

async function page(serial: string, lang = "en"): Promise<string> {
  const request = new Request(`http://localhost:3000/p/${serial}?lang=${lang}`);
  return (await servePiece(request, serial)).text();
}

let visitors = 0;
function form(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost:3000${path}?lang=en`, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: "http://localhost:3000",
      // Each from a network of their own, so that no test uses up another's turns.
      "x-forwarded-for": `198.51.100.${++visitors % 250}`,
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  });
}
const claim = (serial: string, code: string, headers = {}) =>
  takeClaim(form(`/p/${serial}/claim`, { code }, headers), serial);

describe("the owner's code", () => {
  it("claims a piece once; the page says since when, and never who", async () => {
    const piece = await signed();
    const code = (await newCode(piece)) ?? "";
    expect(await page(piece.serial)).toContain("No owner has claimed this piece.");
    const answer = await claim(piece.serial, ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("The piece is claimed.");
    expect(await page(piece.serial)).toMatch(/An owner claimed this piece on \d/);
  });

  it("is no claim the second time: the page warns from then on", async () => {
    const piece = await signed();
    const code = (await newCode(piece)) ?? "";
    await claim(piece.serial, code);
    // The page loaded again, or tapped twice, is the same hand.
    expect(await (await claim(piece.serial, code)).text()).toContain("The piece is claimed.");
    expect(await page(piece.serial)).not.toContain("There may be two labels of one number");
    vi.stubEnv("NOW", new Date(Date.now() + 16 * 60_000).toISOString());
    expect(await (await claim(piece.serial, code)).text()).toContain("claimed before");
    vi.unstubAllEnvs();
    expect(await page(piece.serial)).toContain("There may be two labels of one number");
    expect(await page(piece.serial, "ar")).toContain("قد يوجد ملصقان");
  });

  it("claims once when two come at the same moment", async () => {
    const piece = await signed();
    const code = (await newCode(piece)) ?? "";
    const texts = await Promise.all([1, 2].map(async () => (await claim(piece.serial, code)).text()));
    expect(texts.filter((text) => text.includes("The piece is claimed."))).toHaveLength(2);
    const [row] = await owner().select().from(claimCode).where(eq(claimCode.pieceId, piece.id));
    expect(row).toMatchObject({ contestedAt: null });
  });

  it("is refused when wrong, with what was typed kept, the same for a piece without a code", async () => {
    const [piece, bare] = [await signed(), await signed()];
    await newCode(piece);
    for (const { serial } of [piece, bare]) {
      const answer = await claim(serial, "ABCD1234<");
      expect(answer.status).toBe(422);
      const text = await answer.text();
      expect(text).toContain("This code does not belong to this piece.");
      expect(text).toContain('value="ABCD1234&lt;"');
    }
  });

  it("cannot be tried without end, nor from another site", async () => {
    const piece = await signed();
    const network = { "x-forwarded-for": "203.0.113.9" };
    const statuses = [];
    for (let n = 0; n < 21; n++) statuses.push((await claim(piece.serial, "00000000", network)).status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(429);
    expect((await claim(piece.serial, "00000000", { origin: "https://evil.example" })).status).toBe(403);
  });

  it("is stored as a hash; a label printed again has another, a claimed piece gets none", async () => {
    const piece = await signed();
    const [first, second] = [(await newCode(piece)) ?? "", (await newCode(piece)) ?? ""];
    const [row] = await owner().select().from(claimCode).where(eq(claimCode.pieceId, piece.id));
    expect(JSON.stringify(row)).not.toContain(second);
    expect((await claim(piece.serial, first)).status).toBe(422);
    expect((await claim(piece.serial, second)).status).toBe(200);
    expect(await newCode(piece)).toBeNull();
    const undo = owner().execute(sql`update claim_code set claimed_at = null where piece_id = ${piece.id}`);
    await expect(undo).rejects.toMatchObject({ cause: { message: "a piece is claimed once" } });
  });

  it("is asked for by a form that works without scripts", async () => {
    const piece = await signed();
    const answer = await showClaim(new Request(`http://localhost:3000/p/x/claim?lang=fr`), piece.serial);
    expect(answer.headers.get("content-security-policy")).toContain("form-action 'self'");
    expect(await answer.text()).toContain(`method="post" action="/p/${piece.serial}/claim?lang=fr"`);
    expect((await showClaim(new Request("http://localhost:3000/p/x/claim"), "NOT-THERE")).status).toBe(404);
  });
});

describe("scans", () => {
  it("are told by place and since when, and are the worker's to write", async () => {
    const piece = await signed();
    expect(await page(piece.serial)).toContain("Not scanned before today.");
    const counts = [
      { serial: piece.serial, region: "FR", scans: 2 },
      { serial: piece.serial, region: "unknown", scans: 1 },
      { serial: "NOT-THERE", region: "FR", scans: 9 },
    ];
    const first = new Date("2026-05-03T10:00:00Z");
    expect(await countScans({ ...system, now: first }, { counts })).toMatchObject({ value: { counted: 2 } });
    await countScans(system, { counts: counts.slice(0, 1) });
    const text = (await page(piece.serial)).replace(/[\u2068\u2069]/g, "");
    expect(text).toContain("Scanned 5 times since 3 May 2026: France 4, place not known 1");
    expect(await page(piece.serial, "fr")).toContain("Scannée 5 fois depuis le 3 mai 2026");
    expect(await countScans({ actor: anonymous }, { counts })).toMatchObject({
      error: { code: "NOT_FOUND" },
    });
  });
});

describe("a report of a label", () => {
  const report = (serial: string, fields: Record<string, string>) =>
    takeReport(form(`/p/${serial}/report`, fields), serial);
  const words = { text: "The label was on a plastic bowl.", email: "", confirm: "on" };

  it("lands in the queue of the chamber, for a sold-out piece too", async () => {
    const piece = await makePiece(workshop, { state: "archived" });
    expect(await (await report(piece.serial, words)).text()).toMatch(/Thank you\. .*number/);
    const rows = await owner().select().from(pieceReport).where(eq(pieceReport.pieceId, piece.id));
    expect(rows).toMatchObject([{ chamberId: workshop.ids.chamber, reason: "label_elsewhere", email: null }]);
  });

  it("keeps what was typed when something is missing", async () => {
    const piece = await signed();
    const answer = await report(piece.serial, { ...words, text: "short", email: "no address" });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain(">short</textarea>");
    expect(text).toContain('value="no address"');
    expect(text).toContain('aria-invalid="true"');
    const empty = await showReport(new Request("http://localhost:3000/p/x/report?lang=ar"), piece.serial);
    expect(await empty.text()).toContain('dir="rtl"');
  });
});
