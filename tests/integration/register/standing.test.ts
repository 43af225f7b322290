import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { artisan, artisanContact } from "#db/schema/artisans.ts";
import { listArtisans } from "#features/artisans/index.ts";
import { issueCard } from "#features/cards/index.ts";
import { cancelPlanned, reinstate, strikeOff, suspend } from "#features/register/index.ts";
import { type Standing, standingEffects, standingTransitions } from "#features/register/schema.ts";
import { anonymous, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { midnightInMorocco } from "#lib/morocco-time.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeRules } from "#tests/factories/rules.ts";
import {
  auditOf,
  changesOf,
  makeOffice,
  queued,
  stale,
  stampedTags,
  standingOf,
} from "#tests/integration/register/world.ts";

beforeAll(() => makeRules(owner()));

const note = "الغرفة تتحقق من شكاية.";
const refused = (code: string) => ({ ok: false, error: { code } });

describe("a manager", () => {
  it("suspends a maker at once: state, change, stale pages, mail, SMS and one audit entry together", async () => {
    const { maker, manager } = await makeOffice();
    const done = unwrap(
      await suspend({ actor: manager }, { artisanId: maker.id, reason: "COMPLAINTS", note }),
    );
    expect(await standingOf(maker.id)).toBe("suspended");
    const [change] = await changesOf(maker.id);
    expect(change).toMatchObject({
      id: done.standingId,
      from: "registered",
      to: "suspended",
      reason: "COMPLAINTS",
      note,
      orderedBy: manager.userId,
      cancelledAt: null,
    });
    expect(change?.appliedAt).toEqual(change?.effectiveFrom);
    expect(await stampedTags()).toEqual(
      expect.arrayContaining(["artisans", `artisan:${maker.id}`, "chambers", "crafts", "home", "pieces"]),
    );
    expect(await queued("mail.send", done.standingId)).toEqual(["standing-changed"]);
    expect(await queued("sms.send", done.standingId)).toEqual(["standing-changed"]);
    const entries = await auditOf(maker.id);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ action: "register.suspend", actor: manager.userId });
    expect(entries[0]?.detail).not.toContain(note);
  });

  it("takes a suspended maker out of every public list, and back in", async () => {
    const { maker, manager } = await makeOffice();
    const shown = async () =>
      (await listArtisans({ locale: "fr", perPage: 96 })).artisans.some(({ id }) => id === maker.id);
    expect(await shown()).toBe(true);
    unwrap(await suspend({ actor: manager }, { artisanId: maker.id, reason: "INQUIRY", note }));
    expect(await shown()).toBe(false);
    unwrap(await reinstate({ actor: manager }, { artisanId: maker.id, reason: "CAUSE_GONE", note }));
    expect(await standingOf(maker.id)).toBe("reinstated");
    expect(await shown()).toBe(true);
  });

  it("does only what the table of standings allows, from every standing", async () => {
    const acts = { suspended: suspend, reinstated: reinstate, struck_off: strikeOff } as const;
    const reasons = { suspended: "OTHER", reinstated: "OTHER", struck_off: "OTHER" } as const;
    for (const from of Object.keys(standingEffects) as Standing[]) {
      for (const to of Object.keys(acts) as (keyof typeof acts)[]) {
        const { maker, manager } = await makeOffice({ state: from });
        const act = acts[to] as typeof strikeOff;
        const answer = await act({ actor: manager }, { artisanId: maker.id, reason: reasons[to], note });
        const allowed = standingTransitions[from].includes(to);
        expect(answer.ok ? "done" : answer.error.code, `${from} → ${to}`).toBe(
          allowed ? "done" : "STANDING_NOT_ALLOWED",
        );
        expect(await standingOf(maker.id), `${from} → ${to}`).toBe(allowed ? to : from);
      }
    }
  }, 60_000);

  it("needs a reason of the list and a note", async () => {
    const { maker, manager } = await makeOffice();
    const given = { artisanId: maker.id, reason: "DISLIKE" as "OTHER", note: "  " };
    expect(await suspend({ actor: manager }, given)).toEqual({
      ok: false,
      error: { code: "INVALID_INPUT", details: { fields: { reason: "REQUIRED", note: "REQUIRED" } } },
    });
    expect(await changesOf(maker.id)).toEqual([]);
  });

  it("is asked for a fresh second factor before any change", async () => {
    const { maker, manager } = await makeOffice();
    for (const act of [suspend, strikeOff]) {
      const input = { artisanId: maker.id, reason: "OTHER", note } as const;
      expect(await act({ actor: stale(manager) }, input)).toEqual(refused("STEP_UP_REQUIRED"));
    }
    expect(await standingOf(maker.id)).toBe("registered");
  });
});

