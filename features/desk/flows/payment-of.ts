import "server-only";
import { payments } from "#lib/adapters/stripe/index.ts";
import { AdapterError } from "#lib/kernel/errors.ts";

/** The payment of an id that only the provider can place (a charge, a refund made by hand); any other words as they are. */
export async function paymentOf(words: string): Promise<string> {
  try {
    if (/^(ch|py)_/.test(words)) return (await payments().retrieveCharge(words)).paymentIntent ?? words;
    if (/^(re|pyr)_/.test(words)) return (await payments().retrieveRefund(words)).paymentIntent ?? words;
    return words;
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    return words;
  }
}
