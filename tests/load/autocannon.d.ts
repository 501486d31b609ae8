/** Of autocannon, what the load test calls: it brings no types of its own. */
declare module 'autocannon' {
  export interface Request {
    path: string;
    headers?: Record<string, string>;
    onResponse?: (status: number, body: string) => void;
  }
  export interface Options {
    url: string;
    connections: number;
    /** In seconds. */
    duration: number;
    requests: Request[];
    timeout?: number;
    workers?: number;
  }
  export interface Result {
    requests: { average: number; total: number };
    latency: { p50: number; p99: number; max: number };
    throughput: { total: number };
    errors: number;
    timeouts: number;
    non2xx: number;
  }
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default function autocannon(options: Options): Promise<Result>;
}
