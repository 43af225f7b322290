/**
 * The present moment. `NOW` (an ISO instant) fixes it for jobs and tests; lib/env.ts refuses that in production.
 */
export function now(): Date {
  const fixed = process.env.NOW;
  if (!fixed) return new Date();
  const at = new Date(fixed);
  if (Number.isNaN(at.getTime()))
    throw new Error("NOW is not an ISO instant, for example 2026-11-24T09:00:00Z");
  return at;
}
