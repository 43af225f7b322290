/** True for a breach of a unique constraint (SQLSTATE 23505), as Drizzle hands it on. */
export function isUniqueViolation(error: unknown): boolean {
  const cause = (error as { cause?: { code?: string } } | null)?.cause;
  return cause?.code === "23505";
}
