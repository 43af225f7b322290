import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attestation } from "#db/schema/register.ts";
import { askRegister } from "#features/register/index.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeFile } from "#tests/integration/register/attest-world.ts";

/** A register that knows every number but those that end in 9, all under one name. */
const server = createServer((request, response) => {
  const number = decodeURIComponent(request.url?.split("/").at(-1) ?? "");
  response.writeHead(number.endsWith("9") ? 404 : 200, { "content-type": "application/json" });
  response.end(JSON.stringify({ registryNumber: number, name: "Fictive PERSONNE", activity: "Poterie" }));
});

// The environment is read once, at its first use: the address must stand before anything is asked.
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.env.NATIONAL_REGISTER_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe("asking the national register", () => {
  it("writes its answer down beside the file's name, in the officer's language", async () => {
    const file = await makeFile();
    const ask = { subjectId: file.applicationId, registryNumber: file.number, locale: "fr" as const };
    unwrap(await askRegister(file.context, ask));
    unwrap(await askRegister(file.context, { ...ask, registryNumber: "DEMO-9" }));
    const rows = await owner()
      .select()
      .from(attestation)
      .where(eq(attestation.applicationId, file.applicationId));
    expect(rows.map(({ method, outcome, note }) => [method, outcome, note]).sort()).toEqual([
      [
        "interface",
        "found",
        "Réponse du registre\u00a0: Fictive PERSONNE, Poterie, valable jusqu’au non précisé",
      ],
      ["interface", "not_found", null],
    ]);
  });

  it("refuses what is no number before anything is asked", async () => {
    const file = await makeFile();
    const ask = { subjectId: file.applicationId, registryNumber: "?", locale: "fr" as const };
    expect(await askRegister(file.context, ask)).toMatchObject({
      error: { code: "INVALID_INPUT", details: { fields: { registryNumber: "NUMBER_SHAPE" } } },
    });
  });
});
