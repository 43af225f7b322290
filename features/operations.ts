import "server-only";
import * as appeals from "#features/appeals/index.ts";
import * as applications from "#features/applications/index.ts";
import * as artisans from "#features/artisans/index.ts";
import * as bodies from "#features/bodies/index.ts";
import * as cards from "#features/cards/index.ts";
import * as cart from "#features/cart/index.ts";
import * as catalogue from "#features/catalogue/index.ts";
import * as chambers from "#features/chambers/index.ts";
import * as checkout from "#features/checkout/index.ts";
import * as cover from "#features/cover/index.ts";
import * as duplicates from "#features/duplicates/index.ts";
import * as identity from "#features/identity/index.ts";
import * as ledger from "#features/ledger/index.ts";
import * as listing from "#features/listing/index.ts";
import * as notify from "#features/notify/index.ts";
import * as ops from "#features/ops/index.ts";
import * as orders from "#features/orders/index.ts";
import * as pricing from "#features/pricing/index.ts";
import * as provenance from "#features/provenance/index.ts";
import * as register from "#features/register/index.ts";
import * as reports from "#features/reports/index.ts";
import * as review from "#features/review/index.ts";
import * as rules from "#features/rules/index.ts";
import * as search from "#features/search/index.ts";
import * as showcase from "#features/showcase/index.ts";
import * as staff from "#features/staff/index.ts";
import * as stories from "#features/stories/index.ts";
import * as transfers from "#features/transfers/index.ts";
import * as vault from "#features/vault/index.ts";
import * as visits from "#features/visits/index.ts";
import * as wishlist from "#features/wishlist/index.ts";
import type { Command } from "#lib/kernel/command.ts";
import type { PublicQuery } from "#lib/kernel/public-query.ts";
import type { Query } from "#lib/kernel/query.ts";

type AnyCommand = Command<unknown, unknown, string>;
type AnyQuery = Query<unknown, unknown>;
type AnyPublicQuery = PublicQuery<unknown, unknown>;

const offered = [
  ...[appeals, applications, artisans, bodies, cards, cart, catalogue, chambers],
  ...[checkout, cover, duplicates, identity, ledger, listing, notify, ops],
  ...[orders, pricing, provenance, register, reports, review, rules, search],
  ...[showcase, staff, stories, transfers, vault, visits, wishlist],
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
