import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { chamber } from "#db/schema/chambers.ts";
import { signedFacts } from "#features/cards/domain/signed-facts.ts";
import { judgeCard } from "#features/cards/domain/verdict.ts";
import {
  artisanCard,
  changeCredentials,
  findCredentials,
  issueCredential,
} from "#features/provenance/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { env } from "#lib/env.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Brings the credentials of a maker's cards in line with the cards: one in force has its credential, a suspended holder's is
 * suspended, one that is lost, replaced or taken back is revoked. Doing it again changes nothing.
 */
export const signCards = defineCommand({
  name: "cards.sign",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  errors: [],
  load: async ({ tx, input }) => {
    const [holder] = await tx
      .select({
        id: artisan.id,
        state: artisan.state,
        since: artisan.stateSince,
      })
      .from(artisan)
      .where(eq(artisan.id, input.artisanId))
      .for("update");
    return holder ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource, now }) => {
    const changes = { issued: 0, changed: 0 };
    for (const row of await readCards(tx, resource.id)) {
      const [signed] = await findCredentials(tx, { cardId: row.id });
      const verdict = judgeCard(
        {
          state: row.state,
          stateOn: dayInMorocco(row.stateAt),
          validUntil: row.validUntil,
          standing: resource.state,
          standingOn: dayInMorocco(resource.since),
        },
        dayInMorocco(now),
      ).kind;
      const chamberOf = { id: row.chamberId, key: row.chamberKey, name: row.chamberName };
      if (!signed) {
        if (verdict !== "valid") continue;
        const facts = signedFacts(row, env().CANONICAL_ORIGIN);
        await issueCredential(
          tx,
          {
            kind: "artisan_card",
            chamber: chamberOf,
            subject: { cardId: row.id },
            build: (common) => artisanCard(facts, common),
          },
          now,
        );
        changes.issued++;
        continue;
      }
      const to = targetOf(verdict, signed.suspendedAt !== null);
      if (!to) continue;
      await changeCredentials(tx, { chamber: chamberOf, ids: [signed.id], to, reason: verdict }, now);
      changes.changed++;
    }
    return changes;
  },
  audit: ({ resource, output }) =>
    output.issued + output.changed > 0 ? { object: resource.id, detail: output } : null,
});

/** What has to become of a card's credential; null when it is as it should be. A card that ran out says so by its dates. */
function targetOf(verdict: ReturnType<typeof judgeCard>["kind"], isSuspended: boolean) {
  if (verdict === "suspended") return isSuspended ? null : ("suspended" as const);
  if (verdict === "valid" || verdict === "expired") return isSuspended ? ("reinstated" as const) : null;
  return "revoked" as const;
}

function readCards(tx: Tx, artisanId: Id<"artisan">) {
  return tx
    .select({
      id: card.id,
      number: card.number,
      code: card.code,
      holderName: card.holderName,
      trade: card.trade,
      kind: card.kind,
      registryNumber: card.registryNumber,
      validFrom: card.validFrom,
      validUntil: card.validUntil,
      state: card.state,
      stateAt: card.stateAt,
      chamberId: chamber.id,
      chamberKey: chamber.key,
      chamberName: chamber.name,
    })
    .from(card)
    .innerJoin(chamber, eq(chamber.id, card.chamberId))
    .where(eq(card.artisanId, artisanId))
    .orderBy(asc(card.issuedAt), asc(card.id))
    .for("update", { of: card });
}
