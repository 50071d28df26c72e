import { dayOf } from '../../core';

/** The first day that a figure may hold, in days since 1970-01-01. */
export const earliest = dayOf('1990-01-01');
