import { otherCrafts } from "#db/seed/data/crafts-other.ts";
import { programmeCrafts } from "#db/seed/data/crafts-programme.ts";
import type { CraftData } from "#db/seed/data/types.ts";

/** The fifty crafts of the taxonomy, by their real names. */
export const crafts: readonly CraftData[] = [...programmeCrafts, ...otherCrafts];
