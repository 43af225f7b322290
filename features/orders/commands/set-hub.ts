import "server-only";
import { eq } from "drizzle-orm";
import { chamber, chamberHub } from "#db/schema/index.ts";
import { managesHub } from "#features/orders/policy.ts";
import { setHubInput } from "#features/orders/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Switches a chamber's hub on or off, and says where it is. What is on its way to the hub already goes on. */
export const setHub = defineCommand({
  name: "orders.set-hub",
  input: setHubInput,
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ chamberId: chamber.id })
      .from(chamber)
      .where(eq(chamber.id, input.chamberId));
    return row ?? null;
  },
  policy: managesHub,
  handler: async ({ tx, input, now }) => {
    const values = { ...input, updatedAt: now };
    await tx
      .insert(chamberHub)
      .values(values)
      .onConflictDoUpdate({ target: chamberHub.chamberId, set: values });
  },
  audit: ({ input }) => ({ object: input.chamberId, detail: { isOn: input.isOn } }),
});
