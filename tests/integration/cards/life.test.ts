import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { audit } from "#db/schema/audit.ts";
import {
  cardSheet,
  cardsOfArtisan,
  getCard,
  handOverCards,
  listCards,
  markCardsPrinted,
  replaceCard,
  reportCardLost,
  revokeCard,
} from "#features/cards/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { at, type Counter, issueOn, lettersOf, makeCounter, readCard } from "./counter.ts";

let counter: Counter;
let cardId: Id<"card">;
beforeEach(async () => {
  counter = await makeCounter();
  cardId = await issueOn(counter);
});

const later = "2026-04-01T10:00:00Z";
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "ok" : result.error?.code);

describe("a lost card", () => {
  it("is reported by its holder, without a second factor, and the holder is told", async () => {
    expect(code(await reportCardLost(at(counter.holder, later), { cardId }))).toBe("ok");
    expect(await readCard(cardId)).toMatchObject({ state: "lost" });
    expect(await lettersOf(cardId)).toContain("mail.send card-lost");
    expect(await lettersOf(cardId)).toContain("sms.send card-lost");
  });

  it("is reported by an officer too, and not twice", async () => {
    expect(code(await reportCardLost(at(counter.registrar, later), { cardId }))).toBe("ok");
    expect(code(await reportCardLost(at(counter.holder, later), { cardId }))).toBe("CARD_ENDED");
  });

  it("is nobody else's to report", async () => {
    const other = await makeCounter();
    for (const actor of [other.holder, other.registrar, counter.curator]) {
      expect(code(await reportCardLost({ actor }, { cardId }))).toBe("NOT_FOUND");
    }
  });

  it("leaves its place to a new one", async () => {
    await reportCardLost(at(counter.holder, later), { cardId });
    const fresh = unwrap(await replaceCard(at(counter.registrar, later), { cardId, reason: "lost" }));
    expect(await readCard(cardId)).toMatchObject({ state: "replaced", stateReason: "lost" });
    expect(await readCard(fresh.cardId)).toMatchObject({ state: "active" });
  });
});

describe("a card taken back", () => {
  const input = { reason: "misused", confirmed: true } as const;

  it("is the manager's decision, with a reason, a confirmation and a fresh second factor", async () => {
    expect(code(await revokeCard(at(counter.registrar, later), { cardId, ...input }))).toBe("NOT_FOUND");
    const stale = { ...counter.manager, secondFactorAt: new Date("2026-04-01T09:00:00Z") };
    expect(code(await revokeCard({ actor: stale, now: new Date(later) }, { cardId, ...input }))).toBe(
      "STEP_UP_REQUIRED",
    );
    const unconfirmed = { cardId, reason: "misused", confirmed: false } as unknown as {
      cardId: Id<"card">;
    } & typeof input;
    expect(await revokeCard(at(counter.manager, later), unconfirmed)).toMatchObject({
      error: { code: "INVALID_INPUT", details: { fields: { confirmed: "CONFIRM_REQUIRED" } } },
    });
    expect(code(await revokeCard(at(counter.manager, later), { cardId, ...input }))).toBe("ok");
    expect(await readCard(cardId)).toMatchObject({ state: "revoked", stateReason: "misused" });
    const [entry] = await owner().select().from(audit).where(eq(audit.object, cardId)).orderBy(audit.seq);
    expect(entry?.action).toBe("cards.issue");
    const entries = await owner().select().from(audit).where(eq(audit.action, "cards.revoke"));
    expect(entries.map(({ object, detail }) => ({ object, detail }))).toContainEqual({
      object: cardId,
      detail: expect.stringContaining("misused"),
    });
  });

  it("is final: it is neither lost, replaced nor taken back afterwards", async () => {
    await revokeCard(at(counter.manager, later), { cardId, ...input });
    expect(code(await revokeCard(at(counter.manager, later), { cardId, ...input }))).toBe("CARD_ENDED");
    expect(code(await reportCardLost(at(counter.holder, later), { cardId }))).toBe("CARD_ENDED");
    expect(code(await replaceCard(at(counter.manager, later), { cardId, reason: "lost" }))).toBe(
      "CARD_ENDED",
    );
  });

  it("is written to its holder, but not to somebody who has died", async () => {
    await revokeCard(at(counter.manager, later), { cardId, ...input });
    expect(await lettersOf(cardId)).toContain("mail.send card-revoked");
    const other = await makeCounter();
    const otherCard = await issueOn(other);
    await revokeCard(at(other.manager, later), { cardId: otherCard, reason: "deceased", confirmed: true });
    expect(await lettersOf(otherCard)).not.toContain("mail.send card-revoked");
  });
});

