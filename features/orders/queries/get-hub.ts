import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { chamber, chamberHub } from "#db/schema/index.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Whether a chamber collects and packs together, and where. */
export type HubSetting = {
  chamberId: Id<"chamber">;
  isOn: boolean;
  address: LocalizedText;
  hours: LocalizedText;
};

/** The setting of a chamber, for those who work there. */
export const getHub = defineQuery({
  name: "orders.get-hub",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input: { chamberId } }): Promise<HubSetting | null> => {
    const [row] = await tx
      .select({ id: chamber.id, hub: chamberHub })
      .from(chamber)
      .leftJoin(chamberHub, eq(chamberHub.chamberId, chamber.id))
      .where(eq(chamber.id, chamberId));
    if (!row) return null;
    const { isOn = false, address = {}, hours = {} } = row.hub ?? {};
    return { chamberId, isOn, address, hours };
  },
  policy: (actor, { input }) => {
    const own: readonly string[] = chamberIdsOf(actor);
    return own.includes(input.chamberId) ? "allow" : "hide";
  },
});
