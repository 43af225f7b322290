import { z } from "zod";
import type { ArtisanKind } from "#db/schema/artisans.ts";
import type { DocumentKind } from "#db/schema/vault.ts";

const days = z.int().min(1).max(3660);
const few = z.int().min(0).max(500);
const amounts = z.array(z.int().min(1).max(50_000)).min(1).max(6);
const months = z.int().min(1).max(120);
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
  /** Months for which a badge holds, by what it says. */
  "badge.validity": z.strictObject({
    identity: months,
    workshop: months,
    mark: months,
    craft: months,
    mastery: months,
    piece: months,
  }),
  /** Days before a badge runs out on which its maker and chamber are told, most first. */
  "badge.reminders": z.strictObject({ days: z.array(days).min(1).max(6) }),
  /** Months for which a look in the national register holds. */
  "attestation.validity": z.strictObject({ months }),
  /** Days identity papers are kept after a decision, and drafts nobody touches. */
  "documents.retention": z.strictObject({ afterDecision: days, draft: days }),
  /** Days in which a buyer may send a piece back: in Morocco, and in the European Union. */
  "returns.days": z.strictObject({ morocco: days, union: days }),
  /** Paying at the door: up to how many dirhams, for pieces yet to be made too, and hours to say yes. */
  "door.terms": z.strictObject({
    dirhams: z.int().min(1).max(50_000),
    madeToOrder: z.boolean(),
    hours: z.int().min(1).max(168),
  }),
  /** Working days for which pieces are kept for a bank transfer. */
  "transfer.terms": z.strictObject({ workingDays: z.int().min(1).max(30) }),
  /**
   * The same for every other country; days to send it once asked, and to contest what was kept back; whether the buyer pays that
   * postage; and whether delivery and duties go back with a whole order.
   */
  "returns.terms": z.strictObject({
    elsewhere: days,
    sendBack: days,
    contest: days,
    buyerPostage: z.boolean(),
    deliveryBack: z.boolean(),
    dutiesBack: z.boolean(),
  }),
  /** Percent of an order that may be given back out of goodwill, all times together. */
  "goodwill.cap": z.strictObject({ percent: z.int().min(1).max(100) }),
  /**
   * What degree of danger a craft's figures stand for. Masters, apprentices and signs of strain as whole numbers, age and staleness
   * in years, retention and the fall of sales in percent; how they are put together: features/endangered/domain/grade-of.ts.
   */
  "endangered.criteria": z.strictObject({
    criticalMasters: few,
    endangeredMasters: few,
    fewApprentices: few,
    oldAge: z.int().min(30).max(100),
    lowRetention: z.int().min(1).max(100),
    marketFall: z.int().min(1).max(100),
    endangeredSigns: z.int().min(1).max(7),
    criticalSigns: z.int().min(1).max(7),
    viableFigures: z.int().min(1).max(10),
    staleYears: z.int().min(1).max(20),
    reviewMonths: z.int().min(1).max(60),
  }),
  /**
   * Days a maker has to accept an order, days the chamber has after a deadline of its maker before the order is given up, and days
   * after which a parcel that nobody misses counts as arrived.
   */
  "orders.days": z.strictObject({ accept: days, chamber: days, arrival: days }),
  /** Years of practice before acquired skills can be validated. */
  "skills.practice": z.strictObject({ years: z.int().min(1).max(60) }),
  /** Jurors free of conflict who vote at least, and days to object to a refusal. The database asks for three whatever stands here. */
  "skills.jury": z.strictObject({ jurors: z.int().min(3).max(15), file: days }),
  /** Years of practice from which a master without an apprentice counts as a craft that may be lost. */
  "training.needs": z.strictObject({ years: z.int().min(1).max(80) }),
  /** Days to name a mediator and to answer a proposal, and days before a deadline on which it is reminded of. */
  "mediation.days": z.strictObject({ name: days, answer: days, remind: days }),
  /** Days from the naming of the mediator that a mediation may take at most. */
  "mediation.mandate": z.strictObject({ most: days }),
  /** Days before a label's certificate runs out on which its holder is reminded, most first. */
  "label.reminders": z.strictObject({ days: z.array(days).min(1).max(6) }),
  /** Days ahead that an inspection is planned for with one press, and days for which a passed one holds for a level of a label. */
  "inspection.days": z.strictObject({ plan: days, valid: days }),
  /** Delivered units below which no rate is said, and months that the quality of a workshop is looked at over. */
  "quality.rates": z.strictObject({ deliveries: z.int().min(1).max(1000), months: z.int().min(3).max(36) }),
  /** Months after which whoever was given equipment is asked for a photograph of it, and days after which they are asked again. */
  "equipment.follow-up": z.strictObject({ months, remind: days }),
  /**
   * What a buyer may add for the transmission fund, in whole units of the currency they pay in: amounts that are offered, the least and
   * the most; in dirhams, and in any other currency. No tax is reckoned on it: it pays for nothing.
   */
  "fund.gift": z.strictObject({
    dirhamAmounts: amounts,
    dirhamLeast: z.int().min(1).max(1000),
    dirhamMost: z.int().min(1).max(50_000),
    foreignAmounts: amounts,
    foreignLeast: z.int().min(1).max(1000),
    foreignMost: z.int().min(1).max(50_000),
  }),
  /** Days a maker has to fetch their share of a purchase together once it can be fetched, and days before that end they are reminded. */
  "purchases.fetch": z.strictObject({ fetch: days, remind: days }),
  /** Days before its day that a craft body's dues or opinions are reminded of, and days after it that late dues are. */
  "bodies.reminders": z.strictObject({ before: days, after: days }),
  /** Days that dues paid by card are held before they are transferred to the body: the payer's bank may ask them back. */
  "bodies.transfer": z.strictObject({ held: days }),
  /** The same for deposits of purchases together: their makers are known to the chamber, and the supplier waits. */
  "purchases.transfer": z.strictObject({ held: days }),
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
