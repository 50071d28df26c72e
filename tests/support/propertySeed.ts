import fc from 'fast-check';

/**
 * Properties run with one seed, so that the same code gives the same answer everywhere; `npm run fuzz` sets others.
 */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20121231) });
