export { schemeMain } from './schemeMain';
