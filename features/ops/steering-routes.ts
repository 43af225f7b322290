import { chiefs, get, open, type Route, registerReaders } from "#features/ops/route-callers.ts";

/** Of the contract-programme: the chamber's page, the pages of all chambers, and what is open to anybody. */
export const steeringRoutes: readonly Route[] = [
  chiefs("/{locale}/office/steering"),
  chiefs("/{locale}/office/steering/file", get),
  chiefs("/api/steering/entries", ["POST"]),
  registerReaders("/{locale}/federation/steering"),
  registerReaders("/{locale}/federation/steering/file", get),
  registerReaders("/{locale}/federation/steering/{chamberId}"),
  registerReaders("/{locale}/federation/steering/{chamberId}/file", get),
  open("/{locale}/open-data"),
  open("/{locale}/open-data/definitions"),
  open("/{locale}/open-data/{quarter}"),
  open("/open-data/{file}"),
  open("/open-data/index.json"),
];
