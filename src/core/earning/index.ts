export { earnings } from './earnings';
export type { Earning, Earnings, Following, Goal, Refusal, Role } from './earning';
export { tellEarning, tellEarnings, tellRefusal } from './tell';
