import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hasRegister, nationalRegister } from "#lib/adapters/national-register/index.ts";
import { httpRegister } from "#lib/adapters/national-register/live.ts";

/** A register of one number, answering as docs/adr/0008-national-register.md describes, or as a test has it answer. */
const seen: IncomingMessage[] = [];
let answer: (response: ServerResponse, number: string) => void;

const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
};
const documented = (response: ServerResponse, number: string) =>
  number === "DEMO 12/3"
    ? json(response, 200, {
        registryNumber: "DEMO-12-3",
        name: "شخص خيالي",
        activity: "Poterie",
        validUntil: "2031-03-31",
        category: "a field that came later",
      })
    : json(response, 404, {});

const server = createServer((request, response) => {
  seen.push(request);
  answer(response, decodeURIComponent((request.url ?? "").split("/").at(-1) ?? ""));
});
let origin = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  seen.length = 0;
  answer = documented;
});

const register = () => httpRegister(`http://a%20token@${origin}/api/v1/`);

describe("the national register over HTTP", () => {
  it("is asked for one number at one address, with the token as bearer and nothing else of ours", async () => {
    await register().lookUp("DEMO 12/3");
    const [request] = seen;
    expect([request?.method, request?.url]).toEqual(["GET", "/api/v1/registrations/DEMO%2012%2F3"]);
    expect(request?.headers.authorization).toBe("Bearer a token");
    expect(request?.headers.cookie).toBeUndefined();
  });

  it("says what it knows of a number", async () => {
    expect(await register().lookUp("DEMO 12/3")).toEqual({
      found: true,
      name: "شخص خيالي",
      activity: "Poterie",
      validUntil: "2031-03-31",
    });
  });

  it("may know no more than that the number is there", async () => {
    answer = (response, number) => json(response, 200, { registryNumber: number, name: null });
    expect(await register().lookUp("DEMO-1")).toEqual({ found: true });
  });

  it("says that it does not know a number", async () => {
    expect(await register().lookUp("DEMO-9")).toEqual({ found: false });
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ["breaks", (response) => json(response, 500, {})],
    ["refuses the token", (response) => json(response, 401, {})],
    ["asks to come back later", (response) => json(response, 429, {})],
    [
      "is a proxy's page that says 404",
      (response) => {
        response.writeHead(404, { "content-type": "text/html" });
        response.end("<h1>Not found</h1>");
      },
    ],
    ["answers with words of another shape", (response) => json(response, 200, { number: 1 })],
    [
      "says a day that is none",
      (response) => json(response, 200, { registryNumber: "DEMO-1", validUntil: "soon" }),
    ],
    ["answers for another number", (response) => json(response, 200, { registryNumber: "DEMO-2" })],
    [
      "sends the question on elsewhere",
      (response) => {
        response.writeHead(302, { location: "http://127.0.0.1:1/" });
        response.end();
      },
    ],
    ["hangs up", (response) => response.destroy()],
  ])("is unavailable when it %s", async (_, how) => {
    answer = how;
    expect(await register().lookUp("DEMO-1")).toBe("unavailable");
  });

  it("is unavailable when nobody listens", async () => {
    expect(await httpRegister("http://127.0.0.1:1/").lookUp("DEMO-1")).toBe("unavailable");
  });
});

describe("without an address", () => {
  it("the national register is unavailable, and not offered", async () => {
    expect(hasRegister()).toBe(false);
    expect(await nationalRegister().lookUp("DEMO-1")).toBe("unavailable");
  });
});
