import "server-only";
import { and, eq } from "drizzle-orm";
import { checkout, deskNote, mailDelivery } from "#db/schema/index.ts";
import { atDesk } from "#features/desk/policy.ts";
import { deskErrors, orderActInput } from "#features/desk/schema.ts";
import { type MailName, mailJob, mailNames } from "#features/notify/jobs.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Writes down what somebody at the desk does to a purchase, and why. A mail is sent once more from here; asking the provider again
 * and ending its page follow once this is written, so that no act is without its reason.
 */
export const actOnOrder = defineCommand({
  name: "desk.act-on-order",
  input: orderActInput,
  errors: deskErrors,
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: checkout.id, state: checkout.state, method: checkout.method })
      .from(checkout)
      .where(eq(checkout.id, input.checkoutId));
    return row ?? null;
  },
  policy: atDesk,
  stepUp: true,
  handler: async ({ tx, input, resource, actor, fail }) => {
    if (actor.kind !== "person") return fail("NOTHING_TO_ASK");
    const { act, words } = input;
    if ((act === "settle" || act === "end") && resource.method !== "card") fail("NOTHING_TO_ASK");
    if (act === "end" && !["reserving", "pending", "awaiting_async"].includes(resource.state))
      fail("CHECKOUT_ENDED");
    if (act === "mail") {
      const [template = "", objectId = ""] = (input.mail ?? "").split(":");
      const name = mailNames.find((known) => known === template) ?? fail("MAIL_UNKNOWN");
      // What was delivered is noted and not sent again: the note goes, and the mail with it once more.
      const [sent] = await tx
        .delete(mailDelivery)
        .where(
          and(
            eq(mailDelivery.channel, "mail"),
            eq(mailDelivery.template, name),
            eq(mailDelivery.objectId, objectId),
          ),
        )
        .returning({ id: mailDelivery.objectId });
      if (!sent) fail("MAIL_UNKNOWN");
      await enqueue(tx, mailJob, { template: name satisfies MailName, id: objectId });
    }
    await tx.insert(deskNote).values({ checkoutId: resource.id, act, words, writtenBy: actor.userId });
  },
  audit: ({ input, resource }) => ({
    object: resource.id,
    detail: { act: input.act, mail: input.mail ?? null },
  }),
});
