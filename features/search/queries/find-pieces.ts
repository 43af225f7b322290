import "server-only";
import type { Database } from "#db/client.ts";
import { pieceCards } from "#features/catalogue/index.ts";
import { ask, type Question } from "#features/search/queries/ask.ts";
import { conditions } from "#features/search/queries/conditions.ts";
import { type Counted, countFacets, estimate } from "#features/search/queries/count-facets.ts";
import { labelFacets } from "#features/search/queries/label-facets.ts";
import { pageIds } from "#features/search/queries/page-ids.ts";
import {
  countedUpTo,
  type FacetName,
  type Filters,
  type FoundDto,
  facetNames,
  findInput,
  mostPages,
  perPage,
} from "#features/search/schema.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Estimates near the limit are counted all the same; only what is clearly above it is left to a sample. */
const clearlyMore = countedUpTo * 1.5;
/** From here on a hundredth is as good as a tenth: two hundred rows and more. */
const plenty = 20_000;

/** Counts one set of matches: exactly while they are few, else from as small a sample as will do. */
async function count(
  db: Database,
  question: string | null,
  filters: Filters,
  wanted: readonly FacetName[],
  except?: FacetName,
): Promise<Counted> {
  const where = conditions(question, filters, { except });
  const about = await estimate(db, where);
  return countFacets(db, where, wanted, about > plenty ? 100 : about > clearlyMore ? 10 : 1);
}

/** The matches and every facet's counts. A facet something is chosen in is counted apart, without its own choice. */
async function countAll(db: Database, question: string | null, filters: Filters) {
  const open = facetNames.filter((name) => filters[name].length === 0);
  const narrowed = facetNames.filter((name) => filters[name].length > 0);
  const [main, ...apart] = await Promise.all([
    count(db, question, filters, open),
    ...narrowed.map((name) => count(db, question, filters, [name], name)),
  ]);
  const counts = Object.assign({}, main.counts, ...apart.map((each) => each.counts)) as Counted["counts"];
  return { ...main, counts, isEstimate: [main, ...apart].some((each) => each.isEstimate) };
}

const nothing = (filters: Filters, question: Question) => ({
  pieces: [],
  ...{
    total: 0,
    isMore: false,
    page: filters.page,
    pages: 1,
    isEstimate: false,
    lowest: null,
    highest: null,
  },
  facets: Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as FoundDto["facets"],
  ...{ understood: null, unknown: question.unknown, isLoose: false },
});

/**
 * Pieces that answer to words and filters, one page of them, with counts for every facet. Reads the search table directly:
 * what a command changed is in the next answer.
 */
export const findPieces = definePublicQuery({
  name: "search.find-pieces",
  input: findInput,
  handler: async ({ db, input }): Promise<FoundDto> => {
    const question = await ask(db, input.q);
    // Not one word is known, nor near to one that is.
    if (question.allOf === "") return nothing(input, question);
    let asked = question.allOf;
    let isLoose = false;
    let counted = await countAll(db, asked, input);
    if (counted.total === 0 && asked !== null && question.anyOf !== asked) {
      isLoose = true;
      asked = question.anyOf;
      counted = await countAll(db, asked, input);
    }
    const isMore = counted.total > countedUpTo;
    const total = isMore ? countedUpTo : counted.total;
    const names = isLoose ? null : question.names;
    const ids = total === 0 ? [] : await pageIds(db, input, { question: asked, names, total, isMore });
    const [pieces, facets] = await Promise.all([
      pieceCards(db, ids, input.locale),
      labelFacets(db, counted.counts),
    ]);
    return {
      pieces,
      facets,
      ...{ total, isMore, page: input.page, isLoose },
      pages: Math.min(mostPages, Math.max(1, Math.ceil(total / perPage))),
      isEstimate: counted.isEstimate,
      lowest: counted.lowest,
      highest: counted.highest,
      understood: question.understood,
      unknown: question.unknown,
    };
  },
});
