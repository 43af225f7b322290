import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { askOpinion, giveOpinion, signOpinion } from "#features/opinions/index.ts";
import { settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { makeLivingBody } from "#tests/integration/bodies-life/world.ts";

beforeAll(() => makeRules(owner()));

describe("an opinion without a craft", () => {
  it("stays with the two when it is published, past the product too", async () => {
    const { first, second, bodyId, chamberId, members, federation } = await makeLivingBody([
      "president",
      "secretary",
      null,
    ]);
    const [president, secretary, third] = members;
    if (!president || !secretary || !third) throw new Error("three members");
    const question = {
      subject: "rule" as const,
      craftId: "" as const,
      question: "Should kilns be inspected yearly?",
    };
    const asked = { ...question, chamberId, bodyId, texts: "", answerBy: "2026-12-20" };
    const { opinionId } = unwrap(await askOpinion(second, asked));
    unwrap(
      await giveOpinion(president.context, {
        opinionId,
        verdict: "favourable",
        reasons: "They burn less wood once they are looked at",
      }),
    );
    unwrap(await signOpinion(secretary.context, { opinionId, confirmed: true }));
    const seen = async ({ actor }: typeof first) =>
      withActorSettings(database(), settingsOf(actor), async (tx) => {
        const own = await tx.execute(sql`select id from body_opinion where id = ${opinionId}`);
        const shown = await tx.execute(sql`select id from published.body_opinion where id = ${opinionId}`);
        return [own, shown].map((answer) => (answer as unknown as { rows: unknown[] }).rows.length);
      });
    expect(await seen(first)).toEqual([1, 0]);
    for (const context of [third.context, federation]) expect(await seen(context)).toEqual([0, 0]);
  });
});
