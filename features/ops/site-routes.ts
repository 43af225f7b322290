import { open, type Route, siteKeepers, sitePlaces, siteUser } from "#features/ops/route-callers.ts";

/** Villages, complexes and shared workshops. */
export const siteRoutes: readonly Route[] = [
  ...["", "/{slug}"].map((below) => open(`/{locale}/sites${below}`)),
  ...["", "/equipment/{unitId}", "/rooms/{tenancyId}", "/calls/{callId}"].map((below) =>
    siteUser(`/{locale}/studio/sites${below}`),
  ),
  ...sitePlaces.map((below) => siteKeepers(`/{locale}/office/sites${below}`)),
  siteKeepers("/api/sites/units/{unitId}/photos", ["POST"]),
];
