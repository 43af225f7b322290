import { cardKeepers, federation, of, type Route, signers } from "#features/ops/route-callers.ts";

const workshop = of("studio", "an artisan, for what is seen of their own workshop");
const places = ["", "/inspections", "/inspections/new", "/labels", "/workshops/{artisanId}"];

/** Labels as certificates, inspections, and the quality of workshops. */
export const qualityRoutes: readonly Route[] = [
  ...places.map((below) => cardKeepers(`/{locale}/office/quality${below}`)),
  cardKeepers("/{locale}/office/quality/inspections/{inspectionId}"),
  cardKeepers("/{locale}/office/quality/labels/{certificateId}"),
  signers("/{locale}/office/quality/labels/new"),
  signers("/api/quality/certificates/{certificateId}/paper", ["POST"]),
  of("office", "the inspector of the inspection, with a second factor")(
    "/api/quality/inspections/{inspectionId}/items/{itemId}",
    ["POST"],
  ),
  workshop("/{locale}/studio/quality"),
  workshop("/{locale}/studio/quality/{inspectionId}"),
  workshop("/api/quality/inspections/{inspectionId}/replies", ["POST"]),
  federation("/{locale}/federation/quality"),
];
