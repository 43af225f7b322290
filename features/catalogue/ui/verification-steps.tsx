import { useTranslations } from "next-intl";
import { Icon, type IconName } from "#components/ui/icon.tsx";

const steps: {
  icon: IconName;
  title: "step1" | "step2" | "step3";
  text: "step1Text" | "step2Text" | "step3Text";
}[] = [
  { icon: "hand", title: "step1", text: "step1Text" },
  { icon: "card", title: "step2", text: "step2Text" },
  { icon: "shield", title: "step3", text: "step3Text" },
];

/** How anybody comes to know who made a piece, in three steps. */
export function VerificationSteps() {
  const t = useTranslations("home.how");
  return (
    <ol className="grid gap-8 md:grid-cols-3">
      {steps.map((step) => (
        <li key={step.title} className="flex flex-col gap-2 border-t border-bord pt-4">
          <Icon name={step.icon} size={36} className="text-bleu" />
          <h3 className="text-xl">{t(step.title)}</h3>
          <p className="text-encre-2">{t(step.text)}</p>
        </li>
      ))}
    </ol>
  );
}
