import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  checklistItem,
  inspection,
  inspectionChecklist,
  inspectionFinding,
  inspectionPhoto,
  inspectionReply,
} from "#db/schema/quality.ts";
import { eitherSide, inspects, ownQuality, plansInspections } from "#features/quality/policy.ts";
import { followUpOf, readInspections } from "#features/quality/queries/read-inspections.ts";
import {
  type InspectionView,
  type ItemDto,
  inspectionIdInput,
  type PhotoDto,
} from "#features/quality/schema.ts";
import { fileLink } from "#features/vault/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** An inspection as its chamber and the maker read it; the maker what was found once it is signed, which the rows' policies see to. */
export const getInspection = defineQuery({
  name: "quality.get-inspection",
  input: inspectionIdInput,
  handler: async ({ tx, input, actor, now }): Promise<InspectionView | null> => {
    const where = eq(inspection.id, input.inspectionId);
    const [row] = await readInspections(tx, where, dayInMorocco(now));
    const [own] = await tx.select().from(inspection).where(where);
    if (!row || !own) return null;
    const [list] = await tx
      .select()
      .from(inspectionChecklist)
      .where(eq(inspectionChecklist.id, own.checklistId));
    if (!list) return null;
    const photos = await readPhotos(tx, own.id, actor, now);
    return {
      ...row,
      ...{ labelId: own.labelId, followsId: own.followsId, followUpId: await followUpOf(tx, own.id) },
      checklist: { name: list.name, version: list.version, effectiveFrom: list.effectiveFrom },
      ...{ summary: own.summary, corrections: own.corrections, settledNote: own.settledNote },
      cancelledReason: own.cancelledReason,
      items: await readItems(tx, own, photos),
      answers: await readAnswers(tx, own.id, photos),
      viewer: {
        mayInspect: inspects(actor, own) === "allow",
        mayPlan: plansInspections(actor, own) === "allow",
        isMaker: ownQuality(actor, own) === "allow",
      },
    };
  },
  policy: (actor, { resource }) => eitherSide(actor, resource),
});

type Photo = PhotoDto & { itemId: string | null; replyId: string | null };

async function readPhotos(tx: Tx, id: Id<"inspection">, actor: Actor, now: Date): Promise<Photo[]> {
  if (actor.kind !== "person") return [];
  const rows = await tx
    .select()
    .from(inspectionPhoto)
    .where(eq(inspectionPhoto.inspectionId, id))
    .orderBy(asc(inspectionPhoto.position));
  return rows.map(({ documentId, itemId, replyId }) => ({
    ...{ id: documentId, itemId, replyId },
    link: fileLink(documentId, actor.userId, now),
  }));
}

async function readItems(
  tx: Tx,
  { id, checklistId }: typeof inspection.$inferSelect,
  photos: readonly Photo[],
): Promise<ItemDto[]> {
  const rows = await tx
    .select({
      ...{ id: checklistItem.id, position: checklistItem.position, title: checklistItem.title },
      ...{ mark: inspectionFinding.mark, note: inspectionFinding.note },
    })
    .from(checklistItem)
    .leftJoin(
      inspectionFinding,
      and(eq(inspectionFinding.itemId, checklistItem.id), eq(inspectionFinding.inspectionId, id)),
    )
    .where(eq(checklistItem.checklistId, checklistId))
    .orderBy(asc(checklistItem.position));
  return rows.map((row) => ({
    ...row,
    note: row.note ?? "",
    photos: photos.filter(({ itemId }) => itemId === row.id),
  }));
}

async function readAnswers(tx: Tx, inspectionId: Id<"inspection">, photos: readonly Photo[]) {
  const rows = await tx
    .select()
    .from(inspectionReply)
    .where(eq(inspectionReply.inspectionId, inspectionId))
    .orderBy(asc(inspectionReply.at), asc(inspectionReply.id));
  return rows.map(({ id, note, at }) => ({
    ...{ id, note, at: at.toISOString() },
    photos: photos.filter(({ replyId }) => replyId === id),
  }));
}
