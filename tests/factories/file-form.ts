import { env } from "#lib/env.ts";

type Sent = { fields?: Readonly<Record<string, string>>; bytes: Uint8Array; origin?: string };

/** A plain form with one file, as a browser without scripts sends it to an address of ours. */
export function fileForm(path: string, { fields = {}, bytes, origin }: Sent): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", new Blob([bytes as BlobPart]), "page.jpg");
  const from = origin ?? new URL(env().CANONICAL_ORIGIN).origin;
  return new Request(`${env().CANONICAL_ORIGIN}${path}`, {
    method: "POST",
    body: form,
    headers: { origin: from },
  });
}

/** Where an answer leads, or its status where it leads nowhere. */
export const leadsTo = (answer: Response): string => answer.headers.get("location") ?? String(answer.status);
