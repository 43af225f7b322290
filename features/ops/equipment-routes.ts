import { of, open, type Route, siteKeepers } from "#features/ops/route-callers.ts";

const asker = of("studio", "an artisan, for their own requests and what they were given");
const either = of("account", "the artisan it is about, and registrars and managers of their chamber");
const places = ["", "/new", "/looks", "/{supportId}", "/{supportId}/{requestId}", "/awards/{awardId}"];

/** Calls for support in tools and equipment. */
export const equipmentRoutes: readonly Route[] = [
  ...["", "/{slug}"].map((below) => open(`/{locale}/equipment${below}`)),
  ...["", "/{supportId}", "/awards/{awardId}"].map((below) => asker(`/{locale}/studio/equipment${below}`)),
  ...places.map((below) => siteKeepers(`/{locale}/office/equipment${below}`)),
  either("/api/equipment/photos/{thingId}", ["POST"]),
];
