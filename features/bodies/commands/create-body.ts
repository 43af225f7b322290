import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { craftBody } from "#db/schema/bodies.ts";
import { chamber, chamberProvince } from "#db/schema/chambers.ts";
import { mayKeepBody } from "#features/bodies/policy.ts";
import { parentsFor } from "#features/bodies/queries/parents.ts";
import { createBodyInput } from "#features/bodies/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Opens the file of a craft body that is being formed. Refusals: BODY_PROVINCE when the province is not the chamber's,
 * BODY_PARENT when it cannot be part of the body named.
 */
export const createBody = defineCommand({
  name: "bodies.create",
  input: createBodyInput,
  errors: ["BODY_PROVINCE", "BODY_PARENT"],
  load: async ({ tx, input: { chamberId } }) => {
    if (chamberId === null) return { chamberId };
    const [row] = await tx.select({ chamberId: chamber.id }).from(chamber).where(eq(chamber.id, chamberId));
    return row ?? null;
  },
  policy: (actor, { resource }) => mayKeepBody(actor, resource),
  handler: async ({ tx, input, actor, now, fail }) => {
    const { chamberId, level, parentId, name, trade } = input;
    const provinceCode = level === "provincial" ? (input.provinceCode ?? null) : null;
    if (provinceCode && chamberId) {
      const [covered] = await tx
        .select({ code: chamberProvince.provinceCode })
        .from(chamberProvince)
        .where(
          and(
            eq(chamberProvince.chamberId, chamberId),
            eq(chamberProvince.provinceCode, provinceCode),
            isNull(chamberProvince.until),
          ),
        );
      if (!covered) fail("BODY_PROVINCE");
    }
    if (parentId) {
      const possible = await parentsFor(tx, level, chamberId);
      if (!possible.some(({ id }) => id === parentId)) fail("BODY_PARENT");
    }
    const id = newId("body");
    await tx.insert(craftBody).values({
      id,
      level,
      chamberId,
      provinceCode,
      parentId: parentId ?? null,
      name,
      trade,
      recordedBy: actor.kind === "person" ? actor.userId : null,
      createdAt: now,
    });
    return { bodyId: id };
  },
  audit: ({ input, output }) => ({
    object: output.bodyId,
    detail: { level: input.level, parent: input.parentId ?? null },
  }),
});
