import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getEquipment, listEquipment } from "#features/equipment/queries/public-equipment.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";

/** Every call that was published. */
export const readCalls = () => cached(listEquipment, {}, [tags.equipment(), tags.chambers()]);

/** The call at an address; 404 for none. */
export const readCall = cache(
  async (slug: string) =>
    (await cached(getEquipment, { slug }, [tags.equipment(), tags.chambers(), tags.crafts()])) ?? notFound(),
);
