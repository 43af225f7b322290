import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reachDay } from "#db/schema/reach.ts";
import {
  chamberReach,
  sendWeekly,
  setWeekly,
  weeklyLeave,
  workshopReach,
  writeReach,
} from "#features/reach/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { noteAdd, notePageView, takeReach } from "#lib/reach/buffer.ts";
import { startSmtpCatcher } from "#tests/emulators/smtp/catcher.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeGrant, makeUser } from "#tests/factories/people.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { makeCollection } from "#tests/factories/stories.ts";

let smtp: Awaited<ReturnType<typeof startSmtpCatcher>>;
beforeAll(async () => {
  smtp = await startSmtpCatcher();
  process.env.SMTP_URL = smtp.url;
});
afterAll(() => smtp.stop());

const from = (headers: Record<string, string>) => (name: string) => headers[name];
const person = { "user-agent": "Mozilla/5.0 (Linux; Android 14)", host: "sanad.ma" };

/** A workshop with a published piece, its manager, and the piece's address. */
async function makeShown() {
  const piece = await makePiece(owner());
  const { artisanId } = piece;
  const manager = await makeUser(owner(), { locale: "ar" });
  await makeGrant(owner(), manager, { role: "artisan", artisanId });
  const { rows } = (await owner().execute(`select locale, slug from published.slug
    where target_id = '${piece.id}' and is_current limit 1`)) as unknown as {
    rows: { locale: string; slug: string }[];
  };
  const { locale = "fr", slug = piece.id } = rows[0] ?? {};
  const context = { actor: actorOf(manager, [{ role: "artisan", artisanId }]) };
  return { piece, artisanId, manager, context, path: `/${locale}/pieces/${encodeURIComponent(slug)}` };
}

describe("what is counted", () => {
  it("is views by day and thing: no programs, no pages fetched ahead, and nothing of who looked", async () => {
    takeReach();
    const { piece, artisanId, context, path } = await makeShown();
    notePageView(path, from(person));
    notePageView(path, from({ ...person, referer: "https://sanad.ma/fr/pieces" }));
    notePageView(path, from({ ...person, "user-agent": "Googlebot/2.1" }));
    notePageView(path, from({ ...person, "sec-purpose": "prefetch" }));
    notePageView("/fr/pieces", from(person));
    noteAdd(piece.sku);
    await writeReach();
    const rows = await owner().select().from(reachDay).where(eq(reachDay.thingId, piece.id));
    expect(rows).toMatchObject([{ kind: "piece", views: 2, visits: 1, adds: 1 }]);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(["adds", "day", "kind", "thingId", "views", "visits"]);
    notePageView(path, from(person));
    await writeReach();
    const reach = unwrap(await workshopReach(context, { artisanId }));
    expect(reach).toMatchObject({ views: 3, visits: 2, adds: 1, buyers: { countries: [] } });
    expect(reach.days.at(-1)?.views).toBe(3);
  });
});

describe("a chamber's reach", () => {
  it("counts the pieces that a rule has chosen like those chosen by hand", async () => {
    takeReach();
    const maker = await makeArtisan(owner());
    const { chamberId } = maker;
    const craftId = maker.craftIds[0] as Id<"craft">;
    const piece = await makePiece(owner(), { artisanId: maker.id, craftId });
    await makeCollection(owner(), { chamberId, chosenBy: "rule", ruleCraftId: craftId });
    noteAdd(piece.sku);
    await writeReach();
    const curator = { actor: actorOf(await makeUser(owner()), [{ role: "curator", chamberId }]) };
    const reach = unwrap(await chamberReach(curator, { chamberId }));
    expect(reach).toMatchObject({ adds: 1, things: [{ adds: 1 }] });
  });
});

describe("the weekly mail", () => {
  it("comes once a week in the reader's language, ends with one click, and comes again when it is wanted", async () => {
    takeReach();
    const { manager, context, path } = await makeShown();
    await sendWeekly(manager.id, "2026-01-05");
    expect(smtp.mails).toHaveLength(0);
    notePageView(path, from(person));
    await writeReach();
    await sendWeekly(manager.id, "2026-01-05");
    await sendWeekly(manager.id, "2026-01-05");
    expect(smtp.mails).toHaveLength(1);
    const [mail] = smtp.mails;
    expect(mail).toMatchObject({ to: manager.email });
    expect(mail?.head).toMatch(/^Content-Language: ar$/m);
    const url = /^List-Unsubscribe: <([^>]+)>$/m.exec(mail?.head ?? "")?.[1] ?? "";
    expect(await weeklyLeave.end(new URL(url).pathname.split("/").at(-1) ?? "")).toBe(true);
    await sendWeekly(manager.id, "2026-01-12");
    expect(smtp.mails).toHaveLength(1);
    unwrap(await setWeekly(context, { on: true }));
    await sendWeekly(manager.id, "2026-01-12");
    expect(smtp.mails).toHaveLength(2);
  });
});
