import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { coverExchange } from "#db/schema/cover.ts";
import { monthOf } from "#features/cover/domain/month.ts";
import { keepsCover } from "#features/cover/policy.ts";
import { consentingMakers } from "#features/cover/queries/consenting.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { idSchema, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** A maker as the fund is told of them. */
export type CoverLine = {
  registryNumber: string | null;
  name: LocalizedText;
  cin: string | null;
  number: string | null;
};

/**
 * Opens, for the monthly file to the fund, who the makers are that agreed to it. Only the number of lines is kept; the
 * lines themselves go to whoever asked, once. No status leaves: the fund answers with it.
 */
export const exportCover = defineCommand({
  name: "cover.export",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ chamberId: chamber.id, key: chamber.key })
      .from(chamber)
      .where(eq(chamber.id, input.chamberId));
    return row ?? null;
  },
  policy: (actor, { resource }) => keepsCover(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, resource, actor, now }) => {
    if (actor.kind !== "person") throw new Error("a file for the fund is made by a person");
    const makers = await consentingMakers(tx, eq(artisan.chamberId, resource.chamberId));
    const lines: CoverLine[] = makers.map(({ artisanId, registryNumber, name, sealedCin, number }) => ({
      registryNumber,
      name,
      number,
      cin: sealedCin && unseal(sealedCin, { table: "artisan_contact", column: "sealed_cin", row: artisanId }),
    }));
    const month = monthOf(dayInMorocco(now));
    const exchangeId = newId("coverExchange");
    await tx.insert(coverExchange).values({
      id: exchangeId,
      chamberId: resource.chamberId,
      direction: "export",
      month,
      rows: lines.length,
      problems: [],
      by: actor.userId,
      at: now,
    });
    return { exchangeId, lines, fileName: `amo-${resource.key}-${month.slice(0, 7)}.csv` };
  },
  audit: ({ resource, output }) => ({
    object: output.exchangeId,
    detail: { chamber: resource.chamberId, makers: output.lines.length },
  }),
});
