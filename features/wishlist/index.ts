export { drop } from "#features/wishlist/commands/drop.ts";
export { gather } from "#features/wishlist/commands/gather.ts";
export { keep } from "#features/wishlist/commands/keep.ts";
export { sweep as sweepWishlists } from "#features/wishlist/commands/sweep.ts";
export { serveKeep } from "#features/wishlist/http/serve-keep.ts";
export { myList } from "#features/wishlist/queries/my-list.ts";
