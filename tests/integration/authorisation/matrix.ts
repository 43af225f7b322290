import type { PublicInputs, Rules } from "#tests/integration/authorisation/rule.ts";
import * as appeals from "#tests/integration/authorisation/rules/appeals.ts";
import * as applications from "#tests/integration/authorisation/rules/applications.ts";
import * as artisans from "#tests/integration/authorisation/rules/artisans.ts";
import * as bodies from "#tests/integration/authorisation/rules/bodies.ts";
import * as cards from "#tests/integration/authorisation/rules/cards.ts";
import * as cart from "#tests/integration/authorisation/rules/cart.ts";
import * as catalogue from "#tests/integration/authorisation/rules/catalogue.ts";
import * as chambers from "#tests/integration/authorisation/rules/chambers.ts";
import * as checkout from "#tests/integration/authorisation/rules/checkout.ts";
import * as cover from "#tests/integration/authorisation/rules/cover.ts";
import * as duplicates from "#tests/integration/authorisation/rules/duplicates.ts";
import * as identity from "#tests/integration/authorisation/rules/identity.ts";
import * as listing from "#tests/integration/authorisation/rules/listing.ts";
import * as notify from "#tests/integration/authorisation/rules/notify.ts";
import * as orders from "#tests/integration/authorisation/rules/orders.ts";
import * as pricing from "#tests/integration/authorisation/rules/pricing.ts";
import * as provenance from "#tests/integration/authorisation/rules/provenance.ts";
import * as register from "#tests/integration/authorisation/rules/register.ts";
import * as review from "#tests/integration/authorisation/rules/review.ts";
import * as rules from "#tests/integration/authorisation/rules/rules.ts";
import * as search from "#tests/integration/authorisation/rules/search.ts";
import * as showcase from "#tests/integration/authorisation/rules/showcase.ts";
import * as staff from "#tests/integration/authorisation/rules/staff.ts";
import * as stories from "#tests/integration/authorisation/rules/stories.ts";
import * as transfers from "#tests/integration/authorisation/rules/transfers.ts";
import * as vault from "#tests/integration/authorisation/rules/vault.ts";
import * as visits from "#tests/integration/authorisation/rules/visits.ts";

type SliceRules = { commands?: Rules; queries?: Rules; publicInputs?: PublicInputs };

/** One file a slice, each with what its commands, queries and public queries allow. */
const slices: readonly SliceRules[] = [
  ...[
    appeals,
    applications,
    artisans,
    bodies,
    cards,
    cart,
    catalogue,
    chambers,
    checkout,
    cover,
    duplicates,
    identity,
    listing,
    notify,
    orders,
    pricing,
    provenance,
    register,
    review,
    rules,
    search,
    showcase,
    staff,
    stories,
    transfers,
    vault,
    visits,
  ],
];

function gather<T>(
  tables: readonly (Readonly<Record<string, T>> | undefined)[],
): Readonly<Record<string, T>> {
  return Object.assign({}, ...tables);
}

export const commandRules: Rules = gather(slices.map((slice) => slice.commands));
export const queryRules: Rules = gather(slices.map((slice) => slice.queries));
export const publicInputs: PublicInputs = gather(slices.map((slice) => slice.publicInputs));
