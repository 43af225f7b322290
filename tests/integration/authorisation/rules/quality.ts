import type { Kind } from "#tests/integration/authorisation/actors.ts";
import type { PublicInputs, Rule, Rules } from "#tests/integration/authorisation/rule.ts";
import { office, system } from "#tests/integration/authorisation/rule.ts";

const readers: readonly Kind[] = ["registrar", "verifier", "manager"];
/** A manager whom the workshop took in reads and answers as well. */
const workshop: readonly Kind[] = ["artisan"];
const three = { ar: "نص", fr: "Texte", en: "Text" };
const reason = "Une raison en une phrase.";
const confirmed = true;

const rule =
  (allow: readonly Kind[]) =>
  (input: Rule["input"]): Rule => ({ input, allow, otherwise: "hide" });
const forKeepers = rule(["verifier", "manager"]);
const forReaders = rule(readers);
const forBoth = rule([...readers, ...workshop]);
const forInspector = rule(["verifier"]);
const forFederation = rule(["federation"]);
const recorded = { effectiveFrom: "2999-01-01", source: "Une lettre", evidence: "reported" };

export const commands: Rules = {
  "quality.record-label": forFederation(() => ({
    ...{ labelId: null, kind: "levels", name: three, issuer: three, levels: "3", inspectedFrom: null },
    ...{ craftIds: [], regionCodes: [], ...recorded },
  })),
  "quality.record-checklist": forFederation(() => ({ key: "list", name: three, items: three, ...recorded })),
  "quality.record-certificate": forKeepers(({ artisanId, qualityLabelId, craftId }) => ({
    ...{ artisanId, labelId: qualityLabelId, level: 1, number: "3", issuingBody: "Un organisme" },
    ...{ craftIds: [craftId], pieceIds: [], issuedOn: "2026-01-01", expiresOn: "2099-01-01", renewsId: null },
  })),
  "quality.add-paper": forKeepers(({ waitingCertificateId }) => ({
    ...{ certificateId: waitingCertificateId, file: { sealedKey: "x" } },
  })),
  "quality.confirm-certificate": forKeepers(({ waitingCertificateId }) => ({
    ...{ certificateId: waitingCertificateId, confirmed },
  })),
  "quality.decline-certificate": forKeepers(({ waitingCertificateId }) => ({
    ...{ certificateId: waitingCertificateId, reason },
  })),
  "quality.suspend-certificate": forKeepers(({ certificateId }) => ({ certificateId, reason })),
  "quality.reinstate-certificate": forKeepers(({ certificateId }) => ({ certificateId })),
  "quality.withdraw-certificate": forKeepers(({ certificateId }) => ({ certificateId, reason, confirmed })),
  "quality.note-ended": { input: () => ({}), allow: system, otherwise: "hide" },
  "quality.remind-holders": { input: () => ({}), allow: system, otherwise: "hide" },
  "quality.plan-inspection": forReaders(({ artisanId }) => ({
    ...{ artisanId, purpose: "routine", labelId: null, level: null, checklistId: null },
    ...{ inspectorId: null, plannedFor: null, followsId: null },
  })),
  "quality.cancel-inspection": forReaders(({ inspectionId }) => ({ inspectionId, reason })),
  "quality.mark-item": forInspector(({ inspectionId, checklistItemId }) => ({
    ...{ inspectionId, itemId: checklistItemId, mark: "pass", note: "" },
  })),
  "quality.add-item-photo": forInspector(({ inspectionId, checklistItemId }) => ({
    ...{ inspectionId, itemId: checklistItemId, file: { sealedKey: "x" } },
  })),
  "quality.sign-inspection": forInspector(({ inspectionId }) => ({
    ...{ inspectionId, result: "passed", summary: "Tout est en ordre.", corrections: "", correctionsDue: "" },
    confirmed,
  })),
  "quality.settle-corrections": forReaders(({ openInspectionId }) => ({
    ...{ inspectionId: openInspectionId, note: reason },
  })),
  "quality.reply": rule(workshop)(({ openInspectionId }) => ({
    ...{ inspectionId: openInspectionId, note: "C'est réparé.", files: [] },
  })),
};

export const queries: Rules = {
  "quality.list-workshops": forReaders(({ chamberId }) => ({ chamberId })),
  "quality.list-inspections": forReaders(({ chamberId }) => ({ chamberId })),
  "quality.list-certificates": forReaders(({ chamberId }) => ({ chamberId })),
  "quality.get-workshop": forBoth(({ artisanId }) => ({ artisanId })),
  "quality.get-inspection": forBoth(({ inspectionId }) => ({ inspectionId })),
  "quality.get-certificate": forBoth(({ certificateId }) => ({ certificateId })),
  "quality.certificate-choices": forKeepers(({ artisanId }) => ({ artisanId })),
  "quality.inspection-choices": forReaders(({ artisanId }) => ({ artisanId })),
  "quality.list-lists": {
    ...{ input: () => ({}), otherwise: "hide" },
    allow: [...office, "otherRegistrar", "otherVerifier", "otherManager", "federation", "ministry", "admin"],
  },
};

export const publicInputs: PublicInputs = {
  "quality.shown-labels": ({ artisanId }) => ({ artisanId }),
  "quality.labels-of-piece": ({ pieceId }) => ({ pieceId }),
};
