import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { artisan } from "#db/schema/artisans.ts";
import { lineage, pastMaster } from "#db/schema/lineage.ts";
import { giveConsent } from "#features/consents/index.ts";
import { findMaker, practises } from "#features/lineage/commands/find-other.ts";
import { ownLines } from "#features/lineage/policy.ts";
import { proposeInput } from "#features/lineage/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isExclusionViolation, isUniqueViolation } from "#lib/kernel/database-error.ts";

/**
 * A maker says who taught them, or whom they taught. It shows nothing yet: the other of the two agrees, and the apprentice's
 * chamber attests. Proposing is the proposer's own agreement to be shown. Refusals: CRAFT_OTHER when the maker is not registered
 * for the craft, OTHER_UNKNOWN, YEAR_AHEAD, LINEAGE_CIRCLE when the master learned from the apprentice, LINEAGE_KNOWN.
 */
export const propose = defineCommand({
  name: "lineage.propose",
  input: proposeInput,
  errors: ["CRAFT_OTHER", "OTHER_UNKNOWN", "YEAR_AHEAD", "LINEAGE_CIRCLE", "LINEAGE_KNOWN"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: artisan.id, chamberId: artisan.chamberId })
      .from(artisan)
      .where(eq(artisan.id, input.artisanId));
    return row ?? null;
  },
  policy: (actor, { resource }) => ownLines(actor, resource.id),
  handler: async ({ tx, input, resource: me, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody proposes");
    const { craftId, side, other, kind, sinceYear, untilYear, evidence, locale } = input;
    if (!(await practises(tx, me.id, craftId))) fail("CRAFT_OTHER", { field: "craftId" });
    if (Math.max(sinceYear, untilYear ?? 0) > now.getUTCFullYear())
      fail("YEAR_AHEAD", { field: untilYear ? "untilYear" : "sinceYear" });
    const maker = other === "maker" ? await findMaker(tx, input.registryNumber) : null;
    if (other === "maker" && (!maker || maker.id === me.id))
      return fail("OTHER_UNKNOWN", { field: "registryNumber" });
    const isApprentice = side === "apprentice";
    const [master, apprentice] = isApprentice ? [maker, me] : [me, maker];
    if (!apprentice) throw new Error("only a master can have died");
    const id = newId("lineage");
    const agreed = isApprentice ? { apprenticeAgreedAt: now } : { masterAgreedAt: now };
    try {
      await tx.transaction((inner) =>
        asProduct(inner, async () => {
          const pastMasterId = master ? null : newId("pastMaster");
          if (pastMasterId)
            await inner.insert(pastMaster).values({
              ...{ id: pastMasterId, craftId, chamberId: apprentice.chamberId, name: input.name },
              town: Object.keys(input.town).length > 0 ? input.town : null,
              ...{ diedYear: input.diedYear, source: evidence, recordedBy: actor.userId, createdAt: now },
            });
          await inner.insert(lineage).values({
            ...{ id, craftId, kind, sinceYear, untilYear, evidence, pastMasterId, createdAt: now },
            ...{ chamberId: apprentice.chamberId, apprenticeId: apprentice.id },
            ...{ masterId: master?.id ?? null, proposedBy: actor.userId, ...agreed },
          });
        }),
      );
    } catch (error) {
      if (isUniqueViolation(error)) fail("LINEAGE_KNOWN");
      if (isExclusionViolation(error)) fail("LINEAGE_CIRCLE");
      throw error;
    }
    await giveConsent(tx, {
      ...{ subject: { artisanId: me.id }, chamberId: me.chamberId, purpose: "lineage", locale },
      ...{ method: "own_account", recordedBy: actor.userId, at: now },
    });
    return { lineageId: id };
  },
  audit: ({ input, output }) => ({
    object: output.lineageId,
    detail: { craft: input.craftId, side: input.side, other: input.other },
  }),
});
