import "server-only";
import { notFound, redirect } from "next/navigation";
import { getApplication } from "#features/applications/index.ts";
import type { ApplicationDto, Step } from "#features/applications/schema.ts";
import { currentContext, type PersonActor } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { viewAttestations } from "#features/register/index.ts";
import { getReview } from "#features/review/index.ts";
import { filePath } from "#features/review/paths.ts";
import { sentenceFor } from "#features/review/ui/sentences.ts";
import { hasRegister } from "#lib/adapters/national-register/index.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { isSteppedUp } from "#lib/kernel/actor.ts";

const pictured: readonly Step[] = ["portrait", "workshop", "pieces", "papers"];

type Query = Record<string, string | undefined>;

/** What the page of a file shows. An identity paper asks for a fresh second factor before it is opened. */
export async function readFile(applicationId: string, query: Query, locale: Locale, actor: PersonActor) {
  if (!isId("application", applicationId)) notFound();
  const context = await currentContext();
  const review = await getReview(context, { applicationId });
  const file = await getApplication(context, { applicationId });
  if (!review.ok || !file.ok) notFound();
  // Their own file: as an applicant they have a page of their own.
  if (!file.value.viewer.isOfficer) redirect(`/${locale}/apply/${applicationId}`);
  const attestations = await viewAttestations(context, { subjectId: applicationId });
  const at = now();
  const opened = documentIn(file.value, query.view);
  if (opened?.isPaper && !isSteppedUp(actor, at))
    redirect(stepUpPath(locale, `/${locale}${filePath(applicationId)}?view=${opened.id}`));
  return {
    review: review.value,
    file: inRuleOrder(file.value),
    // Pictures stand by themselves: shown among the answers too, each small one of a paper would be a look at it.
    written: { ...file.value, course: file.value.course.filter((step) => !pictured.includes(step)) },
    attestations: attestations.ok ? attestations.value : null,
    canAsk: hasRegister(),
    opened,
    now: at,
    done: query.done ?? null,
    back: `/${locale}${filePath(applicationId)}`,
    problem: await sentenceFor(query.problem, locale),
  };
}

export type ReadFile = Awaited<ReturnType<typeof readFile>>;

const documentIn = (file: ApplicationDto, id: string | undefined) =>
  file.documents.find((document) => document.id === id) ?? null;

/** Papers as the rule names them, the front of a card before its back. */
function inRuleOrder(file: ApplicationDto): ApplicationDto {
  const place = (kind: string) => {
    const found = file.demands?.documents.indexOf(kind as "portrait") ?? -1;
    return found < 0 ? 99 : found;
  };
  return { ...file, documents: file.documents.toSorted((a, b) => place(a.kind) - place(b.kind)) };
}
