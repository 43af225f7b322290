import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import {
  addFault,
  payByControl,
  refundByControl,
  resetWorld,
  setClock,
  setWebhooks,
} from "#tests/emulators/stripe/control/actions.ts";
import { ControlBody } from "#tests/emulators/stripe/control/body.ts";
import {
  accountByControl,
  fundsByControl,
  payoutByControl,
} from "#tests/emulators/stripe/control/connect.ts";
import {
  disputeByControl,
  fraudWarningByControl,
  reviewByControl,
} from "#tests/emulators/stripe/control/disputes.ts";
import { sendByControl } from "#tests/emulators/stripe/control/send.ts";
import { stateView } from "#tests/emulators/stripe/control/state-view.ts";
import { ApiError } from "#tests/emulators/stripe/http/errors.ts";
import { flush } from "#tests/emulators/stripe/webhooks/deliver.ts";
import { API_VERSION, type World } from "#tests/emulators/stripe/world.ts";

type Action = (world: World, body: ControlBody) => object | Promise<object>;

/** Waits until nothing is postponed and every pending delivery was tried, at most `timeout_ms` (5000). */
async function settle(world: World, body: ControlBody): Promise<object> {
  const until = Date.now() + body.whole("timeout_ms", 5000);
  const busy = () =>
    world.state.later.length > 0 ||
    Object.values(world.state.deliveries).some((each) => each.state === "pending");
  while (busy() && Date.now() < until) await sleep(2);
  return { settled: !busy() };
}

const ACTIONS: Record<string, Action> = {
  "GET /_control/health": () => ({ ok: true, api_version: API_VERSION }),
  "GET /_control/state": stateView,
  "POST /_control/webhooks": setWebhooks,
  "POST /_control/fail": addFault,
  "POST /_control/pay": payByControl,
  "POST /_control/clock": setClock,
  "POST /_control/dispute": disputeByControl,
  "POST /_control/fraud_warning": fraudWarningByControl,
  "POST /_control/review": reviewByControl,
  "POST /_control/refund": refundByControl,
  "POST /_control/account": accountByControl,
  "POST /_control/payout": payoutByControl,
  "POST /_control/funds": fundsByControl,
  "POST /_control/send": sendByControl,
  "POST /_control/settle": settle,
  "POST /_control/reset": resetWorld,
};

/** Serves one request under `/_control`. */
export async function serveControl(
  world: World,
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
  body: string,
): Promise<void> {
  const answer = (status: number, value: object) => {
    res.writeHead(status, { "content-type": "application/json" });
    res.end(`${JSON.stringify(value, null, 2)}\n`);
  };
  const action = ACTIONS[`${req.method} ${url.pathname}`];
  if (!action) {
    answer(404, { error: { message: `No such control route: ${req.method} ${url.pathname}` } });
    return;
  }
  try {
    const result = await action(world, new ControlBody(body));
    await world.save();
    flush(world);
    answer(200, result);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    answer(error.status, { error: error.body });
  }
}
