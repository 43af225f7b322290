import { z } from "zod";
import type { ArtisanKind } from "#db/schema/artisans.ts";
import type { DocumentKind } from "#db/schema/vault.ts";

const days = z.int().min(1).max(3660);
const papers = z.array(z.string()).transform((kinds) => kinds as DocumentKind[]);

/** What a kind of applicant must show, by the law on craft activities and the national register's own words. */
const kindRule = z.strictObject({
  /** Years of actual practice; null where practice is not asked for. */
  minYears: z.int().min(0).max(60).nullable(),
  /** Papers and pictures that must be there before the file can be sent. */
  documents: papers,
  /** Whether a second officer must agree. */
  secondReader: z.boolean(),
  /** Members an organisation must have at least. */
  minMembers: z.int().min(1).max(1000).nullable(),
  /** Whether production must be supervised by a registered artisan. */
  supervisor: z.boolean(),
});

/** The shape of every dated rule. A rule that is not here cannot be read or recorded. */
export const ruleShapes = {
  "kind.artisan_diploma": kindRule,
  "kind.artisan_experience": kindRule,
  "kind.maalem": kindRule,
  "kind.cooperative": kindRule,
  "kind.enterprise": kindRule,
  /** Days a chamber gives itself: for a file that came in, for an answer of the applicant, for the second reader. */
  "review.days": z.strictObject({ received: days, completion: days, second: days }),
  /** Days to object to a refusal, and days the manager and the federation have to answer. */
  "appeal.days": z.strictObject({ file: days, manager: days, federation: days }),
  "card.validity": z.strictObject({ years: z.int().min(1).max(20) }),
  /** Days before a card runs out on which its holder is reminded, most first. */
  "card.reminders": z.strictObject({ days: z.array(days).min(1).max(6) }),
  /** Years from which a piece counts as an antique, which needs a permit to leave the country. */
  "antique.age": z.strictObject({ years: z.int().min(1).max(500) }),
  /** Months for which a look in the national register holds. */
  "attestation.validity": z.strictObject({ months: z.int().min(1).max(120) }),
  /** Days identity papers are kept after a decision, and drafts nobody touches. */
  "documents.retention": z.strictObject({ afterDecision: days, draft: days }),
  /** Days in which a buyer may send a piece back: in Morocco, and in the European Union. */
  "returns.days": z.strictObject({ morocco: days, union: days }),
} as const;

export type RuleKey = keyof typeof ruleShapes;
export const ruleKeys = Object.keys(ruleShapes) as RuleKey[];

export type RuleValue<K extends RuleKey> = z.output<(typeof ruleShapes)[K]>;
export type KindRule = z.output<typeof kindRule>;

export type Rule<K extends RuleKey = RuleKey> = {
  key: K;
  value: RuleValue<K>;
  /** ISO date. */
  effectiveFrom: string;
  source: string;
  evidence: "confirmed" | "reported" | "unconfirmed" | "demonstration";
};

export const kindRuleKey = (kind: ArtisanKind) => `kind.${kind}` as const;

/** A recorded version of a rule. */
export type RuleRow = {
  key: string;
  value: unknown;
  /** ISO date. */
  effectiveFrom: string;
  source: string;
  evidence: "confirmed" | "reported" | "unconfirmed" | "demonstration";
};