describe("somebody else", () => {
  it("learns nothing of a maker whose standing they may not change", async () => {
    const office = await makeOffice();
    const elsewhere = await makeOffice();
    const input = { artisanId: office.maker.id, reason: "OTHER", note } as const;
    const others = [office.registrar, office.verifier, office.curator, office.himself, elsewhere.manager];
    for (const actor of [...others, anonymous, systemActor("test")]) {
      for (const act of [suspend, strikeOff])
        expect(await act({ actor }, input)).toEqual(refused("NOT_FOUND"));
      expect(await reinstate({ actor }, input)).toEqual(refused("NOT_FOUND"));
    }
    expect(await changesOf(office.maker.id)).toEqual([]);
  });
});

describe("a suspension from a later day", () => {
  const now = new Date("2026-11-24T09:00:00Z");
  const from = "2026-12-01";

  it("waits, leaves the maker as they are, and lets them know in time", async () => {
    const { maker, manager } = await makeOffice();
    const input = { artisanId: maker.id, reason: "COMPLAINTS", note, from } as const;
    const { standingId, planned } = unwrap(
      await suspend({ actor: { ...manager, secondFactorAt: now }, now }, input),
    );
    expect(planned).toBe(true);
    expect(await standingOf(maker.id)).toBe("registered");
    const [change] = await changesOf(maker.id);
    expect(change?.effectiveFrom).toEqual(midnightInMorocco(from));
    expect(change?.appliedAt).toBeNull();
    expect(await queued("mail.send", standingId)).toEqual(["standing-planned"]);
    expect(await queued("sms.send", standingId)).toEqual(["standing-planned"]);
  });

  it("is not planned twice, nor for a day that is past or years away", async () => {
    const { maker, manager } = await makeOffice();
    const actor = { ...manager, secondFactorAt: now };
    const plan = (day: string) =>
      suspend({ actor, now }, { artisanId: maker.id, reason: "OTHER", note, from: day });
    expect(await plan("2026-11-23")).toEqual(refused("STANDING_DAY_INVALID"));
    expect(await plan("2028-11-23")).toEqual(refused("STANDING_DAY_INVALID"));
    expect((await plan(from)).ok).toBe(true);
    expect(await plan("2026-12-05")).toEqual(refused("STANDING_PLANNED"));
  });

  it("begins at once when the day is today", async () => {
    const { maker, manager } = await makeOffice();
    const actor = { ...manager, secondFactorAt: now };
    const input = { artisanId: maker.id, reason: "OTHER", note, from: "2026-11-24" } as const;
    expect(unwrap(await suspend({ actor, now }, input)).planned).toBe(false);
    expect(await standingOf(maker.id)).toBe("suspended");
  });

  it("is called off by a manager, once, and the maker is told", async () => {
    const { maker, manager, registrar } = await makeOffice();
    const input = { artisanId: maker.id, reason: "OTHER", note, from } as const;
    const { standingId } = unwrap(await suspend({ actor: { ...manager, secondFactorAt: now }, now }, input));
    expect(await cancelPlanned({ actor: registrar }, { standingId })).toEqual(refused("NOT_FOUND"));
    expect((await cancelPlanned({ actor: manager }, { standingId })).ok).toBe(true);
    expect(await cancelPlanned({ actor: manager }, { standingId })).toEqual(refused("STANDING_NOT_WAITING"));
    expect(await queued("mail.send", standingId)).toEqual(["standing-cancelled", "standing-planned"]);
    expect((await auditOf(maker.id)).map(({ action }) => action)).toEqual([
      "register.suspend",
      "register.cancel-planned",
    ]);
  });

  it("is overtaken by a decision of today", async () => {
    const { maker, manager } = await makeOffice();
    const actor = { ...manager, secondFactorAt: now };
    unwrap(await suspend({ actor, now }, { artisanId: maker.id, reason: "OTHER", note, from }));
    unwrap(await strikeOff({ actor, now }, { artisanId: maker.id, reason: "OTHER", note }));
    const changes = await changesOf(maker.id);
    expect(changes.map(({ to, cancelledAt }) => [to, cancelledAt !== null])).toEqual([
      ["suspended", true],
      ["struck_off", false],
    ]);
  });
});

