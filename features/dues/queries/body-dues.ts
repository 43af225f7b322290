import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { bodyDues, bodyDuesAmount, bodyDuesCall } from "#db/schema/body-dues.ts";
import { type Seat, seatedBody } from "#features/bodies/index.ts";
import { readCustody } from "#features/custody/index.ts";
import { mayKeep, mayReadBooks, mayTake } from "#features/dues/policy.ts";
import { readDuesBooks } from "#features/dues/queries/read-books.ts";
import type { BodyDues, DuesCall, DuesLine } from "#features/dues/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A body's dues: what was decided, who has paid, and the treasurer's statement out of the ledger. */
export const getBodyDues = defineQuery({
  name: "dues.of-body",
  input: z.strictObject({ bodyId: idSchema("body") }),
  handler: async ({ tx, input, actor, now }): Promise<(BodyDues & { seats: Seat[] }) | null> => {
    const body = await seatedBody(tx, input.bodyId, actor);
    // Nobody reads further whom the policy will not let in.
    if (!body || mayReadBooks(actor, body) !== "allow")
      return body && { ...nothing, ...of(body), seats: body.seats };
    const books = await readDuesBooks(tx, body.id);
    return {
      ...of(body),
      seats: body.seats,
      calls: await readCalls(tx, body.id),
      dues: await readLines(tx, body.id, dayInMorocco(now)),
      books,
      ...(await readCustody(tx, payeeOf(body), now)),
      mayKeep: mayKeep(actor, body) === "allow",
      mayTake: mayTake(actor, body) === "allow",
    };
  },
  policy: (actor, { resource }) => mayReadBooks(actor, resource),
});

type Body = NonNullable<Awaited<ReturnType<typeof seatedBody>>>;

const of = ({ id, chamberId, name, state }: Body) => ({
  ...{ bodyId: id, chamberId, bodyName: name, isActive: state === "active" },
});

const payeeOf = ({ id, chamberId, name, state }: Body) => ({
  ...{ kind: "body" as const, id, bodyId: id, chamberId, name, isActive: state === "active" },
});

const nothing = {
  ...{ calls: [], dues: [], account: null, transfers: [], payments: [], mayKeep: false, mayTake: false },
  ...{ heldMinor: 0, transferableMinor: 0 },
  books: { calledMinor: 0, owedMinor: 0, cashMinor: 0, cardMinor: 0, transferredMinor: 0, heldMinor: 0 },
};

async function readCalls(tx: Tx, bodyId: Id<"body">): Promise<DuesCall[]> {
  const rows = await asProduct(tx, () =>
    tx
      .select()
      .from(bodyDuesCall)
      .innerJoin(bodyDuesAmount, eq(bodyDuesAmount.callId, bodyDuesCall.id))
      .where(eq(bodyDuesCall.bodyId, bodyId))
      .orderBy(desc(bodyDuesCall.year), desc(bodyDuesCall.createdAt), asc(bodyDuesAmount.kind)),
  );
  const calls: DuesCall[] = [];
  for (const { body_dues_call: call, body_dues_amount: amount } of rows) {
    const { id, year, dueOn, decidedOn, source, state, isDemonstration } = call;
    let own = calls.find((one) => one.id === id);
    if (!own) {
      own = { id, year, dueOn, decidedOn, source, state, isDemonstration, amounts: [] };
      calls.push(own);
    }
    own.amounts.push({ kind: amount.kind, minor: amount.amountMinor });
  }
  return calls.filter(({ state }) => state !== "withdrawn");
}

/** Dues as lines, those still due first, then the latest. */
async function readLines(tx: Tx, bodyId: Id<"body">, today: string): Promise<DuesLine[]> {
  const rows = await asProduct(tx, () =>
    tx
      .select({ dues: bodyDues, year: bodyDuesCall.year, name: artisan.name })
      .from(bodyDues)
      .innerJoin(bodyDuesCall, eq(bodyDuesCall.id, bodyDues.callId))
      .innerJoin(artisan, eq(artisan.id, bodyDues.artisanId))
      .where(eq(bodyDues.bodyId, bodyId))
      .orderBy(asc(bodyDues.state), desc(bodyDues.dueOn), asc(bodyDues.id))
      .limit(2000),
  );
  return rows.map(({ dues, year, name }) => ({ ...lineOf(dues, year, today), name }));
}

export function lineOf(
  dues: typeof bodyDues.$inferSelect,
  year: number,
  today: string,
): Omit<DuesLine, "name"> {
  const { id, kind, amountMinor: minor, dueOn, state, paidHow, paidAt, receipt, exemptReason } = dues;
  return {
    ...{ id, year, kind, minor, dueOn, state, paidHow, receipt, exemptReason },
    isLate: state === "due" && dueOn < today,
    paidOn: paidAt && dayInMorocco(paidAt),
  };
}
