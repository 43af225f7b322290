/** An argument of a message: its name, its kind (`string` when plain), and for plural and select its cases. */
export type Argument = { name: string; kind: string; cases: readonly string[] };

/** Arguments of an ICU message, those inside the cases of a plural too. Apostrophes quote as ICU has it. */
export function argumentsOf(message: string): Argument[] {
  const found: Argument[] = [];
  readText(message, 0, found);
  return found;
}

/** Names of the tags a message holds, sorted. */
export function tagsOf(message: string): string[] {
  return [...message.matchAll(/<([a-z][a-zA-Z]*)>/g)].map(([, name = ""]) => name).sort();
}

/** Reads up to the brace that closes the text, or the end. Returns where it stands. */
function readText(text: string, from: number, found: Argument[]): number {
  let at = from;
  while (at < text.length && text[at] !== "}") {
    if (text[at] === "'" && /[{}<]/.test(text[at + 1] ?? "")) {
      const close = text.indexOf("'", at + 1);
      at = close === -1 ? text.length : close + 1;
    } else if (text[at] === "{") at = readArgument(text, at + 1, found);
    else at += 1;
  }
  return at;
}

function readArgument(text: string, from: number, found: Argument[]): number {
  const head = /^\s*([\w]+)\s*(?:,\s*(\w+)\s*)?/.exec(text.slice(from));
  if (!head) throw new Error(`not an argument at ${from} of "${text}"`);
  const [all, name = "", kind = "string"] = head;
  let at = from + all.length;
  const cases: string[] = [];
  if (text[at] === ",") at += 1;
  while (at < text.length && text[at] !== "}") {
    const selector = /^\s*(=?[\w]+)\s*\{/.exec(text.slice(at));
    if (!selector) {
      at += 1;
      continue;
    }
    cases.push(selector[1] ?? "");
    at = readText(text, at + selector[0].length, found) + 1;
    const rest = /^\s*/.exec(text.slice(at));
    at += rest?.[0].length ?? 0;
  }
  if (at >= text.length) throw new Error(`a brace is open in "${text}"`);
  found.push({ name, kind, cases });
  return at + 1;
}
