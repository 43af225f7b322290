import "server-only";

/** What was locked cannot have moved: a row that is not as it was found rolls everything back, instead of half a step. */
export function movedOne(rows: readonly unknown[], what: string): void {
  if (rows.length !== 1) throw new Error(`${what} is no longer as it was found`);
}
