import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import { type CoverStatus, coverStatuses, needsHelp } from "#features/cover/domain/status.ts";
import { keepsCover } from "#features/cover/policy.ts";
import { consentingMakers } from "#features/cover/queries/consenting.ts";
import type { HelpList } from "#features/cover/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const perPage = 50;

/**
 * The makers a chamber helps: those whose cover is to be completed and those in arrears, the ones nobody has looked at
 * longest first. Statuses are sealed, so the chamber's rows are opened here and not chosen by the database.
 */
export const listHelp = defineQuery({
  name: "cover.list-help",
  input: z.strictObject({
    chamberId: idSchema("chamber"),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  handler: async ({ tx, input }): Promise<HelpList> => {
    const makers = await consentingMakers(tx, eq(artisan.chamberId, input.chamberId), { numbers: false });
    const counts = Object.fromEntries(
      coverStatuses.map((status) => [status, makers.filter((maker) => maker.status === status).length]),
    ) as Record<CoverStatus, number>;
    const helped = makers
      .filter(({ status }) => needsHelp(status))
      .sort((a, b) => (a.asOf ?? "").localeCompare(b.asOf ?? "") || a.artisanId.localeCompare(b.artisanId));
    const pages = Math.max(1, Math.ceil(helped.length / perPage));
    const page = Math.min(input.page, pages);
    const rows = helped
      .slice((page - 1) * perPage, page * perPage)
      .map(({ artisanId, name, town, registryNumber, status, asOf }) => ({
        ...{ artisanId, name, town, registryNumber, status, asOf },
      }));
    return { chamberId: input.chamberId, counts, rows, page, pages };
  },
  policy: (actor, { input }) => keepsCover(actor, input.chamberId),
  stepUp: true,
});
