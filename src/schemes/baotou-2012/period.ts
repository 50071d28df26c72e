import { assumed, type Scheme } from '../../core/scheme';

/** The document says 2012; that the calendar year is meant, and not the statistical one from October, is assumed. */
export const period: Scheme['period'] = assumed({ start: '2012-01-01', end: '2012-12-31' });
