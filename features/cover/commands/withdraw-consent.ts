import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { healthCover } from "#db/schema/cover.ts";
import { withdrawConsent } from "#features/consents/index.ts";
import { lockMaker } from "#features/cover/commands/lock-maker.ts";
import { ownCoverOrOffice } from "#features/cover/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Takes a maker's agreement back, at their wish: by themselves or by an officer whom they ask. What was kept of their
 * health cover is deleted in the same breath. That they once agreed stays written, as the law asks.
 */
export const withdrawCoverConsent = defineCommand({
  name: "cover.withdraw-consent",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  errors: ["COVER_NO_CONSENT"],
  load: ({ tx, input }) => lockMaker(tx, input.artisanId),
  policy: ownCoverOrOffice,
  handler: async ({ tx, resource: maker, actor, now, fail }) => {
    if (actor.kind !== "person") return fail("COVER_NO_CONSENT");
    const subject = { artisanId: maker.artisanId };
    const held = await withdrawConsent(tx, subject, "health_cover", actor.userId, now);
    if (!held) fail("COVER_NO_CONSENT");
    await tx.delete(healthCover).where(eq(healthCover.artisanId, maker.artisanId));
  },
  audit: ({ resource }) => ({ object: resource.artisanId }),
});
