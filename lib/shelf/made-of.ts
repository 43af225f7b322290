import { randomUUID } from "node:crypto";

// Word between the shelf and a route handler of the same process, which Next loads apart: nobody else can know it.
const global = globalThis as { sanadShelfWord?: string };
global.sanadShelfWord ??= randomUUID();
const word = global.sanadShelfWord;

/** Request header by which the shelf makes itself known. */
export const askedHeader = "x-sanad-for-shelf";
/** Answer headers that tell the shelf what a page is made of and how long it may be shown, in seconds. */
export const madeOfHeader = "x-sanad-made-of";
export const shownForHeader = "x-sanad-shown-for";

export const shelfWord = (): string => word;

/** True for a request that the shelf makes for everybody, in nobody's name. */
export function isForShelf(headers: Headers): boolean {
  return headers.get(askedHeader) === word;
}

/** Headers of an answer that the shelf may keep until one of the tags is stamped; none for anybody but the shelf. */
export function shelfHeaders(
  { headers }: Pick<Request, "headers">,
  tags: readonly string[],
  seconds: number,
): Record<string, string> {
  if (!isForShelf(headers)) return {};
  return { [madeOfHeader]: tags.join(","), [shownForHeader]: String(seconds) };
}
