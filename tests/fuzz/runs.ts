/** How many inputs are tried and which: `FUZZ_RUNS=20000 FUZZ_SEED=$RANDOM npm run test:fuzz` looks further; a failure says its seed. */
export const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 150), seed: Number(process.env['FUZZ_SEED'] ?? 8), endOnFailure: false };

/** Milliseconds for a test of that many: what does not end is a fault. */
export const PATIENCE = 60_000 + RUNS.numRuns * 400;
