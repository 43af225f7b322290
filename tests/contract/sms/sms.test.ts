import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createEmulator } from "emulate";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { smsPlace } from "#lib/adapters/sms/address.ts";
import { twilioSender } from "#lib/adapters/sms/live.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { freePorts } from "#scripts/platform/ports.ts";
import { startSmsStandIn } from "#tests/emulators/sms/server.ts";

const account = `AC${"0123456789abcdef".repeat(2)}`;
const token = "stand-in";
const from = "+212500000000";
const to = "+212612345678";
const text = "سند: سُجلت عضويتكم في هيئة صناع الخزف بفاس.";

const placeAt = (origin: string) =>
  smsPlace(`twilio+http://${account}:${token}@${new URL(origin).host}?from=${encodeURIComponent(from)}`);

async function errorOf(work: Promise<unknown>): Promise<AdapterError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AdapterError);
  return error as AdapterError;
}

describe("Twilio's messages, on the emulator", () => {
  let close: () => Promise<void>;
  let origin: string;

  beforeAll(async () => {
    const [port = 0] = await freePorts(1);
    const twilio = { account: { sid: account, auth_token: token }, phone_numbers: [{ phone_number: from }] };
    const emulator = await createEmulator({ service: "twilio", port, seed: { twilio } });
    origin = `http://127.0.0.1:${port}`;
    close = () => emulator.close();
  });
  afterAll(() => close());

  it("takes a message in Arabic and knows it by an id", async () => {
    const sent = await twilioSender(placeAt(origin)).send({ to, text });
    expect(sent).toEqual({ handedOver: true, id: expect.stringMatching(/^SM[0-9a-f]{32}$/) });
    const authorization = `Basic ${Buffer.from(`${account}:${token}`).toString("base64")}`;
    const list = await fetch(`${origin}/2010-04-01/Accounts/${account}/Messages.json`, {
      headers: { authorization },
    });
    expect(await list.json()).toMatchObject({ messages: [{ to, from, body: text }] });
  });

  it("finds what was handed over: the same words, the same number, since a moment", async () => {
    const sender = twilioSender(placeAt(origin));
    const before = new Date();
    await sender.send({ to, text: "once" });
    expect(await sender.wasHandedOver({ to, text: "once" }, before)).toBe(true);
    expect(await sender.wasHandedOver({ to, text: "other words" }, before)).toBe(false);
    expect(await sender.wasHandedOver({ to: "+212699999999", text: "once" }, before)).toBe(false);
    expect(await sender.wasHandedOver({ to, text: "once" }, new Date(Date.now() + 60_000))).toBe(false);
  });

  it("says that no message reaches what is not a number", async () => {
    expect(await twilioSender(placeAt(origin)).send({ to: "0612345678", text })).toEqual({
      handedOver: false,
      why: "unreachable",
    });
  });

  it("fails for good with another account's token, and with a sender that is not ours", async () => {
    const wrongToken = { ...placeAt(origin), token: "other" };
    const wrongSender = { ...placeAt(origin), sender: { From: "+15005550099" } };
    expect(await errorOf(twilioSender(wrongToken).send({ to, text }))).toMatchObject({
      retry: false,
      message: "sms: refused (401, 20003)",
    });
    expect(await errorOf(twilioSender(wrongSender).send({ to, text }))).toMatchObject({
      retry: false,
      message: "sms: refused (400, 21606)",
    });
  });
});

describe("a provider's answers", () => {
  let server: Server | undefined;
  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
    server = undefined;
  });

  /** A provider that always answers so; null hangs up instead. */
  async function answering(status: number | null, body: unknown) {
    server = createServer((_request, response) => {
      if (status === null) return response.destroy();
      response.writeHead(status, { "content-type": "application/json", location: "http://127.0.0.1:1/" });
      return response.end(typeof body === "string" ? body : JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    return twilioSender(placeAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  }

  const sentence = (code: number) => ({ code, message: `The number ${to} …`, status: 400 });

  it.each([21211, 21612, 21614, 21635])("code %i means that the number cannot be reached", async (code) => {
    const sender = await answering(400, sentence(code));
    expect(await sender.send({ to, text })).toEqual({ handedOver: false, why: "unreachable" });
  });

  it("code 21610 means that the person told the sender to stop", async () => {
    const sender = await answering(400, sentence(21610));
    expect(await sender.send({ to, text })).toEqual({ handedOver: false, why: "stopped" });
  });

  it.each([
    [429, { code: 20429 }, true],
    [500, { code: 20500 }, true],
    [503, "<html>busy</html>", true],
    [400, sentence(21602), false],
    [403, { code: 20003 }, false],
    [404, { code: 20404 }, false],
    [201, { status: "queued" }, true],
    [201, "not JSON", true],
    [302, {}, true],
    [null, {}, true],
  ])(
    "%s is worth another try or not, and the error names neither number nor words",
    async (status, body, retry) => {
      const error = await errorOf((await answering(status, body)).send({ to, text }));
      expect(error).toMatchObject({ service: "sms", retry });
      expect(`${error.message}${error.stack}${JSON.stringify(error.cause ?? "")}`).not.toMatch(
        /612345678|سند/,
      );
    },
  );

  it("a list that cannot be read is a fault, not an answer", async () => {
    const sender = await answering(200, { messages: "none" });
    expect(await errorOf(sender.wasHandedOver({ to, text }, new Date()))).toMatchObject({ retry: true });
  });
});

describe("the stand-in of the demonstration", () => {
  it("passes messages to the emulator and shows them newest first, each in its own direction", async () => {
    const standIn = await startSmsStandIn({ port: 0, account, token, from });
    const sender = twilioSender(placeAt(standIn.url));
    await sender.send({ to, text: "Sanad : <b>adhésion</b> enregistrée." });
    await sender.send({ to, text });
    await sender.send({ to: "not a number", text });
    const shown = (await (await fetch(`${standIn.url}/api/messages`)).json()) as {
      to: string;
      body: string;
    }[];
    expect(shown.map(({ body }) => body)).toEqual([text, "Sanad : <b>adhésion</b> enregistrée."]);
    expect(shown[0]).toMatchObject({ to, from, at: expect.stringMatching(/Z$/) });
    const page = await (await fetch(standIn.url)).text();
    expect(page).toContain(`lang="ar" dir="rtl">${text}`);
    expect(page).toContain('lang="fr" dir="ltr">Sanad : &lt;b&gt;adhésion');
    expect((await fetch(`${standIn.url}/elsewhere`)).status).toBe(404);
    await standIn.close();
  });
});
