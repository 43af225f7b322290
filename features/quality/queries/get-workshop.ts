import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { artisan } from "#db/schema/artisans.ts";
import { inspection, labelCertificate } from "#db/schema/quality.ts";
import { byMonth, totalsOf } from "#features/quality/domain/months.ts";
import { eitherSide, keepsLabels, plansInspections } from "#features/quality/policy.ts";
import { readFacts } from "#features/quality/queries/facts-sql.ts";
import { readCertificates } from "#features/quality/queries/read-certificates.ts";
import { readInspections } from "#features/quality/queries/read-inspections.ts";
import { ofMakerInput, type WorkshopQuality } from "#features/quality/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { dayInMorocco, monthsUntil } from "#lib/days.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The quality of a workshop as its chamber and the maker read it: what the market says, inspections, labels. Never public. */
export const getWorkshop = defineQuery({
  name: "quality.get-workshop",
  input: ofMakerInput,
  handler: async ({ tx, input, actor, now }): Promise<WorkshopQuality | null> => {
    const [maker] = await tx
      .select({
        ...{ artisanId: artisan.id, chamberId: artisan.chamberId },
        ...{ artisanName: artisan.name, town: artisan.town },
      })
      .from(artisan)
      .where(eq(artisan.id, input.artisanId));
    if (!maker || eitherSide(actor, maker) !== "allow") return null;
    const today = dayInMorocco(now);
    const { deliveries: enough, months: count } = await ruleValue(tx, "quality.rates", now);
    const months = monthsUntil(today.slice(0, 7), count);
    const facts = await asProduct(tx, () =>
      readFacts(tx, sql`select ${input.artisanId}::text as id`, `${months[0]}-01`, now),
    );
    const own = eq(labelCertificate.artisanId, input.artisanId);
    return {
      ...maker,
      months: byMonth(facts, months),
      totals: totalsOf(facts),
      enough,
      inspections: await readInspections(tx, eq(inspection.artisanId, input.artisanId), today),
      certificates: await readCertificates(tx, and(own, ne(labelCertificate.state, "declined")), today),
      viewer: {
        mayPlan: plansInspections(actor, maker) === "allow",
        mayRecord: keepsLabels(actor, maker) === "allow",
      },
    };
  },
  policy: (actor, { resource }) => eitherSide(actor, resource),
});
