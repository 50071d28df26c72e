export { addFormulas } from './addFormulas';
