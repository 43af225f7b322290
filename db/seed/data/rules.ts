import type { Evidence } from "#db/schema/chambers.ts";
import type { RuleKey } from "#features/rules/schema.ts";

export type RuleData = {
  readonly key: RuleKey;
  readonly value: object;
  /** ISO date. */
  readonly effectiveFrom: string;
  readonly source: string;
  readonly evidence: Evidence;
};

const REGISTER = "rna.gov.ma/faq, who may register (Law 50-17, decree 2.21.437)";
const EXAMPLE = "Example of the demonstration; the chamber or the federation records the real one";

const photographs = ["portrait", "workshop", "hands", "piece"];
const identity = ["identity_front", "identity_back"];

const kind = (
  name: string,
  value: Partial<{
    minYears: number;
    documents: string[];
    secondReader: boolean;
    minMembers: number;
    supervisor: boolean;
  }>,
): RuleData => ({
  key: `kind.${name}` as RuleKey,
  value: {
    minYears: null,
    secondReader: false,
    minMembers: null,
    supervisor: false,
    ...value,
    documents: [...photographs, ...(value.documents ?? [])],
  },
  effectiveFrom: "2021-12-01",
  source: REGISTER,
  evidence: "reported",
});

const example = (key: RuleKey, value: object): RuleData => ({
  key,
  value,
  effectiveFrom: "2026-01-01",
  source: EXAMPLE,
  evidence: "demonstration",
});

/**
 * The rules a new database starts with. Kinds and years were read on the national register's site; the list of papers was
 * cut off there, and no text gives deadlines, validity or retention, so those say that they are examples.
 */
export const rules: readonly RuleData[] = [
  kind("artisan_diploma", { documents: [...identity, "diploma"] }),
  kind("artisan_experience", { minYears: 3, documents: [...identity, "practice_attestation"] }),
  kind("maalem", { minYears: 10, documents: [...identity, "practice_attestation"], secondReader: true }),
  kind("cooperative", { documents: ["organisation_statutes", "organisation_members"], minMembers: 5 }),
  kind("enterprise", { documents: ["register_extract"], supervisor: true }),
  example("review.days", { received: 30, completion: 15, second: 7 }),
  example("appeal.days", { file: 30, manager: 15, federation: 30 }),
  example("card.validity", { years: 5 }),
  example("card.reminders", { days: [90, 30, 7] }),
  {
    ...example("badge.validity", { identity: 12, workshop: 24, mark: 12, craft: 24, mastery: 36, piece: 6 }),
    effectiveFrom: "2024-01-01",
  },
  { ...example("badge.reminders", { days: [60, 30, 7] }), effectiveFrom: "2024-01-01" },
  example("attestation.validity", { months: 12 }),
  {
    key: "antique.age",
    value: { years: 100 },
    effectiveFrom: "2026-01-01",
    source:
      "Harmonized System heading 9706 (antiques of an age exceeding 100 years); Law 22-80 on heritage, not read here",
    evidence: "unconfirmed",
  },
  {
    key: "skills.practice",
    value: { years: 3 },
    effectiveFrom: "2024-01-01",
    source:
      "dfp.gov.ma/vaep: at least three years of activity, added up; the legal texts of 2018 were not read here",
    evidence: "reported",
  },
  { ...example("skills.jury", { jurors: 3, file: 30 }), effectiveFrom: "2024-01-01" },
  example("training.needs", { years: 35 }),
  example("documents.retention", { afterDecision: 90, draft: 180 }),
  example("mediation.days", { name: 15, answer: 10, remind: 3 }),
  {
    key: "mediation.mandate",
    value: { most: 180 },
    effectiveFrom: "2026-01-01",
    source:
      "conjoncture.info, Z. Naciri-Bennani on bill 95.17 (arbitration and mediation): six months at most; the law was not read",
    evidence: "reported",
  },
  { ...example("label.reminders", { days: [60, 30, 7] }), effectiveFrom: "2024-01-01" },
  { ...example("inspection.days", { plan: 14, valid: 180 }), effectiveFrom: "2024-01-01" },
  { ...example("quality.rates", { deliveries: 20, months: 12 }), effectiveFrom: "2024-01-01" },
  { ...example("equipment.follow-up", { months: 6, remind: 14 }), effectiveFrom: "2024-01-01" },
  example("bodies.reminders", { before: 7, after: 10 }),
  example("bodies.transfer", { held: 30 }),
  example("orders.days", { accept: 2, chamber: 5, arrival: 21 }),
  {
    key: "returns.days",
    value: { morocco: 7, union: 14 },
    effectiveFrom: "2026-01-01",
    source:
      "Law 31-08 (7 days) and Directive 2011/83/EU (14 days), from general knowledge: neither text was read",
    evidence: "unconfirmed",
  },
  example("door.terms", { dirhams: 3000, madeToOrder: false, hours: 24 }),
  example("transfer.terms", { workingDays: 3 }),
  example("returns.terms", {
    elsewhere: 14,
    sendBack: 14,
    contest: 14,
    buyerPostage: true,
    deliveryBack: true,
    dutiesBack: false,
  }),
  example("goodwill.cap", { percent: 30 }),
  example("fund.gift", {
    ...{ dirhamAmounts: [20, 50, 100], dirhamLeast: 5, dirhamMost: 5000 },
    ...{ foreignAmounts: [2, 5, 10], foreignLeast: 1, foreignMost: 500 },
  }),
  example("purchases.fetch", { fetch: 30, remind: 7 }),
  example("purchases.transfer", { held: 3 }),
  {
    key: "endangered.criteria",
    value: {
      ...{ criticalMasters: 3, endangeredMasters: 20, fewApprentices: 5, oldAge: 60, lowRetention: 50 },
      ...{
        marketFall: 20,
        endangeredSigns: 3,
        criticalSigns: 5,
        viableFigures: 5,
        staleYears: 3,
        reviewMonths: 12,
      },
    },
    effectiveFrom: "2026-01-01",
    source:
      "Sanad's published criteria; grades after the Heritage Crafts Red List (heritagecrafts.org.uk/redlist). No institution has adopted the thresholds",
    evidence: "unconfirmed",
  },
];
