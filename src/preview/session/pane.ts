import { officeDoor, paneQuery, publishDoor, type Theme } from '../../standin/browser';
import type { ExcelServer } from '../../standin/server';
import type { HostState, HostTheme } from '../hostState';
import { previewTexts } from '../language';

const doorThemes: Readonly<Record<HostTheme, Theme>> = { light: 'light', dark: 'dark', contrast: 'highContrast' };

/** What belongs to the open workbook and outlives the pane. */
export interface PaneWorkbook {
  /** Another one for every workbook. */
  readonly instance: string;
  readonly settings: Map<string, string>;
}

/** Boots the add-in's own pane in a new frame, with the stand-in as its Excel. Gives back what cuts it off. */
export const bootPane = (place: HTMLElement, server: ExcelServer, host: HostState, { instance, settings }: PaneWorkbook): (() => void) => {
  const door = officeDoor(server, { language: host.language, theme: doorThemes[host.theme], instance, settings });
  publishDoor(window, door);
  const frame = document.createElement('iframe');
  frame.title = previewTexts[host.language].paneTitle;
  frame.src = `preview-pane.html?${paneQuery(host.language)}`;
  place.replaceChildren(frame);
  return () => door.close();
};
