import pg from "pg";
import { prepareValue } from "pg/lib/utils.js";

type Sent = { text: string; values?: readonly unknown[] };
type Submit = (this: Sent, connection: unknown) => unknown;

/** Runs `work` and returns every statement that this process sent meanwhile, in order, with its values written into it. */
export async function recordStatements(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const prototype = pg.Query.prototype as unknown as { submit: Submit };
  const { submit } = prototype;
  prototype.submit = function record(connection) {
    sent.push(withValues(this));
    return submit.call(this, connection);
  };
  try {
    await work();
  } finally {
    prototype.submit = submit;
  }
  if (sent.length === 0) throw new Error("no statement was sent");
  return sent;
}

/** The statement with its values in the place of `$1`, `$2`, …, on one line and without the comment that names the request. */
function withValues({ text, values = [] }: Sent): string {
  return text
    .replace(/\/\*.*?\*\//g, "")
    .replace(/\$(\d+)/g, (_, place: string) => literal(values[Number(place) - 1]))
    .replaceAll(/\s+/g, " ")
    .trim();
}

function literal(value: unknown): string {
  const text: string | null | undefined = prepareValue(value);
  return text === null || text === undefined ? "null" : pg.escapeLiteral(String(text));
}
