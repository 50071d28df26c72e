export { upgradeWorkbook, type NotUpgraded, type Upgraded } from './upgradeWorkbook';
export type { OlderWorkbook } from './olderWorkbook';
