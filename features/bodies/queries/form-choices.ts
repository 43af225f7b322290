import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { chamberProvince, province } from "#db/schema/chambers.ts";
import { type BodyKeeper, mayKeepBody } from "#features/bodies/policy.ts";
import { parentsFor } from "#features/bodies/queries/parents.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

type Choice<Key> = { id: Key; name: LocalizedText };

export type BodyChoices = BodyKeeper & {
  provinces: Choice<string>[];
  /** Bodies that a provincial, and a regional one can be part of. */
  parents: { provincial: Choice<Id<"body">>[]; regional: Choice<Id<"body">>[] };
};

/** What the form of a body offers: the provinces a chamber covers today, and the bodies above. */
export const bodyChoices = defineQuery({
  name: "bodies.choices",
  input: z.strictObject({ chamberId: idSchema("chamber").nullable() }),
  handler: async ({ tx, input: { chamberId } }): Promise<BodyChoices> => {
    const provinces = chamberId
      ? await tx
          .select({ id: province.code, name: province.name })
          .from(chamberProvince)
          .innerJoin(province, eq(province.code, chamberProvince.provinceCode))
          .where(and(eq(chamberProvince.chamberId, chamberId), isNull(chamberProvince.until)))
          .orderBy(asc(province.code))
      : [];
    const above = async (level: "provincial" | "regional") =>
      chamberId ? (await parentsFor(tx, level, chamberId)).map(({ id, name }) => ({ id, name })) : [];
    return {
      chamberId,
      provinces,
      parents: { provincial: await above("provincial"), regional: await above("regional") },
    };
  },
  policy: (actor, { resource }) => mayKeepBody(actor, resource),
});
