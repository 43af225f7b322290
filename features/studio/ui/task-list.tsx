import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { Picture } from "#components/ui/picture.tsx";
import type { Task, TaskKind } from "#features/studio/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

const signs: Record<TaskKind, IconName> = {
  accept: "hand",
  start: "edit",
  pack: "parcel",
  ship: "truck",
  hub: "truck",
  return: "parcel",
  sentBack: "edit",
  photos: "camera",
  card: "card",
  cardLost: "card",
  promotion: "flag",
  lineage: "chain",
  message: "speech",
};

/** Rows that are shown before the rest is folded away. */
const shown = 8;

type TaskListProps = { tasks: readonly Task[]; mayList: boolean; locale: Locale };

/** What to do now: one picture, one sentence, one way each, the most pressing first. Glad when there is nothing. */
export function TaskList({ tasks, mayList, locale }: TaskListProps) {
  const t = useTranslations("studio.tasks");
  const rest = tasks.slice(shown);
  return (
    <section aria-labelledby="to-do">
      <h2 id="to-do" className="mb-4 flex flex-wrap items-baseline gap-x-3 text-2xl">
        {t("title")}
        {tasks.length > 0 && (
          <span className="text-l text-encre-2">{t("count", { count: tasks.length })}</span>
        )}
      </h2>
      {tasks.length === 0 ? (
        <EmptyState
          art="tile"
          title={t("nothing")}
          headingLevel={2}
          action={
            mayList && (
              <ButtonLink href="/studio/pieces/new" tone="secondary">
                <Icon name="plus" />
                {t("newPiece")}
              </ButtonLink>
            )
          }
        >
          {t("nothingText")}
        </EmptyState>
      ) : (
        <Rows tasks={tasks.slice(0, shown)} locale={locale} />
      )}
      {rest.length > 0 && (
        <details className="mt-3">
          <summary className="target-slim inline-flex cursor-pointer items-center font-[550] underline decoration-bord">
            {t("more", { count: rest.length })}
          </summary>
          <div className="mt-3">
            <Rows tasks={rest} locale={locale} />
          </div>
        </details>
      )}
    </section>
  );
}

function Rows({ tasks, locale }: Pick<TaskListProps, "tasks" | "locale">) {
  return (
    <ul className="flex flex-col gap-3">
      {tasks.map((task) => (
        <Row key={`${task.kind} ${task.id}`} task={task} locale={locale} />
      ))}
    </ul>
  );
}

function Row({ task, locale }: { task: Task; locale: Locale }) {
  const t = useTranslations("studio.tasks");
  const about = task.about ? pick(task.about, locale) : null;
  return (
    <li>
      <AppLink
        href={task.href}
        className="flex min-h-20 items-center gap-4 rounded border border-line bg-papier p-3 hover:border-encre sm:p-4"
      >
        <span className="relative flex size-16 shrink-0 items-center justify-center overflow-hidden rounded-sm bg-sable">
          {task.image ? (
            <>
              <Picture image={task.image} alt="" sizes="4rem" ratio="1/1" />
              <span className="absolute end-0 bottom-0 rounded-ss-sm bg-papier p-1">
                <Icon name={signs[task.kind]} size={20} />
              </span>
            </>
          ) : (
            <Icon name={signs[task.kind]} size={36} />
          )}
        </span>
        <span className="flex min-w-0 flex-1 flex-col gap-1">
          <span className="text-l font-[550]">{t(`do.${task.kind}`, { count: task.count })}</span>
          {about && (
            <bdi lang={about.lang} className="text-encre-2">
              {about.text}
            </bdi>
          )}
          {task.by && <Deadline task={task} locale={locale} />}
        </span>
        <Icon name="arrow-forward" size={20} className="shrink-0" />
      </AppLink>
    </li>
  );
}

function Deadline({ task, locale }: { task: Task; locale: Locale }) {
  const t = useTranslations("studio.tasks");
  const date = formatDate(task.by ?? "", locale, "dayMonth");
  return (
    <span
      className={`flex items-center gap-2 text-s ${task.isLate ? "font-semibold text-grenade" : "font-[550]"}`}
    >
      <Icon name={task.isLate ? "warning" : "clock"} size={16} />
      {t(task.isLate ? "late" : "by", { date })}
    </span>
  );
}
