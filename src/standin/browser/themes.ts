export type Theme = 'light' | 'dark' | 'highContrast';

const colours = (background: number, foreground: number, controlBackground: number, controlForeground: number): Readonly<Record<string, number>> => ({
  bodyBackgroundColor: background,
  bodyForegroundColor: foreground,
  controlBackgroundColor: controlBackground,
  controlForegroundColor: controlForeground,
});

/**
 * The colours that Office gives for its themes White and Black, and under the system's high contrast. Those of White are reported
 * (OfficeDev/office-ui-fabric-core issue 732), those of Black nowhere: a dark grey as Office shows it.
 */
export const themeColours: Readonly<Record<Theme, Readonly<Record<string, number>>>> = {
  light: colours(0xffffff, 0x444444, 0xfdfdfd, 0x444444),
  dark: colours(0x262626, 0xf0f0f0, 0x444444, 0xf0f0f0),
  highContrast: colours(0x000000, 0xffffff, 0x000000, 0xffffff),
};
