import { cardKeepers, of, type Route, signers } from "#features/ops/route-callers.ts";

const maker = of("studio", "an artisan, for their own pledges, lots and pieces");
const keepers = of("office", "the chamber's registrars and managers, with a second factor");
const places = [
  "",
  "/new",
  "/kinds",
  "/suppliers",
  "/suppliers/{supplierId}",
  "/lots/{lotId}",
  "/recalls/{recallId}",
];

/** Routes of raw materials and of purchases together. */
export const materialRoutes: readonly Route[] = [
  ...places.map((below) => cardKeepers(`/{locale}/office/materials${below}`)),
  signers("/{locale}/office/materials/lots/{lotId}/recall"),
  ...["", "/{purchaseId}"].map((below) => cardKeepers(`/{locale}/office/purchases${below}`)),
  ...["/new", "/transfers"].map((below) => keepers(`/{locale}/office/purchases${below}`)),
  ...["", "/{purchaseId}"].map((below) => maker(`/{locale}/studio/materials${below}`)),
  maker("/{locale}/studio/pieces/{pieceId}/lots"),
];
