import "server-only";
import * as appeals from "#features/appeals/index.ts";
import * as applications from "#features/applications/index.ts";
import * as artisans from "#features/artisans/index.ts";
import * as assemblies from "#features/assemblies/index.ts";
import * as badges from "#features/badges/index.ts";
import * as bodies from "#features/bodies/index.ts";
import * as cards from "#features/cards/index.ts";
import * as cart from "#features/cart/index.ts";
import * as catalogue from "#features/catalogue/index.ts";
import * as chambers from "#features/chambers/index.ts";
import * as checkout from "#features/checkout/index.ts";
import * as collections from "#features/collections/index.ts";
import * as cover from "#features/cover/index.ts";
import * as custody from "#features/custody/index.ts";
import * as desk from "#features/desk/index.ts";
import * as documents from "#features/documents/index.ts";
import * as dues from "#features/dues/index.ts";
import * as duplicates from "#features/duplicates/index.ts";
import * as elections from "#features/elections/index.ts";
import * as endangered from "#features/endangered/index.ts";
import * as equipment from "#features/equipment/index.ts";
import * as fairs from "#features/fairs/index.ts";
import * as fund from "#features/fund/index.ts";
import * as identity from "#features/identity/index.ts";
import * as labels from "#features/labels/index.ts";
import * as ledger from "#features/ledger/index.ts";
import * as lineage from "#features/lineage/index.ts";
import * as listing from "#features/listing/index.ts";
import * as materials from "#features/materials/index.ts";
import * as mediation from "#features/mediation/index.ts";
import * as newsletter from "#features/newsletter/index.ts";
import * as notify from "#features/notify/index.ts";
import * as opinions from "#features/opinions/index.ts";
import * as ops from "#features/ops/index.ts";
import * as orders from "#features/orders/index.ts";
import * as payouts from "#features/payouts/index.ts";
import * as pricing from "#features/pricing/index.ts";
import * as promotions from "#features/promotions/index.ts";
import * as provenance from "#features/provenance/index.ts";
import * as purchases from "#features/purchases/index.ts";
import * as quality from "#features/quality/index.ts";
import * as reach from "#features/reach/index.ts";
import * as reconciliation from "#features/reconciliation/index.ts";
import * as refunds from "#features/refunds/index.ts";
import * as register from "#features/register/index.ts";
import * as reports from "#features/reports/index.ts";
import * as review from "#features/review/index.ts";
import * as rules from "#features/rules/index.ts";
import * as search from "#features/search/index.ts";
import * as sell from "#features/sell/index.ts";
import * as sheets from "#features/sheets/index.ts";
import * as shipping from "#features/shipping/index.ts";
import * as showcase from "#features/showcase/index.ts";
import * as sites from "#features/sites/index.ts";
import * as skills from "#features/skills/index.ts";
import * as staff from "#features/staff/index.ts";
import * as steering from "#features/steering/index.ts";
import * as stories from "#features/stories/index.ts";
import * as studio from "#features/studio/index.ts";
import * as team from "#features/team/index.ts";
import * as thread from "#features/thread/index.ts";
import * as training from "#features/training/index.ts";
import * as transfers from "#features/transfers/index.ts";
import * as translation from "#features/translation/index.ts";
import * as vault from "#features/vault/index.ts";
import * as verify from "#features/verify/index.ts";
import * as visits from "#features/visits/index.ts";
import * as webhooks from "#features/webhooks/index.ts";
import * as wishlist from "#features/wishlist/index.ts";
import type { Command } from "#lib/kernel/command.ts";
import type { PublicQuery } from "#lib/kernel/public-query.ts";
import type { Query } from "#lib/kernel/query.ts";

type AnyCommand = Command<unknown, unknown, string>;
type AnyQuery = Query<unknown, unknown>;
type AnyPublicQuery = PublicQuery<unknown, unknown>;

const offered = [
  ...[appeals, applications, artisans, bodies, cards, cart, catalogue, chambers],
  ...[checkout, cover, desk, documents, duplicates, fairs, identity, ledger, listing],
  ...[notify, ops, orders, payouts, pricing, promotions, provenance, reconciliation],
  ...[refunds, register, reports, review, rules, search, sell, shipping, showcase],
  ...[staff, stories, transfers, vault, visits, webhooks, wishlist],
  ...[badges, collections, endangered, labels, lineage, verify],
  ...[studio, team, newsletter, reach, thread],
  ...[
    sheets,
    translation,
    materials,
    purchases,
    steering,
    skills,
    training,
    equipment,
    sites,
    elections,
    mediation,
    dues,
    custody,
    assemblies,
    opinions,
    fund,
    quality,
  ],
].flatMap((slice) => Object.values(slice) as unknown[]);

function ofKind<Operation>(kind: string): Operation[] {
  return offered.filter(
    (thing): thing is Operation =>
      typeof thing === "function" && (thing as unknown as { kind?: string }).kind === kind,
  );
}

/** Every change that can be asked for, as the slices' public doors offer it. */
export const commands: readonly AnyCommand[] = ofKind<AnyCommand>("command");

/** Every read that depends on who asks. */
export const queries: readonly AnyQuery[] = ofKind<AnyQuery>("query");

/** Every read of what anyone may see. */
export const publicQueries: readonly AnyPublicQuery[] = ofKind<AnyPublicQuery>("public-query");
