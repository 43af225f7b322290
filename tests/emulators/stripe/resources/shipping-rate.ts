import type Stripe from "stripe";
import type { Params } from "#tests/emulators/stripe/http/params.ts";
import { newId } from "#tests/emulators/stripe/ids.ts";
import { TAX_BEHAVIORS } from "#tests/emulators/stripe/resources/line-item.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

const UNITS = ["business_day", "day", "hour", "month", "week"] as const;

function bound(params: Params | null, key: string): Stripe.ShippingRate.DeliveryEstimate.Maximum | null {
  const given = params?.child(key);
  if (!given) return null;
  const unit = given.oneOf("unit", UNITS) ?? given.missing("unit");
  return { unit, value: given.whole("value", 1, 1000) ?? given.missing("value") };
}

/** Reads one `shipping_rate_data` and builds the rate it creates (not stored yet). */
export function readShippingRate(world: World, params: Params): Stripe.ShippingRate {
  params.oneOf("type", ["fixed_amount"]);
  const fixed = params.child("fixed_amount") ?? params.missing("fixed_amount");
  const estimate = params.child("delivery_estimate");
  return {
    id: newId("shr_"),
    object: "shipping_rate",
    active: true,
    created: world.now(),
    delivery_estimate: estimate
      ? { maximum: bound(estimate, "maximum"), minimum: bound(estimate, "minimum") }
      : null,
    display_name: params.text("display_name", 100) ?? params.missing("display_name"),
    fixed_amount: {
      amount: fixed.whole("amount", 0, 99_999_999) ?? fixed.missing("amount"),
      currency: fixed.required("currency").toLowerCase(),
    },
    livemode: false,
    metadata: params.metadata("metadata"),
    tax_behavior: params.oneOf("tax_behavior", TAX_BEHAVIORS) ?? "unspecified",
    tax_code: params.text("tax_code"),
    type: "fixed_amount",
  };
}
