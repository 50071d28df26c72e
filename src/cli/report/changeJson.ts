import type { ParameterChange } from '../../workbook';

/** A parameter that the workbook has changed, in the JSON that the command line promises. */
export const changeJson = ({ code, parameter, from, to, basis, cell }: ParameterChange): unknown => ({ code, parameter, from, to, basis, cell });
