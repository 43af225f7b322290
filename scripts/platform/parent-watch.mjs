// Loaded before a child's own code (--import): ends the child when the process that started it is gone, even by
// SIGKILL. The parent holds the other end of a pipe on SANAD_PARENT_FD and never writes to it.
import { Socket } from "node:net";

const descriptor = Number(process.env.SANAD_PARENT_FD);
if (descriptor > 2) {
  // Not for grandchildren: the descriptor is not theirs.
  delete process.env.SANAD_PARENT_FD;
  const pipe = new Socket({ fd: descriptor, readable: true, writable: false });
  pipe.on("error", () => undefined);
  pipe.once("close", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(143), 8_000).unref();
  });
  pipe.resume();
  pipe.unref();
}
