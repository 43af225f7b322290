/** True for a breach of a unique constraint (SQLSTATE 23505), as Drizzle hands it on. */
export function isUniqueViolation(error: unknown): boolean {
  const cause = (error as { cause?: { code?: string } } | null)?.cause;
  return cause?.code === "23505";
}

/** True for a breach of an exclusion (SQLSTATE 23P01), which triggers raise too: two things that must not be true together. */
export function isExclusionViolation(error: unknown): boolean {
  const cause = (error as { cause?: { code?: string } } | null)?.cause;
  return cause?.code === "23P01";
}
