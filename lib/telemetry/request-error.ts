import "server-only";
import { requestIdHeader } from "#lib/http/request-headers.ts";
import { log } from "#lib/log/log.ts";

type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What Next says of the place an error came from. `routePath` is the pattern: the address itself may hold a secret. */
export type Where = { method: string; routePath: string; routeType: string; renderSource?: string };

/** Logs an unexpected error of a request. The visitor saw nothing of it but the request's id. */
export function reportRequestError(error: unknown, headers: RequestHeaders, where: Where): void {
  const given = headers[requestIdHeader];
  const requestId = Array.isArray(given) ? given[0] : given;
  const { method, routePath, routeType } = where;
  const digest = (error as { digest?: string } | null)?.digest;
  log.error({ err: error, requestId, digest, method, route: routePath, kind: routeType }, "request failed");
}
