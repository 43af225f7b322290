import type Stripe from "stripe";
import { newId } from "#tests/emulators/stripe/ids.ts";
import { emit } from "#tests/emulators/stripe/webhooks/emit.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

export type CustomerFields = Partial<
  Pick<
    Stripe.Customer,
    "address" | "description" | "email" | "metadata" | "name" | "phone" | "preferred_locales" | "shipping"
  >
>;

function buildCustomer(world: World, fields: CustomerFields): Stripe.Customer {
  const id = newId("cus_");
  return {
    id,
    object: "customer",
    address: null,
    balance: 0,
    created: world.now(),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: id.slice(-8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: "none",
    test_clock: null,
    ...fields,
  };
}

/** Stores a new customer and announces it. */
export function createCustomer(world: World, fields: CustomerFields): Stripe.Customer {
  const customer = buildCustomer(world, fields);
  world.state.customers[customer.id] = customer;
  emit(world, { type: "customer.created", data: { object: customer } });
  return customer;
}
