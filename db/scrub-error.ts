import { DrizzleQueryError } from "drizzle-orm/errors";

/**
 * Runs work on the database; a failed query is thrown on without the values it was called with, which may be personal
 * and would end up in logs. Statement and SQLSTATE (`cause.code`) stay.
 */
export async function withoutValues<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DrizzleQueryError) scrub(error);
    throw error;
  }
}

function scrub(error: DrizzleQueryError): void {
  const message = `Failed query: ${error.query}`;
  // The stack repeats the message as it was when the error was made.
  error.stack = (error.stack ?? "").replace(error.message, () => message);
  error.message = message;
  error.params = [];
  // Postgres quotes the offending row here: "Key (email)=(…) already exists."
  if (error.cause && "detail" in error.cause) error.cause.detail = undefined;
}
