import { createHash } from "node:crypto";
import { ApiError } from "#tests/emulators/stripe/http/errors.ts";
import type { StoredAnswer } from "#tests/emulators/stripe/state.ts";
import type { World } from "#tests/emulators/stripe/world.ts";

/** Stripe may forget keys after this long; a forgotten key executes again. */
const KEPT_SECONDS = 24 * 3600;

export interface Keyed {
  key: string;
  route: string;
  fingerprint: string;
}

export function keyed(key: string, method: string, pathname: string, body: string): Keyed {
  const fields = [...new URLSearchParams(body)].sort(([a], [b]) => (a < b ? -1 : 1));
  const fingerprint = createHash("sha256").update(JSON.stringify(fields)).digest("hex");
  return { key, route: `${method} ${pathname}`, fingerprint };
}

/**
 * The kept answer of a key, or null when the request must run.
 * Errors: 400 when the key was used with other parameters or another route, 409 while it is running.
 */
export function keptAnswer(world: World, request: Keyed): StoredAnswer | null {
  if (world.running.has(request.key)) {
    throw new ApiError(409, {
      type: "idempotency_error",
      code: "idempotency_key_in_use",
      message: `There is currently another in-progress request using this Idempotent Key: ${request.key}.`,
    });
  }
  const kept = world.state.idempotency[request.key];
  if (!kept) return null;
  if (world.now() - kept.created > KEPT_SECONDS) {
    delete world.state.idempotency[request.key];
    return null;
  }
  if (kept.route !== request.route) {
    throw new ApiError(400, {
      type: "idempotency_error",
      message:
        "Keys for idempotent requests can only be used for the same endpoint they were first used for " +
        `('${kept.route}' vs '${request.route}'). Try using a key other than '${request.key}'.`,
    });
  }
  if (kept.fingerprint !== request.fingerprint) {
    throw new ApiError(400, {
      type: "idempotency_error",
      message:
        "Keys for idempotent requests can only be used with the same parameters they were first used with. " +
        `Try using a key other than '${request.key}' if you meant to execute a different request.`,
    });
  }
  return kept;
}

export function keepAnswer(
  world: World,
  request: Keyed,
  answer: Pick<StoredAnswer, "status" | "body" | "request">,
): void {
  world.state.idempotency[request.key] = {
    ...answer,
    route: request.route,
    fingerprint: request.fingerprint,
    created: world.now(),
  };
}
