import type Stripe from "stripe";
import { invalid, noSuch } from "#tests/emulators/stripe/http/errors.ts";
import type { Params } from "#tests/emulators/stripe/http/params.ts";

/** Reads `created` as a number or as `gt`/`gte`/`lt`/`lte`, and answers a filter on seconds. */
export function createdFilter(params: Params): (item: { created: number }) => boolean {
  if (typeof params.node.created === "string") {
    const exact = params.whole("created", 0, Number.MAX_SAFE_INTEGER);
    return (item) => exact === null || item.created === exact;
  }
  const range = params.child("created");
  const bound = (key: string) => range?.whole(key, 0, Number.MAX_SAFE_INTEGER) ?? null;
  const [gt, gte, lt, lte] = [bound("gt"), bound("gte"), bound("lt"), bound("lte")];
  return ({ created }) =>
    (gt === null || created > gt) &&
    (gte === null || created >= gte) &&
    (lt === null || created < lt) &&
    (lte === null || created <= lte);
}

/**
 * One page of a list, newest first unless told otherwise: `limit` 1..100 (10), `starting_after`, `ending_before`.
 * @param items in order of age, oldest first, already filtered
 */
export function page<T extends { id: string }>(
  params: Params,
  url: string,
  items: T[],
  order: "newest" | "given" = "newest",
): Stripe.ApiList<T> {
  const limit = params.whole("limit", 1, 100) ?? 10;
  const after = params.text("starting_after");
  const before = params.text("ending_before");
  params.finish();
  if (after !== null && before !== null) {
    throw invalid("You cannot specify both starting_after and ending_before", { param: "starting_after" });
  }
  const all = order === "newest" ? [...items].reverse() : items;
  const at = (cursor: string, param: string): number => {
    const index = all.findIndex((item) => item.id === cursor);
    if (index < 0) throw noSuch("object", cursor, param, 400);
    return index;
  };
  if (before !== null) {
    const end = at(before, "ending_before");
    const start = Math.max(0, end - limit);
    return { object: "list", data: all.slice(start, end), has_more: start > 0, url };
  }
  const start = after === null ? 0 : at(after, "starting_after") + 1;
  const data = all.slice(start, start + limit);
  return { object: "list", data, has_more: start + limit < all.length, url };
}
