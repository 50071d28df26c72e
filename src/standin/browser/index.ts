export { officeDoor, paneQuery, publishDoor, type DoorOptions, type OfficeDoor } from './officeDoor';
export type { Theme } from './themes';
