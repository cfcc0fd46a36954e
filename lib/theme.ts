/** `system` follows the device; the other two are kept in a cookie that the layout reads. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeCookieName = 'theme';

export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}

/** The text to assign to `document.cookie`; a year, or gone at once when the device decides again. */
export function themeCookie(theme: Theme): string {
  const maxAge = theme === 'system' ? 0 : 60 * 60 * 24 * 365;
  return `${themeCookieName}=${theme}; Path=/; Max-Age=${maxAge}; SameSite=Lax`;
}
