import "server-only";
import { asc, desc, eq, type SQL } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";
import { skillCertificate, skillEvidence, skillFile, skillJuror } from "#db/schema/skills.ts";
import type { CertificateDto, EvidenceDto, FileRow, JurorDto } from "#features/skills/schema.ts";
import { fileLink, filmLinkMinutes } from "#features/vault/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** Files that match, the newest first. Which are in sight is for row-level security; names are read as the product. */
export async function readRows(tx: Tx, where: SQL | undefined): Promise<FileRow[]> {
  const seen = await tx
    .select({
      ...{ id: skillFile.id, state: skillFile.state, artisanId: skillFile.artisanId },
      ...{ craftName: craft.name, submittedAt: skillFile.submittedAt, decidedAt: skillFile.decidedAt },
      isDemonstration: skillFile.isDemonstration,
    })
    .from(skillFile)
    .innerJoin(craft, eq(craft.id, skillFile.craftId))
    .where(where)
    .orderBy(desc(skillFile.createdAt), desc(skillFile.id))
    .limit(200);
  const names = await namesOf(tx, [...new Set(seen.map(({ artisanId }) => artisanId))]);
  return seen.map(({ artisanId, submittedAt, decidedAt, ...row }) => ({
    ...row,
    artisanName: names.get(artisanId)?.name ?? {},
    submittedAt: submittedAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
  }));
}

/** Name and town of makers, whether or not they are shown to whoever reads: the file is. */
export async function namesOf(tx: Tx, ids: readonly Id<"artisan">[]) {
  const rows = await asProduct(tx, async () =>
    Promise.all(
      ids.map((id) =>
        tx
          .select({ id: artisan.id, name: artisan.name, town: artisan.town })
          .from(artisan)
          .where(eq(artisan.id, id)),
      ),
    ),
  );
  return new Map(rows.flat().map((row) => [row.id, row]));
}

/** What a file shows, in the order it was added; papers with a link for whoever may open them. */
export async function readEvidence(
  tx: Tx,
  fileId: Id<"skillFile">,
  { actor, mayOpen, now }: { actor: Actor; mayOpen: boolean; now: Date },
): Promise<EvidenceDto[]> {
  const rows = await tx
    .select({ evidence: skillEvidence, pieceTitle: piece.title })
    .from(skillEvidence)
    .leftJoin(piece, eq(piece.id, skillEvidence.pieceId))
    .where(eq(skillEvidence.fileId, fileId))
    .orderBy(asc(skillEvidence.createdAt), asc(skillEvidence.id));
  return rows.map(({ evidence: { id, kind, title, saidBy, datedOn, documentId }, pieceTitle }) => ({
    ...{ id, kind, title, saidBy, datedOn, pieceTitle },
    link:
      documentId && mayOpen && actor.kind === "person"
        ? fileLink(documentId, actor.userId, now, kind === "film" ? filmLinkMinutes : undefined)
        : null,
  }));
}

type Reader = { userId: Id<"user"> | null; isOffice: boolean; isOver: (round: number) => boolean };

/**
 * The juries of a file. The chamber reads who they are; others read what for. Votes are in sight once the round is over, and one's own.
 */
export async function readJurors(tx: Tx, fileId: Id<"skillFile">, reader: Reader): Promise<JurorDto[]> {
  const rows = await asProduct(tx, () =>
    tx
      .select({ juror: skillJuror, name: user.name, email: user.email })
      .from(skillJuror)
      .innerJoin(user, eq(user.id, skillJuror.userId))
      .where(eq(skillJuror.fileId, fileId))
      .orderBy(asc(skillJuror.round), asc(skillJuror.createdAt), asc(skillJuror.id)),
  );
  return rows.map(({ juror, name, email }) => {
    const isMe = juror.userId === reader.userId;
    const isOpen = isMe || reader.isOver(juror.round);
    return {
      ...{ id: juror.id, capacity: juror.capacity, round: juror.round, isMe },
      name: reader.isOffice || isMe ? (name ?? email) : null,
      ...{ hasDeclared: juror.declaredAt !== null, conflict: juror.conflict, hasVoted: juror.vote !== null },
      ...{ vote: isOpen ? juror.vote : null, reason: isOpen ? juror.reason : null },
    };
  });
}

/** Certificates that match, the newest first, as whoever reads sees them. */
export async function readCertificates(tx: Tx, where: SQL | undefined): Promise<CertificateDto[]> {
  const rows = await tx
    .select({ certificate: skillCertificate, craftName: craft.name })
    .from(skillCertificate)
    .leftJoin(craft, eq(craft.id, skillCertificate.craftId))
    .where(where)
    .orderBy(desc(skillCertificate.grantedAt), desc(skillCertificate.id))
    .limit(200);
  const names = await namesOf(tx, [...new Set(rows.map((row) => row.certificate.artisanId))]);
  return rows.map(
    ({ certificate: { id, credentialId, name, artisanId, grantedAt, revokedAt }, craftName }) => ({
      ...{ id, credentialId, name, craftName, artisanName: names.get(artisanId)?.name ?? {} },
      ...{ grantedAt: grantedAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null },
    }),
  );
}
