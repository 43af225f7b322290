/** The text between a bracket and its partner, without them; `at` is where the opening one stands. */
function within(source: string, at: number): string {
  let depth = 0;
  for (let n = at; n < source.length; n += 1) {
    if ("([{".includes(source[n] ?? "")) depth += 1;
    if (")]}".includes(source[n] ?? "")) depth -= 1;
    if (depth === 0) return source.slice(at + 1, n);
  }
  return source.slice(at + 1);
}

const namesIn = (text: string) =>
  [...text.matchAll(/"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)"/g)].map(([, name = ""]) => name);

/**
 * Names of the templates that a source file queues for a job (`smsJob`, `mailJob`). They must stand in the file as literals: in
 * the call itself, or in the list that a loop takes `template` from. A call without any is answered as `?`.
 */
export function queuedTemplates(source: string, job: string): string[] {
  const lists = [...source.matchAll(/const template of \[/g)].flatMap((match) =>
    namesIn(within(source, (match.index ?? 0) + match[0].length - 1)),
  );
  return [...source.matchAll(/\benqueue\(/g)].flatMap((match) => {
    const call = within(source, (match.index ?? 0) + "enqueue".length);
    if (!new RegExp(`^\\s*\\w+,\\s*${job}\\b`).test(call)) return [];
    const literal = namesIn(call);
    if (literal.length > 0) return literal;
    return lists.length > 0 ? lists : ["?"];
  });
}
