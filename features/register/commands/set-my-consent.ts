import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanContact } from "#db/schema/artisans.ts";
import { followMakerJob } from "#features/badges/jobs.ts";
import { giveConsent, withdrawConsent } from "#features/consents/index.ts";
import { lockMaker } from "#features/register/commands/lock-maker.ts";
import { standingTags } from "#features/register/commands/move-standing.ts";
import { ownRecord } from "#features/register/policy.ts";
import { type OwnConsent, setMyConsentInput } from "#features/register/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * The maker agrees to something, or takes their agreement back: to be shown by name, to have photographs shown, to get short
 * messages. What was shown disappears with the same transaction; paid orders go on.
 */
export const setMyConsent = defineCommand({
  name: "register.set-my-consent",
  input: setMyConsentInput,
  errors: [],
  load: ({ tx, input }) => lockMaker(tx, input.artisanId),
  policy: (actor, { resource }) => ownRecord(actor, resource.id),
  handler: async ({ tx, input, resource: maker, actor, now }) => {
    if (actor.kind !== "person") throw new Error("somebody agrees");
    const { purpose, agreed, locale } = input;
    const subject = { artisanId: maker.id };
    const by = { recordedBy: actor.userId, method: "own_account" as const };
    if (agreed)
      await giveConsent(tx, { subject, chamberId: maker.chamberId, purpose, locale, ...by, at: now });
    else await withdrawConsent(tx, subject, purpose, actor.userId, now);
    await follow(tx, maker.id, purpose, agreed);
  },
  audit: ({ input }) => ({
    object: input.artisanId,
    detail: { purpose: input.purpose, agreed: input.agreed },
  }),
  invalidates: ({ input }) => (input.purpose === "sms" ? [] : standingTags(input.artisanId)),
});

/** What the agreement stands for follows it. */
async function follow(tx: Tx, id: Id<"artisan">, purpose: OwnConsent, agreed: boolean): Promise<void> {
  if (purpose === "sms") {
    await tx.update(artisanContact).set({ takesSms: agreed }).where(eq(artisanContact.artisanId, id));
    return;
  }
  // Lineage and certificates are shown by the agreement itself (published.lineage, published.skill_certificate).
  if (purpose === "lineage" || purpose === "certificates") return;
  // Badges with the maker's name rest from then on, with their credentials; pages no longer show them already.
  if (purpose === "publication" && !agreed) await enqueue(tx, followMakerJob, { artisanId: id });
  const shown = purpose === "publication" ? { isPublic: agreed } : { showsPhotographs: agreed };
  await tx.update(artisan).set(shown).where(eq(artisan.id, id));
}
