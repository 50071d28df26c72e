export { App, type Setting } from './App';
export type { Desk, Listener, Look, Outcome } from './desk';
export type { World } from './workbench';
