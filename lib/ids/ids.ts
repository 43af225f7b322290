import { fromString, typeidUnboxed } from "typeid-js";
import { z } from "zod";

/** Prefix of each kind of record. A record's id is `prefix_uuidv7`: sortable by time, and never mistaken for another kind. */
export const prefixes = {
  user: "usr",
  grant: "grt",
  signInCode: "sic",
  invitation: "inv",
  chamber: "chm",
  annex: "anx",
  rule: "rul",
  consent: "cns",
  document: "doc",
  application: "apl",
  visit: "vst",
  decision: "dcs",
  conflict: "cfl",
  appeal: "apc",
  transfer: "trf",
  duplicate: "dup",
  standing: "std",
  attestation: "ats",
  registryRecord: "rgr",
  registryImport: "rgi",
  activity: "act",
  card: "crd",
  coverExchange: "cvx",
  body: "bod",
  bodyMember: "bdm",
  bodyOffice: "bdo",
  artisan: "art",
  craft: "crf",
  piece: "pce",
  variant: "var",
  image: "img",
  voice: "voc",
  collection: "col",
  story: "sty",
  pieceChange: "pch",
  pieceReport: "prp",
  exchangeQuote: "xrq",
  responsiblePerson: "rsp",
  assessment: "asm",
  indicator: "ind",
  lineage: "lin",
  pastMaster: "pms",
  badge: "bdg",
  badgeEvidence: "bev",
  cart: "crt",
  checkout: "chk",
  attempt: "att",
  order: "ord",
  orderLine: "oln",
  journal: "jrn",
  refund: "rfd",
  receipt: "rcp",
  payoutBatch: "pob",
  payoutLine: "pol",
  promotion: "prm",
  parcel: "pcl",
  orderPhoto: "oph",
  hubTransfer: "hub",
  dutyRule: "dty",
  shippingRecord: "shr",
  commissionRule: "cmr",
  bankAccount: "bka",
  bankStatement: "bst",
  remittance: "rmt",
  orderDocument: "odc",
  returnRequest: "rtn",
  dispute: "dsp",
  settlementBreak: "brk",
  logFinding: "lfd",
  codConfirmation: "cod",
  moneyFile: "mfl",
  receivingAccount: "rcv",
  transferReversal: "trv",
  legalSeller: "lsl",
  fair: "fai",
  fairCriterion: "fcr",
  fairStand: "fst",
  fairApplication: "fap",
  standSale: "sts",
  workshopMember: "wsm",
  workshopInvitation: "wsi",
  shareRule: "sru",
  makerMessage: "msg",
  newsletterReader: "nlr",
  newsletterIssue: "nli",
  pieceSheet: "psh",
  pieceMark: "pmk",
  closure: "cls",
  translation: "trl",
  shippingProfile: "shp",
  supplier: "sup",
  supplierPermit: "spm",
  rawMaterial: "raw",
  materialRestriction: "mrs",
  lot: "lot",
  lotShare: "lsh",
  lotRecall: "rcl",
  lotRecallOrder: "rco",
  lotRecallMaker: "rcm",
  groupPurchase: "gpu",
  pledge: "plg",
  purchaseDelivery: "gpd",
  contract: "ctr",
  programmeEntry: "pge",
  skillFile: "skf",
  skillEvidence: "ske",
  skillJuror: "skj",
  skillCertificate: "skc",
  trainingProgramme: "tpr",
  trainingSession: "tse",
  trainingEnrolment: "ten",
  site: "sit",
  siteUnit: "sun",
  unitBooking: "ubk",
  siteCall: "scl",
  siteCriterion: "scr",
  siteApplication: "sap",
  tenancy: "tny",
  rentCharge: "rnt",
  unitCondition: "ucn",
  unitFault: "uft",
} as const;

export type IdKind = keyof typeof prefixes;
export type Id<K extends IdKind> = `${(typeof prefixes)[K]}_${string}`;

/** A new id of the kind, e.g. `newId("order")` → `ord_01…`. */
export function newId<K extends IdKind>(kind: K): Id<K> {
  return typeidUnboxed(prefixes[kind]) as unknown as Id<K>;
}

/** True when `value` is a well-formed id of the kind. */
export function isId<K extends IdKind>(kind: K, value: unknown): value is Id<K> {
  if (typeof value !== "string") return false;
  try {
    fromString(value, prefixes[kind]);
    return true;
  } catch {
    return false;
  }
}

/** Zod schema of an id of the kind, for command and query inputs. */
export function idSchema<K extends IdKind>(kind: K) {
  return z.custom<Id<K>>((value) => isId(kind, value), { error: "ID_INVALID" });
}
