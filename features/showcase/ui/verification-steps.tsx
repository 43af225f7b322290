import { useTranslations } from "next-intl";
import { StepArt, type StepArtName } from "#components/art/step-art.tsx";

const steps: {
  art: StepArtName;
  title: "step1" | "step2" | "step3";
  text: "step1Text" | "step2Text" | "step3Text";
}[] = [
  { art: "workshop", title: "step1", text: "step1Text" },
  { art: "registry", title: "step2", text: "step2Text" },
  { art: "check", title: "step3", text: "step3Text" },
];

/** How anybody comes to know who made a piece, in three pictures. */
export function VerificationSteps() {
  const t = useTranslations("home.how");
  return (
    <ol className="grid gap-x-8 gap-y-6 md:grid-cols-3">
      {steps.map((step) => (
        <li
          key={step.title}
          className="grid grid-cols-[6rem_minmax(0,1fr)] items-start gap-x-4 border-t border-bord pt-5 md:flex md:flex-col md:gap-3"
        >
          <StepArt name={step.art} size={96} className="max-md:row-span-2" />
          <div className="flex flex-col gap-1">
            <h3 className="text-xl">{t(step.title)}</h3>
            <p className="text-encre-2">{t(step.text)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
