import { z } from 'zod';
import * as shape from './shape';

/**
 * The JSON Schema (draft 2020-12) of scheme files, for editors that complete and check while one types.
 * It tells the shape alone; whether names resolve and points add up only `readScheme` can say.
 */
export const schemeJsonSchema = (): Readonly<Record<string, unknown>> => ({
  ...z.toJSONSchema(shape.scheme, { io: 'input', reused: 'ref' }),
  title: 'Points scheme',
});
