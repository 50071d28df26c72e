import { structure } from '../../checks';
import { noRest, withRests, type Rest } from '../../core';
import { HostError, type Host } from '../../host/port';
import { assess, type Refused } from '../assess';
import { request } from '../attach';
import { hostIssue } from '../hostIssue';
import { journalIn } from '../journal';
import { schemeFor, type SchemeChoice } from '../scheme';
import { reviewing, type Review } from './review';

export interface ReviewOptions {
  readonly scheme: SchemeChoice;
  /** Asked between slices of what takes long. */
  readonly rest?: Rest;
}

/**
 * 复核: recomputes the workbook and lists every written result that differs, and what does not fit in 运行记录. Reads alone.
 * Whatever a user can mend comes back as issues; only programming errors are thrown.
 */
export const reviewWorkbook = async (host: Pick<Host, 'read'>, { scheme, rest = noRest }: ReviewOptions): Promise<Review | Refused> => {
  try {
    const reading = await host.read(request);
    if (journalIn(reading)?.entry?.state === 'open') return { kind: 'refused', issues: [structure.incomplete.find({})] };
    const found = await schemeFor(scheme, reading);
    if ('refused' in found) return { kind: 'refused', issues: found.refused };
    const assessed = await assess(reading, found.scheme, undefined, rest);
    return assessed.kind === 'refused' ? assessed : await withRests(reviewing(assessed), rest);
  } catch (error) {
    if (error instanceof HostError) return { kind: 'refused', issues: [hostIssue(error)] };
    throw error;
  }
};
