export * from './figures';
export * from './judging';
export * from './rules';
export * from './scheme';
export * from './scoring';
