import "server-only";
import { getWitnessing } from "#features/provenance/index.ts";
import type { Checks } from "#features/provenance/schema.ts";
import type { CredentialFacts } from "#features/verify/queries/credential-facts.ts";
import { checkLog, type LogCheck } from "#features/verify/verification/check-log.ts";
import { checkRecord, type RecordCheck } from "#features/verify/verification/check-record.ts";

export type CredentialCheck = Omit<RecordCheck, keyof Checks> & {
  checks: Checks;
  log: LogCheck;
  /** Outsiders whose signatures stand under the head that the entry's proof is given for. */
  witnesses: { signed: number; of: number; areDemonstration: boolean } | null;
  /** Milliseconds that signature, key, lists and dates took, and the log. */
  took: { record: number; log: number };
};

/** The four checks of a stored credential, made now and timed. */
export async function checkCredential(facts: CredentialFacts, now: Date): Promise<CredentialCheck> {
  const begun = performance.now();
  const { signature, issuer, status, ...record } = await checkRecord(facts, now);
  const between = performance.now();
  const log = await checkLog(facts, record.digest);
  const witnesses = log.index === null ? null : await getWitnessing({ index: log.index });
  const took = { record: between - begun, log: performance.now() - between };
  return { ...record, checks: { signature, issuer, status, log: log.state }, log, witnesses, took };
}

/** What stands where there is nothing to check. */
export const unchecked: Checks = {
  signature: "unknown",
  issuer: "unknown",
  status: "unknown",
  log: "unknown",
};
