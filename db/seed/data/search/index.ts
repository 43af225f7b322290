import type { ConceptData } from "#db/seed/data/search/concept.ts";
import { craftConcepts, placeConcepts } from "#db/seed/data/search/crafts.ts";
import { objectConcepts } from "#db/seed/data/search/objects.ts";
import { colourConcepts, materialConcepts, useConcepts } from "#db/seed/data/search/qualities.ts";

/** The thesaurus a shop starts with. It is data: offices may add forms to the tables. */
export const searchConcepts: readonly ConceptData[] = [
  ...useConcepts,
  ...objectConcepts,
  ...craftConcepts,
  ...placeConcepts,
  ...materialConcepts,
  ...colourConcepts,
];
