import type Stripe from "stripe";
import { noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { createdFilter, page } from "#tests/emulators/stripe/http/list.ts";
import type { Params } from "#tests/emulators/stripe/http/params.ts";
import type { Call, Route } from "#tests/emulators/stripe/http/route.ts";
import { type CustomerFields, createCustomer } from "#tests/emulators/stripe/resources/customer-object.ts";
import { readAddress } from "#tests/emulators/stripe/resources/intent-plan.ts";
import { emit } from "#tests/emulators/stripe/webhooks/emit.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

function readShipping(params: Params): Stripe.Customer.Shipping {
  const address = params.child("address") ?? params.missing("address");
  return { address: readAddress(address), name: params.required("name"), phone: params.text("phone") };
}

/** Only the fields that were given, so that an update leaves the others alone. */
function readFields(params: Params, old: Record<string, string>): CustomerFields {
  const fields: CustomerFields = { metadata: params.metadata("metadata", old) };
  const address = params.child("address");
  const shipping = params.child("shipping");
  if (params.has("address")) fields.address = address ? readAddress(address) : null;
  if (params.has("shipping")) fields.shipping = shipping ? readShipping(shipping) : null;
  if (params.has("description")) fields.description = params.text("description");
  if (params.has("email")) fields.email = params.text("email", 512);
  if (params.has("name")) fields.name = params.text("name", 256);
  if (params.has("phone")) fields.phone = params.text("phone", 20);
  if (params.has("preferred_locales")) fields.preferred_locales = params.texts("preferred_locales");
  params.finish();
  return fields;
}

function find(world: World, id: string): Stripe.Customer | Stripe.DeletedCustomer {
  const customer = world.state.customers[id];
  if (!customer) throw noSuch("customer", id, "id");
  return customer;
}

function living(world: World, id: string): Stripe.Customer {
  const customer = find(world, id);
  if (customer.deleted) throw noSuch("customer", id, "id");
  return customer;
}

function create({ world, params }: Call): Stripe.Customer {
  return createCustomer(world, readFields(params, {}));
}

function retrieve({ world, params, path }: Call): Stripe.Customer | Stripe.DeletedCustomer {
  params.finish();
  return find(world, path("id"));
}

function update({ world, params, path }: Call): Stripe.Customer {
  const customer = living(world, path("id"));
  Object.assign(customer, readFields(params, customer.metadata));
  emit(world, { type: "customer.updated", data: { object: customer } });
  return customer;
}

function remove({ world, params, path }: Call): Stripe.DeletedCustomer {
  params.finish();
  const customer = living(world, path("id"));
  const deleted: Stripe.DeletedCustomer = { id: customer.id, object: "customer", deleted: true };
  world.state.customers[customer.id] = deleted;
  emit(world, { type: "customer.deleted", data: { object: customer } });
  return deleted;
}

function list({ world, params }: Call): Stripe.ApiList<Stripe.Customer> {
  const email = params.text("email");
  const created = createdFilter(params);
  const items = Object.values(world.state.customers).filter(
    (customer) => !customer.deleted && created(customer) && (email === null || customer.email === email),
  );
  return page(
    params,
    "/v1/customers",
    items.filter((customer) => !customer.deleted),
  );
}

export const CUSTOMER_ROUTES: Route[] = [
  { method: "POST", pattern: "/v1/customers", handle: create },
  { method: "GET", pattern: "/v1/customers", handle: list },
  { method: "GET", pattern: "/v1/customers/:id", handle: retrieve },
  { method: "POST", pattern: "/v1/customers/:id", handle: update },
  { method: "DELETE", pattern: "/v1/customers/:id", handle: remove },
];
