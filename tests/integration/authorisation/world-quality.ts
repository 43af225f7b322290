import type { Database } from "#db/client.ts";
import type { Id } from "#lib/ids/ids.ts";
import { makeSigner } from "#tests/factories/badges.ts";
import { makeCertificate, makeChecklist, makeInspection, makeLabel } from "#tests/factories/quality.ts";

type Of = {
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  craftId: Id<"craft">;
  userOf: Readonly<Record<string, Id<"user">>>;
};

/** A label of the maker's that is in force, one that waits, an inspection that the verifier does, and one that asks for corrections. */
export async function makeQualityThings(db: Database, { artisanId, chamberId, craftId, userOf }: Of) {
  const { verifier, manager } = userOf;
  if (!verifier || !manager) throw new Error("a chamber has officers");
  // The triggers look for the offices themselves.
  await makeSigner(db, verifier, chamberId);
  await makeSigner(db, manager, chamberId);
  const { labelId, versionId } = await makeLabel(db);
  const certificate = {
    ...{ labelId, versionId, artisanId, chamberId, craftIds: [craftId], issuingBody: "Body" },
    ...{ issuedOn: "2026-01-01", expiresOn: "2099-01-01", recordedBy: verifier },
  };
  const certificateId = await makeCertificate(db, { ...certificate, number: "1", confirmedBy: manager });
  const waitingCertificateId = await makeCertificate(db, { ...certificate, number: "2" });
  const { checklistId, itemIds } = await makeChecklist(db);
  const of = {
    ...{ artisanId, chamberId, purpose: "routine" as const, checklistId, plannedFor: "2026-02-01" },
    ...{ inspectorId: verifier, plannedBy: manager },
  };
  const inspectionId = await makeInspection(db, of);
  const openInspectionId = await makeInspection(db, {
    ...{ ...of, result: "corrections", corrections: "Une lampe au four.", correctionsDue: "2026-03-01" },
    findings: itemIds.map((itemId) => ({ itemId, mark: "fail" })),
  });
  return {
    ...{ qualityLabelId: labelId, certificateId, waitingCertificateId, inspectionId, openInspectionId },
    checklistItemId: itemIds[0] as Id<"checklistItem">,
  };
}
