/** Serials that the cookie `saved` holds at most: 60 of them are below one kilobyte. */
const mirrored = 60;

/**
 * The value of cookie `saved`, from which cached pages learn which hearts are full: the serials kept last, with dots between
 * them. Empty for an empty list.
 */
export function savedValue(serials: readonly string[]): string {
  return serials.slice(0, mirrored).join(".");
}
