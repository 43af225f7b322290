import { runMain } from "#scripts/platform/operator-error.ts";
import { startVcApi } from "#tests/conformance/server.ts";

/** Serves the VC-API for a conformance suite, until it is stopped: `node scripts/bootstrap.mjs vc-api [port]`. */
await runMain(async () => {
  const api = await startVcApi(Number(process.argv[2] ?? 41_700));
  console.log(
    JSON.stringify(
      {
        name: "Sanad",
        implementation: "Sanad",
        issuers: [{ id: api.issuer, endpoint: `${api.url}/credentials/issue`, tags: ["vc2.0"] }],
        verifiers: [{ id: api.issuer, endpoint: `${api.url}/credentials/verify`, tags: ["vc2.0"] }],
        vpVerifiers: [{ id: api.issuer, endpoint: `${api.url}/presentations/verify`, tags: ["vc2.0"] }],
      },
      null,
      2,
    ),
  );
  await new Promise((stop) => process.once("SIGINT", stop).once("SIGTERM", stop));
  await api.close();
  return 0;
});
