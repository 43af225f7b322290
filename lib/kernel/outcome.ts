import { type CommonError, Refusal, type Result } from "#lib/kernel/errors.ts";

/** Runs work and turns a refusal into a Result. Anything else is a fault of ours and keeps flying. */
export async function outcome<Output, Code extends string>(
  work: () => Promise<Output>,
): Promise<Result<Output, Code>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const failure = { code: error.code as Code | CommonError };
    return { ok: false, error: error.details ? { ...failure, details: error.details } : failure };
  }
}
