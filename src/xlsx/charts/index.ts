export { type ChartSource, refreshChart } from './chartPart';
