import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { chamber, chamberProvince, province } from "#db/schema/chambers.ts";
import { attachProvinceInput } from "#features/chambers/inputs.ts";
import { mayAttachProvince } from "#features/chambers/policy.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Puts a province under a chamber from a day on; the row of the chamber that had it ends on that day and stays. Refusals:
 * ALREADY_ATTACHED, DAY_ORDER when the day is not after the one the present chamber has had it since, DAY_AHEAD.
 */
export const attachProvince = defineCommand({
  name: "chambers.attach-province",
  input: attachProvinceInput,
  errors: ["ALREADY_ATTACHED", "DAY_ORDER", "DAY_AHEAD"],
  load: async ({ tx, input }) => {
    // The province is what two decisions would meet at; its holder may not exist yet.
    const [place] = await tx
      .select({ code: province.code })
      .from(province)
      .where(eq(province.code, input.provinceCode))
      .for("update");
    const [to] = await tx.select({ id: chamber.id }).from(chamber).where(eq(chamber.id, input.chamberId));
    if (!place || !to) return null;
    const [holder] = await tx
      .select({ chamberId: chamberProvince.chamberId, since: chamberProvince.since })
      .from(chamberProvince)
      .where(and(eq(chamberProvince.provinceCode, place.code), isNull(chamberProvince.until)));
    return { holder: holder ?? null };
  },
  policy: mayAttachProvince,
  handler: async ({ tx, input, resource: { holder }, now, fail }) => {
    const { chamberId, provinceCode, since, source } = input;
    if (since > dayInMorocco(now)) fail("DAY_AHEAD", { field: "since" });
    if (holder?.chamberId === chamberId) fail("ALREADY_ATTACHED");
    if (holder && since <= holder.since) fail("DAY_ORDER", { field: "since" });
    if (holder) {
      await tx
        .update(chamberProvince)
        .set({ until: since })
        .where(and(eq(chamberProvince.provinceCode, provinceCode), isNull(chamberProvince.until)));
    }
    await tx.insert(chamberProvince).values({ chamberId, provinceCode, since, source });
  },
  audit: ({ input, resource }) => ({
    object: input.chamberId,
    detail: { province: input.provinceCode, since: input.since, from: resource.holder?.chamberId ?? null },
  }),
  invalidates: () => [tags.chambers()],
});
