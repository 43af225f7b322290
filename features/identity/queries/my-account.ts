import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { grant, user } from "#db/schema/identity.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Role } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A role of the person and whose it is: the workshop's or the chamber's name, null for a national institution. */
export type HeldRole = { id: string; role: Role; of: LocalizedText | null };

export type Account = { email: string; name: string | null; roles: HeldRole[] };

/** The signed-in person and the roles they hold now. */
export const myAccount = defineQuery({
  name: "identity.my-account",
  input: z.strictObject({}),
  handler: async ({ tx, actor }): Promise<Account | null> => {
    if (actor.kind !== "person") return { email: "", name: null, roles: [] };
    const [person] = await tx
      .select({ email: user.email, name: user.name })
      .from(user)
      .where(eq(user.id, actor.userId));
    if (!person) return null;
    const held = await tx
      .select({ id: grant.id, role: grant.role, workshop: artisan.name, chamber: chamber.name })
      .from(grant)
      .leftJoin(artisan, eq(artisan.id, grant.artisanId))
      .leftJoin(chamber, eq(chamber.id, grant.chamberId))
      .where(and(eq(grant.userId, actor.userId), isNull(grant.endedAt)))
      .orderBy(asc(grant.createdAt), asc(grant.id));
    return {
      ...person,
      roles: held.map(({ id, role, workshop, chamber: office }) => ({ id, role, of: workshop ?? office })),
    };
  },
  policy: (actor) => (actor.kind === "person" ? "allow" : "forbid"),
});
