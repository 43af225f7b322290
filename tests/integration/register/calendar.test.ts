import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { artisan } from "#db/schema/artisans.ts";
import {
  applyDueChanges,
  applyPlanned,
  cancelPlanned,
  expireRegistrations,
  reinstate,
  strikeOff,
  suspend,
} from "#features/register/index.ts";
import { jobHandlers } from "#features/registry.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { midnightInMorocco } from "#lib/morocco-time.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { auditOf, changesOf, makeOffice, queued, standingOf } from "#tests/integration/register/world.ts";

beforeAll(() => makeRules(owner()));

const note = "Note";
const planned = new Date("2026-11-24T09:00:00Z");
const from = "2026-12-01";
const thatDay = midnightInMorocco(from);
const dayBefore = new Date(thatDay.getTime() - 60_000);

async function withPlan() {
  const office = await makeOffice();
  const actor = { ...office.manager, secondFactorAt: planned };
  const input = { artisanId: office.maker.id, reason: "OTHER", note, from } as const;
  const { standingId } = unwrap(await suspend({ actor, now: planned }, input));
  return { ...office, actor, standingId };
}

/** Runs a job of the registry at a moment, as the worker would. */
async function runAt(name: string, moment: Date): Promise<void> {
  process.env.NOW = moment.toISOString();
  try {
    await jobHandlers.find(({ job }) => job.name === name)?.run({});
  } finally {
    delete process.env.NOW;
  }
}

describe("a planned suspension", () => {
  it("comes with its day and not before, by the job alone", async () => {
    const { maker, standingId } = await withPlan();
    await runAt("register.apply-standing", dayBefore);
    expect(await standingOf(maker.id)).toBe("registered");
    await runAt("register.apply-standing", thatDay);
    expect(await standingOf(maker.id)).toBe("suspended");
    const [change] = await changesOf(maker.id);
    expect(change).toMatchObject({ id: standingId, from: "registered", appliedAt: thatDay });
    expect(await queued("mail.send", standingId)).toEqual(["standing-changed", "standing-planned"]);
    expect((await auditOf(maker.id)).map(({ action, actor }) => [action, actor])).toEqual([
      ["register.suspend", expect.stringMatching(/^usr_/)],
      ["register.apply-planned", "system:register.apply-standing"],
    ]);
  });

  it("comes once, however often the job runs", async () => {
    const { maker, standingId } = await withPlan();
    await applyDueChanges(thatDay);
    await applyDueChanges(thatDay);
    await applyPlanned({ actor: systemActor("again"), now: thatDay }, { standingId });
    expect(await changesOf(maker.id)).toHaveLength(1);
    expect(await auditOf(maker.id)).toHaveLength(2);
  });

  it("does not come once it was called off, or overtaken", async () => {
    const [first, second] = [await withPlan(), await withPlan()];
    unwrap(await cancelPlanned({ actor: first.actor }, { standingId: first.standingId }));
    const input = { artisanId: second.maker.id, reason: "OTHER", note } as const;
    unwrap(await strikeOff({ actor: second.actor, now: planned }, input));
    await applyDueChanges(thatDay);
    expect(await standingOf(first.maker.id)).toBe("registered");
    expect(await standingOf(second.maker.id)).toBe("struck_off");
  });

  it("is called off when the standing of that day does not let it follow", async () => {
    const { maker, standingId } = await withPlan();
    await owner().update(artisan).set({ state: "suspended" }).where(eq(artisan.id, maker.id));
    await applyDueChanges(thatDay);
    const [change] = await changesOf(maker.id);
    expect(change?.cancelledAt).toEqual(thatDay);
    expect(await queued("mail.send", standingId)).toEqual(["standing-planned"]);
  });

  it("either comes or is called off when a manager and the job meet", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { maker, actor, standingId } = await withPlan();
      const [cancelled] = await Promise.all([
        cancelPlanned({ actor, now: thatDay }, { standingId }),
        applyPlanned({ actor: systemActor("race"), now: thatDay }, { standingId }),
      ]);
      const [change] = await changesOf(maker.id);
      expect(await standingOf(maker.id)).toBe(cancelled.ok ? "registered" : "suspended");
      expect([change?.appliedAt === null, change?.cancelledAt === null]).toEqual([
        cancelled.ok,
        !cancelled.ok,
      ]);
    }
  });
});

describe("a registration", () => {
  it("is in force on its last day in Morocco and expired the day after, with the maker told", async () => {
    const { maker } = await makeOffice({ validUntil: "2026-11-30" });
    await runAt("register.expire", dayBefore);
    expect(await standingOf(maker.id)).toBe("registered");
    await runAt("register.expire", thatDay);
    expect(await standingOf(maker.id)).toBe("expired");
    const [change] = await changesOf(maker.id);
    expect(change).toMatchObject({ from: "registered", reason: "VALIDITY_ENDED", orderedBy: null });
    expect(await queued("mail.send", change?.id ?? "")).toEqual(["standing-changed"]);
    expect(await auditOf(maker.id)).toHaveLength(1);
  });

  it("without a last day does not run out, and a suspended one waits for its chamber", async () => {
    const open = await makeOffice({ validUntil: null });
    const suspended = await makeOffice({ state: "suspended", validUntil: "2020-01-01" });
    await expireRegistrations(new Date("2030-01-01T12:00:00Z"));
    expect(await standingOf(open.maker.id)).toBe("registered");
    expect(await standingOf(suspended.maker.id)).toBe("suspended");
  });

  it("that ran out and was renewed does not run out again the next night", async () => {
    const { maker, manager } = await makeOffice({ validUntil: "2026-11-30" });
    await expireRegistrations(new Date("2026-12-01T12:00:00Z"));
    const now = new Date("2026-12-03T12:00:00Z");
    const actor = { ...manager, secondFactorAt: now };
    unwrap(await reinstate({ actor, now }, { artisanId: maker.id, reason: "RENEWED", note }));
    await expireRegistrations(new Date("2026-12-04T12:00:00Z"));
    expect(await standingOf(maker.id)).toBe("reinstated");
  });

  it("still lets a suspension follow that was planned before it ran out", async () => {
    const { maker, manager } = await makeOffice({ validUntil: "2026-11-29" });
    const actor = { ...manager, secondFactorAt: planned };
    unwrap(await suspend({ actor, now: planned }, { artisanId: maker.id, reason: "OTHER", note, from }));
    await expireRegistrations(dayBefore);
    expect(await standingOf(maker.id)).toBe("expired");
    await applyDueChanges(thatDay);
    expect(await standingOf(maker.id)).toBe("suspended");
  });
});
