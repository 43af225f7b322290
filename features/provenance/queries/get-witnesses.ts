import "server-only";
import { asc, desc, inArray } from "drizzle-orm";
import { z } from "zod";
import { publishedCosignature, publishedWitness } from "#db/schema/published-provenance.ts";
import { bestHead } from "#features/provenance/log/heads.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";
import { openCosignature, parseNote, witnessKey } from "#lib/merkle/checkpoint.ts";

/** Who watches the log from outside, with the last head each signed. */
export const getWitnesses = definePublicQuery({
  name: "provenance.get-witnesses",
  input: z.object({}),
  handler: async ({ db }) => {
    const rows = await db.select().from(publishedWitness).orderBy(asc(publishedWitness.createdAt));
    const names = rows.map(({ name }) => name);
    const signed =
      names.length === 0
        ? []
        : await db
            .selectDistinctOn([publishedCosignature.witness])
            .from(publishedCosignature)
            .where(inArray(publishedCosignature.witness, names))
            .orderBy(publishedCosignature.witness, desc(publishedCosignature.size));
    return rows.map(({ publicKey, ...row }) => {
      const last = signed.find(({ witness }) => witness === row.name);
      return {
        ...row,
        key: witnessKey(row.name, publicKey),
        lastSize: last?.size ?? null,
        lastAt: last?.signedAt ?? null,
      };
    });
  },
});

/**
 * How many of the witnesses stand behind the entry at `index`: whose signatures hold under the head that the entry's proof
 * is given for. `of` counts those that are not retired.
 */
export const getWitnessing = definePublicQuery({
  name: "provenance.get-witnessing",
  input: z.object({ index: z.int().min(0) }),
  handler: async ({ db, input }) => {
    const [head, witnesses] = await Promise.all([
      bestHead(db, input.index),
      db.select().from(publishedWitness),
    ]);
    const note = head && parseNote(head.note);
    const active = witnesses.filter(({ retiredAt }) => retiredAt === null);
    const signed = active.filter((witness) =>
      note?.signatures.some((signature) => openCosignature(note.text, signature, witness) !== null),
    );
    return {
      signed: signed.length,
      of: active.length,
      size: head?.size ?? null,
      areDemonstration: active.length > 0 && active.every(({ isDemonstration }) => isDemonstration),
    };
  },
});
