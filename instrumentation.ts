import type { Instrumentation } from "next";

/** Runs once when a web process starts, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startTelemetry } = await import("#lib/telemetry/start.ts");
  await startTelemetry("web");
  const { checkBoot } = await import("#features/ops/index.ts");
  await checkBoot();
  const { startScanWriter } = await import("#features/verify/index.ts");
  startScanWriter();
  const { startReachWriter } = await import("#features/reach/index.ts");
  startReachWriter();
  const { startVisitWriter } = await import("#features/collections/index.ts");
  startVisitWriter();
}

/** Every error that a page, a route or an action did not expect: logged under the id its visitor was told. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { reportRequestError } = await import("#lib/telemetry/request-error.ts");
  reportRequestError(error, request.headers, { method: request.method, ...context });
};
