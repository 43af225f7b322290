import {
  exhibitor,
  fairKeepers,
  fairPlaces,
  nationalKeepers,
  open,
  type Route,
} from "#features/ops/route-callers.ts";

/** Fairs, their stands and their catalogue. */
export const fairRoutes: readonly Route[] = [
  ...["", "/{slug}", "/{slug}/draw", "/{slug}/catalogue/{file}"].map((below) =>
    open(`/{locale}/fairs${below}`),
  ),
  ...["", "/{fairId}", "/{fairId}/stand", "/{fairId}/stand/{saleId}"].map((below) =>
    exhibitor(`/{locale}/studio/fairs${below}`),
  ),
  ...fairPlaces.map((below) => fairKeepers(`/{locale}/office/fairs${below}`)),
  ...fairPlaces.map((below) => nationalKeepers(`/{locale}/federation/fairs${below}`)),
];
