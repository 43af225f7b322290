import "server-only";
import { and, asc, eq, ilike, inArray, or, sql } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { craft } from "#db/schema/crafts.ts";
import { mayKeepBadges } from "#features/badges/policy.ts";
import type { SubjectChoice } from "#features/badges/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const most = 30;

/** What a badge of the chamber could be about: crafts, its listed makers, or their pieces, by a part of the name or the serial. */
export const findSubjects = defineQuery({
  name: "badges.find-subjects",
  input: z.strictObject({
    chamberId: idSchema("chamber"),
    scope: z.enum(["craft", "maker", "piece"]),
    q: z.string().trim().max(80).catch(""),
  }),
  handler: async ({ tx, input: { chamberId, scope, q } }): Promise<readonly SubjectChoice[]> => {
    const like = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    if (scope === "craft") {
      const rows = await tx
        .select({ id: craft.id, name: craft.name })
        .from(craft)
        .where(namedLike(sql`${craft.name}`, like))
        .orderBy(asc(craft.key))
        .limit(most);
      return rows.map((row) => ({ ...row, hint: null }));
    }
    const ours = and(
      eq(artisan.chamberId, chamberId),
      inArray(artisan.state, ["registered", "reinstated"]),
      eq(artisan.isPublic, true),
    );
    if (scope === "maker") {
      return tx
        .select({ id: artisan.id, name: artisan.name, hint: artisan.town })
        .from(artisan)
        .where(and(ours, or(namedLike(sql`${artisan.name}`, like), ilike(artisan.registryNumber, like))))
        .orderBy(asc(artisan.key))
        .limit(most);
    }
    return tx
      .select({ id: piece.id, name: piece.title, hint: artisan.name })
      .from(piece)
      .innerJoin(artisan, eq(artisan.id, piece.artisanId))
      .where(
        and(
          ours,
          inArray(piece.state, ["published", "paused", "sold"]),
          or(namedLike(sql`${piece.title}`, like), ilike(piece.serial, like)),
        ),
      )
      .orderBy(asc(piece.serial))
      .limit(most);
  },
  policy: (actor, { input }) => mayKeepBadges(actor, input.chamberId),
});

const namedLike = (words: ReturnType<typeof sql>, like: string) =>
  sql`concat_ws(' ', ${words}->>'ar', ${words}->>'fr', ${words}->>'en') ilike ${like}`;
