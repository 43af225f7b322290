import type { Database, Tx } from "#db/client.ts";
import { skillCertificate, skillEvidence, skillFile, skillJuror } from "#db/schema/skills.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { words } from "#tests/factories/words.ts";

export type SkillFileInput = Partial<typeof skillFile.$inferInsert> & {
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  craftId: Id<"craft">;
  /** Named, and free of conflict unless told otherwise. */
  jurors?: readonly { userId: Id<"user">; conflict?: "family" }[];
  pieceId?: Id<"piece">;
};

/** A file of acquired skills as the commands leave it, with an attestation, or a piece, as evidence. */
export async function makeSkillFile(db: Database | Tx, input: SkillFileInput) {
  const { jurors = [], pieceId, ...row } = input;
  const id = row.id ?? newId("skillFile");
  const state = row.state ?? "submitted";
  const at = row.submittedAt ?? new Date("2026-03-01T09:00:00Z");
  const isOver = state === "granted" || state === "refused";
  await db.insert(skillFile).values({
    ...{ practiceSince: 2005, statement: "Je cisèle l'argent.", createdAt: at },
    ...(state === "draft" ? {} : { submittedAt: at, sales: 0 }),
    ...(isOver ? { decidedAt: at, decisionNote: "Motif d'essai." } : {}),
    ...row,
    ...{ id, state },
  });
  const evidenceId = newId("skillEvidence");
  await db.insert(skillEvidence).values({
    ...{ id: evidenceId, fileId: id, chamberId: row.chamberId },
    ...(pieceId
      ? { kind: "piece" as const, title: "Pièce", pieceId }
      : { kind: "attestation" as const, title: "Il sait.", saidBy: "Un maître", datedOn: "2026-02-01" }),
  });
  const jurorIds: Id<"skillJuror">[] = [];
  for (const { userId } of jurors) {
    const jurorId = newId("skillJuror");
    jurorIds.push(jurorId);
    await db.insert(skillJuror).values({
      ...{ id: jurorId, fileId: id, chamberId: row.chamberId, round: row.round ?? 1 },
      ...{ userId, capacity: "master" as const },
    });
  }
  return { id, evidenceId, jurorIds };
}

/** A certificate beside a credential that is there. */
export async function makeSkillCertificate(
  db: Database | Tx,
  input: Omit<SkillFileInput, "state"> & { credentialId: string },
): Promise<Id<"skillCertificate">> {
  const { credentialId, ...of } = input;
  const { id: fileId } = await makeSkillFile(db, { ...of, state: "granted" });
  const id = newId("skillCertificate");
  const { artisanId, chamberId, craftId } = of;
  await db.insert(skillCertificate).values({
    ...{ id, fileId, artisanId, chamberId, craftId, credentialId, name: words("Skill") },
    grantedAt: new Date("2026-03-01T09:00:00Z"),
  });
  return id;
}
