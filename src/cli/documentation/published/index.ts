export { publishedSection } from './publishedSection';
export { readPublishedWays } from './publishedWays';
