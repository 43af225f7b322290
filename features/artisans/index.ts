export { getArtisan } from "#features/artisans/queries/get-artisan.ts";
export { listArtisans } from "#features/artisans/queries/list-artisans.ts";
export { resolveArtisanSlug } from "#features/artisans/queries/resolve-artisan-slug.ts";
export type { ArtisanCardDto, ArtisanDto, ArtisanListDto } from "#features/artisans/schema.ts";
