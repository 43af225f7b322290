import { useTranslations } from "next-intl";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import type { OrderState } from "#db/schema/orders.ts";

const steps = ["accepted", "packed", "shipped", "delivered"] as const;
const icons: Record<(typeof steps)[number], IconName> = {
  accepted: "hand",
  packed: "parcel",
  shipped: "truck",
  delivered: "place",
};

/** How far an order is, as a picture for those who read little: four signs in a row, each also said in words. */
export function OrderPicture({ state }: { state: OrderState }) {
  const t = useTranslations("orders");
  const ui = useTranslations("common.ui");
  const isDelivered = state === "closed" || state === "return_requested";
  const at = isDelivered ? steps.length - 1 : (steps as readonly string[]).indexOf(state);
  const isOnRoad = at >= 0 || state === "paid" || state === "confirmed";
  if (!isOnRoad) return null;
  return (
    <ol aria-label={t("timeline")} className="mb-8 flex">
      {steps.map((step, index) => {
        const isDone = index <= at;
        const look = isDone ? "border-vert bg-vert text-chaux" : "border-bord bg-chaux text-encre-2";
        return (
          <li key={step} className="relative flex flex-1 flex-col items-center gap-1 text-center text-s">
            {index > 0 && (
              <span
                aria-hidden="true"
                className={`absolute end-1/2 top-6 w-full border-t-2 ${isDone ? "border-vert" : "border-line"}`}
              />
            )}
            <span
              aria-hidden="true"
              className={`relative flex size-12 items-center justify-center rounded-full border-2 ${look}`}
            >
              <Icon name={icons[step]} size={26} />
            </span>
            <span className={isDone ? "font-[550]" : "text-encre-2"}>
              {t(`step.${step}`)}
              <span className="sr-only">
                {" "}
                ({ui(isDone ? "done" : index === at + 1 ? "current" : "upcoming")})
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
