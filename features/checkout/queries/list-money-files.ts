import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { checkout, moneyFile, moneyFileLine, receivingAccount, refund } from "#db/schema/index.ts";
import type { MoneyLineState, MoneySource } from "#db/schema/methods.ts";
import { mayKeepMoney } from "#features/checkout/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { type Money, money } from "#lib/money/money.ts";

/** A file of payments and what became of its lines. Instants are ISO strings. */
export type MoneyFileRow = {
  id: string;
  source: MoneySource;
  name: string;
  broughtAt: string;
  confirmedAt: string | null;
  counts: Record<MoneyLineState, number>;
  booked: Money;
};

export type MoneyLineRow = {
  fileId: string;
  line: number;
  reference: string;
  amount: Money | null;
  /** ISO date. */
  day: string | null;
  state: MoneyLineState;
  reason: string | null;
};

const count = (state: MoneyLineState) =>
  sql<number>`count(*) filter (where ${moneyFileLine.state} = ${state})::int`;

const fileColumns = {
  id: moneyFile.id,
  source: moneyFile.source,
  name: moneyFile.name,
  broughtAt: moneyFile.broughtAt,
  confirmedAt: moneyFile.confirmedAt,
  wrong: count("wrong"),
  waiting: count("waiting"),
  booked: count("booked"),
  parked: count("parked"),
  known: count("known"),
  bookedMinor: sql<string>`coalesce(sum(${moneyFileLine.amountMinor}) filter (where ${moneyFileLine.state} = 'booked'), 0)`,
};

type FileRow = {
  id: string;
  source: MoneySource;
  name: string;
  broughtAt: Date;
  confirmedAt: Date | null;
  bookedMinor: string;
} & Record<MoneyLineState, number>;

const asFile = (row: FileRow): MoneyFileRow => {
  const { id, source, name, broughtAt, confirmedAt, bookedMinor, ...counts } = row;
  return {
    ...{ id, source, name, counts },
    broughtAt: broughtAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    booked: money(Number(bookedMinor), "MAD"),
  };
};

const asLine = (row: typeof moneyFileLine.$inferSelect): MoneyLineRow => ({
  fileId: row.fileId,
  line: row.line,
  reference: row.reference,
  amount: row.amountMinor === null ? null : money(row.amountMinor, "MAD"),
  day: row.day,
  state: row.state,
  reason: row.reason,
});

/** The files of a source, the latest first, and the lines that wait for a person. */
export const listMoneyFiles = defineQuery({
  name: "checkout.list-money-files",
  input: z.strictObject({ source: z.enum(["courier", "bank"]) }),
  policy: mayKeepMoney,
  handler: async ({ tx, input }) => {
    const files = await tx
      .select(fileColumns)
      .from(moneyFile)
      .leftJoin(moneyFileLine, eq(moneyFileLine.fileId, moneyFile.id))
      .where(eq(moneyFile.source, input.source))
      .groupBy(moneyFile.id)
      .orderBy(desc(moneyFile.broughtAt))
      .limit(100);
    const parked = await tx
      .select({ line: moneyFileLine })
      .from(moneyFileLine)
      .innerJoin(moneyFile, eq(moneyFile.id, moneyFileLine.fileId))
      .where(and(eq(moneyFile.source, input.source), eq(moneyFileLine.state, "parked")))
      .orderBy(desc(moneyFileLine.settledAt), asc(moneyFileLine.line))
      .limit(200);
    return { files: files.map(asFile), parked: parked.map(({ line }) => asLine(line)) };
  },
});

/** One file with every line. */
export const getMoneyFile = defineQuery({
  name: "checkout.get-money-file",
  input: z.strictObject({ fileId: idSchema("moneyFile") }),
  policy: mayKeepMoney,
  handler: async ({ tx, input }) => {
    const [file] = await tx
      .select(fileColumns)
      .from(moneyFile)
      .leftJoin(moneyFileLine, eq(moneyFileLine.fileId, moneyFile.id))
      .where(eq(moneyFile.id, input.fileId))
      .groupBy(moneyFile.id);
    if (!file) return null;
    const lines = await tx
      .select()
      .from(moneyFileLine)
      .where(eq(moneyFileLine.fileId, input.fileId))
      .orderBy(asc(moneyFileLine.line));
    return { ...asFile(file), lines: lines.map(asLine) };
  },
});

/** Refunds that a person sends from our bank, oldest first, and the account that transfers go to. */
export const readBankDesk = defineQuery({
  name: "checkout.read-bank-desk",
  input: z.strictObject({}),
  policy: mayKeepMoney,
  handler: async ({ tx }) => {
    const refunds = await tx
      .select({
        id: refund.id,
        amountMinor: refund.amountMinor,
        currency: refund.currency,
        reason: refund.reason,
        createdAt: refund.createdAt,
        number: checkout.number,
        email: checkout.email,
      })
      .from(refund)
      .innerJoin(checkout, eq(checkout.id, refund.checkoutId))
      .where(and(isNull(refund.paymentIntent), inArray(refund.state, ["due"])))
      .orderBy(asc(refund.createdAt))
      .limit(200);
    const accounts = await tx
      .select()
      .from(receivingAccount)
      .orderBy(desc(receivingAccount.validFrom), desc(receivingAccount.recordedAt));
    return {
      refunds: refunds.map(({ amountMinor, currency, createdAt, ...row }) => ({
        ...row,
        amount: money(amountMinor, currency),
        createdAt: createdAt.toISOString(),
      })),
      accounts: accounts.map(({ recordedAt, recordedBy: _, ...row }) => ({
        ...row,
        recordedAt: recordedAt.toISOString(),
      })),
    };
  },
});
