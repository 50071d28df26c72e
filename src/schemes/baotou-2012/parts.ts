import type { Part } from '../../core/scheme';
import { text } from '../authoring';

export const parts: readonly Part[] = [
  { id: 'P1', title: text('党政线', 'Party committee and government') },
  { id: 'P2', title: text('计生线', 'Population and family-planning bureau') },
];
