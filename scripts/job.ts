import { jobs } from "#features/jobs.ts";
import { withDatabase } from "#scripts/ops/with-database.ts";
import { OperatorError, runMain } from "#scripts/platform/operator-error.ts";

const usage = 'say which: npm run job -- <name> [--payload JSON], or "npm run job -- --list"';

/** `npm run job`: runs one background job now, in this process and to the end, or lists them all. */
await runMain(async () => {
  const args = process.argv.slice(2);
  if (args.includes("--list")) {
    for (const { name, schedule } of jobs) console.log(schedule ? `${name.padEnd(28)} ${schedule}` : name);
    return 0;
  }
  const name = args.find((arg, n) => !arg.startsWith("--") && args[n - 1] !== "--payload");
  if (!name) throw new OperatorError(usage);
  const job = jobs.find((candidate) => candidate.name === name);
  if (!job)
    throw new OperatorError(`there is no job ${name}. The jobs are: ${jobs.map((j) => j.name).join(", ")}`);
  const payload = job.payload.safeParse(readPayload(args));
  if (!payload.success) {
    const wrong = payload.error.issues.map(
      (issue) => `${issue.path.join(".") || "payload"}: ${issue.message}`,
    );
    throw new OperatorError(
      `the payload of ${name} is not right (${wrong.join("; ")}). Give it with --payload JSON.`,
    );
  }
  // Read by the database's client when it opens its pool.
  process.env.SANAD_DATABASE_ROLE = "worker";
  process.env.SANAD_PROCESS = "job";
  const begin = performance.now();
  await withDatabase(() => run(name, payload.data));
  console.log(`job ${name} done in ${Math.round(performance.now() - begin)} ms`);
  return 0;
});

function readPayload(args: readonly string[]): unknown {
  const at = args.indexOf("--payload");
  if (at === -1) return {};
  try {
    return JSON.parse(args[at + 1] ?? "");
  } catch {
    throw new OperatorError('--payload takes JSON, such as \'{"refundId":"rfd_…"}\'');
  }
}

async function run(name: string, payload: unknown): Promise<void> {
  const { randomUUID } = await import("node:crypto");
  const { jobHandlers } = await import("#features/registry.ts");
  const { withRequestId } = await import("#lib/log/context.ts");
  const handler = jobHandlers.find(({ job }) => job.name === name);
  if (!handler) throw new OperatorError(`nothing handles ${name}: features/registry.ts does not list it`);
  try {
    await withRequestId(randomUUID(), () => handler.run(payload));
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause;
    // A database that is not there has a sentence of its own.
    if ((error as { code?: string }).code ?? cause?.code) throw error;
    throw new OperatorError(`job ${name} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
