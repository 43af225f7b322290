import { closingLine } from "#scripts/checks/counts.ts";
import { printResults } from "#scripts/checks/table.ts";
import { verify } from "#scripts/checks/verify.ts";
import { runMain } from "#scripts/platform/operator-error.ts";
import { step } from "#scripts/platform/progress.ts";
import { dataDirOf } from "#scripts/product/settings.ts";

/** `npm run verify [-- FILTER…]`: the checks that take seconds. Arguments pick unit test files by their path. */
await runMain(async () => {
  const dataDir = dataDirOf(process.env);
  const results = await step(console.log, "verify", () => verify(dataDir, process.argv.slice(2)));
  const counts = printResults(results);
  console.log(closingLine(counts));
  return counts.failed > 0 ? 1 : 0;
});
