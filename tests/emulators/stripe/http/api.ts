import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { ApiError, invalid } from "#tests/emulators/stripe/http/errors.ts";
import { expanded } from "#tests/emulators/stripe/http/expand.ts";
import { refuseBy, takeFault } from "#tests/emulators/stripe/http/faults.ts";
import { parseForm } from "#tests/emulators/stripe/http/form.ts";
import type { Keyed } from "#tests/emulators/stripe/http/idempotency.ts";
import { keepAnswer, keptAnswer, keyed } from "#tests/emulators/stripe/http/idempotency.ts";
import { Params } from "#tests/emulators/stripe/http/params.ts";
import { findRoute } from "#tests/emulators/stripe/http/route.ts";
import { newId } from "#tests/emulators/stripe/ids.ts";
import { API_ROUTES } from "#tests/emulators/stripe/resources/routes.ts";
import { flush } from "#tests/emulators/stripe/webhooks/deliver.ts";
import { API_VERSION, type World } from "#tests/emulators/stripe/world.ts";

interface Answer {
  status: number;
  body: string;
  replayOf: string | null;
}

function header(req: IncomingMessage, name: string): string | null {
  const value = req.headers[name];
  return typeof value === "string" && value !== "" ? value : null;
}

function authorise(req: IncomingMessage): void {
  const given = header(req, "authorization");
  const key = given?.startsWith("Bearer ") ? given.slice(7).trim() : "";
  if (key.startsWith("sk_test_")) return;
  const shown = key.length > 12 ? `${key.slice(0, 8)}${"*".repeat(8)}${key.slice(-4)}` : "********";
  const message =
    key === ""
      ? "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth."
      : `Invalid API Key provided: ${shown}`;
  throw new ApiError(401, { type: "invalid_request_error", message });
}

function checkVersion(req: IncomingMessage): void {
  const version = header(req, "stripe-version");
  if (version !== null && version !== API_VERSION) {
    throw invalid(`Invalid Stripe API version: ${version}. This stand-in speaks ${API_VERSION} only.`);
  }
}

function errorAnswer(error: unknown): { status: number; body: string; started: boolean } {
  if (error instanceof ApiError) {
    return { status: error.status, body: JSON.stringify({ error: error.body }), started: error.started };
  }
  console.error("stripe stand-in: unexpected error", error);
  const body = { error: { type: "api_error", message: "The stand-in failed; see its log." } };
  return { status: 500, body: JSON.stringify(body), started: true };
}

/** Runs the endpoint; the answer of a keyed request is kept once the endpoint had started. */
function execute(
  world: World,
  call: {
    method: string;
    pathname: string;
    form: string;
    requestId: string;
    account: string | null;
    key: Keyed | null;
  },
): Answer {
  const { method, pathname, form, requestId, account, key } = call;
  world.cause = { id: requestId, idempotency_key: key?.key ?? null };
  try {
    const found = findRoute(API_ROUTES, method, pathname);
    if (!found) {
      throw new ApiError(404, {
        type: "invalid_request_error",
        message: `Unrecognized request URL (${method}: ${pathname}). The stand-in has no such route.`,
      });
    }
    const params = new Params(parseForm(form));
    const paths = params.texts("expand");
    const result = found.route.handle({ world, params, path: found.path, account });
    if (!params.finished) throw new Error(`${found.route.pattern} did not check its parameters`);
    const body = JSON.stringify(expanded(world, result, paths));
    if (key) keepAnswer(world, key, { status: 200, body, request: requestId });
    return { status: 200, body, replayOf: null };
  } catch (error) {
    const { status, body, started } = errorAnswer(error);
    if (key && started) keepAnswer(world, key, { status, body, request: requestId });
    return { status, body, replayOf: null };
  } finally {
    world.cause = null;
  }
}

async function answerTo(
  world: World,
  req: IncomingMessage,
  call: { method: string; pathname: string; form: string; requestId: string },
): Promise<Answer | "silence" | "cut"> {
  let running: string | null = null;
  try {
    authorise(req);
    checkVersion(req);
    const fault = takeFault(world, call.method, call.pathname);
    if (fault?.how === "hang") return "silence";
    if (fault) refuseBy(fault);
    const given = call.method === "POST" ? header(req, "idempotency-key") : null;
    const key = given === null ? null : keyed(given, call.method, call.pathname, call.form);
    const kept = key ? keptAnswer(world, key) : null;
    const cut = fault?.how === "drop_after_effect";
    if (kept) return cut ? "cut" : { status: kept.status, body: kept.body, replayOf: kept.request };
    if (key) world.running.add(key.key);
    running = key?.key ?? null;
    if (fault?.how === "delay") await sleep(fault.ms);
    const answer = execute(world, { ...call, account: header(req, "stripe-account"), key });
    await world.save();
    flush(world);
    if (fault?.how === "hang_after_effect") return "silence";
    return cut ? "cut" : answer;
  } catch (error) {
    const { status, body } = errorAnswer(error);
    return { status, body, replayOf: null };
  } finally {
    if (running !== null) world.running.delete(running);
  }
}

/** Serves one request under `/v1`. */
export async function serveApi(
  world: World,
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
  body: string,
): Promise<void> {
  const requestId = newId("req_");
  world.state.requests += 1;
  const method = req.method ?? "GET";
  const form = method === "POST" ? body : url.search.slice(1);
  const answer = await answerTo(world, req, { method, pathname: url.pathname, form, requestId });
  if (answer === "silence") return;
  if (answer === "cut") {
    req.socket.destroy();
    return;
  }
  res.writeHead(answer.status, {
    "content-type": "application/json",
    "request-id": requestId,
    "stripe-version": header(req, "stripe-version") ?? API_VERSION,
    ...(header(req, "idempotency-key") ? { "idempotency-key": header(req, "idempotency-key") ?? "" } : {}),
    ...(answer.replayOf ? { "idempotent-replayed": "true", "original-request": answer.replayOf } : {}),
  });
  res.end(answer.body);
}
