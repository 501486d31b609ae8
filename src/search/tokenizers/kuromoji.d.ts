/** @sglkc/kuromoji declares its types under its own name, not under the one it is installed by. */
declare module 'kuromoji' {
  interface Builder {
    build(done: (error: unknown, tokenizer: { tokenize: (text: string) => unknown[] }) => void): void;
  }
  const kuromoji: { builder(options: { dicPath: string }): Builder };
  export = kuromoji;
}
