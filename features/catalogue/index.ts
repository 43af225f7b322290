export { cardPicture } from "#features/catalogue/card-picture.ts";
export { familiesOf, toFamily } from "#features/catalogue/domain/families.ts";
export { byGravity, isAtRisk, toGrade } from "#features/catalogue/domain/grade.ts";
export { newPiecesFeed } from "#features/catalogue/domain/new-pieces-feed.ts";
export {
  isAntique,
  maySendTo,
  restrictionOrder,
  type Screened,
  screen,
  strictest,
} from "#features/catalogue/domain/screen.ts";
export { googleFeed } from "#features/catalogue/google-feed.ts";
export { piecePages } from "#features/catalogue/piece-pages.ts";
export { feedItems } from "#features/catalogue/queries/feed-items.ts";
export { getCards } from "#features/catalogue/queries/get-cards.ts";
export { getOffers } from "#features/catalogue/queries/get-offers.ts";
export { getPiece } from "#features/catalogue/queries/get-piece.ts";
export { listCrafts, readCrafts } from "#features/catalogue/queries/list-crafts.ts";
export { listPieces } from "#features/catalogue/queries/list-pieces.ts";
export { nearPieces } from "#features/catalogue/queries/near-pieces.ts";
export { pieceCards } from "#features/catalogue/queries/piece-cards.ts";
export { resolvePieceSlug } from "#features/catalogue/queries/resolve-piece-slug.ts";
export { sitemapEquipment } from "#features/catalogue/queries/sitemap-equipment.ts";
export { sitemapFairs } from "#features/catalogue/queries/sitemap-fairs.ts";
export { sitemapSites } from "#features/catalogue/queries/sitemap-sites.ts";
export { sitemapCounts, sitemapUrls } from "#features/catalogue/queries/sitemap-urls.ts";
export type * from "#features/catalogue/schema.ts";
export { sitemapFile, sitemapFileNames } from "#features/catalogue/sitemap-files.ts";
