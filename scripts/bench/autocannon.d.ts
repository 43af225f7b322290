declare module "autocannon" {
  export interface Result {
    /** Seconds. */
    duration: number;
    requests: { total: number };
    non2xx: number;
    errors: number;
  }
  export interface Options {
    url: string;
    connections: number;
    duration: number;
    headers?: Record<string, string>;
  }
  /** A run under way: it tells of each answer, with its milliseconds, and resolves at its end. */
  export interface Run extends Promise<Result> {
    on(event: "response", tell: (client: unknown, status: number, bytes: number, ms: number) => void): this;
  }
  export default function autocannon(options: Options): Run;
}
