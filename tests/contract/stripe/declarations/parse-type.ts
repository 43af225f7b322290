import type { Member, Shape, TypeNode } from "#tests/contract/stripe/declarations/syntax.ts";
import { isQuoted, isWord, type Token, unquote } from "#tests/contract/stripe/declarations/tokens.ts";

const PRIMITIVES = new Set([
  "string",
  "number",
  "boolean",
  "void",
  "undefined",
  "unknown",
  "any",
  "never",
  "object",
]);
const OPENING = new Set(["{", "(", "[", "<"]);
const CLOSING = new Set(["}", ")", "]", ">"]);

/** Reads types from tokens; what it does not understand becomes `other` and is never accepted for a value. */
export class TypeReader {
  private readonly tokens: Token[];
  private at = 0;

  constructor(tokens: Token[]) {
    this.tokens = tokens;
  }

  peek(): Token | undefined {
    return this.tokens[this.at];
  }

  next(): Token {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Error("declaration ends too early");
    this.at += 1;
    return token;
  }

  take(token: Token): boolean {
    if (this.peek() !== token) return false;
    this.at += 1;
    return true;
  }

  expect(token: Token): void {
    const found = this.next();
    if (found === token) return;
    const around = this.tokens.slice(Math.max(0, this.at - 8), this.at + 4).join(" ");
    throw new Error(`expected ${token}, found ${found} in: ${around}`);
  }

  /** Passes over everything up to and including the next `;` outside brackets. */
  skipStatement(): void {
    this.skipUntil(";");
    this.take(";");
  }

  /** Passes over a class: its head and one balanced block. */
  skipBlock(): void {
    while (this.peek() !== "{") this.next();
    this.next();
    this.skipUntil("}");
    this.expect("}");
  }

  /** `<T, U = X>` of a declaration. */
  readParameters(): string[] {
    const names: string[] = [];
    if (!this.take("<")) return names;
    while (!this.take(">")) {
      names.push(this.next());
      while (this.peek() !== "," && this.peek() !== ">") this.next();
      this.take(",");
    }
    return names;
  }

  readCommaTypes(): TypeNode[] {
    const types = [this.readType()];
    while (this.take(",")) types.push(this.readType());
    return types;
  }

  readTypeUntilSemicolon(): TypeNode {
    const start = this.at;
    const type = this.readType();
    if (this.take(";")) return type;
    this.at = start;
    this.skipUntil(";");
    const text = this.tokens.slice(start, this.at).join(" ");
    this.take(";");
    return { kind: "other", text };
  }

  readShape(): Shape {
    const shape: Shape = { members: [], index: null };
    this.expect("{");
    while (!this.take("}")) {
      if (this.take("[")) {
        while (!this.take("]")) this.next();
        this.expect(":");
        shape.index = this.readTypeUntilSemicolon();
        continue;
      }
      const member = this.readMember();
      if (member) shape.members.push(member);
    }
    return shape;
  }

  private readMember(): Member | null {
    if (this.peek() === "readonly" && this.tokens[this.at + 1] !== ":" && this.tokens[this.at + 1] !== "?") {
      this.next();
    }
    const token = this.next();
    const name = isQuoted(token) ? unquote(token) : token;
    const optional = this.take("?");
    if (!this.take(":")) {
      // A method or a call signature: nothing that travels.
      this.at -= 1;
      this.skipStatement();
      return null;
    }
    return { name, optional, type: this.readTypeUntilSemicolon() };
  }

  private readType(): TypeNode {
    this.take("|");
    const parts = [this.readPart()];
    while (this.take("|")) parts.push(this.readPart());
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: "union", of: parts };
  }

  private readPart(): TypeNode {
    let type = this.readSimple();
    while (this.peek() === "[" && this.tokens[this.at + 1] === "]") {
      this.at += 2;
      type = { kind: "array", of: type };
    }
    return type;
  }

  private readSimple(): TypeNode {
    if (this.peek() === "{") return { kind: "object", shape: this.readShape() };
    const token = this.next();
    if (isQuoted(token)) return { kind: "literal", value: unquote(token) };
    if (token === "null") return { kind: "literal", value: null };
    if (token === "true" || token === "false") return { kind: "literal", value: token === "true" };
    if (/^-?\d/.test(token)) return { kind: "literal", value: Number(token) };
    if (!isWord(token)) return { kind: "other", text: token };
    if (PRIMITIVES.has(token)) return { kind: "primitive", name: token };
    const name = [token];
    while (this.take(".")) name.push(this.next());
    const args = this.take("<") ? this.readCommaTypes() : [];
    if (args.length > 0) this.expect(">");
    if (name[0] === "Array" && args[0]) return { kind: "array", of: args[0] };
    return { kind: "ref", name, args };
  }

  private skipUntil(end: Token): void {
    let depth = 0;
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      if (depth === 0 && token === end) return;
      if (OPENING.has(token)) depth += 1;
      if (CLOSING.has(token)) depth -= 1;
      if (depth < 0) return;
      this.next();
    }
  }
}
