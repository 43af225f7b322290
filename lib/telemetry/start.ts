import "server-only";

/**
 * Sends traces of database work to OTEL_EXPORTER_OTLP_ENDPOINT; without it nothing is loaded and nothing is sent.
 * To be called before the first connection, so that the driver is loaded under the instrument.
 */
export async function startTelemetry(part: "web" | "worker"): Promise<void> {
  if (!process.env.OTEL_EXPORTER_OTLP_ENDPOINT) return;
  // Left to Node: a bundler would pull the whole SDK into every build.
  const [{ NodeSDK }, { OTLPTraceExporter }, { PgInstrumentation }] = await Promise.all([
    import(/* webpackIgnore: true */ /* turbopackIgnore: true */ "@opentelemetry/sdk-node"),
    import(/* webpackIgnore: true */ /* turbopackIgnore: true */ "@opentelemetry/exporter-trace-otlp-http"),
    import(/* webpackIgnore: true */ /* turbopackIgnore: true */ "@opentelemetry/instrumentation-pg"),
  ]);
  const sdk = new NodeSDK({
    serviceName: `sanad-${part}`,
    traceExporter: new OTLPTraceExporter(),
    // Values of a statement may be personal: only its text travels.
    instrumentations: [new PgInstrumentation({ enhancedDatabaseReporting: false })],
  });
  sdk.start();
  process.once("beforeExit", () => void sdk.shutdown());
}
