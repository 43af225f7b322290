import "server-only";
import { notFound } from "next/navigation";
import { type CraftFile, getRecord } from "#features/endangered/queries/get-record.ts";
import type { IndicatorDto } from "#features/endangered/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { now } from "#lib/clock.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";

const forms = ["indicator", "assessment", "fact", "withdraw", "making"] as const;
export type FileFormName = (typeof forms)[number];

/** A craft's file as its address asks for it. */
export type FilePage = {
  file: CraftFile;
  form: FileFormName | null;
  /** The figure that is being corrected, and the statement that is being withdrawn. */
  of: IndicatorDto | null;
  fact: { kind: string; code: string };
  /** The chamber of the reader that could take the file on. */
  chamberId: Id<"chamber"> | null;
  done: string | null;
  problem: string | null;
  /** ISO date in Morocco. */
  today: string;
};

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the page of a craft's file; what the reader may not see answers 404, and a form they may not send is not shown. */
export async function readFile(context: Context, id: string, asked: Asked): Promise<FilePage> {
  if (!isId("craft", id)) notFound();
  const found = await getRecord(context, { craftId: id });
  if (!found.ok) notFound();
  const file = found.value;
  const one = (name: string) => (Array.isArray(asked[name]) ? asked[name][0] : asked[name]) ?? "";
  const wanted = forms.find((form) => form === one("form")) ?? null;
  const mayWrite = wanted === "fact" || wanted === "withdraw" ? file.mayRecordFact : file.mayKeep;
  return {
    file,
    form: mayWrite ? wanted : null,
    of: file.indicators.find((row) => row.id === one("of")) ?? null,
    fact: { kind: one("kind").slice(0, 60), code: one("code").slice(0, 120) },
    chamberId: chamberIdsOf(context.actor, "verifier", "manager")[0] ?? null,
    done: one("done") || null,
    problem: one("problem") || null,
    today: dayInMorocco(now()),
  };
}
