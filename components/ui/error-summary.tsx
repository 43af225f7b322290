import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

export type SummaryError = {
  /** Id of the control to mend; absent for an error that belongs to no field. */
  field?: string;
  message: ReactNode;
};

type ErrorSummaryProps = { errors: readonly SummaryError[]; title?: ReactNode; id?: string };

/** What went wrong with a form, first on the page, each line a link to its field. Nothing when all is well. */
export function ErrorSummary({ errors, title, id = "error-summary" }: ErrorSummaryProps) {
  const t = useTranslations("common.ui");
  if (errors.length === 0) return null;
  return (
    <div
      id={id}
      role="alert"
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className="rounded border-2 border-grenade bg-papier p-4 sm:p-6"
    >
      <h2 id={`${id}-title`} className="flex items-center gap-2 text-l">
        <Icon name="warning" className="text-grenade" />
        {title ?? t("errorSummary")}
      </h2>
      <ul className="mt-2 flex flex-col">
        {errors.map((error) => (
          <li key={error.field ?? String(error.message)}>
            {error.field ? (
              <a
                href={`#${error.field}`}
                className="target-slim inline-flex items-center font-[550] text-grenade underline hover:decoration-2"
              >
                {error.message}
              </a>
            ) : (
              <p className="py-2 font-[550] text-grenade">{error.message}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
