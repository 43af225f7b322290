import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { artisan, artisanContact } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { issueCard, replaceCard, revokeCard } from "#features/cards/index.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePortrait } from "#tests/factories/portraits.ts";
import { at, type Counter, issueOn, lettersOf, makeCounter, readCard } from "./counter.ts";

let counter: Counter;
beforeEach(async () => {
  counter = await makeCounter();
});

const issue = (moment: string, actor = counter.registrar) =>
  issueCard(at(actor, moment), { artisanId: counter.maker.id });

describe("a first card", () => {
  it("copies what the record says today, holds five years by the rule, and lengthens the registration", async () => {
    const { chamberId, maker, registrar } = counter;
    const photoId = await makePortrait(owner(), {
      artisanId: maker.id,
      chamberId,
      uploadedBy: registrar.userId,
    });
    const cardId = await issueOn(counter);
    await owner().update(artisan).set({ registryNumber: "NIA-CHANGED" }).where(eq(artisan.id, maker.id));
    expect(await readCard(cardId)).toMatchObject({
      state: "active",
      registryNumber: "NIA-000042",
      holderName: { ar: "إدريس العيّني", fr: "Driss El Ayyini" },
      photoId,
      validFrom: "2026-03-02",
      validUntil: "2031-03-02",
      replacesId: null,
      issuedBy: registrar.userId,
    });
    const [row] = await owner().select().from(artisan).where(eq(artisan.id, maker.id));
    expect(row?.validUntil).toBe("2031-03-02");
  });

  it("has a code that nobody can guess and no other card has", async () => {
    const codes = new Set<string>();
    for (let n = 0; n < 5; n += 1) codes.add((await readCard(await issueOn(await makeCounter()))).code);
    expect(codes.size).toBe(5);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  });

  it("is told to the holder by mail and by short message, with ids alone in the queue", async () => {
    const cardId = await issueOn(counter);
    expect(await lettersOf(cardId)).toEqual(["mail.send card-issued", "sms.send card-issued"]);
    const { rows } = (await owner().execute(
      sql`select data::text from pgboss.job where data::text like ${`%${cardId}%`}`,
    )) as unknown as { rows: { data: string }[] };
    for (const { data } of rows) expect(data).not.toMatch(/@|212600000042|Driss/);
  });

  it("is told by short message to nobody who did not agree to that", async () => {
    await owner()
      .update(artisanContact)
      .set({ takesSms: false, email: null })
      .where(eq(artisanContact.artisanId, counter.maker.id));
    expect(await lettersOf(await issueOn(counter))).toEqual([]);
  });

  it("is refused without a registry number, and to a maker whose registration is not in force", async () => {
    const { maker } = counter;
    await owner().update(artisan).set({ registryNumber: null }).where(eq(artisan.id, maker.id));
    expect(await issue("2026-03-02T10:00:00Z")).toMatchObject({ error: { code: "CARD_NO_NUMBER" } });
    await owner()
      .update(artisan)
      .set({ registryNumber: "NIA-1", state: "suspended" })
      .where(eq(artisan.id, maker.id));
    expect(await issue("2026-03-02T10:00:00Z")).toMatchObject({ error: { code: "CARD_NO_STANDING" } });
  });

  it("is one, when two officers issue it at the same moment", async () => {
    const results = await Promise.all([
      issue("2026-03-02T10:00:00Z"),
      issue("2026-03-02T10:00:00Z", counter.verifier),
    ]);
    expect(results.map((result) => (result.ok ? "ok" : result.error.code)).sort()).toEqual([
      "CARD_STILL_RUNS",
      "ok",
    ]);
    const rows = await owner().select().from(card).where(eq(card.artisanId, counter.maker.id));
    expect(rows).toHaveLength(1);
  });
});

describe("the next card", () => {
  it("is issued from the day of the first reminder on, and not before", async () => {
    const first = await issueOn(counter, "2026-03-02T10:00:00Z");
    // 2 March 2031 less 90 days is 2 December 2030.
    expect(await issue("2030-12-01T10:00:00Z")).toMatchObject({ error: { code: "CARD_STILL_RUNS" } });
    const next = await issue("2030-12-02T10:00:00Z");
    expect(next).toMatchObject({ ok: true, value: { replaced: first } });
    expect(await readCard(first)).toMatchObject({ state: "replaced", stateReason: "renewed" });
  });

  it("is issued after the last one ran out, while the registration is in force", async () => {
    await issueOn(counter, "2026-03-02T10:00:00Z");
    expect((await issue("2031-04-01T10:00:00Z")).ok).toBe(true);
  });

  it("is issued by the manager alone once the last one was taken away", async () => {
    const cardId = await issueOn(counter);
    const revoked = await revokeCard(at(counter.manager, "2026-03-03T10:00:00Z"), {
      cardId,
      reason: "misused",
      confirmed: true,
    });
    expect(revoked.ok).toBe(true);
    expect(await issue("2026-03-04T10:00:00Z")).toMatchObject({ error: { code: "CARD_REVOKED_BEFORE" } });
    expect((await issue("2026-03-04T10:00:00Z", counter.manager)).ok).toBe(true);
  });
});

describe("a card in the place of another", () => {
  it("takes up what the record says now, and ends the old one with the reason", async () => {
    const first = await issueOn(counter);
    await owner()
      .update(artisan)
      .set({ name: { ar: "إدريس", fr: "Driss le Potier" } })
      .where(eq(artisan.id, counter.maker.id));
    const result = await replaceCard(at(counter.verifier, "2026-06-01T10:00:00Z"), {
      cardId: first,
      reason: "details_changed",
    });
    if (!result.ok) throw new Error(result.error.code);
    const [old, fresh] = [await readCard(first), await readCard(result.value.cardId)];
    expect(old).toMatchObject({ state: "replaced", stateReason: "details_changed" });
    expect(fresh).toMatchObject({
      state: "active",
      holderName: { fr: "Driss le Potier" },
      replacesId: first,
      validFrom: "2026-06-01",
    });
    expect(fresh.code).not.toBe(old.code);
  });

  it("is refused for a card that has ended, and for one of another chamber", async () => {
    const first = await issueOn(counter);
    const context = at(counter.registrar, "2026-06-01T10:00:00Z");
    expect((await replaceCard(context, { cardId: first, reason: "damaged" })).ok).toBe(true);
    expect(await replaceCard(context, { cardId: first, reason: "damaged" })).toMatchObject({
      error: { code: "CARD_ENDED" },
    });
    const other = await issueOn(await makeCounter());
    expect(await replaceCard(context, { cardId: other, reason: "damaged" })).toMatchObject({
      error: { code: "NOT_FOUND" },
    });
  });
});
