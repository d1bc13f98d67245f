import fc from 'fast-check';

/**
 * Generated cases are the same in every run, so that a red run tells of a change and not of luck. `BANTIN_SEED=random npx vitest
 * run` tries new ones; what fails there becomes a case of its own.
 */
const seed = process.env.BANTIN_SEED;
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed ?? 20_261_124) });
