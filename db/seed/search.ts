import type { Database } from "#db/client.ts";
import { searchConcept, searchTerm } from "#db/schema/search.ts";
import { searchConcepts } from "#db/seed/data/search/index.ts";

/** The thesaurus of search: adds concepts and forms that are missing and leaves what an office changed. */
export async function seedSearchTerms(db: Database): Promise<void> {
  await db
    .insert(searchConcept)
    .values(searchConcepts.map(({ key, kind, broader }) => ({ key, kind, broader: [...broader] })))
    .onConflictDoNothing();
  await db
    .insert(searchTerm)
    .values(searchConcepts.flatMap(({ key, forms }) => forms.map((each) => ({ conceptKey: key, ...each }))))
    .onConflictDoNothing();
}
