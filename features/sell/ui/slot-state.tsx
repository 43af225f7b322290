import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon.tsx";
import type { KeptFile } from "#public/sell/engine.js";

/** Whether a file is on the phone alone, on its way, or has arrived. */
export function SlotState({ file }: { file: KeptFile }) {
  const t = useTranslations("sell.photo");
  const isHere = file.state === "arrived";
  const percent = Math.round((file.received / file.size) * 100);
  return (
    <p className="flex items-center gap-2 text-s text-encre-2">
      <Icon name={isHere ? "tick" : "clock"} size={18} className={isHere ? "text-vert" : ""} />
      {t(isHere ? "here" : percent > 0 ? "sending" : "waiting")}
      {!isHere && percent > 0 && <bdi>{percent} %</bdi>}
    </p>
  );
}
