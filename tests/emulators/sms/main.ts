import { parseArgs } from "node:util";
import { startSmsStandIn } from "#tests/emulators/sms/server.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "1081" },
    account: { type: "string", default: "" },
    token: { type: "string", default: "" },
    from: { type: "string", default: "" },
    state: { type: "string" },
  },
});

try {
  const { account, token, from, state } = values;
  const standIn = await startSmsStandIn({
    port: Number(values.port),
    account,
    token,
    from,
    stateFile: state,
  });
  console.log(`sms stand-in ready ${standIn.url}`);
  const stop = () => {
    standIn.close().then(
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
