import { useTranslations } from "next-intl";
import { buyability } from "#features/catalogue/domain/availability.ts";

type AvailabilityTextProps = { piece: Parameters<typeof buyability>[0] };

/** Whether and how a piece can be had, in words: one of a kind, so many left, made to order in so many days. */
export function AvailabilityText({ piece }: AvailabilityTextProps) {
  const t = useTranslations("catalogue.availability");
  const state = buyability(piece);
  switch (state.kind) {
    case "unique":
      return t("unique");
    case "left":
      return t("left", { n: state.n });
    case "made_to_order":
      return t("madeToOrder", { days: state.days });
    case "sold":
      return t("sold");
    case "none":
      return t("none");
  }
}
