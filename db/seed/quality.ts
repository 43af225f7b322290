import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { inspection, labelCertificate } from "#db/schema/quality.ts";
import { checklist, labels } from "#db/seed/data/quality.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import type { OfficeFiles } from "#db/seed/office/papers.ts";
import {
  addCertificatePaper,
  addItemPhoto,
  confirmCertificate,
  markItem,
  planInspection,
  recordCertificate,
  signInspection,
} from "#features/quality/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { actorOf } from "#tests/factories/people.ts";
import { makeChecklist, makeLabel } from "#tests/factories/quality.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

const chamber = "fes";

/** Certificates of the demonstration: whose, which, and on which days they were issued and run out, counted from today. */
const certificates = [
  { maker: "fes-potter", label: "morocco-handmade", number: "MH-DEMO-0112", issued: -300, ends: 420 },
  { maker: "fes-potter", label: "demo-mark", number: "CM-DEMO-07", issued: -340, ends: 25 },
  { maker: "fes-brass", label: "morocco-handmade", number: "MH-DEMO-0227", issued: -200, ends: 500 },
] as const;

/**
 * Labels with their certificates, one of them near its end; and an inspection of a brass workshop that asked for corrections, through the
 * product's own commands. Pictures are the demonstration's specimens. Only where the whole story is told and pictures are drawn.
 */
export async function seedQuality(tx: Tx, data: Dataset, files: OfficeFiles, at: At): Promise<void> {
  if (data.applications.length === 0) return;
  for (const { key, craftKeys, ...label } of labels)
    await makeLabel(tx, {
      ...{ ...label, labelId: stableId("qualityLabel", key), isDemonstration: key.startsWith("demo") },
      craftIds: craftKeys.map((craft) => stableId("craft", craft)),
    });
  const { itemIds } = await makeChecklist(tx, {
    ...{ ...checklist, id: stableId("checklist", checklist.key), evidence: "demonstration" },
  });
  const kept = [...files.quality];
  const next = (kind: "label_certificate" | "inspection") => {
    const n = kept.findIndex((file) => file.kind === kind);
    return n < 0 ? null : (kept.splice(n, 1)[0] ?? null);
  };
  const by = (key: string, day: number) => ({
    actor: actorOf(
      { id: stableId("user", key), email: `${key}@example.test` },
      [{ role: "verifier", chamberId: stableId("chamber", chamber) }],
      at(day),
    ),
    now: at(day),
  });
  for (const { maker, label, number, issued, ends } of certificates) {
    const craftKey = data.artisans.find(({ key }) => key === maker)?.craftKeys[0];
    if (!craftKey) continue;
    const { certificateId } = await recordCertificate.within(tx, by("officer.fes", -30), {
      ...{
        artisanId: stableId("artisan", maker),
        labelId: stableId("qualityLabel", label),
        level: 1,
        number,
      },
      ...{ issuingBody: "Organisme de démonstration", craftIds: [stableId("craft", craftKey)], pieceIds: [] },
      ...{ issuedOn: dayInMorocco(at(issued)), expiresOn: dayInMorocco(at(ends)), renewsId: null },
    });
    await tx
      .update(labelCertificate)
      .set({ isDemonstration: true })
      .where(eq(labelCertificate.id, certificateId));
    const file = next("label_certificate");
    if (!file) continue;
    await addCertificatePaper.within(tx, by("officer.fes", -30), { certificateId, file });
    await confirmCertificate.within(tx, by("officer2.fes", -28), { certificateId, confirmed: true });
  }
  await seedInspection(tx, { by, at, itemIds, photo: next("inspection") });
}

type Given = {
  by: (key: string, day: number) => Parameters<typeof planInspection.within>[1];
  at: At;
  itemIds: readonly Id<"checklistItem">[];
  photo: OfficeFiles["quality"][number] | null;
};

async function seedInspection(tx: Tx, { by, at, itemIds, photo }: Given): Promise<void> {
  const { inspectionId } = await planInspection.within(tx, by("officer.fes", -20), {
    ...{ artisanId: stableId("artisan", "fes-brass"), purpose: "routine", labelId: null, level: null },
    ...{ checklistId: null, inspectorId: stableId("user", "officer.fes"), followsId: null },
    plannedFor: dayInMorocco(at(-12)),
  });
  await tx.update(inspection).set({ isDemonstration: true }).where(eq(inspection.id, inspectionId));
  const onSite = by("officer.fes", -12);
  for (const [n, itemId] of itemIds.entries()) {
    const isMissing = n === 5;
    await markItem.within(tx, onSite, {
      ...{ inspectionId, itemId, mark: isMissing ? "fail" : "pass" },
      note: isMissing ? "Pas d’extincteur près du four. (Démonstration)" : "",
    });
    if (isMissing && photo) await addItemPhoto.within(tx, onSite, { inspectionId, itemId, file: photo });
  }
  await signInspection.within(tx, onSite, {
    ...{ inspectionId, result: "corrections", confirmed: true },
    summary: "Travail soigné, un point de sécurité à régler. (Démonstration)",
    corrections: "Placer un extincteur à portée du four.",
    correctionsDue: dayInMorocco(at(9)),
  });
}
