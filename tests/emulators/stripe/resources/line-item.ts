import Stripe from "stripe";
import { invalid } from "#tests/emulators/stripe/http/errors.ts";
import type { Params } from "#tests/emulators/stripe/http/params.ts";
import { newId } from "#tests/emulators/stripe/ids.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

export const TAX_BEHAVIORS = ["exclusive", "inclusive", "unspecified"] as const;

/** The three-letter code, small letters. Error: 400 for anything that no country uses. */
export function readCurrency(params: Params, key = "currency"): string {
  const currency = params.required(key).toLowerCase();
  if (!/^[a-z]{3}$/.test(currency) || !KNOWN_CURRENCIES.has(currency)) {
    throw invalid(`Invalid currency: ${currency}.`, { param: params.name(key) });
  }
  return currency;
}

const KNOWN_CURRENCIES = new Set(Intl.supportedValuesOf("currency").map((code) => code.toLowerCase()));

function readProduct(world: World, params: Params): Stripe.Product {
  return {
    id: newId("prod_"),
    object: "product",
    active: false,
    created: world.now(),
    default_price: null,
    description: params.text("description"),
    images: params.texts("images"),
    livemode: false,
    marketing_features: [],
    metadata: params.metadata("metadata"),
    name: params.required("name"),
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: params.text("tax_code"),
    tax_details: null,
    type: "service",
    unit_label: params.text("unit_label"),
    updated: world.now(),
    url: null,
  };
}

function readPrice(world: World, data: Params, product: string): Stripe.Price {
  const amount = data.whole("unit_amount", 0, 99_999_999) ?? data.missing("unit_amount");
  return {
    id: newId("price_"),
    object: "price",
    active: false,
    billing_scheme: "per_unit",
    created: world.now(),
    currency: readCurrency(data),
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product,
    recurring: null,
    tax_behavior: data.oneOf("tax_behavior", TAX_BEHAVIORS) ?? "unspecified",
    tiers_mode: null,
    transform_quantity: null,
    type: "one_time",
    unit_amount: amount,
    unit_amount_decimal: Stripe.Decimal.from(amount),
  };
}

/** Reads one entry of `line_items` with `price_data`; builds the line and its product (not stored yet). */
export function readLineItem(
  world: World,
  params: Params,
): { line: Stripe.LineItem; product: Stripe.Product } {
  const data = params.child("price_data") ?? params.missing("price_data");
  const product = readProduct(world, data.child("product_data") ?? data.missing("product_data"));
  const price = readPrice(world, data, product.id);
  const quantity = params.whole("quantity", 1, 999_999) ?? params.missing("quantity");
  const total = (price.unit_amount ?? 0) * quantity;
  const line: Stripe.LineItem = {
    id: newId("li_"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: total,
    amount_tax: 0,
    amount_total: total,
    currency: price.currency,
    description: product.name,
    metadata: params.metadata("metadata"),
    price,
    quantity,
  };
  return { line, product };
}
