import "server-only";
import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { consent } from "#db/schema/consents.ts";
import { craft } from "#db/schema/crafts.ts";
import { skillCertificate, skillFile, skillJuror } from "#db/schema/skills.ts";
import { ruleValue } from "#features/rules/index.ts";
import { keepsJury, ownSkills, readsSkills } from "#features/skills/policy.ts";
import { candidatesFor } from "#features/skills/queries/candidates.ts";
import { readCertificates, readRows } from "#features/skills/queries/read-parts.ts";
import {
  type Candidate,
  type FileRow,
  fileInput,
  type OwnSkills,
  ownFilesInput,
} from "#features/skills/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A maker's files and certificates, and for which crafts they may ask for one. */
export const listOwn = defineQuery({
  name: "skills.list-own",
  input: ownFilesInput,
  handler: async ({ tx, input: { artisanId }, now }): Promise<OwnSkills> => {
    const crafts = await tx
      .select({ id: craft.id, name: craft.name })
      .from(artisanCraft)
      .innerJoin(craft, eq(craft.id, artisanCraft.craftId))
      .where(eq(artisanCraft.artisanId, artisanId))
      .orderBy(asc(craft.key));
    const [agreed] = await tx
      .select({ id: consent.id })
      .from(consent)
      .where(
        and(
          eq(consent.artisanId, artisanId),
          eq(consent.purpose, "certificates"),
          isNull(consent.withdrawnAt),
        ),
      );
    const { years } = await ruleValue(tx, "skills.practice", now);
    return {
      ...{ artisanId, crafts, years, areShown: Boolean(agreed) },
      files: await readRows(tx, eq(skillFile.artisanId, artisanId)),
      certificates: await readCertificates(tx, eq(skillCertificate.artisanId, artisanId)),
    };
  },
  policy: (actor, { input }) => ownSkills(actor, input.artisanId),
});

/** Pieces a maker may show in a file: all of theirs. */
export const listPieceChoices = defineQuery({
  name: "skills.piece-choices",
  input: ownFilesInput,
  handler: ({ tx, input }): Promise<{ id: Id<"piece">; title: LocalizedText }[]> =>
    tx
      .select({ id: piece.id, title: piece.title })
      .from(piece)
      .where(eq(piece.artisanId, input.artisanId))
      .orderBy(asc(piece.createdAt))
      .limit(200),
  policy: (actor, { input }) => ownSkills(actor, input.artisanId),
});

/** Files whose jury the reader is on and is free to judge, or has yet to say whether they are. */
export const listJuries = defineQuery({
  name: "skills.list-juries",
  input: z.strictObject({}),
  handler: async ({ tx, actor }): Promise<FileRow[]> => {
    if (actor.kind !== "person") return [];
    const own = tx
      .select({ id: skillJuror.fileId })
      .from(skillJuror)
      .where(and(eq(skillJuror.userId, actor.userId), isNull(skillJuror.conflict)));
    return readRows(tx, and(inArray(skillFile.id, own), ne(skillFile.state, "draft")));
  },
  policy: (actor) => (actor.kind === "person" ? "allow" : "forbid"),
});

/** A chamber's files, drafts left out. */
export const listFiles = defineQuery({
  name: "skills.list-files",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: ({ tx, input }): Promise<FileRow[]> =>
    readRows(
      tx,
      and(
        eq(skillFile.chamberId, input.chamberId),
        ne(skillFile.state, "draft"),
        ne(skillFile.state, "withdrawn"),
      ),
    ),
  policy: (actor, { input }) => readsSkills(actor, input),
});

type CandidatesDto = { chamberId: Id<"chamber">; artisanId: Id<"artisan">; people: Candidate[] };

/** Who may be named to the jury of a file. */
export const listCandidates = defineQuery({
  name: "skills.candidates",
  input: fileInput,
  handler: async ({ tx, input, now }): Promise<CandidatesDto | null> => {
    const [file] = await tx
      .select({
        id: skillFile.id,
        artisanId: skillFile.artisanId,
        chamberId: skillFile.chamberId,
        craftId: skillFile.craftId,
      })
      .from(skillFile)
      .innerJoin(artisan, eq(artisan.id, skillFile.artisanId))
      .where(eq(skillFile.id, input.fileId));
    if (!file) return null;
    return {
      chamberId: file.chamberId,
      artisanId: file.artisanId,
      people: await candidatesFor(tx, file, now),
    };
  },
  policy: (actor, { resource }) => keepsJury(actor, resource),
});
