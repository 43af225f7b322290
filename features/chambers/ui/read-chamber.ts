import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { listChambers } from "#features/chambers/queries/list-chambers.ts";
import { publicChamber } from "#features/chambers/queries/public-chamber.ts";
import type { PublicChamber } from "#features/chambers/schema.ts";
import { bindPage, cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import { decodeSlug } from "#lib/seo/addresses.ts";

/** The twelve chambers, kept until one of them, or a maker's standing, changes. */
export const readChambers = () => cached(listChambers, {}, [tags.chambers(), tags.artisans()]);

/** The chamber at an address; 404 for a word that is none's. */
export const readChamber = cache(async (segment: string): Promise<PublicChamber> => {
  const key = decodeSlug(segment);
  const known = key !== null && (await readChambers()).some((one) => one.key === key);
  // Only words that are a chamber's are kept: anybody can ask for any other.
  const chamber = known ? await cached(publicChamber, { key }, [tags.chambers(), tags.artisans()]) : null;
  if (chamber) return chamber;
  await bindPage([tags.chambers()]);
  return notFound();
});
