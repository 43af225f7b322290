import type Stripe from "stripe";
import { noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { createdFilter, page } from "#tests/emulators/stripe/http/list.ts";
import type { Call, Route } from "#tests/emulators/stripe/http/route.ts";

function retrieve({ world, params, path }: Call): Stripe.Event {
  params.finish();
  const event = world.state.events[path("id")];
  if (!event) throw noSuch("event", path("id"), "id");
  return event;
}

/** `charge.*` in a filter stands for every type that begins with `charge.`. */
function typeMatches(type: string, filter: string): boolean {
  return filter.endsWith("*") ? type.startsWith(filter.slice(0, -1)) : type === filter;
}

function list({ world, params }: Call): Stripe.ApiList<Stripe.Event> {
  const type = params.text("type");
  const types = params.texts("types");
  const delivered = params.flag("delivery_success");
  const created = createdFilter(params);
  const items = Object.values(world.state.events).filter(
    (event) =>
      created(event) &&
      (type === null || typeMatches(event.type, type)) &&
      (types.length === 0 || types.some((filter) => typeMatches(event.type, filter))) &&
      (delivered === null || (event.pending_webhooks === 0) === delivered),
  );
  return page(params, "/v1/events", items);
}

export const EVENT_ROUTES: Route[] = [
  { method: "GET", pattern: "/v1/events", handle: list },
  { method: "GET", pattern: "/v1/events/:id", handle: retrieve },
];
