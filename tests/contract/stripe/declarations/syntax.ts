/** What the reader understands of a type; `other` is anything a wire format never needs. */
export type TypeNode =
  | { kind: "literal"; value: string | number | boolean | null }
  | { kind: "primitive"; name: string }
  | { kind: "array"; of: TypeNode }
  | { kind: "union"; of: TypeNode[] }
  | { kind: "object"; shape: Shape }
  | { kind: "ref"; name: string[]; args: TypeNode[] }
  | { kind: "other"; text: string };

export interface Member {
  name: string;
  optional: boolean;
  type: TypeNode;
}

export interface Shape {
  members: Member[];
  index: TypeNode | null;
}

export interface Declared {
  kind: "interface" | "alias";
  parameters: string[];
  extends: TypeNode[];
  /** The members of an interface, or the type behind an alias. */
  type: TypeNode;
}

/** A file or a namespace in it. */
export interface Scope {
  file: string;
  parent: Scope | null;
  declared: Map<string, Declared>;
  namespaces: Map<string, Scope>;
  /** Local name → file (without extension) and name there; file scope only. */
  imports: Map<string, { file: string; name: string }>;
  /** Names a namespace passes on from around it. */
  reexports: Set<string>;
}
