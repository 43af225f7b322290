import "server-only";
import { notFound } from "next/navigation";
import type { BodyZone } from "#features/bodies/form-state.ts";
import { type Candidates, findCandidates } from "#features/bodies/queries/find-candidates.ts";
import { type BodyChoices, bodyChoices } from "#features/bodies/queries/form-choices.ts";
import { getBody } from "#features/bodies/queries/get-body.ts";
import type { Body, BodyMember, BodyOfficeHeld } from "#features/bodies/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { now } from "#lib/clock.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { unwrap } from "#lib/kernel/query.ts";

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** Everything the page of a body shows, as its address asks for it. */
export type BodyPage = {
  body: Body;
  /** What was searched for, and who was found; null before a search. */
  search: { q: string; candidates: Candidates | null };
  choices: BodyChoices | null;
  /** The member, or the office, that is being worked on. */
  member: BodyMember | null;
  office: BodyOfficeHeld | null;
  /** What was just done. */
  done: string | null;
  /** ISO date in Morocco. */
  today: string;
};

/** Reads the page of a body in a zone; what the reader may not see answers 404. */
export async function readBodyPage(
  context: Context,
  zone: BodyZone,
  id: string,
  asked: Asked,
): Promise<BodyPage> {
  if (!isId("body", id)) notFound();
  const page = Number(one(asked.page));
  const found = await getBody(context, {
    bodyId: id,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  });
  if (!found.ok || (found.value.chamberId === null) !== (zone === "federation")) notFound();
  const body = found.value;
  const isOpen = body.mayKeep && body.state !== "dissolved";
  const q = one(asked.q).trim().slice(0, 80);
  return {
    body,
    search: {
      q,
      candidates: isOpen && q.length >= 2 ? unwrap(await findCandidates(context, { bodyId: id, q })) : null,
    },
    choices: isOpen ? unwrap(await bodyChoices(context, { chamberId: body.chamberId })) : null,
    member: (isOpen && body.current.find((member) => member.id === one(asked.member))) || null,
    office: (isOpen && body.offices.find(({ id, until }) => !until && id === one(asked.office))) || null,
    done: one(asked.done) || null,
    today: dayInMorocco(now()),
  };
}

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
