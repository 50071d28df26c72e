export { basisWords, parametersBasis } from './bases';
export { effectiveScheme, type EffectiveScheme } from './effectiveScheme';
export { headingOf, parameterCell, parameters, type Parameter, type ParameterChange } from './parameter';
export { tellChanges, tellChangesOf } from './tell';
