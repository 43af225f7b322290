import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { artisan } from "#db/schema/artisans.ts";
import { cardReminder } from "#db/schema/cards.ts";
import { remindHolders, reportCardLost } from "#features/cards/index.ts";
import { cardsJobHandlers } from "#features/cards/job-handlers.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { type Counter, issueOn, lettersOf, makeCounter } from "./counter.ts";

let counter: Counter;
let cardId: Id<"card">;

beforeEach(async () => {
  counter = await makeCounter();
  // Runs out on 2 March 2031.
  cardId = await issueOn(counter, "2026-03-02T10:00:00Z");
});

/** Runs the reminders as of a day, and answers which of this card went out by then. */
async function remindOn(day: string): Promise<number[]> {
  unwrap(await remindHolders({ actor: systemActor("cards.remind"), now: new Date(`${day}T09:15:00Z`) }, {}));
  const rows = await owner().select().from(cardReminder).where(eq(cardReminder.cardId, cardId));
  return rows.map(({ daysBefore }) => daysBefore).sort((a, b) => b - a);
}

describe("reminders of a card that runs out", () => {
  it("go out 90, 30 and 7 days before, each once, however often the work is done", async () => {
    expect(await remindOn("2030-12-01")).toEqual([]);
    expect(await remindOn("2030-12-02")).toEqual([90]);
    expect(await remindOn("2030-12-02")).toEqual([90]);
    expect(await remindOn("2031-01-30")).toEqual([90]);
    expect(await remindOn("2031-01-31")).toEqual([90, 30]);
    expect(await remindOn("2031-02-23")).toEqual([90, 30, 7]);
    expect(await remindOn("2031-03-02")).toEqual([90, 30, 7]);
    const letters = await lettersOf(cardId);
    for (const days of [90, 30, 7]) {
      expect(letters.filter((letter) => letter === `mail.send card-reminder.${days}`)).toHaveLength(1);
      expect(letters.filter((letter) => letter === `sms.send card-reminder.${days}`)).toHaveLength(1);
    }
  });

  it("make good what was missed by the nearest one alone", async () => {
    expect(await remindOn("2031-02-10")).toEqual([30]);
    expect(await remindOn("2031-02-28")).toEqual([30, 7]);
  });

  it("do not go out once the card has run out, is lost, or would not be renewed", async () => {
    expect(await remindOn("2031-03-03")).toEqual([]);
    await owner().update(artisan).set({ state: "suspended" }).where(eq(artisan.id, counter.maker.id));
    expect(await remindOn("2031-02-28")).toEqual([]);
    await owner().update(artisan).set({ state: "reinstated" }).where(eq(artisan.id, counter.maker.id));
    await reportCardLost({ actor: counter.holder }, { cardId });
    expect(await remindOn("2031-02-28")).toEqual([]);
  });

  it("go out once when several workers do the work at the same moment", async () => {
    await Promise.all(Array.from({ length: 6 }, () => remindOn("2030-12-05")));
    expect(
      (await lettersOf(cardId)).filter((letter) => letter === "mail.send card-reminder.90"),
    ).toHaveLength(1);
  });

  it("are a job that follows the product's clock", async () => {
    vi.stubEnv("NOW", "2030-12-02T09:15:00Z");
    try {
      for (const { job, run } of cardsJobHandlers) if (job.name === "cards.remind") await run({});
    } finally {
      vi.unstubAllEnvs();
    }
    expect(await lettersOf(cardId)).toContain("mail.send card-reminder.90");
  });
});
