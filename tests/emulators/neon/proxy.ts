import { connect } from "node:net";
import { WebSocketServer } from "ws";

export type NeonProxy = { port: number; close(): Promise<void> };

/**
 * The far end of Neon's driver: takes a WebSocket and passes its bytes to the Postgres named in `?address=host:port`.
 * Only addresses of this machine are reached.
 */
export async function startNeonProxy(): Promise<NeonProxy> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  server.on("connection", (socket, request) => {
    const address = new URL(request.url ?? "/", "ws://proxy").searchParams.get("address") ?? "";
    const [host = "", port = ""] = address.split(":");
    if (host !== "127.0.0.1" && host !== "localhost") return socket.close(1008, "not this machine");
    const upstream = connect(Number(port), "127.0.0.1");
    socket.on("message", (data) => upstream.write(data as Buffer));
    socket.on("close", () => upstream.end());
    upstream.on("data", (data) => socket.send(data));
    upstream.on("close", () => socket.close());
    upstream.on("error", () => socket.close(1011, "postgres"));
  });
  await new Promise<void>((resolve) => server.once("listening", () => resolve()));
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate();
        server.close(() => resolve());
      }),
  };
}
