import type { Figure } from '../../../core/scheme';
import { inGroup, text } from '../../authoring';
import { association } from './association';
import { benefits } from './benefits';
import { birthQuality } from './birthQuality';
import { database } from './database';
import { floating } from './floating';
import { funding } from './funding';
import { law } from './law';
import { leadership } from './leadership';
import { populationChange } from './optional';
import { population } from './population';
import { sexRatio } from './sexRatio';
import { stations } from './stations';

/** All figures, group by group, in the order they are entered. */
export const figures: readonly Figure[] = [
  ...inGroup(text('人口与出生', 'Population and births'), population),
  ...inGroup(text('经费投入', 'Funding'), funding),
  ...inGroup(text('组织领导与综合改革', 'Leadership and comprehensive reform'), leadership),
  ...inGroup(text('出生人口素质', 'Quality of births'), birthQuality),
  ...inGroup(text('性别比综合治理', 'Sex ratio at birth'), sexRatio),
  ...inGroup(text('计生惠民政策', 'Benefits'), benefits),
  ...inGroup(text('全员人口信息', 'Population information'), database),
  ...inGroup(text('流动人口', 'Floating population'), floating),
  ...inGroup(text('依法行政与信访', 'Law and petitions'), law),
  ...inGroup(text('计生协会与生育关怀', 'Association and care'), association),
  ...inGroup(text('基层基础', 'Grass-roots foundation'), stations),
  ...inGroup(text('选填：人口变动', 'Optional: change of population'), populationChange),
];

export { association } from './association';
export { benefits } from './benefits';
export { birthQuality } from './birthQuality';
export { database } from './database';
export { equalServices } from './equalServices';
export { floating } from './floating';
export { funding } from './funding';
export { law } from './law';
export { leadership } from './leadership';
export { sexRatio } from './sexRatio';
export { stations } from './stations';
