import type Stripe from "stripe";
import { invalid, noSuch } from "#tests/emulators/stripe/http/errors.ts";
import { page } from "#tests/emulators/stripe/http/list.ts";
import type { Params } from "#tests/emulators/stripe/http/params.ts";
import type { Call, Route } from "#tests/emulators/stripe/http/route.ts";
import { newId } from "#tests/emulators/stripe/ids.ts";
import { API_VERSION, type World } from "#tests/emulators/stripe/world.ts";

function readUrl(params: Params): string {
  const url = params.required("url");
  const protocol = URL.parse(url)?.protocol;
  if (protocol !== "http:" && protocol !== "https:") {
    throw invalid("Invalid URL: An explicit scheme (such as https) must be provided.", {
      param: "url",
      code: "url_invalid",
    });
  }
  return url;
}

function readEvents(params: Params): string[] {
  const events = params.texts("enabled_events");
  const wrong = events.find((event) => event !== "*" && !/^[a-z_0-9]+(\.[a-z_0-9]+)+$/.test(event));
  if (wrong !== undefined) throw invalid(`Invalid enabled_events: ${wrong}`, { param: "enabled_events" });
  return events;
}

function find(world: World, id: string): Stripe.WebhookEndpoint {
  const endpoint = world.state.webhook_endpoints[id];
  if (!endpoint) throw noSuch("webhook endpoint", id, "id");
  return endpoint;
}

/** The only answer that shows the signing secret. */
function create({ world, params }: Call): Stripe.WebhookEndpoint {
  const url = readUrl(params);
  const events = readEvents(params);
  if (events.length === 0) params.missing("enabled_events");
  const version = params.text("api_version");
  if (version !== null && version !== API_VERSION) {
    throw invalid(`The stand-in renders events in ${API_VERSION} only.`, { param: "api_version" });
  }
  const description = params.text("description");
  const metadata = params.metadata("metadata");
  params.finish();
  const endpoint: Stripe.WebhookEndpoint = {
    id: newId("we_"),
    object: "webhook_endpoint",
    api_version: version,
    application: null,
    created: world.now(),
    description,
    enabled_events: events,
    livemode: false,
    metadata,
    status: "enabled",
    url,
  };
  const secret = newId("whsec_");
  world.state.webhook_endpoints[endpoint.id] = endpoint;
  world.state.webhook_secrets[endpoint.id] = secret;
  return { ...endpoint, secret };
}

function retrieve({ world, params, path }: Call): Stripe.WebhookEndpoint {
  params.finish();
  return find(world, path("id"));
}

function update({ world, params, path }: Call): Stripe.WebhookEndpoint {
  const endpoint = find(world, path("id"));
  const url = params.has("url") ? readUrl(params) : endpoint.url;
  const events = params.has("enabled_events") ? readEvents(params) : endpoint.enabled_events;
  const disabled = params.flag("disabled");
  const description = params.has("description") ? params.text("description") : endpoint.description;
  const metadata = params.metadata("metadata", endpoint.metadata);
  params.finish();
  endpoint.url = url;
  endpoint.enabled_events = events;
  endpoint.description = description;
  endpoint.metadata = metadata;
  if (disabled !== null) endpoint.status = disabled ? "disabled" : "enabled";
  return endpoint;
}

function remove({ world, params, path }: Call): Stripe.DeletedWebhookEndpoint {
  params.finish();
  const { id } = find(world, path("id"));
  delete world.state.webhook_endpoints[id];
  delete world.state.webhook_secrets[id];
  return { id, object: "webhook_endpoint", deleted: true };
}

function list({ world, params }: Call): Stripe.ApiList<Stripe.WebhookEndpoint> {
  return page(params, "/v1/webhook_endpoints", Object.values(world.state.webhook_endpoints));
}

export const WEBHOOK_ENDPOINT_ROUTES: Route[] = [
  { method: "POST", pattern: "/v1/webhook_endpoints", handle: create },
  { method: "GET", pattern: "/v1/webhook_endpoints", handle: list },
  { method: "GET", pattern: "/v1/webhook_endpoints/:id", handle: retrieve },
  { method: "POST", pattern: "/v1/webhook_endpoints/:id", handle: update },
  { method: "DELETE", pattern: "/v1/webhook_endpoints/:id", handle: remove },
];
