import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { OperatorError } from "#scripts/platform/operator-error.ts";
import {
  busyPortMessage,
  freePorts,
  isPortFree,
  portFromEnv,
  requireFreePorts,
} from "#scripts/platform/ports.ts";

let server: Server | undefined;

afterEach(async () => {
  await new Promise((done) => (server ? server.close(done) : done(undefined)));
  server = undefined;
});

async function occupy(host: string): Promise<number> {
  const [port = 0] = await freePorts(1);
  server = createServer().listen(port, host);
  await new Promise((done) => server?.once("listening", done));
  return port;
}

describe("ports", () => {
  it("names the busy port, what it is for and the variable that moves it", () => {
    const line = busyPortMessage({ port: 1025, purpose: "mail, SMTP", variable: "SMTP_PORT" });
    expect(line).toContain("port 1025 (mail, SMTP)");
    expect(line).toContain("SMTP_PORT=1026");
    expect(line).not.toContain("\n");
  });

  it("does not propose a port beyond the last one", () => {
    expect(busyPortMessage({ port: 65_535, purpose: "web", variable: "PORT" })).not.toContain("65536");
  });

  it.each(["127.0.0.1", "0.0.0.0"])(
    "sees a port as busy when another program listens on %s",
    async (host) => {
      const port = await occupy(host);
      expect(await isPortFree(port)).toBe(false);
      const named = { port, purpose: "web", variable: "PORT" };
      await expect(requireFreePorts([named])).rejects.toThrow(busyPortMessage(named));
    },
  );

  it("hands out distinct ports that can be listened on", async () => {
    const ports = await freePorts(20);
    expect(new Set(ports).size).toBe(20);
    for (const port of ports) expect(await isPortFree(port)).toBe(true);
  });

  it("reads a port from the environment and refuses what is none", () => {
    const env = (PORT: string) => ({ NODE_ENV: "test", PORT }) as const;
    expect(portFromEnv(env("8080"), "PORT", 3000)).toBe(8080);
    expect(portFromEnv(env(""), "PORT", 3000)).toBe(3000);
    for (const bad of ["0", "65536", "80a", "-1", "3.5"]) {
      expect(() => portFromEnv(env(bad), "PORT", 3000)).toThrow(OperatorError);
    }
  });
});
