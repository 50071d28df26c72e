export type { Degree, Figures, FigureValue, Remark, UnitFigures } from './value';
