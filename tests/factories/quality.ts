import { eq } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import {
  checklistItem,
  inspection,
  inspectionChecklist,
  inspectionFinding,
  labelCertificate,
  labelEvent,
  labelVersion,
  qualityLabel,
} from "#db/schema/quality.ts";
import { document } from "#db/schema/vault.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { words } from "#tests/factories/words.ts";

type LabelInput = Partial<typeof labelVersion.$inferInsert> & {
  kind?: typeof qualityLabel.$inferInsert.kind;
  isDemonstration?: boolean;
  labelId?: Id<"qualityLabel">;
};

/** A label with what is known of it since 2013; without a scope unless one is given. */
export async function makeLabel(db: Database | Tx, input: LabelInput = {}) {
  const { kind = "levels", isDemonstration = false, ...version } = input;
  const labelId = input.labelId ?? newId("qualityLabel");
  await db.insert(qualityLabel).values({ id: labelId, kind, isDemonstration });
  const versionId = version.id ?? newId("labelVersion");
  await db.insert(labelVersion).values({
    ...{ effectiveFrom: "2013-01-01", name: words("Label"), issuer: words("Body"), source: "Test" },
    ...{ levels: kind === "levels" ? 3 : 1, evidence: "unconfirmed" as const },
    ...version,
    ...{ id: versionId, labelId },
  });
  return { labelId, versionId };
}

type ChecklistInput = Partial<typeof inspectionChecklist.$inferInsert> & {
  items?: readonly (typeof checklistItem.$inferInsert.title)[];
};

/** A checklist of two items, or of those given. */
export async function makeChecklist(db: Database | Tx, input: ChecklistInput = {}) {
  const { items = [words("Light"), words("Order")], ...row } = input;
  const id = row.id ?? newId("checklist");
  await db.insert(inspectionChecklist).values({
    ...{ key: `list-${id.slice(-8)}`, version: 1, effectiveFrom: "2024-01-01", name: words("List") },
    ...{ source: "Test", evidence: "unconfirmed" as const },
    ...row,
    id,
  });
  const itemIds = items.map(() => newId("checklistItem"));
  await db
    .insert(checklistItem)
    .values(items.map((title, n) => ({ id: itemIds[n], checklistId: id, position: n + 1, title })));
  return { checklistId: id, itemIds };
}

type CertificateInput = Omit<typeof labelCertificate.$inferInsert, "stateAt" | "state"> & {
  /** Who confirms it, with a paper; without one it waits. */
  confirmedBy?: Id<"user"> | null;
};

/** A certificate as the commands leave it. Both officers hold their office already; the triggers look. */
export async function makeCertificate(db: Database | Tx, input: CertificateInput) {
  const { confirmedBy, inspectionId, ...row } = input;
  const id = row.id ?? newId("labelCertificate");
  const at = row.createdAt ?? new Date();
  const { chamberId, artisanId, recordedBy } = row;
  await db.insert(labelCertificate).values({ ...row, id, stateAt: at });
  const note = (kind: "recorded" | "confirmed", by: Id<"user">) =>
    db.insert(labelEvent).values({ certificateId: id, chamberId, kind, by, at });
  await note("recorded", recordedBy);
  if (!confirmedBy) return id;
  const documentId = newId("document");
  await db.insert(document).values({
    ...{ id: documentId, chamberId, artisanId, kind: "label_certificate", storageKey: `vault/${documentId}` },
    ...{ sealedKey: "1.none.none", mediaType: "image/webp", size: 1, uploadedBy: recordedBy },
  });
  await db
    .update(labelCertificate)
    .set({ documentId, state: "confirmed", confirmedBy, confirmedAt: at, stateAt: at, inspectionId })
    .where(eq(labelCertificate.id, id));
  await note("confirmed", confirmedBy);
  return id;
}

type InspectionInput = typeof inspection.$inferInsert & {
  /** Marks in the order of the items; an inspection that is signed needs one each. */
  findings?: readonly { itemId: Id<"checklistItem">; mark: "pass" | "fail" | "na"; note?: string }[];
};

/** An inspection with its findings; signed when a result is given. */
export async function makeInspection(db: Database | Tx, input: InspectionInput) {
  const { findings = [], result, summary, corrections, correctionsDue, signedAt, ...row } = input;
  const id = row.id ?? newId("inspection");
  await db.insert(inspection).values({ ...row, id });
  if (findings.length > 0)
    await db
      .insert(inspectionFinding)
      .values(findings.map((found) => ({ inspectionId: id, at: row.createdAt ?? new Date(), ...found })));
  if (!result) return id;
  await db
    .update(inspection)
    .set({
      ...{ state: "signed", result, summary: summary ?? "Vu sur place.", signedAt: signedAt ?? new Date() },
      ...{ corrections, correctionsDue },
    })
    .where(eq(inspection.id, id));
  return id;
}
