/** One token of a declaration file: a word, a quoted text (quotes kept), a number or one sign. */
export type Token = string;

const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|=>|[A-Za-z_$][\w$]*|-?\d+(?:\.\d+)?|[^\s\w]/g;

/** Splits declaration text; comments are dropped. */
export function tokenize(text: string): Token[] {
  return (text.match(TOKEN) ?? []).filter((token) => !token.startsWith("/*") && !token.startsWith("//"));
}

export function isWord(token: Token): boolean {
  return /^[A-Za-z_$]/.test(token);
}

export function isQuoted(token: Token): boolean {
  return /^['"]/.test(token);
}

export function unquote(token: Token): string {
  return token.slice(1, -1).replace(/\\(.)/g, "$1");
}
