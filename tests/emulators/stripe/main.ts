import { parseArgs } from "node:util";
import { startStripeEmulator } from "#tests/emulators/stripe/server.ts";

const USAGE = `node tests/emulators/stripe/main.ts [--port 4242] [--host 127.0.0.1] [--public-url URL]
  [--state FILE] [--webhook-url URL] [--webhook-secret SECRET] [--retry-ms 1000]`;

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4242" },
    host: { type: "string" },
    "public-url": { type: "string" },
    state: { type: "string" },
    "webhook-url": { type: "string" },
    "webhook-secret": { type: "string" },
    "retry-ms": { type: "string", default: "1000" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

try {
  const emulator = await startStripeEmulator({
    port: Number(values.port),
    host: values.host,
    publicUrl: values["public-url"],
    stateFile: values.state,
    webhookUrl: values["webhook-url"] ?? process.env.STRIPE_WEBHOOK_URL,
    webhookSecret: values["webhook-secret"] ?? process.env.STRIPE_WEBHOOK_SECRET,
    retryBaseMs: Number(values["retry-ms"]),
  });
  console.log(`stripe stand-in ready ${emulator.url}`);
  const stop = () => {
    emulator.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
} catch (error) {
  const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(busy ? `Port ${values.port} is taken; choose another with --port.` : error);
  process.exit(1);
}
