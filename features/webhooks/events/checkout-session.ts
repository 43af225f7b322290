import "server-only";
import { settleFacts } from "#features/checkout/index.ts";
import { settleDues } from "#features/dues/index.ts";
import { settleDeposit } from "#features/purchases/index.ts";
import type { EventHandler } from "#features/webhooks/schema.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import { isId } from "#lib/ids/ids.ts";

/** checkout.session.*: whatever the event says, the provider is asked again and its answer applied to what was to be paid. */
export const onSession: EventHandler = async ({ objectId }) => {
  const facts = await payments().retrieveSession(objectId);
  const subject = facts.checkoutId;
  if (isId("dues", subject)) await settleDues(facts);
  else if (isId("depositAttempt", subject)) await settleDeposit(facts);
  else await settleFacts(facts);
};
