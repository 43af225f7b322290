import type Stripe from "stripe";
import type { Params } from "#tests/emulators/stripe/http/params.ts";
import type { IntentPlan } from "#tests/emulators/stripe/state.ts";

/** An address with every field present, absent ones null. */
export function readAddress(params: Params): Stripe.Address {
  return {
    city: params.text("city"),
    country: params.text("country"),
    line1: params.text("line1"),
    line2: params.text("line2"),
    postal_code: params.text("postal_code"),
    state: params.text("state"),
  };
}

function readShipping(params: Params): Stripe.PaymentIntent.Shipping {
  const address = params.child("address") ?? params.missing("address");
  address.required("line1");
  return {
    address: readAddress(address),
    carrier: params.text("carrier"),
    name: params.required("name"),
    phone: params.text("phone"),
    tracking_number: params.text("tracking_number"),
  };
}

/** Reads `payment_intent_data`; marketplace routing (`transfer_data`, `on_behalf_of`) is not modelled. */
export function readPlan(params: Params | null): IntentPlan {
  const shipping = params?.child("shipping");
  params?.oneOf("capture_method", ["automatic", "automatic_async"]);
  return {
    description: params?.text("description") ?? null,
    metadata: params?.metadata("metadata") ?? {},
    receipt_email: params?.text("receipt_email") ?? null,
    shipping: shipping ? readShipping(shipping) : null,
    statement_descriptor: params?.text("statement_descriptor", 22) ?? null,
    statement_descriptor_suffix: params?.text("statement_descriptor_suffix", 22) ?? null,
    transfer_group: params?.text("transfer_group") ?? null,
  };
}
