import type { PublicInputs, Rules } from "#tests/integration/authorisation/rule.ts";
import * as appeals from "#tests/integration/authorisation/rules/appeals.ts";
import * as applications from "#tests/integration/authorisation/rules/applications.ts";
import * as artisans from "#tests/integration/authorisation/rules/artisans.ts";
import * as assemblies from "#tests/integration/authorisation/rules/assemblies.ts";
import * as badges from "#tests/integration/authorisation/rules/badges.ts";
import * as bodies from "#tests/integration/authorisation/rules/bodies.ts";
import * as cards from "#tests/integration/authorisation/rules/cards.ts";
import * as cart from "#tests/integration/authorisation/rules/cart.ts";
import * as catalogue from "#tests/integration/authorisation/rules/catalogue.ts";
import * as chambers from "#tests/integration/authorisation/rules/chambers.ts";
import * as checkout from "#tests/integration/authorisation/rules/checkout.ts";
import * as collections from "#tests/integration/authorisation/rules/collections.ts";
import * as cover from "#tests/integration/authorisation/rules/cover.ts";
import * as custody from "#tests/integration/authorisation/rules/custody.ts";
import * as desk from "#tests/integration/authorisation/rules/desk.ts";
import * as documents from "#tests/integration/authorisation/rules/documents.ts";
import * as dues from "#tests/integration/authorisation/rules/dues.ts";
import * as duplicates from "#tests/integration/authorisation/rules/duplicates.ts";
import * as elections from "#tests/integration/authorisation/rules/elections.ts";
import * as endangered from "#tests/integration/authorisation/rules/endangered.ts";
import * as equipment from "#tests/integration/authorisation/rules/equipment.ts";
import * as fairs from "#tests/integration/authorisation/rules/fairs.ts";
import * as fund from "#tests/integration/authorisation/rules/fund.ts";
import * as identity from "#tests/integration/authorisation/rules/identity.ts";
import * as labels from "#tests/integration/authorisation/rules/labels.ts";
import * as ledger from "#tests/integration/authorisation/rules/ledger.ts";
import * as lineage from "#tests/integration/authorisation/rules/lineage.ts";
import * as listing from "#tests/integration/authorisation/rules/listing.ts";
import * as materials from "#tests/integration/authorisation/rules/materials.ts";
import * as mediation from "#tests/integration/authorisation/rules/mediation.ts";
import * as newsletter from "#tests/integration/authorisation/rules/newsletter.ts";
import * as notify from "#tests/integration/authorisation/rules/notify.ts";
import * as opinions from "#tests/integration/authorisation/rules/opinions.ts";
import * as orders from "#tests/integration/authorisation/rules/orders.ts";
import * as payouts from "#tests/integration/authorisation/rules/payouts.ts";
import * as pricing from "#tests/integration/authorisation/rules/pricing.ts";
import * as promotions from "#tests/integration/authorisation/rules/promotions.ts";
import * as provenance from "#tests/integration/authorisation/rules/provenance.ts";
import * as purchases from "#tests/integration/authorisation/rules/purchases.ts";
import * as quality from "#tests/integration/authorisation/rules/quality.ts";
import * as reach from "#tests/integration/authorisation/rules/reach.ts";
import * as reconciliation from "#tests/integration/authorisation/rules/reconciliation.ts";
import * as refunds from "#tests/integration/authorisation/rules/refunds.ts";
import * as register from "#tests/integration/authorisation/rules/register.ts";
import * as reports from "#tests/integration/authorisation/rules/reports.ts";
import * as review from "#tests/integration/authorisation/rules/review.ts";
import * as rules from "#tests/integration/authorisation/rules/rules.ts";
import * as search from "#tests/integration/authorisation/rules/search.ts";
import * as sell from "#tests/integration/authorisation/rules/sell.ts";
import * as sheets from "#tests/integration/authorisation/rules/sheets.ts";
import * as shipping from "#tests/integration/authorisation/rules/shipping.ts";
import * as showcase from "#tests/integration/authorisation/rules/showcase.ts";
import * as sites from "#tests/integration/authorisation/rules/sites.ts";
import * as skills from "#tests/integration/authorisation/rules/skills.ts";
import * as staff from "#tests/integration/authorisation/rules/staff.ts";
import * as steering from "#tests/integration/authorisation/rules/steering.ts";
import * as stories from "#tests/integration/authorisation/rules/stories.ts";
import * as team from "#tests/integration/authorisation/rules/team.ts";
import * as thread from "#tests/integration/authorisation/rules/thread.ts";
import * as training from "#tests/integration/authorisation/rules/training.ts";
import * as transfers from "#tests/integration/authorisation/rules/transfers.ts";
import * as translation from "#tests/integration/authorisation/rules/translation.ts";
import * as vault from "#tests/integration/authorisation/rules/vault.ts";
import * as verify from "#tests/integration/authorisation/rules/verify.ts";
import * as visits from "#tests/integration/authorisation/rules/visits.ts";
import * as webhooks from "#tests/integration/authorisation/rules/webhooks.ts";
import * as wishlist from "#tests/integration/authorisation/rules/wishlist.ts";

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
    collections,
    cover,
    custody,
    desk,
    elections,
    fund,
    mediation,
    dues,
    assemblies,
    opinions,
    documents,
    duplicates,
    fairs,
    identity,
    ledger,
    listing,
    materials,
    newsletter,
    quality,
    reach,
    skills,
    thread,
    training,
    notify,
    orders,
    payouts,
    pricing,
    promotions,
    purchases,
    badges,
    endangered,
    labels,
    lineage,
    verify,
    provenance,
    reconciliation,
    refunds,
    register,
    reports,
    review,
    rules,
    search,
    sell,
    sheets,
    equipment,
    sites,
    shipping,
    showcase,
    staff,
    steering,
    stories,
    team,
    transfers,
    translation,
    vault,
    visits,
    webhooks,
    wishlist,
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
