import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

type RequestContext = { requestId: string };

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` with a request id that logs, SQL comments, audit rows and jobs started inside it carry. */
export function withRequestId<T>(requestId: string, work: () => T): T {
  return storage.run({ requestId }, work);
}

/** The same where the id may be unknown: then the surrounding request's, if any, stays. */
export function inRequest<T>(requestId: string | undefined, work: () => T): T {
  return requestId ? withRequestId(requestId, work) : work();
}

/** The id of the request or job being worked on, or undefined outside of one. */
export function currentRequestId(): string | undefined {
  return storage.getStore()?.requestId;
}

/** A request id taken over from a proxy when it is harmless, otherwise a new one. */
export function acceptRequestId(given: string | null | undefined): string {
  return given && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID();
}
