import "server-only";
import { asc, count, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type ArtisanKind, artisan, artisanCraft, type Standing } from "#db/schema/artisans.ts";
import { craft } from "#db/schema/crafts.ts";
import { keepsRegister, mayReadRegister } from "#features/register/policy.ts";
import { craftsOf } from "#features/register/queries/crafts-of.ts";
import { registerWhere } from "#features/register/queries/register-where.ts";
import { listMakersInput, registerPageSize } from "#features/register/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A line of the register. Whoever may read names and standings only gets null for the rest. */
export type RegisterRow = {
  id: Id<"artisan">;
  name: LocalizedText;
  standing: Standing;
  details: {
    town: LocalizedText;
    kind: ArtisanKind;
    registryNumber: string | null;
    /** ISO date. */
    validUntil: string | null;
    crafts: LocalizedText[];
  } | null;
};

export type RegisterPage = {
  makers: RegisterRow[];
  total: number;
  page: number;
  pages: number;
  /** Crafts that the chamber's makers practise, to narrow the list by; empty for whoever reads names only. */
  crafts: { id: Id<"craft">; name: LocalizedText }[];
};

/** A chamber's register as its own people read it, by name. */
export const listMakers = defineQuery({
  name: "register.list-makers",
  input: listMakersInput,
  handler: async ({ tx, input, actor, now }): Promise<RegisterPage> => {
    const namesOnly = !keepsRegister(actor, input.chamberId);
    const where = registerWhere(input, now, namesOnly);
    const [counted] = await tx.select({ n: count() }).from(artisan).where(where);
    const total = counted?.n ?? 0;
    const rows = await tx
      .select({
        id: artisan.id,
        name: artisan.name,
        standing: artisan.state,
        town: artisan.town,
        kind: artisan.kind,
        registryNumber: artisan.registryNumber,
        validUntil: artisan.validUntil,
      })
      .from(artisan)
      .where(where)
      .orderBy(
        sql`search_fold(coalesce(${artisan.name}->>'fr', ${artisan.name}->>'ar', ${artisan.name}->>'en'))`,
        asc(artisan.id),
      )
      .limit(registerPageSize)
      .offset((input.page - 1) * registerPageSize);
    const crafts = namesOnly
      ? new Map()
      : await craftsOf(
          tx,
          rows.map((row) => row.id),
        );
    return {
      makers: rows.map(({ id, name, standing, ...rest }) => ({
        id,
        name,
        standing,
        details: namesOnly ? null : { ...rest, crafts: crafts.get(id) ?? [] },
      })),
      total,
      page: input.page,
      pages: Math.max(1, Math.ceil(total / registerPageSize)),
      crafts: namesOnly ? [] : await craftsInRegister(tx, input.chamberId),
    };
  },
  policy: (actor, { input }) => mayReadRegister(actor, input.chamberId),
});

async function craftsInRegister(tx: Tx, chamberId: Id<"chamber">): Promise<RegisterPage["crafts"]> {
  return tx
    .selectDistinctOn([craft.key], { id: craft.id, name: craft.name })
    .from(artisanCraft)
    .innerJoin(artisan, eq(artisan.id, artisanCraft.artisanId))
    .innerJoin(craft, eq(craft.id, artisanCraft.craftId))
    .where(eq(artisan.chamberId, chamberId))
    .orderBy(asc(craft.key));
}
