import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";

const known = ["amana", "ems", "ctm"] as const;

/** A carrier as readers know it: by its code's name, or as it was typed. */
export function useCarrierName(): (carrier: string) => string {
  const t = useTranslations("shipping.carriers");
  return (carrier) => {
    const code = known.find((one) => one === carrier);
    return isolate(code ? t(code) : carrier);
  };
}
