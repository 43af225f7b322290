import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { badge } from "#db/schema/provenance.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeAssessment, withdrawPublication } from "#tests/factories/badges.ts";
import { owner } from "#tests/factories/owner.ts";
import { type Chambers, makeTwoChambers, propose, proposed } from "./chamber.ts";

let all: Chambers;
beforeEach(async () => {
  all = await makeTwoChambers();
});

/** Takes rules away inside the transaction: what the trigger would raise, and the table's checks of the same names. */
async function without(tx: Tx, rules: readonly string[]): Promise<void> {
  const names = rules.map((rule) => `'${rule}'`).join(", ");
  await tx.execute(
    sql.raw(`create or replace function badge_refused(rule text) returns void language plpgsql as $$
      begin
        if rule in (${names}) then return; end if;
        raise exception 'badge refused: %', rule using errcode = 'check_violation', constraint = rule, table = 'badge';
      end $$`),
  );
  for (const rule of rules) await tx.execute(sql.raw(`alter table badge drop constraint if exists ${rule}`));
}

class Undo extends Error {}

/** What Postgres says to an award by the tables' owner, with some rules taken away. Nothing of it stays. */
async function award(
  badgeId: Id<"badge">,
  second: Id<"user"> | null,
  absent: readonly string[],
): Promise<string> {
  let said = "";
  try {
    await owner().transaction(async (tx) => {
      if (absent.length > 0) await without(tx, absent);
      const dates = { issuedAt: new Date(), expiresAt: new Date("2099-01-01") };
      const rows = await tx
        .update(badge)
        .set({ state: "active", secondReviewer: second, ...dates })
        .where(eq(badge.id, badgeId))
        .returning({ state: badge.state });
      said = rows[0]?.state ?? "nothing";
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) {
      const { cause } = error as { cause?: { constraint?: string } };
      said = cause?.constraint ?? String(error);
    }
  }
  return said;
}

type Wrong = {
  /** Rules that refuse the award; the first is the one named, the others would refuse it too. */
  rules: readonly [string, ...string[]];
  make: () => Promise<Id<"badge">>;
  second?: () => Id<"user"> | null;
};

const workshop = () => proposed(all, "workshop_checked", all.maker);
const wrongs: Record<string, Wrong> = {
  "with one officer": { rules: ["badge_second_officer", "badge_signed"], make: workshop, second: () => null },
  "with the same officer twice": {
    ...{ rules: ["badge_two_officers"], make: workshop },
    second: () => all.first.userId,
  },
  "with an officer of a wrong region": {
    ...{ rules: ["badge_second_officer"], make: workshop },
    second: () => all.stranger.userId,
  },
  "without evidence": {
    rules: ["badge_evidence"],
    make: async () => unwrap(await propose(all, "workshop_checked", all.maker)).badgeId,
  },
  "after the maker's agreement is taken back": {
    rules: ["badge_consent"],
    make: async () => {
      const badgeId = await workshop();
      await withdrawPublication(owner(), all.maker);
      return badgeId;
    },
  },
  "after the maker has moved to another region": {
    rules: ["badge_own_region"],
    make: async () => {
      const badgeId = await workshop();
      await owner().update(artisan).set({ chamberId: all.theirs }).where(eq(artisan.id, all.maker));
      return badgeId;
    },
  },
  "after the registration no longer holds": {
    rules: ["badge_standing"],
    make: async () => {
      const badgeId = await workshop();
      await owner().update(artisan).set({ state: "suspended" }).where(eq(artisan.id, all.maker));
      return badgeId;
    },
  },
  "of danger that the newest assessment does not find": {
    rules: ["badge_assessment"],
    make: async () => {
      const badgeId = await proposed(all, "endangered_craft", all.craftId);
      await makeAssessment(owner(), all.craftId, { grade: "viable", assessedOn: "2026-02-05" });
      return badgeId;
    },
    second: () => all.stranger.userId,
  },
};

describe("it is the constraint that refuses: without it the award goes in", () => {
  it.each(Object.entries(wrongs))("%s", async (_name, { rules, make, second }) => {
    const badgeId = await make();
    const signer = second ? second() : all.second.userId;
    expect(await award(badgeId, signer, [])).toBe(rules[0]);
    // Each rule is needed: with any of them left, the award is still refused, and with none it is done.
    for (const rule of rules) {
      const others = rules.filter((other) => other !== rule);
      expect(await award(badgeId, signer, others)).toBe(rule);
    }
    expect(await award(badgeId, signer, rules)).toBe("active");
  });
});
