import { withDatabase } from "#scripts/ops/with-database.ts";
import { runMain } from "#scripts/platform/operator-error.ts";

/** `npm run audit:verify`: walks the audit chain and says whether it is intact, or where it first breaks. */
await runMain(() =>
  withDatabase(async () => {
    const { database } = await import("#db/client.ts");
    const { verifyAudit } = await import("#features/ops/index.ts");
    const { entries, broken } = await verifyAudit(database());
    if (!broken) {
      console.log(`audit chain: ${entries} entries, intact`);
      return 0;
    }
    console.log(`audit chain: broken at ${broken.seq} (${broken.why}), after ${entries} intact entries`);
    return 1;
  }),
);
