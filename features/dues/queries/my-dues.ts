import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { bodyDues, bodyDuesCall } from "#db/schema/body-dues.ts";
import { bodiesSpokenFor, seatsOf } from "#features/bodies/index.ts";
import { mayReadBooks } from "#features/dues/policy.ts";
import { lineOf } from "#features/dues/queries/body-dues.ts";
import type { MyDues } from "#features/dues/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type MyDuesPage = {
  dues: MyDues[];
  /** Bodies whose accounts the reader may open. */
  books: { bodyId: Id<"body">; name: LocalizedText }[];
};

/** The dues of the workshops that somebody manages, the latest first, and the bodies whose accounts they read. */
export const myDues = defineQuery({
  name: "dues.mine",
  input: z.strictObject({ duesId: idSchema("dues").optional() }),
  handler: async ({ tx, input, actor, now }): Promise<MyDuesPage> => {
    const own = artisanIdsOf(actor);
    if (own.length === 0) return { dues: [], books: [] };
    const one = input.duesId ? eq(bodyDues.id, input.duesId) : undefined;
    const rows = await asProduct(tx, () =>
      tx
        .select({ dues: bodyDues, call: bodyDuesCall, bodyName: craftBody.name })
        .from(bodyDues)
        .innerJoin(bodyDuesCall, eq(bodyDuesCall.id, bodyDues.callId))
        .innerJoin(craftBody, eq(craftBody.id, bodyDues.bodyId))
        .where(and(inArray(bodyDues.artisanId, own), one))
        .orderBy(desc(bodyDues.dueOn), desc(bodyDues.id))
        .limit(100),
    );
    const books = [];
    for (const bodyId of await bodiesSpokenFor(tx, actor)) {
      const [body] = await asProduct(tx, () => tx.select().from(craftBody).where(eq(craftBody.id, bodyId)));
      const seats = await seatsOf(tx, bodyId, actor);
      if (body && mayReadBooks(actor, { chamberId: body.chamberId, seats }) === "allow")
        books.push({ bodyId, name: body.name });
    }
    const today = dayInMorocco(now);
    return {
      books,
      dues: rows.map(({ dues, call, bodyName }) => ({
        ...lineOf(dues, call.year, today),
        ...{ bodyId: dues.bodyId, bodyName, source: call.source, decidedOn: call.decidedOn },
      })),
    };
  },
  policy: (actor) => (artisanIdsOf(actor).length > 0 ? "allow" : "hide"),
});
