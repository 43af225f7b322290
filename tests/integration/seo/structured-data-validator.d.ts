// The part of this untyped package that the checks use.
declare module "@adobe/structured-data-validator" {
  export default class Validator {
    validate(extracted: {
      jsonld: Record<string, object[]>;
      microdata: Record<string, object[]>;
      rdfa: Record<string, object[]>;
      errors: [];
    }): Promise<
      {
        severity: "ERROR" | "WARNING";
        issueMessage: string;
        fieldNames?: string[];
        path: { type?: string }[];
      }[]
    >;
  }
}