describe("printing and handing over", () => {
  it("goes one after the other, each noted once with its first moment", async () => {
    const context = at(counter.verifier, later);
    expect(code(await handOverCards(context, { cardIds: [cardId] }))).toBe("CARD_NOT_PRINTED");
    expect(unwrap(await markCardsPrinted(context, { cardIds: [cardId] })).cards).toEqual([cardId]);
    const again = await markCardsPrinted(at(counter.verifier, "2026-04-02T10:00:00Z"), {
      cardIds: [cardId],
    });
    expect(unwrap(again).cards).toEqual([]);
    expect((await readCard(cardId)).printedAt?.toISOString()).toBe("2026-04-01T10:00:00.000Z");
    expect(unwrap(await handOverCards(context, { cardIds: [cardId] })).cards).toEqual([cardId]);
  });

  it("takes all of the chosen cards or none", async () => {
    const ended = await issueOn(await makeCounter());
    expect(code(await markCardsPrinted(at(counter.verifier, later), { cardIds: [cardId, ended] }))).toBe(
      "NOT_FOUND",
    );
    expect((await readCard(cardId)).printedAt).toBeNull();
    await reportCardLost(at(counter.holder, later), { cardId });
    expect(code(await markCardsPrinted(at(counter.verifier, later), { cardIds: [cardId] }))).toBe(
      "CARD_ENDED",
    );
  });

  it("refuses none and more than fifty", async () => {
    for (const cardIds of [[], Array.from({ length: 51 }, () => cardId)]) {
      expect(code(await markCardsPrinted(at(counter.verifier, later), { cardIds }))).toBe("INVALID_INPUT");
    }
  });
});

describe("the office's lists", () => {
  const list = async (tab: string, moment = later, q = "") =>
    unwrap(
      await listCards(at(counter.registrar, moment), {
        chamberId: counter.chamberId,
        tab: tab as "all",
        q,
        page: 1,
      }),
    );

  it("show what is to be done with each card, and count it", async () => {
    expect((await list("to_print")).cards.map(({ id }) => id)).toEqual([cardId]);
    await markCardsPrinted(at(counter.registrar, later), { cardIds: [cardId] });
    expect((await list("to_print")).cards).toEqual([]);
    expect((await list("to_hand_over")).counts).toEqual({
      to_print: 0,
      to_hand_over: 1,
      running_out: 0,
      lost: 0,
      all: 1,
    });
    expect((await list("running_out", "2030-12-02T10:00:00Z")).cards).toHaveLength(1);
    expect((await list("running_out", "2032-01-01T10:00:00Z")).cards[0]?.verdict.kind).toBe("expired");
    await reportCardLost(at(counter.holder, later), { cardId });
    expect((await list("lost")).cards.map(({ id }) => id)).toEqual([cardId]);
  });

  it("find a card by its number, the registry number or the name, whatever signs are typed", async () => {
    const { number } = await readCard(cardId);
    for (const q of [number, "nia-0000", "ayyini", "إدريس"]) {
      expect((await list("all", later, q)).cards, q).toHaveLength(1);
    }
    for (const q of ["%", "_", "\\", "' or 1=1"]) expect((await list("all", later, q)).cards, q).toEqual([]);
  });

  it("hold nothing of another chamber", async () => {
    const other = await makeCounter();
    const refused = await listCards(
      { actor: other.registrar },
      { chamberId: counter.chamberId, tab: "all", q: "", page: 1 },
    );
    expect(code(refused)).toBe("NOT_FOUND");
    expect(code(await getCard({ actor: other.registrar }, { cardId }))).toBe("NOT_FOUND");
    expect(code(await cardsOfArtisan({ actor: other.verifier }, { artisanId: counter.maker.id }))).toBe(
      "NOT_FOUND",
    );
    expect(code(await cardSheet({ actor: other.manager }, { cardIds: [cardId] }))).toBe("NOT_FOUND");
  });

  it("let the holder see their own cards, and whether another may be made", async () => {
    const mine = unwrap(await cardsOfArtisan(at(counter.holder, later), { artisanId: counter.maker.id }));
    expect(mine).toMatchObject({ mayIssue: false, cards: [{ id: cardId, verdict: { kind: "valid" } }] });
    const soon = at(counter.registrar, "2031-01-01T10:00:00Z");
    expect(unwrap(await cardsOfArtisan(soon, { artisanId: counter.maker.id })).mayIssue).toBe(true);
  });

  it("leave out of a print what has ended since it was chosen", async () => {
    expect(unwrap(await cardSheet(at(counter.registrar, later), { cardIds: [cardId] }))).toMatchObject({
      cards: [{ id: cardId, chamberEmail: "guichet@example.test" }],
      ended: 0,
    });
    await reportCardLost(at(counter.holder, later), { cardId });
    expect(unwrap(await cardSheet(at(counter.registrar, later), { cardIds: [cardId] }))).toMatchObject({
      cards: [],
      ended: 1,
    });
  });
});
