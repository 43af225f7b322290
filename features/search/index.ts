export { dropExpiredBadges } from "#features/search/commands/drop-expired-badges.ts";
export { findPieces } from "#features/search/queries/find-pieces.ts";
export { suggest } from "#features/search/queries/suggest.ts";
export type * from "#features/search/schema.ts";
