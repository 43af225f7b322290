import "server-only";
import { and, eq, isNull, notInArray, type SQL } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craftBodyMember } from "#db/schema/bodies.ts";
import { checkout } from "#db/schema/checkout.ts";
import { complaint } from "#db/schema/mediation.ts";
import { artisanOrder } from "#db/schema/orders.ts";
import { tell } from "#features/mediation/commands/tell.ts";
import { fileAsBuyerInput, fileAsMemberInput } from "#features/mediation/schema.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { dayAfter } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A maker of a craft body complains of another maker, by their number in the register. Refusals: NOT_A_MEMBER of any body,
 * MAKER_UNKNOWN, OWN, COMPLAINT_OPEN while one of the same two is open.
 */
export const fileAsMember = defineCommand({
  name: "mediation.file-as-member",
  input: fileAsMemberInput,
  errors: ["NOT_A_MEMBER", "MAKER_UNKNOWN", "OWN", "COMPLAINT_OPEN"],
  load: async ({ input }) => ({ artisanId: input.artisanId }),
  policy: (actor, { resource }) => (artisanIdsOf(actor).includes(resource.artisanId) ? "allow" : "hide"),
  handler: async ({ tx, input, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody complains");
    const { artisanId, registryNumber } = input;
    const own = await bodiesOf(tx, artisanId);
    if (own.length === 0) fail("NOT_A_MEMBER");
    const [other] = await asProduct(tx, () =>
      tx
        .select({ id: artisan.id, chamberId: artisan.chamberId })
        .from(artisan)
        .where(eq(artisan.registryNumber, registryNumber)),
    );
    if (!other) return fail("MAKER_UNKNOWN", { field: "registryNumber" });
    if (other.id === artisanId) fail("OWN", { field: "registryNumber" });
    const theirs = await bodiesOf(tx, other.id);
    const row = {
      chamberId: other.chamberId,
      respondentId: other.id,
      complainantArtisanId: artisanId,
      bodyId: own.find((body) => theirs.includes(body)) ?? null,
      filedBy: actor.userId,
    };
    const open = eq(complaint.complainantArtisanId, artisanId);
    const complaintId = await write(tx, { ...row, ...wordsOf(input) }, open, now);
    return complaintId ? { complaintId } : fail("COMPLAINT_OPEN");
  },
  audit: ({ output }) => ({ object: output.complaintId }),
});

/** A buyer complains of the maker of an order they bought while signed in. Refusals: OWN, COMPLAINT_OPEN. */
export const fileAsBuyer = defineCommand({
  name: "mediation.file-as-buyer",
  input: fileAsBuyerInput,
  errors: ["OWN", "COMPLAINT_OPEN"],
  load: async ({ tx, input }) => {
    const [row] = await asProduct(tx, () =>
      tx
        .select({
          orderId: artisanOrder.id,
          respondentId: artisanOrder.artisanId,
          chamberId: artisan.chamberId,
          userId: checkout.userId,
        })
        .from(artisanOrder)
        .innerJoin(checkout, eq(checkout.id, artisanOrder.checkoutId))
        .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
        .where(eq(artisanOrder.id, input.orderId)),
    );
    return row ?? null;
  },
  policy: (actor, { resource }) =>
    actor.kind === "person" && resource.userId === actor.userId ? "allow" : "hide",
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody complains");
    const { orderId, respondentId, chamberId } = resource;
    if (artisanIdsOf(actor).includes(respondentId)) fail("OWN");
    const row = { orderId, respondentId, chamberId, complainantUserId: actor.userId, filedBy: actor.userId };
    const open = eq(complaint.complainantUserId, actor.userId);
    const complaintId = await write(tx, { ...row, ...wordsOf(input) }, open, now);
    return complaintId ? { complaintId } : fail("COMPLAINT_OPEN");
  },
  audit: ({ output }) => ({ object: output.complaintId }),
});

const wordsOf = ({ kind, words, wish }: Pick<typeof complaint.$inferInsert, "kind" | "words" | "wish">) => ({
  ...{ kind, words, wish },
});

async function bodiesOf(tx: Tx, artisanId: Id<"artisan">): Promise<Id<"body">[]> {
  const rows = await asProduct(tx, () =>
    tx
      .select({ id: craftBodyMember.bodyId })
      .from(craftBodyMember)
      .where(and(eq(craftBodyMember.artisanId, artisanId), isNull(craftBodyMember.until))),
  );
  return rows.map(({ id }) => id);
}

type NewComplaint = Omit<typeof complaint.$inferInsert, "id" | "nameBy">;

/** Writes a complaint with its first deadline. Null while one of the same two is open. */
async function write(tx: Tx, row: NewComplaint, sameComplainant: SQL, now: Date) {
  const { name } = await ruleValue(tx, "mediation.days", now);
  const id = newId("complaint");
  return asProduct(tx, async () => {
    // The maker's row: two complaints of the same two wait for each other here.
    await tx.select({ id: artisan.id }).from(artisan).where(eq(artisan.id, row.respondentId)).for("update");
    const [open] = await tx
      .select({ id: complaint.id })
      .from(complaint)
      .where(
        and(
          sameComplainant,
          eq(complaint.respondentId, row.respondentId),
          notInArray(complaint.state, ["settled", "failed", "dismissed", "withdrawn"]),
        ),
      );
    if (open) return null;
    const nameBy = dayAfter(dayInMorocco(now), name);
    await tx.insert(complaint).values({ ...row, id, nameBy, createdAt: now });
    await tell(tx, id, "filed", ["respondent", "chamber"]);
    return id;
  });
}
