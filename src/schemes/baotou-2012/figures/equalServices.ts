import { text, yesNo } from '../../authoring';

const equallyServed = text('流动人口享有与户籍人口同等的该项服务，填是', 'Yes if floating persons get this service as registered ones do');

/** 均等化服务六项 */
export const equalServices = {
  education: yesNo(
    'floating.equal.education',
    'J14',
    '二(四)(4)',
    text('均等化：宣传教育', 'Equalised: publicity and education'),
    equallyServed,
  ),
  familyPlanning: yesNo(
    'floating.equal.familyPlanning',
    'J15',
    '二(四)(4)',
    text('均等化：计划生育', 'Equalised: family planning'),
    equallyServed,
  ),
  reproductiveHealth: yesNo(
    'floating.equal.reproductiveHealth',
    'J16',
    '二(四)(4)',
    text('均等化：生殖保健', 'Equalised: reproductive health'),
    equallyServed,
  ),
  healthyBirths: yesNo(
    'floating.equal.healthyBirths',
    'J17',
    '二(四)(4)',
    text('均等化：优生优育', 'Equalised: healthy births and upbringing'),
    equallyServed,
  ),
  rights: yesNo(
    'floating.equal.rights',
    'J18',
    '二(四)(4)',
    text('均等化：便民维权', 'Equalised: convenience and rights'),
    equallyServed,
  ),
  rewards: yesNo(
    'floating.equal.rewards',
    'J19',
    '二(四)(4)',
    text('均等化：奖励优待', 'Equalised: rewards and preference'),
    equallyServed,
  ),
} as const;
