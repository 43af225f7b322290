import "server-only";
import Stripe from "stripe";
import { AdapterError } from "#lib/kernel/errors.ts";

/** Runs a call of the SDK; its errors come out as AdapterError, with whether the same call may succeed later. */
export async function guarded<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) {
      const definitive =
        error.statusCode !== undefined && error.statusCode < 500 && ![409, 429].includes(error.statusCode);
      const isSignature = error instanceof Stripe.errors.StripeSignatureVerificationError;
      throw new AdapterError("stripe", error.code ?? error.type, {
        retry: !definitive && !isSignature,
        cause: error,
      });
    }
    throw error;
  }
}
