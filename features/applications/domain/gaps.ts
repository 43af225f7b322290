import type { ArtisanKind } from "#db/schema/artisans.ts";
import type { ConsentPurpose } from "#db/schema/consents.ts";
import type { DocumentKind } from "#db/schema/vault.ts";
import { isOrganisation } from "#features/applications/domain/kinds.ts";
import { neededOf } from "#features/applications/domain/slots.ts";
import { type Step, stepOfDocument } from "#features/applications/domain/steps.ts";

/** What stands in a file, told without any of the values that identify a person. */
export type FileFacts = {
  kind: ArtisanKind | null;
  hasPlace: boolean;
  hasName: boolean;
  hasPhone: boolean;
  hasCin: boolean;
  hasOrganisation: boolean;
  members: number | null;
  /** Whether the named supervisor is registered now; null when nobody is named. */
  supervisorIsRegistered: boolean | null;
  crafts: number;
  practiceSince: number | null;
  hasDiploma: boolean;
  documents: Readonly<Partial<Record<DocumentKind, number>>>;
  consents: readonly ConsentPurpose[];
  /** An officer fills the form with the person and holds their signature on paper. */
  needsConsentForm: boolean;
};

/** What the dated rule of the kind asks for. */
export type Demands = {
  minYears: number | null;
  minMembers: number | null;
  supervisor: boolean;
  documents: readonly DocumentKind[];
};

export const gapCodes = [
  "KIND_MISSING",
  "PLACE_MISSING",
  "NAME_MISSING",
  "PHONE_MISSING",
  "CIN_MISSING",
  "ORGANISATION_MISSING",
  "MEMBERS_TOO_FEW",
  "SUPERVISOR_MISSING",
  "SUPERVISOR_UNKNOWN",
  "CRAFT_MISSING",
  "DIPLOMA_MISSING",
  "YEARS_MISSING",
  "YEARS_TOO_FEW",
  "PICTURE_MISSING",
  "CONSENT_MISSING",
  "CONSENT_FORM_MISSING",
] as const;
export type GapCode = (typeof gapCodes)[number];

/** Something that is lacking before a file can be sent, and the screen where it is given. */
export type Gap = { step: Step; code: GapCode; document?: DocumentKind };

/** Everything that is lacking, in the order of the screens. `year` is the current one in Morocco. */
export function gapsOf(file: FileFacts, demands: Demands | null, year: number): Gap[] {
  if (!file.kind || !demands) return [{ step: "kind", code: "KIND_MISSING" }];
  const lacks: [boolean, Step, GapCode][] = [
    [!file.hasPlace, "place", "PLACE_MISSING"],
    [!file.hasName, "name", "NAME_MISSING"],
    [!file.hasPhone, "phone", "PHONE_MISSING"],
    ...(isOrganisation(file.kind) ? organisationLacks(file, demands) : personLacks(file, demands, year)),
    [file.crafts === 0, "craft", "CRAFT_MISSING"],
    [!file.consents.includes("processing"), "consents", "CONSENT_MISSING"],
    [file.needsConsentForm && !file.documents.consent_form, "consents", "CONSENT_FORM_MISSING"],
  ];
  const answers = lacks.flatMap(([isLacking, step, code]) => (isLacking ? [{ step, code }] : []));
  const pictures = demands.documents
    .filter((kind) => (file.documents[kind] ?? 0) < neededOf(kind))
    .map((kind): Gap => ({ step: stepOfDocument(kind), code: "PICTURE_MISSING", document: kind }));
  return [...answers, ...pictures];
}

function personLacks(file: FileFacts, demands: Demands, year: number): [boolean, Step, GapCode][] {
  const { minYears } = demands;
  const years = file.practiceSince === null ? null : year - file.practiceSince;
  return [
    [!file.hasCin, "identity", "CIN_MISSING"],
    [file.kind === "artisan_diploma" && !file.hasDiploma, "diploma", "DIPLOMA_MISSING"],
    [minYears !== null && years === null, "practice", "YEARS_MISSING"],
    [minYears !== null && years !== null && years < minYears, "practice", "YEARS_TOO_FEW"],
  ];
}

function organisationLacks(file: FileFacts, demands: Demands): [boolean, Step, GapCode][] {
  const step = file.kind === "cooperative" ? "cooperative" : "enterprise";
  const { minMembers } = demands;
  return [
    [!file.hasOrganisation, step, "ORGANISATION_MISSING"],
    [minMembers !== null && (file.members ?? 0) < minMembers, step, "MEMBERS_TOO_FEW"],
    [demands.supervisor && file.supervisorIsRegistered === null, step, "SUPERVISOR_MISSING"],
    [demands.supervisor && file.supervisorIsRegistered === false, step, "SUPERVISOR_UNKNOWN"],
  ];
}
