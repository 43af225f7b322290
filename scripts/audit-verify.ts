import { withDatabase } from "#scripts/ops/with-database.ts";
import { OperatorError, runMain } from "#scripts/platform/operator-error.ts";

/** What each kind of break means, to whoever has to act on it. */
const reasons = {
  missing: "the entry is gone",
  changed: "the entry was changed",
  "does not follow": "the entry does not follow from the one before it",
  "cut off": "the chain ends before it, and once went further",
  rewritten: "the entry is not the one that was written then",
  "forged head": "the newest signed head was not signed by this product",
  "no head": "the head kept beside the chain was removed",
} as const;

/** `npm run audit:verify`: checks the audit chain and its heads, and says that it is intact, or where it first breaks and why. */
await runMain(() =>
  withDatabase(async () => {
    const { database } = await import("#db/client.ts");
    const { verifyAudit } = await import("#features/ops/index.ts");
    const { AdapterError } = await import("#lib/kernel/errors.ts");
    const { SealError } = await import("#lib/crypto/seal.ts");
    const { entries, broken, signed } = await verifyAudit(database()).catch((error) => {
      if (error instanceof AdapterError || error instanceof SealError)
        throw new OperatorError(`the signed heads of the audit chain cannot be read (${error.message})`);
      throw error;
    });
    if (broken) {
      console.log(`broken at ${broken.seq}: ${reasons[broken.why]}`);
      return 1;
    }
    const head = signed
      ? `signed up to ${signed.seq} at ${signed.at} with ${signed.key}`
      : "no head was signed yet";
    console.log(`audit chain: ${entries} entries, intact; ${head}`);
    return 0;
  }),
);
