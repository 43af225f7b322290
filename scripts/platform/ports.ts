import { connect, createServer } from "node:net";
import { OperatorError } from "#scripts/platform/operator-error.ts";

/** A TCP port as the operator knows it: its number, what for, and the variable that moves it. */
export interface NamedPort {
  readonly port: number;
  readonly purpose: string;
  readonly variable: string;
}

/** Reads a port from the environment. Throws an OperatorError when the value is no port number. */
export function portFromEnv(env: NodeJS.ProcessEnv, variable: string, fallback: number): number {
  const text = env[variable];
  if (text === undefined || text === "") return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new OperatorError(`${variable}=${text} is not a port number (1 to 65535).`);
  }
  return port;
}

/** The one line shown when a port is taken. */
export function busyPortMessage({ port, purpose, variable }: NamedPort): string {
  const other = port < 65_535 ? port + 1 : port - 1;
  return `port ${port} (${purpose}) is used by another program. Stop it, or choose another port: ${variable}=${other}`;
}

/** True when a server could listen on the port now: nobody answers there and binding works. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ["127.0.0.1", "::1"]) if (await answers(port, host)) return false;
  return canListen(port, "127.0.0.1");
}

/** Throws an OperatorError for the first port that is taken. */
export async function requireFreePorts(ports: readonly NamedPort[]): Promise<void> {
  for (const named of ports) {
    if (!(await isPortFree(named.port))) throw new OperatorError(busyPortMessage(named));
  }
}

/** Distinct free ports chosen by the operating system. Held open together, so that none is handed out twice. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0, "127.0.0.1")));
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

/** True when something accepts TCP connections at that address. */
export function answers(port: number, host = "127.0.0.1", timeoutMs = 1_000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const end = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(timeoutMs, () => end(false));
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
  });
}

function listen(port: number, host: string): Promise<ReturnType<typeof createServer>> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

async function canListen(port: number, host: string): Promise<boolean> {
  try {
    const server = await listen(port, host);
    await new Promise((done) => server.close(done));
    return true;
  } catch {
    return false;
  }
}
