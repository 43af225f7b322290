const named = /^&(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/i;
const tag = /^<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>/;

/** Names of the elements of an XML text in order. Throws where the text is not well-formed (a strict small subset). */
export function elementsOf(xml: string): string[] {
  if (!xml.startsWith("<?xml ")) throw new Error("no XML declaration");
  let rest = xml.slice(xml.indexOf("?>") + 2).trim();
  const open: string[] = [];
  const seen: string[] = [];
  while (rest.length > 0) {
    if (rest.startsWith("<")) {
      const [all, close, name, attributes, empty] = tag.exec(rest) ?? [];
      if (!all || !name) throw new Error(`bad tag at ${rest.slice(0, 60)}`);
      entities(attributes ?? "");
      if (close && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      if (!close) seen.push(name);
      if (!close && !empty) open.push(name);
      rest = rest.slice(all.length);
    } else {
      const end = rest.indexOf("<");
      const text = end === -1 ? rest : rest.slice(0, end);
      if (open.length === 0 && text.trim()) throw new Error("text outside the root");
      entities(text);
      rest = rest.slice(text.length);
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> stays open`);
  return seen;
}

function entities(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML forbids
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text))
    throw new Error("forbidden character");
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
    if (!named.test(text.slice(at))) throw new Error(`bare & at ${text.slice(at, at + 20)}`);
  }
}
