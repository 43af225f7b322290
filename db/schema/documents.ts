import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { checkout } from "#db/schema/checkout.ts";
import { createdAt, id, idRef, instant, localized, minor } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import { refund } from "#db/schema/ledger.ts";
import { artisanOrder } from "#db/schema/orders.ts";

/** Papers that are issued about purchases. */
export type OrderDocumentKind =
  | "order_confirmation"
  | "packing_slip"
  | "label"
  | "cn22"
  | "cn23"
  | "commercial_invoice"
  | "invoice"
  | "credit_note"
  | "commission_invoice"
  | "commission_credit";

/** Series in which numbers are given without gaps, each a seller's own and begun anew each year. */
export type NumberSeries = "F" | "A" | "CF" | "CA";

/** Whoever sells in law: a maker's registered activity, or the platform for its commission. */
export const legalSeller = pgTable(
  "legal_seller",
  {
    id: id("legalSeller"),
    artisanId: idRef("artisan_id", "artisan")
      .unique()
      .references(() => artisan.id),
    isPlatform: boolean("is_platform").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("legal_seller_platform").on(t.isPlatform).where(sql`${t.isPlatform}`),
    check("legal_seller_who", sql`${t.isPlatform} = (${t.artisanId} is null)`),
  ],
);

/** How a seller stands to value added tax. What is printed for it is the record's own mention. */
export type VatRegime = "outside" | "exempt" | "liable";
export type LegalForm = "auto_entrepreneur" | "individual" | "cooperative" | "company";

/** What is known of a seller in law from a day on, and where it was read. Rows are never changed; what is not known is null. */
export const legalSellerRecord = pgTable(
  "legal_seller_record",
  {
    n: bigint("n", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    sellerId: idRef("seller_id", "legalSeller")
      .notNull()
      .references(() => legalSeller.id),
    validFrom: date("valid_from").notNull(),
    name: text("name").notNull(),
    form: text("form").$type<LegalForm>(),
    address: text("address"),
    // Identifiers of a person's trade (ICE, IF, register or auto-entrepreneur number), sealed as one to the seller's row.
    sealedNumbers: text("sealed_numbers"),
    vatRegime: text("vat_regime").$type<VatRegime>(),
    vatBasisPoints: integer("vat_basis_points"),
    vatMention: localized("vat_mention"),
    exportMention: localized("export_mention"),
    source: text("source").notNull(),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("legal_seller_record_seller").on(t.sellerId, t.validFrom),
    check(
      "legal_seller_record_rate",
      sql`(coalesce(${t.vatRegime}, '') = 'liable') = (${t.vatBasisPoints} is not null)`,
    ),
  ],
);

/** The last number given in a series. Its row is locked by whoever takes the next one, until that document is committed. */
export const documentCounter = pgTable(
  "document_counter",
  {
    sellerId: idRef("seller_id", "legalSeller")
      .notNull()
      .references(() => legalSeller.id),
    series: text("series").$type<NumberSeries>().notNull(),
    year: smallint("year").notNull(),
    last: integer("last").notNull(),
  },
  (t) => [primaryKey({ columns: [t.sellerId, t.series, t.year] })],
);

/** Up to which weight and value the short customs form is taken, from a day on, with its source. Without a row it never is. */
export const customsFormLimit = pgTable("customs_form_limit", {
  validFrom: date("valid_from").primaryKey(),
  upToGrams: integer("up_to_grams").notNull(),
  upToMadMinor: minor("up_to_mad_minor").notNull(),
  source: text("source").notNull(),
});

/** A paper as it was issued: facts and words are kept, so that every print of it is the same. Rows are never changed. */
export const orderDocument = pgTable(
  "order_document",
  {
    id: id("orderDocument"),
    kind: text("kind").$type<OrderDocumentKind>().notNull(),
    checkoutId: idRef("checkout_id", "checkout").references(() => checkout.id),
    orderId: idRef("order_id", "order").references(() => artisanOrder.id),
    refundId: idRef("refund_id", "refund").references(() => refund.id),
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    // Of a commission invoice: the first day of its month.
    month: date("month"),
    // What an unnumbered paper was made from. Other goods in the parcel make another paper.
    basis: text("basis").notNull().default(""),
    sellerId: idRef("seller_id", "legalSeller").references(() => legalSeller.id),
    series: text("series").$type<NumberSeries>(),
    year: smallint("year"),
    sequence: integer("sequence"),
    number: text("number"),
    issuedAt: instant("issued_at").notNull(),
    // Facts and sheet (features/documents/domain), with marks in place of what is sealed.
    payload: jsonb("payload").$type<unknown>().notNull(),
    sealed: text("sealed").notNull(),
    // Of the canonical JSON of the payload with everything in its place.
    sha256: text("sha256").notNull(),
  },
  (t) => [
    unique("order_document_number").on(t.sellerId, t.series, t.year, t.sequence),
    index("order_document_checkout").on(t.checkoutId),
    index("order_document_artisan").on(t.artisanId, t.issuedAt),
    uniqueIndex("order_document_order").on(t.orderId, t.kind, t.basis).where(sql`${t.refundId} is null`),
    uniqueIndex("order_document_refund").on(t.refundId, t.orderId).where(sql`${t.refundId} is not null`),
    uniqueIndex("order_document_confirmation").on(t.checkoutId).where(sql`${t.kind} = 'order_confirmation'`),
    uniqueIndex("order_document_month").on(t.artisanId, t.month).where(sql`${t.month} is not null`),
    check(
      "order_document_numbered",
      sql`(${t.kind} in ('invoice', 'credit_note', 'commission_invoice', 'commission_credit')) = (${t.sequence} is not null)
        and (${t.sequence} is null) = (${t.sellerId} is null) and (${t.sequence} is null) = (${t.series} is null)
        and (${t.sequence} is null) = (${t.year} is null) and (${t.sequence} is null) = (${t.number} is null)`,
    ),
  ],
);
