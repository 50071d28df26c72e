export type { Degree, Figures, FigureValue, Remark, UnitFigures } from './value';
export { FigureRow, placesOf, prepareFigure, type Places } from './row';