describe("the maker is told", () => {
  it("by mail alone without agreement to short messages, and by nothing without any way to reach them", async () => {
    const { maker, manager } = await makeOffice();
    await owner()
      .update(artisanContact)
      .set({ takesSms: false })
      .where(eq(artisanContact.artisanId, maker.id));
    const input = { artisanId: maker.id, reason: "OTHER", note } as const;
    const first = unwrap(await suspend({ actor: manager }, input)).standingId;
    expect([await queued("mail.send", first), await queued("sms.send", first)]).toEqual([
      ["standing-changed"],
      [],
    ]);
    await owner().update(artisanContact).set({ email: null }).where(eq(artisanContact.artisanId, maker.id));
    const second = unwrap(await reinstate({ actor: manager }, { ...input, reason: "OTHER" })).standingId;
    expect([await queued("mail.send", second), await queued("sms.send", second)]).toEqual([[], []]);
  });
});

describe("a registration that has run out", () => {
  it("is renewed by being put back, and its new card is valid as long", async () => {
    const { maker, manager } = await makeOffice({ state: "expired", validUntil: "2026-10-01" });
    const now = new Date("2026-11-24T09:00:00Z");
    const actor = { ...manager, secondFactorAt: now };
    const { renews } = unwrap(
      await reinstate({ actor, now }, { artisanId: maker.id, reason: "RENEWED", note }),
    );
    expect(renews).toBe(true);
    const validUntil = async () =>
      (await owner().select().from(artisan).where(eq(artisan.id, maker.id)))[0]?.validUntil;
    expect(await validUntil()).toBe("2031-11-24");
    expect((await issueCard({ actor, now }, { artisanId: maker.id })).ok).toBe(true);
    expect(await validUntil()).toBe("2031-11-24");
  });

  it("stays as long as it was when a suspension is lifted before its end", async () => {
    const { maker, manager } = await makeOffice({ state: "suspended", validUntil: "2030-05-01" });
    const input = { artisanId: maker.id, reason: "CAUSE_GONE", note } as const;
    expect(unwrap(await reinstate({ actor: manager }, input)).renews).toBe(false);
    const [row] = await owner().select().from(artisan).where(eq(artisan.id, maker.id));
    expect(row?.validUntil).toBe("2030-05-01");
  });
});

describe("two managers at once", () => {
  it("suspend a maker once: one of them learns that it has been done", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { maker, manager, secondManager } = await makeOffice();
      const input = { artisanId: maker.id, reason: "OTHER", note } as const;
      const answers = await Promise.all(
        [manager, secondManager, manager, secondManager].map((actor) => suspend({ actor }, input)),
      );
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      expect(await changesOf(maker.id)).toHaveLength(1);
      expect(await auditOf(maker.id)).toHaveLength(1);
    }
  });
});
