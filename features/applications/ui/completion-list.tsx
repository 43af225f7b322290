import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { stepPath } from "#features/applications/paths.ts";
import { type ApplicationDto, completionReasons, stepOfReason } from "#features/applications/schema.ts";

/** What the chamber asks for, each reason with a way to the screen where it is mended, and the button to send again. */
export function CompletionList({ file }: { file: ApplicationDto }) {
  const t = useTranslations("applications");
  if (!file.completion) return null;
  const { reasons, note } = file.completion;
  const known = Object.keys(completionReasons) as (keyof typeof completionReasons)[];
  return (
    <section
      aria-labelledby="asked-title"
      className="flex flex-col gap-4 rounded border-2 border-terre bg-wash-safran p-4 sm:p-6"
    >
      <h2 id="asked-title" className="text-xl">
        {t("status.askedTitle")}
      </h2>
      <ul className="flex flex-col gap-3">
        {reasons.map((reason) => {
          const code = known.find((each) => each === reason) ?? "OTHER";
          const step = stepOfReason(reason, file.course);
          return (
            <li key={reason} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <span className="flex items-start gap-2 font-[550]">
                <Icon name="warning" size={22} className="mt-0.5 text-terre" />
                {t(`reasons.${code}`)}
              </span>
              {step && (
                <ButtonLink href={`${stepPath(file.id, step)}?from=check`} tone="secondary">
                  {t("status.mend")}
                </ButtonLink>
              )}
            </li>
          );
        })}
      </ul>
      {note && (
        <div className="flex flex-col gap-1">
          <p className="text-s text-encre-2">{t("status.note")}</p>
          <blockquote dir="auto" className="border-s-4 border-terre ps-4 whitespace-pre-line">
            {note}
          </blockquote>
        </div>
      )}
      <ButtonLink href={stepPath(file.id, "check")} size="l" block>
        {t("check.short")}
      </ButtonLink>
    </section>
  );
}
